import type { TokenStream } from '../core';
import type { Atoms } from './atoms';
import { Cardinal, joinOf, readCardinal } from './cardinal';
import { AtomFlag, NumeralClass } from './classes';
import { Join, State } from './grammar';
import type { Reading } from './reading';

const cardinal = new Cardinal();

/**
 * Continues a number in the classical order, small to large: تسع وتسعين وتسعمئة وألف is 1999.
 *
 * In running text only a compound below a hundred goes on with hundreds, and these with thousands, for "عشرة ومئة" are two
 * numbers. In a text that is one number every part may come that leaves the digits before it alone: أربعين وخمسة.
 */
export function readAscending(stream: TokenStream, atoms: Atoms, reading: Reading, state: State, whole: boolean): void {
  const isSmall = state === State.Unit || state === State.Ten || state === State.Teen || state === State.Tens;
  if (!whole && !(isSmall && reading.next - reading.first > 1)) return;
  let value = reading.value;
  let next = reading.next;
  for (let step = 100; next < atoms.length && joinOf(stream, atoms, next) === Join.And; step *= 10) {
    // "خمسة ملايين وثلاثة أرباع المليون": the unit belongs to the fraction.
    if (next + 1 < atoms.length && atoms.class[next + 1] === NumeralClass.FractionPlural) return;
    if (typeof value !== 'number' || !readCardinal(stream, atoms, next, cardinal, scaleAfter(atoms, next))) return;
    const more = cardinal.amount.value();
    if (typeof more !== 'number') return;
    const fits = whole ? areDisjoint(value, more) : more % step === 0 && more < step * 10 && more > value;
    if (!fits) return;
    value += more;
    next = cardinal.next;
    reading.value = value;
    reading.next = next;
    reading.lastToken = atoms.last[next - 1] as number;
    reading.scale = 0;
  }
}

/** The next scale joined by و: "وتسعمئة وألف" is 900 and then 1000, not 901 thousand. */
function scaleAfter(atoms: Atoms, index: number): number {
  let next = index + 1;
  while (next < atoms.length && next - index < 3 && !isJoinedScale(atoms, next)) next++;
  return isJoinedScale(atoms, next) ? next : atoms.length;
}

function isJoinedScale(atoms: Atoms, index: number): boolean {
  const numeralClass = atoms.class[index];
  const isScale = numeralClass === NumeralClass.Scale || numeralClass === NumeralClass.DualScale;
  return index < atoms.length && isScale && ((atoms.flags[index] as number) & AtomFlag.And) !== 0;
}

/** Whether no decimal place is used by both: 40 and 5, 110 and 1,000,000, but not 5 and 6. */
function areDisjoint(one: number, other: number): boolean {
  const [less, more] = one < other ? [one, other] : [other, one];
  if (!Number.isSafeInteger(less) || !Number.isSafeInteger(more) || less <= 0) return false;
  let unit = 1;
  while (unit <= less) unit *= 10;
  return more % unit === 0;
}
