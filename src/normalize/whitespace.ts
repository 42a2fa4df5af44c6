import { Char, CharClass, CLASSES, releaseUnits, textOfUnits, unitsOf } from '../core';
import type { Edits } from './edits';
import type { NormalizeOptions } from './options';

/** White space that a text begins after and ends before, for texts that come in pieces. */
export interface WhitespaceState {
  /** Whether anything but white space has come. */
  begun: boolean;
  /** White space that has come and is not yet written: it may be that of the end. */
  pending: string;
}

/** Collapses and trims the white space of a whole text. */
export function tidyWhitespace(text: string, options: NormalizeOptions, edits: Edits | undefined): string {
  const units = unitsOf(text);
  const isTrimmed = options.trim === 'strip';
  const { whitespace = 'keep' } = options;
  const { length } = text;
  let to = 0;
  let from = 0;
  let isChanged = false;
  while (from < length) {
    const unit = units[from] as number;
    // The most common case first: one space between two words.
    const isPlain = unit === Char.SPACE && from > 0 && from + 1 < length && !isWhitespace(units[from + 1] as number);
    if (isPlain || !isWhitespace(unit)) {
      units[to++] = unit;
      from++;
      continue;
    }
    const start = from;
    while (from < length && isWhitespace(units[from] as number)) from++;
    const isEdge = start === 0 || from === length;
    const written = isTrimmed && isEdge ? '' : collapsed(text, start, from, whitespace);
    const startTo = to;
    // The white space is written over itself: it never gets longer.
    for (let i = 0; i < written.length; i++) units[to++] = written.charCodeAt(i);
    if (written.length !== from - start) edits?.add(start, from, startTo, to);
    isChanged ||= written.length !== from - start || written !== text.slice(start, from);
  }
  const result = isChanged ? textOfUnits(units, to) : text;
  releaseUnits();
  return result;
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
function collapsed(
  text: string,
  from: number,
  to: number,
  whitespace: NonNullable<NormalizeOptions['whitespace']>,
): string {
  if (whitespace === 'keep') return text.slice(from, to);
  if (whitespace === 'collapse') return ' ';
  let lines = 0;
  for (let i = from; i < to && lines < 2; i++) {
    const unit = text.charCodeAt(i);
    const isPair = unit === Char.CARRIAGE_RETURN && text.charCodeAt(i + 1) === Char.LINE_FEED;
    if (CLASSES[unit] === CharClass.Newline && !isPair) lines++;
  }
  return lines === 0 ? ' ' : lines === 1 ? '\n' : '\n\n';
}
