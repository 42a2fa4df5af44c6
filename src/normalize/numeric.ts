import { Char, CharClass, CLASSES } from '../core';
import { type Cursor, writeUnit } from './cursor';
import { Order } from './plan';
import { punctuation } from './punctuation';

/** Rewrites a separator or percent sign as the plan's system of digits has it, where it belongs to a number. */
export function numeric(cursor: Cursor, from: number): number {
  const unit = cursor.units[from] as number;
  const written = counterpart(cursor, unit, from);
  const isPlainComma = written === Char.COMMA && unit === Char.COMMA;
  if (isPlainComma && cursor.plan.options.punctuation === 'arabic') return punctuation(cursor, from);
  return writeUnit(cursor, written, from);
}

function counterpart(cursor: Cursor, unit: number, at: number): number {
  const before = isDigitAt(cursor, beside(cursor, at, -1));
  const after = isDigitAt(cursor, beside(cursor, at, 1));
  switch (unit) {
    // A percent sign may stand on either side of its number: right-to-left text is typed both ways.
    case Char.ARABIC_PERCENT_SIGN:
      return before || after ? Char.PERCENT_SIGN : unit;
    case Char.PERCENT_SIGN:
      return before || after ? Char.ARABIC_PERCENT_SIGN : unit;
    case Char.ARABIC_DECIMAL_SEPARATOR:
      return before && after ? Char.FULL_STOP : unit;
    case Char.ARABIC_THOUSANDS_SEPARATOR:
      return before && after ? Char.COMMA : unit;
    case Char.FULL_STOP:
      return before && after && isOnlyJoint(cursor, at) ? Char.ARABIC_DECIMAL_SEPARATOR : unit;
    default:
      return before && after && groupBeside(cursor, at, 1).length === 3 ? Char.ARABIC_THOUSANDS_SEPARATOR : unit;
  }
}

function isDigitAt(cursor: Cursor, at: number): boolean {
  return at >= 0 && at < cursor.length && CLASSES[cursor.units[at] as number] === CharClass.Digit;
}

/** The next place in the direction `step` that the plan does not clear away. */
function beside(cursor: Cursor, at: number, step: 1 | -1): number {
  const { units, length, plan } = cursor;
  let i = at + step;
  while (i >= 0 && i < length && isCleared(plan.table[units[i] as number] as number, cursor)) i += step;
  return i;
}

function isCleared(order: number, cursor: Cursor): boolean {
  if (order === Order.Delete || order === Order.Tatweel || order === Order.WordBreak) return true;
  return order === Order.Compose && cursor.plan.options.looseHamza === 'absorb';
}

/** How many digits stand beside `at` in the direction `step`, and the place after the last of them. */
function groupBeside(cursor: Cursor, at: number, step: 1 | -1): { length: number; end: number } {
  let end = beside(cursor, at, step);
  let length = 0;
  while (isDigitAt(cursor, end)) {
    end = beside(cursor, end, step);
    length++;
  }
  return { length, end };
}

/** Whether no other stop, slash, hyphen or colon hangs on the number: 3.5 is a decimal number, 5.02.2016 is not. */
function isOnlyJoint(cursor: Cursor, at: number): boolean {
  return !isJoint(cursor, groupBeside(cursor, at, -1).end) && !isJoint(cursor, groupBeside(cursor, at, 1).end);
}

function isJoint(cursor: Cursor, at: number): boolean {
  const unit = at >= 0 && at < cursor.length ? cursor.units[at] : undefined;
  const joins = unit === Char.FULL_STOP || unit === Char.SOLIDUS || unit === Char.COLON || unit === Char.HYPHEN_MINUS;
  return joins && isDigitAt(cursor, beside(cursor, at, -1)) && isDigitAt(cursor, beside(cursor, at, 1));
}
