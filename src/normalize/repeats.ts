import { CharClass, CLASSES, outputString, outputUnits, releaseOutput, releaseUnits, unitsOf } from '../core';
import type { Edits } from './edits';

/**
 * Shortens runs of one unit: Arabic letters to `elongation` in a row, anything but digits, white space and halves of
 * surrogate pairs to `repeats`.
 */
export function shortenRuns(text: string, elongation: number, repeats: number, edits: Edits | undefined): string {
  const units = unitsOf(text);
  const output = outputUnits(text.length);
  let to = 0;
  let run = 0;
  let last = -1;
  for (let from = 0; from < text.length; from++) {
    const unit = units[from] as number;
    run = unit === last ? run + 1 : 1;
    last = unit;
    if (run > 1 && run > longestRun(CLASSES[unit] as CharClass, elongation, repeats)) {
      // What is left out belongs to the last that stays.
      edits?.mergeTail(to - 1, to, from + 1);
    } else output[to++] = unit;
  }
  const result = to === text.length ? text : outputString(to);
  releaseUnits();
  releaseOutput();
  return result;
}

function longestRun(charClass: CharClass, elongation: number, repeats: number): number {
  switch (charClass) {
    case CharClass.Space:
    case CharClass.Newline:
    case CharClass.Digit:
    case CharClass.HighSurrogate:
    case CharClass.LowSurrogate:
      return Number.POSITIVE_INFINITY;
    case CharClass.Arabic:
      return Math.min(elongation, repeats);
    default:
      return repeats;
  }
}
