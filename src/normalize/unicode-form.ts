import type { Edits } from './edits';

/** A mark, or a vowel or final consonant of Hangul: all that composes with what stands before. */
const STARTS_JOINED = /^[\p{M}\u1161-\u1175\u11a8-\u11c2]/u;

/** The whole text in a Unicode normalization form; for edits, piece by piece between characters that never join. */
export function toUnicodeForm(text: string, form: 'NFC' | 'NFKC', edits: Edits | undefined): string {
  const result = text.normalize(form);
  if (edits === undefined || result === text) return result;
  let from = 0;
  let to = 0;
  const close = (end: number): void => {
    const piece = text.slice(from, end);
    const written = piece.normalize(form);
    if (written.length !== piece.length) edits.add(from, end, to, to + written.length);
    to += written.length;
    from = end;
  };
  for (let i = 1; i < text.length; i++) if (isBoundary(text, i)) close(i);
  if (text.length > from) close(text.length);
  return result;
}

/** Whether nothing before `at` can join with what follows: what stands there decomposes to a first character of its own. */
function isBoundary(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // A line of fast answers: all of ASCII, and Arabic letters.
  if (unit < 0x80 || (unit >= 0x0620 && unit <= 0x064a)) return true;
  if (unit >= 0xdc00 && unit <= 0xdfff) return false;
  return !STARTS_JOINED.test(String.fromCodePoint(text.codePointAt(at) as number).normalize('NFKD'));
}
