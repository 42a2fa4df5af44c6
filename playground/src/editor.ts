import { byId } from './elements';
import { formatCount, onLanguage, words } from './language';

/** A field with more text than this becomes slow to type in. */
const LONGEST_FIELD = 30_000;
const SHOWN_OF_LONG = 8_000;

export interface Editor {
  /** The whole text: what the field shows, and the rest of a long one. */
  text(): string;
  setText(text: string): void;
}

/**
 * The text field. Of a long text it holds only the beginning, for browsers lay out all of a field after each letter; the
 * rest is kept beside it, and goes when the field is emptied or pasted over.
 */
export function createEditor(changed: () => void): Editor {
  const field = byId<HTMLTextAreaElement>('input');
  const note = byId('tail');
  let tail = '';

  const showNote = (): void => {
    note.hidden = tail === '';
    note.textContent = tail === '' ? '' : words().tail(formatCount(tail.length));
    field.placeholder = words().placeholder;
  };
  const setText = (text: string): void => {
    const shown = text.length > LONGEST_FIELD ? lastBreak(text) : text.length;
    tail = text.slice(shown);
    field.value = text.slice(0, shown);
    showNote();
    changed();
  };
  const takeIn = (event: Event, data: DataTransfer | null): void => {
    const pasted = data?.getData('text/plain') ?? '';
    if (pasted.length <= SHOWN_OF_LONG) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end, value } = field;
    const isReplaced = start === 0 && end === value.length;
    setText(value.slice(0, start) + pasted + value.slice(end) + (isReplaced ? '' : tail));
    field.setSelectionRange(0, 0);
    field.scrollTop = 0;
  };

  field.addEventListener('paste', (event) => takeIn(event, event.clipboardData));
  field.addEventListener('drop', (event) => takeIn(event, event.dataTransfer));
  field.addEventListener('input', () => {
    if (field.value === '') tail = '';
    if (field.value.length > LONGEST_FIELD) return setText(field.value + tail);
    showNote();
    changed();
  });
  onLanguage(showNote);
  return { text: () => field.value + tail, setText };
}

/** The last line end or space of what the field can show; without one, any border of two code points. */
function lastBreak(text: string): number {
  const line = text.lastIndexOf('\n', SHOWN_OF_LONG);
  if (line > SHOWN_OF_LONG / 2) return line + 1;
  const space = text.lastIndexOf(' ', SHOWN_OF_LONG);
  if (space > SHOWN_OF_LONG / 2) return space + 1;
  return /[\ud800-\udbff]/.test(text.charAt(SHOWN_OF_LONG - 1)) ? SHOWN_OF_LONG - 1 : SHOWN_OF_LONG;
}
