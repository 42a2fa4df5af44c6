import { Char } from '../core';

/** More digits than this are an identifier, no quantity; it also keeps the work linear. */
export const MOST_DIGITS = 60;

/** How the separators of a number stand. */
export enum Shape {
  /** A version, an address, or another string of digits that is no number. */
  None,
  Integer,
  Decimal,
  Grouped,
  GroupedDecimal,
  /** 5,10,15. */
  List,
}

/**
 * 1.234.567 and 1,234 are groups, 1,234.5 and 1.234,5 groups and a point, 3.5 and 25,50 have a point. One point before
 * three digits is a decimal point, unless they end in two zeros, which nobody writes behind a point: 10.000. Several
 * separators of one kind that make no groups of three are a list (5,10,15) when they are commas, else no number (a
 * version, an address).
 */
export function readShape(letters: Uint16Array, from: number, to: number): Shape {
  let points = 0;
  let commas = 0;
  let lastSeparator = 0;
  let lastAt = to;
  let groupsOfThree = true;
  let groupStart = from;
  for (let i = from; i < to; i++) {
    const unit = letters[i] as number;
    if (unit !== Char.FULL_STOP && unit !== Char.COMMA) continue;
    if (groupStart === from) groupsOfThree = i - from <= 3 && letters[from] !== Char.DIGIT_ZERO;
    else if (i - groupStart !== 3) groupsOfThree = false;
    if (unit === Char.FULL_STOP) points++;
    else commas++;
    groupStart = i + 1;
    lastSeparator = unit;
    lastAt = i;
  }
  const separators = points + commas;
  if (separators === 0) return Shape.Integer;
  const lastIsThree = to - lastAt - 1 === 3;
  if (points > 0 && commas > 0) {
    // The last separator is the point when it stands once, behind groups of three.
    const isOnce = (lastSeparator === Char.FULL_STOP ? points : commas) === 1;
    return groupsOfThree && isOnce ? Shape.GroupedDecimal : Shape.None;
  }
  // 255.255.255.255: three points between numbers of a byte are an address.
  if (points === ADDRESS_POINTS && isAddress(letters, from, to)) return Shape.None;
  if (groupsOfThree && lastIsThree) {
    const endsInZeros = letters[to - 1] === Char.DIGIT_ZERO && letters[to - 2] === Char.DIGIT_ZERO;
    if (separators > 1 || commas === 1 || endsInZeros) return Shape.Grouped;
  }
  if (separators > 1) return commas > 0 ? Shape.List : Shape.None;
  return Shape.Decimal;
}

/** An address of the Internet has three points. */
const ADDRESS_POINTS = 3;
const LARGEST_BYTE = 255;

/** Whether no part between the points is larger than a byte, and the last one is no round end of a large number. */
function isAddress(letters: Uint16Array, from: number, to: number): boolean {
  let part = 0;
  for (let i = from; i < to; i++) {
    const unit = letters[i] as number;
    part = unit === Char.FULL_STOP ? 0 : part * 10 + unit - Char.DIGIT_ZERO;
    if (part > LARGEST_BYTE) return false;
  }
  return part !== 0;
}

/** The digits without separators, and how many of them stand behind the point. */
export interface DigitString {
  readonly text: string;
  readonly decimals: number;
}

/** Takes the separators out of a number of a known shape. Past {@link MOST_DIGITS} the rest is left out. */
export function digitsOf(letters: Uint16Array, from: number, to: number, shape: Shape): DigitString {
  let text = '';
  let pointAt = to - 1;
  if (shape === Shape.Decimal || shape === Shape.GroupedDecimal) {
    while (letters[pointAt] !== Char.FULL_STOP && letters[pointAt] !== Char.COMMA) pointAt--;
  }
  for (let i = from; i < to && text.length <= MOST_DIGITS; i++) {
    const unit = letters[i] as number;
    if (unit !== Char.FULL_STOP && unit !== Char.COMMA) text += String.fromCharCode(unit);
  }
  return { text, decimals: to - 1 - pointAt };
}
