import { Char, CharClass, CLASSES } from '../core';
import { SILENT_DAGGER, SILENT_WAW, WAW_SEAT } from '../generated/dagger-alef';
import { seatOf } from './compose';
import { type Cursor, dropUnits, writeUnit } from './cursor';

/** How far the word of a dagger alef is looked at on each side: no word of the lexicon has more units, marks and all … */
const REACH = 48;
/** … or more letters. */
const MOST_LETTERS = 10;

/** Stands for what is out of reach; no word of the lexicon has it. */
const TOO_FAR = '?';

const silentDagger = /* #__PURE__ */ new RegExp(SILENT_DAGGER);
const wawSeat = /* #__PURE__ */ new RegExp(WAW_SEAT);
const silentWaw = /* #__PURE__ */ new RegExp(SILENT_WAW);

/**
 * Restores the alef of a dagger alef (U+0670) to today's spelling.
 *
 * On ى at the end of a word and on ا the mark only tells how they are read, and goes; ى within a word is its seat, and
 * spelling has ا there (هدىٰهم ─▶ هداهم). Elsewhere the letter ا is written, but for the words of the lexicon.
 */
export function dagger(cursor: Cursor, from: number): number {
  const { output, plan } = cursor;
  const seat = seatOf(cursor);
  const left = lettersBefore(cursor, from);
  // The letter as it was written: the plan may have folded it already.
  const bearer = left.charCodeAt(left.length - 1);
  const isLoose = seat < 0 || (CLASSES[output[seat] as number] as CharClass) !== CharClass.Arabic;
  if (isLoose || left === '' || left === TOO_FAR || bearer === Char.ALEF) return dropWithMaddah(cursor, from);
  const right = lettersAfter(cursor, from);
  if (bearer === Char.ALEF_MAKSURA) {
    return right === '' ? dropWithMaddah(cursor, from) : overSeat(cursor, seat, from);
  }
  const word = `${left}\u0670${right}`;
  if (plan.options.daggerAlef === 'restore' && silentDagger.test(word)) return dropWithMaddah(cursor, from);
  if (bearer === Char.WAW && wawSeat.test(word)) return overSeat(cursor, seat, from);
  if (bearer === Char.WAW && silentWaw.test(word)) return withoutSeat(cursor, seat, from);
  const next = writeUnit(cursor, Char.ALEF, from);
  return plan.options.daggerAlef === 'restore' ? skipMaddah(cursor, next) : next;
}

/** Writes alef for the seat itself. */
function overSeat(cursor: Cursor, seat: number, from: number): number {
  cursor.output[seat] = Char.ALEF;
  cursor.edits?.mergeTail(seat, cursor.to, from + 1);
  cursor.changed = true;
  return skipMaddah(cursor, from + 1);
}

/** Drops the seat and the mark. */
function withoutSeat(cursor: Cursor, seat: number, from: number): number {
  cursor.output.copyWithin(seat, seat + 1, cursor.to);
  cursor.to--;
  cursor.seat = -1;
  cursor.seatKnownAt = seat;
  cursor.edits?.mergeTail(seat, cursor.to, from + 1);
  cursor.changed = true;
  return skipMaddah(cursor, from + 1);
}

function dropWithMaddah(cursor: Cursor, from: number): number {
  return skipMaddah(cursor, dropUnits(cursor, from, 1));
}

/** A maddah on a dagger alef says how long it is read (الصّٰٓفّٰت); it does not make it آ. */
function skipMaddah(cursor: Cursor, at: number): number {
  return cursor.units[at] === Char.MADDAH_ABOVE && at < cursor.length ? dropUnits(cursor, at, 1) : at;
}

/** Letters of the word before `at`; alef wasla counts as alef. A word that reaches too far gives what no lexicon has. */
function lettersBefore(cursor: Cursor, at: number): string {
  let letters = '';
  for (let i = at - 1; i >= 0; i--) {
    if (i < at - REACH || letters.length > MOST_LETTERS) return TOO_FAR + letters;
    const unit = cursor.units[i] as number;
    const charClass = CLASSES[unit] as CharClass;
    if (charClass < CharClass.Joiner || charClass > CharClass.Arabic) break;
    if (charClass === CharClass.Arabic) letters = letterOf(unit) + letters;
  }
  return letters;
}

function lettersAfter(cursor: Cursor, at: number): string {
  let letters = '';
  for (let i = at + 1; i < cursor.length; i++) {
    if (i > at + REACH || letters.length > MOST_LETTERS) return letters + TOO_FAR;
    const unit = cursor.units[i] as number;
    const charClass = CLASSES[unit] as CharClass;
    if (charClass < CharClass.Joiner || charClass > CharClass.Arabic) break;
    if (charClass === CharClass.Arabic) letters += letterOf(unit);
  }
  return letters;
}

function letterOf(unit: number): string {
  return String.fromCharCode(unit === Char.ALEF_WASLA ? Char.ALEF : unit);
}
