import { Char, CharClass, CLASSES } from '../core';
import { compose, tatweel } from './compose';
import { type Cursor, dropUnits, writeText, writeUnit } from './cursor';
import { dagger } from './dagger';
import { numeric } from './numeric';
import { Order } from './plan';
import { punctuation } from './punctuation';

/** First half and range of the second halves of the Arabic marks U+10EFD–10EFF. */
export const MARKS_HIGH = 0xd803;
export const MARKS_LOW_FIRST = 0xdefd;
export const MARKS_LOW_LAST = 0xdeff;

/** Carries out an order for the unit at `from` and gives the place of the next unit to read. */
export function applyOrder(cursor: Cursor, order: number, from: number): number {
  if (order <= Order.Expand) return writeText(cursor, cursor.plan.expansions[Order.Expand - order] as string, from);
  switch (order) {
    case Order.Surrogate:
      return surrogate(cursor, from);
    case Order.Compose:
      return compose(cursor, from);
    case Order.Tatweel:
      return tatweel(cursor, from);
    case Order.Dagger:
      return dagger(cursor, from);
    case Order.FinalYeh:
      return finalYeh(cursor, from);
    case Order.DotlessNoon:
      return writeUnit(cursor, endsWord(cursor, from) ? NOON_GHUNNA : DOTLESS_BEH, from);
    case Order.Numeric:
      return numeric(cursor, from);
    case Order.Punctuation:
      return punctuation(cursor, from);
    default:
      return wordBreak(cursor, from);
  }
}

function surrogate(cursor: Cursor, from: number): number {
  const { units, plan, length } = cursor;
  const high = units[from] as number;
  const low = from + 1 < length ? (units[from + 1] as number) : 0;
  const isPair = CLASSES[high] === CharClass.HighSurrogate && CLASSES[low] === CharClass.LowSurrogate;
  // A set of allowed code units has no place for what takes two, nor for a half of it.
  if (plan.options.allow !== undefined) return dropUnits(cursor, from, isPair ? 2 : 1);
  if (plan.options.quranicMarks === 'strip' && high === MARKS_HIGH && low >= MARKS_LOW_FIRST && low <= MARKS_LOW_LAST) {
    return dropUnits(cursor, from, 2);
  }
  return writeUnit(cursor, high, from);
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

const FARSI_YEH = 0x06cc;
const NOON_GHUNNA = 0x06ba;
const DOTLESS_BEH = 0x066e;

/** ی looks like ى at the end of a word and like ي elsewhere; ى and ي may change places at the end. */
function finalYeh(cursor: Cursor, from: number): number {
  const unit = cursor.units[from] as number;
  if (!endsWord(cursor, from)) return writeUnit(cursor, unit === FARSI_YEH ? Char.YEH : unit, from);
  return writeUnit(cursor, unit === Char.ALEF_MAKSURA ? Char.YEH : Char.ALEF_MAKSURA, from);
}

/** U+200B parts words: with all that does not show around it, it becomes a space between two and goes elsewhere. */
function wordBreak(cursor: Cursor, from: number): number {
  const { units, length, output, to } = cursor;
  let end = from + 1;
  while (end < length && (units[end] === Char.ZERO_WIDTH_SPACE || CLASSES[units[end] as number] === CharClass.Joiner)) {
    end++;
  }
  const before = to > 0 ? (CLASSES[output[to - 1] as number] as CharClass) : CharClass.Gap;
  const after = end < length ? (CLASSES[units[end] as number] as CharClass) : CharClass.Gap;
  if (!isInWord(before) || !isInWord(after)) return dropUnits(cursor, from, end - from);
  if (end > from + 1) cursor.edits?.add(from, end, to, to + 1);
  output[cursor.to++] = Char.SPACE;
  cursor.changed = true;
  return end;
}

/** Whether a unit of the class is part of a word or number. */
export function isInWord(charClass: CharClass): boolean {
  return charClass >= CharClass.Mark && charClass <= CharClass.Digit;
}
