import { Char } from '../core';

/**
 * Reads a set of code units as written in options: units and ranges `a-z`, the way of a regular expression's class
 * without escapes; a hyphen that stands for itself comes first or last.
 *
 * @returns first and last unit of each range in turn.
 * @throws RangeError naming the option when a range runs backwards.
 *
 * @example
 * parseRanges('allow', 'a-cz') // => [97, 99, 122, 122]
 */
export function parseRanges(option: string, text: string): number[] {
  const ranges: number[] = [];
  let i = 0;
  while (i < text.length) {
    const first = text.charCodeAt(i);
    const isRange = text.charCodeAt(i + 1) === Char.HYPHEN_MINUS && i + 2 < text.length;
    const last = isRange ? text.charCodeAt(i + 2) : first;
    if (last < first) throw new RangeError(`${option}: the range "${text.slice(i, i + 3)}" runs backwards`);
    ranges.push(first, last);
    i += isRange ? 3 : 1;
  }
  return ranges;
}
