import { CharClass, CLASSES, type Span } from '../core';
import { MARKS_HIGH, MARKS_LOW_FIRST, MARKS_LOW_LAST } from './contextual';
import type { Edits } from './edits';

/** A normalized text together with the way back to the original. */
export interface AlignedText {
  /** The normalized text. */
  readonly text: string;
  /** The text that was given. */
  readonly original: string;
  /**
   * The stretch of the original that `text[start … end)` came from, with the marks that the last letter lost; of a
   * ligature that became several letters, the whole ligature.
   *
   * @throws RangeError when the offsets are not integers with 0 ≤ start ≤ end ≤ text.length
   */
  toOriginal(start: number, end: number): Span;
  /**
   * The stretch of the normalized text that `original[start … end)` became; empty when all of it was removed.
   *
   * @throws RangeError when the offsets are not integers with 0 ≤ start ≤ end ≤ original.length
   */
  fromOriginal(start: number, end: number): Span;
}

export function createAlignedText(original: string, text: string, edits: Edits): AlignedText {
  return {
    text,
    original,
    toOriginal(start, end) {
      checkSpan(start, end, text.length);
      if (start === end) {
        const at = originalOf(edits, start, false);
        return { start: at, end: at };
      }
      return {
        start: originalOf(edits, start, false),
        end: withLostMarks(original, edits, originalOf(edits, end, true)),
      };
    },
    fromOriginal(start, end) {
      checkSpan(start, end, original.length);
      const from = normalizedOf(edits, start, false);
      return { start: from, end: start === end ? from : Math.max(from, normalizedOf(edits, end, true)) };
    },
  };
}

function checkSpan(start: number, end: number, length: number): void {
  if (!Number.isInteger(start) || start < 0 || start > length)
    throw new RangeError(`start: ${start} is not in 0 … ${length}`);
  if (!Number.isInteger(end) || end < start || end > length)
    throw new RangeError(`end: ${end} is not in ${start} … ${length}`);
}

/** How many edits begin before `at`, in the original or in the normalized text. */
function editsBefore(edits: Edits, at: number, inOriginal: boolean): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((inOriginal ? edits.fromStart(middle) : edits.toStart(middle)) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The original offset of a boundary of the normalized text; as an end, what was deleted right there is left out. */
function originalOf(edits: Edits, at: number, isEnd: boolean): number {
  // A start skips the deletions at its place, an end stands before them.
  const count = editsBefore(edits, isEnd ? at : at + 1, false);
  if (count === 0) return at;
  const last = count - 1;
  const toEnd = edits.toEnd(last);
  if (at >= toEnd) return at - toEnd + edits.fromEnd(last);
  return (isEnd ? edits.fromEnd(last) : edits.fromStart(last)) as number;
}

/** The normalized offset of a boundary of the original. */
function normalizedOf(edits: Edits, at: number, isEnd: boolean): number {
  const count = editsBefore(edits, isEnd ? at : at + 1, true);
  if (count === 0) return at;
  const last = count - 1;
  const fromEnd = edits.fromEnd(last);
  if (at >= fromEnd) return at - fromEnd + edits.toEnd(last);
  return (isEnd ? edits.toEnd(last) : edits.toStart(last)) as number;
}

/** Moves an end over the marks and tatweel that were deleted right after it: they belong to the letter before. */
function withLostMarks(original: string, edits: Edits, end: number): number {
  let next = editsBefore(edits, end, true);
  let last = end;
  for (let at = end; next < edits.length && edits.fromStart(next) === at; next++) {
    if (edits.toStart(next) !== edits.toEnd(next)) break;
    const limit = edits.fromEnd(next);
    for (; at < limit; at++) {
      const charClass = CLASSES[original.charCodeAt(at)] as CharClass;
      if (charClass === CharClass.Mark || charClass === CharClass.Tatweel) last = at + 1;
      else if (isMarkPair(original, at)) last = ++at + 1;
      // A mark behind a joiner still stands on the letter before.
      else if (charClass !== CharClass.Joiner) return last;
    }
  }
  return last;
}

/** Whether one of the marks U+10EFD–10EFF begins at `at`. */
function isMarkPair(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== MARKS_HIGH) return false;
  const low = text.charCodeAt(at + 1);
  return low >= MARKS_LOW_FIRST && low <= MARKS_LOW_LAST;
}
