import { Char, CharClass, CLASSES } from '../core';
import type { Edits } from './edits';
import type { NormalizeOptions } from './options';

/** White space that a text begins after and ends before, for texts that come in pieces. */
export interface WhitespaceState {
  /** Whether anything but white space has come. */
  begun: boolean;
  /** White space that has come and is not yet written: it may be that of the end. */
  pending: string;
}

/** White space that may have to be written anew: all but a single space. */
const RUN =
  /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]{2,}|[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** Collapses and trims the white space of a whole text. */
export function tidyWhitespace(text: string, options: NormalizeOptions, edits: Edits | undefined): string {
  const { whitespace = 'keep' } = options;
  const isTrimmed = options.trim === 'strip';
  let first = 0;
  while (isTrimmed && first < text.length && isWhitespace(text.charCodeAt(first))) first++;
  let last = text.length;
  while (isTrimmed && last > first && isWhitespace(text.charCodeAt(last - 1))) last--;

  let tidied = '';
  let kept = 0; // start of the stretch not yet copied
  const write = (start: number, end: number, written: string): void => {
    tidied += text.slice(kept, start) + written;
    if (written.length !== end - start) edits?.add(start, end, tidied.length - written.length, tidied.length);
    kept = end;
  };
  if (first > 0) write(0, first, '');
  if (whitespace !== 'keep') {
    // The engine's own search finds the few places of a text that has single spaces (10 times as fast as a loop).
    RUN.lastIndex = first;
    for (let run = RUN.exec(text); run !== null && run.index < last; run = RUN.exec(text)) {
      const end = run.index + run[0].length;
      const written = collapsed(text, run.index, end, whitespace);
      if (written !== run[0]) write(run.index, end, written);
    }
  }
  if (last < text.length) write(last, text.length, '');
  return kept === 0 ? text : tidied + text.slice(kept);
}

/** The next piece of a text, as far as it can be written before the text goes on. */
export function tidyPiece(text: string, options: NormalizeOptions, state: WhitespaceState): string {
  const padded = state.pending + text;
  let end = padded.length;
  while (end > 0 && isWhitespace(padded.charCodeAt(end - 1))) end--;
  const isTrimmed = options.trim === 'strip';
  state.pending = end === 0 && isTrimmed && !state.begun ? '' : padded.slice(end);
  if (end === 0) return '';
  const trim = isTrimmed && !state.begun;
  state.begun = true;
  // With a letter at both ends, trimming takes nothing but what it should.
  return trim ? tidyWhitespace(padded.slice(0, end), options, undefined) : withoutTrim(padded.slice(0, end), options);
}

/** What is written at the end of the text. */
export function tidyEnd(options: NormalizeOptions, state: WhitespaceState): string {
  return options.trim === 'strip' ? '' : withoutTrim(state.pending, options);
}

function withoutTrim(text: string, options: NormalizeOptions): string {
  return tidyWhitespace(text, { ...options, trim: 'keep' }, undefined);
}

export function isWhitespace(unit: number): boolean {
  const charClass = CLASSES[unit] as CharClass;
  return (charClass === CharClass.Space && unit !== Char.ZERO_WIDTH_SPACE) || charClass === CharClass.Newline;
}

/** What a run of white space is written as. */
function collapsed(text: string, from: number, to: number, whitespace: 'collapse' | 'lines'): string {
  if (whitespace === 'collapse') return ' ';
  let lines = 0;
  for (let i = from; i < to && lines < 2; i++) {
    const unit = text.charCodeAt(i);
    const isPair = unit === Char.CARRIAGE_RETURN && text.charCodeAt(i + 1) === Char.LINE_FEED;
    if (CLASSES[unit] === CharClass.Newline && !isPair) lines++;
  }
  return lines === 0 ? ' ' : lines === 1 ? '\n' : '\n\n';
}
