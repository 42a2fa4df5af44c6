import type { Edits } from './edits';
import { readReference } from './entities';
import { type Markup, MarkupReader } from './markup';

/** Tags that may stand inside a word. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * Takes HTML out of a text: tags, comments, the contents of script and style, and character references.
 *
 * @param tag what stands for a tag that is not inline; with `space`, for any tag.
 */
export function stripHtml(text: string, tag: 'line' | 'space', edits: Edits | undefined): string {
  const reader = new MarkupReader(text);
  let out = '';
  let kept = 0; // start of the stretch not yet copied
  let less = text.indexOf('<');
  let and = text.indexOf('&');
  while (less >= 0 || and >= 0) {
    const isTag = less >= 0 && (and < 0 || less < and);
    const at = isTag ? less : and;
    const found = isTag ? reader.read(at) : readReference(text, at);
    const end = found === undefined ? at + 1 : found.end;
    if (found !== undefined) {
      const written = 'text' in found ? found.text : replacement(found, tag);
      out += text.slice(kept, at) + written;
      edits?.add(at, end, out.length - written.length, out.length);
      kept = end;
    }
    if (less >= 0 && less < end) less = text.indexOf('<', end);
    if (and >= 0 && and < end) and = text.indexOf('&', end);
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function replacement(markup: Markup, tag: 'line' | 'space'): string {
  if (markup.name === '') return '';
  if (tag === 'space') return ' ';
  return INLINE.has(markup.name) ? '' : '\n';
}

/** Where markup stands in a text that may go on. */
export interface MarkupSpans {
  /** Start and end of each markup in turn. */
  readonly closed: readonly number[];
  /** Where the end of the text may yet turn out to be the beginning of markup; the text's length if nowhere. */
  readonly open: number;
}

/** Finds the markup of a text that may go on. */
export function findMarkup(text: string): MarkupSpans {
  const reader = new MarkupReader(text);
  const closed: number[] = [];
  let at = text.indexOf('<');
  while (at >= 0) {
    const markup = reader.read(at);
    if (reader.ranOut) return { closed, open: at };
    if (markup !== undefined) closed.push(at, markup.end);
    at = text.indexOf('<', markup === undefined ? at + 1 : markup.end);
  }
  return { closed, open: text.length };
}
