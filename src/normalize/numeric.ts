import { Char, CharClass, CLASSES } from '../core';
import { type Cursor, writeUnit } from './cursor';
import { punctuation } from './punctuation';

const isDigitAt = (cursor: Cursor, at: number): boolean =>
  at >= 0 && at < cursor.length && CLASSES[cursor.units[at] as number] === CharClass.Digit;

/** Rewrites a separator or percent sign as the plan's system of digits has it, where it belongs to a number. */
export function numeric(cursor: Cursor, from: number): number {
  const unit = cursor.units[from] as number;
  const written = counterpart(cursor, unit, from);
  const isPlainComma = written === Char.COMMA && unit === Char.COMMA;
  if (isPlainComma && cursor.plan.options.punctuation === 'arabic') return punctuation(cursor, from);
  return writeUnit(cursor, written, from);
}

function counterpart(cursor: Cursor, unit: number, at: number): number {
  const before = isDigitAt(cursor, at - 1);
  const after = isDigitAt(cursor, at + 1);
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
      return before && after && isOnlyStop(cursor, at) ? Char.ARABIC_DECIMAL_SEPARATOR : unit;
    default:
      return before && after && groupLength(cursor, at, 1) === 3 ? Char.ARABIC_THOUSANDS_SEPARATOR : unit;
  }
}

/** How many digits stand beside `at` in the direction `step`. */
function groupLength(cursor: Cursor, at: number, step: 1 | -1): number {
  let i = at + step;
  while (isDigitAt(cursor, i)) i += step;
  return (i - at) * step - 1;
}

/** Whether no other full stop, slash or colon hangs on the number: 3.5 is a decimal number, 5.02.2016 is not. */
function isOnlyStop(cursor: Cursor, at: number): boolean {
  const before = at - groupLength(cursor, at, -1) - 1;
  const after = at + groupLength(cursor, at, 1) + 1;
  return !joinsDigits(cursor, before) && !joinsDigits(cursor, after);
}

function joinsDigits(cursor: Cursor, at: number): boolean {
  if (!isDigitAt(cursor, at - 1) || !isDigitAt(cursor, at + 1)) return false;
  const unit = cursor.units[at];
  return unit === Char.FULL_STOP || unit === Char.SOLIDUS || unit === Char.COLON || unit === Char.HYPHEN_MINUS;
}
