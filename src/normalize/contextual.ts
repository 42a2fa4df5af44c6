import { Char, CharClass, CLASSES } from '../core';
import { type Cursor, reserveOutput } from './cursor';
import { Order, OrderBits } from './plan';

/** First half and range of the second halves of the Arabic marks U+10EFD–10EFF. */
const MARKS_HIGH = 0xd803;
const MARKS_LOW_FIRST = 0xdefd;
const MARKS_LOW_LAST = 0xdeff;

/** Carries out an order for the unit at `from` and gives the place of the next unit to read. */
export function applyOrder(cursor: Cursor, order: number, from: number): number {
  if (order >= Order.Expand) return expand(cursor, cursor.plan.expansions[order - Order.Expand] as string, from);
  switch (order) {
    case Order.Surrogate:
      return surrogate(cursor, from);
    case Order.Compose:
      return compose(cursor, from);
    case Order.Dagger:
      return dagger(cursor, from);
    case Order.FinalYeh:
      return finalYeh(cursor, from);
    case Order.Numeric:
      return numeric(cursor, from);
    default:
      return wordBreak(cursor, from);
  }
}

function write(cursor: Cursor, unit: number, from: number): number {
  if (unit !== cursor.units[from]) cursor.changed = true;
  cursor.output[cursor.to++] = unit;
  return from + 1;
}

function drop(cursor: Cursor, from: number, length: number): number {
  cursor.edits?.add(from, from + length, cursor.to, cursor.to);
  cursor.changed = true;
  return from + length;
}

function expand(cursor: Cursor, text: string, from: number): number {
  reserveOutput(cursor, text.length, from);
  cursor.edits?.add(from, from + 1, cursor.to, cursor.to + text.length);
  cursor.changed = true;
  for (let i = 0; i < text.length; i++) cursor.output[cursor.to++] = text.charCodeAt(i);
  return from + 1;
}

function surrogate(cursor: Cursor, from: number): number {
  const { units, plan } = cursor;
  const high = units[from] as number;
  const low = units[from + 1] as number;
  if (plan.options.quranicMarks === 'strip' && high === MARKS_HIGH && low >= MARKS_LOW_FIRST && low <= MARKS_LOW_LAST) {
    return drop(cursor, from, 2);
  }
  return write(cursor, high, from);
}

/** Maddah above, hamza above and hamza below make one letter with the seat before them, whatever marks lie between. */
function compose(cursor: Cursor, from: number): number {
  const { output, units, plan } = cursor;
  const mark = units[from] as number;
  let seat = cursor.to - 1;
  while (seat >= 0 && CLASSES[output[seat] as number] === CharClass.Mark) seat--;
  const letter = seat < 0 ? 0 : composedLetter(output[seat] as number, mark);
  if (letter === 0) return write(cursor, mark, from);
  const entry = plan.table[letter] as number;
  if (entry === Order.Delete) return drop(cursor, from, 1);
  output[seat] = (entry & OrderBits.MASK) === OrderBits.BASE ? letter : entry;
  return drop(cursor, from, 1);
}

/** The letter that a seat and a loose maddah or hamza make by Unicode's canonical composition; 0 when they make none. */
function composedLetter(seat: number, mark: number): number {
  const composed = String.fromCharCode(seat, mark).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : 0;
}

function dagger(cursor: Cursor, from: number): number {
  return write(cursor, Char.ALEF, from);
}

/** Whether the letter at `from` ends its word: no letter follows, marks, tatweel and joiners aside. */
function endsWord(cursor: Cursor, from: number): boolean {
  const { units, length } = cursor;
  for (let i = from + 1; i < length; i++) {
    const charClass = CLASSES[units[i] as number] as CharClass;
    if (charClass === CharClass.Arabic) return false;
    if (charClass !== CharClass.Mark && charClass !== CharClass.Tatweel && charClass !== CharClass.Joiner) return true;
  }
  return true;
}

function finalYeh(cursor: Cursor, from: number): number {
  const unit = cursor.units[from] as number;
  if (!endsWord(cursor, from)) return write(cursor, unit, from);
  return write(cursor, unit === Char.YEH ? Char.ALEF_MAKSURA : Char.YEH, from);
}

const isDigit = (unit: number | undefined): boolean => unit !== undefined && CLASSES[unit] === CharClass.Digit;

const NUMERIC_SIGNS: ReadonlyMap<number, number> = /* #__PURE__ */ new Map([
  [Char.ARABIC_DECIMAL_SEPARATOR, Char.FULL_STOP],
  [Char.ARABIC_THOUSANDS_SEPARATOR, Char.COMMA],
  [Char.ARABIC_PERCENT_SIGN, Char.PERCENT_SIGN],
  [Char.FULL_STOP, Char.ARABIC_DECIMAL_SEPARATOR],
  [Char.COMMA, Char.ARABIC_THOUSANDS_SEPARATOR],
  [Char.PERCENT_SIGN, Char.ARABIC_PERCENT_SIGN],
]);

/** Separators count as numeric between two digits, percent signs right after one. */
function numeric(cursor: Cursor, from: number): number {
  const { units } = cursor;
  const unit = units[from] as number;
  const isPercent = unit === Char.PERCENT_SIGN || unit === Char.ARABIC_PERCENT_SIGN;
  const counts = from > 0 && isDigit(units[from - 1]) && (isPercent || isDigit(units[from + 1]));
  return write(cursor, counts ? (NUMERIC_SIGNS.get(unit) as number) : unit, from);
}

/** U+200B parts words: it becomes a space between two letters and goes elsewhere. */
function wordBreak(cursor: Cursor, from: number): number {
  const { units, length, output, to } = cursor;
  const before = to > 0 ? CLASSES[output[to - 1] as number] : CharClass.Gap;
  const after = from + 1 < length ? CLASSES[units[from + 1] as number] : CharClass.Gap;
  const parts = (charClass: number | undefined): boolean =>
    charClass !== undefined && charClass >= CharClass.Mark && charClass <= CharClass.Digit;
  return parts(before) && parts(after) ? write(cursor, Char.SPACE, from) : drop(cursor, from, 1);
}
