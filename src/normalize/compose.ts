import { Char, CharClass, CLASSES } from '../core';
import { type Cursor, dropUnits, writeUnit } from './cursor';
import { Order } from './plan';

const FARSI_YEH = 0x06cc;

/**
 * The letter in the output that bears what is written next, -1 when there is none. Marks that were walked over once are
 * not walked over again: a run of any length costs its length.
 */
export function seatOf(cursor: Cursor): number {
  const { output } = cursor;
  let seat = cursor.to - 1;
  while (seat >= cursor.seatKnownAt && CLASSES[output[seat] as number] === CharClass.Mark) seat--;
  if (seat < cursor.seatKnownAt) seat = cursor.seat;
  cursor.seat = seat;
  cursor.seatKnownAt = cursor.to;
  return seat;
}

/** Maddah above, hamza above and hamza below make one letter with the seat before them, whatever marks lie between. */
export function compose(cursor: Cursor, from: number): number {
  const { output, units, plan } = cursor;
  const mark = units[from] as number;
  const seat = seatOf(cursor);
  const letter = seat < 0 || cursor.tatweelAt > seat ? 0 : composedLetter(output[seat] as number, mark);
  if (letter === 0)
    return plan.options.looseHamza === 'absorb' ? dropUnits(cursor, from, 1) : writeUnit(cursor, mark, from);
  const entry = plan.table[letter] as number;
  output[seat] = entry < 0 ? letter : entry;
  cursor.edits?.mergeTail(seat, cursor.to, from + 1);
  cursor.changed = true;
  return from + 1;
}

/**
 * The letter that a seat and a loose maddah or hamza make, 0 when they make none: Unicode's canonical composition, and ئ
 * for the yeh without dots under a hamza, as Quran print (ى) and Persian keyboards (ی) write it.
 */
function composedLetter(seat: number, mark: number): number {
  if ((seat === Char.ALEF_MAKSURA || seat === FARSI_YEH) && mark !== Char.MADDAH_ABOVE) return Char.YEH_HAMZA;
  const composed = String.fromCharCode(seat, mark).normalize('NFC');
  return composed.length === 1 ? composed.charCodeAt(0) : 0;
}

/** Drops a tatweel, unless it is the seat of a hamza that stays. */
export function tatweel(cursor: Cursor, from: number): number {
  if (cursor.plan.options.looseHamza === 'compose' && bearsHamza(cursor, from)) {
    return writeUnit(cursor, Char.TATWEEL, from);
  }
  cursor.tatweelAt = cursor.to;
  return dropUnits(cursor, from, 1);
}

function bearsHamza(cursor: Cursor, from: number): boolean {
  const { units, length, plan } = cursor;
  for (let i = from + 1; i < length && CLASSES[units[i] as number] === CharClass.Mark; i++) {
    if (plan.table[units[i] as number] === Order.Compose && units[i] !== Char.MADDAH_ABOVE) return true;
  }
  return false;
}
