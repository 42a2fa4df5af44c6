import type { TokenStream } from '../core';
import type { Atoms } from './atoms';
import { Cardinal, joinOf, MOST_ZEROS, readCardinal } from './cardinal';
import { AtomFlag, NumeralClass } from './classes';
import { Join, State } from './grammar';
import { hasRole } from './neighbours';
import { entryValue, type Reading, shifted } from './reading';
import { Role } from './roles';

const cardinal = new Cardinal();

/**
 * Reads what comes after the word for the point: ثلاثة فاصلة خمسة وعشرون is 3.25, with zeros first (صفر خمسة) 3.05, digit
 * by digit (واحد أربعة) 3.14; a scale at the end is for the whole (أربعة فاصلة خمسة مليون). "واحد فاصلة واحد من ألف" is 1.001.
 */
export function readDecimals(stream: TokenStream, atoms: Atoms, reading: Reading): void {
  let next = reading.next;
  if (next >= atoms.length || atoms.before[next] !== reading.lastToken + 2) return;
  if (((atoms.flags[next] as number) & (AtomFlag.And | AtomFlag.Prefix | AtomFlag.Definite)) !== 0) return;
  if (!hasRole(stream, reading.lastToken + 1, Role.Point)) return;
  if (typeof reading.value === 'number' && !Number.isSafeInteger(reading.value)) return;
  let digits = '';
  let scale = 0;
  while (
    next < atoms.length &&
    atoms.class[next] === NumeralClass.Zero &&
    digits.length < MOST_ZEROS &&
    (digits === '' || isNextDigit(stream, atoms, next))
  ) {
    digits += '0';
    next++;
  }
  if (next < atoms.length && (digits === '' || joinOf(stream, atoms, next) === Join.Direct)) {
    if (isSpelledDigit(stream, atoms, next)) {
      do digits += String(entryValue(atoms, next++));
      while (digits.length < MOST_ZEROS && isNextDigit(stream, atoms, next));
    } else if (readCardinal(stream, atoms, next, cardinal)) {
      const { amount } = cardinal;
      const endsInScale = cardinal.state === State.Scale && amount.count === 1 && amount.mantissas[0] !== 1;
      if (endsInScale) {
        scale = amount.scales[0] as number;
        amount.exponents[0] = (amount.exponents[0] as number) - scale;
      }
      const value = amount.value();
      if (typeof value === 'number' && !Number.isSafeInteger(value)) return;
      digits += String(value);
      next = cardinal.next;
      const divisor = endsInScale ? -1 : readDivisor(stream, atoms, next);
      if (divisor > 0) {
        digits = digits.padStart(divisor, '0');
        next = cardinal.next;
      }
    }
  }
  if (digits === '') return;
  reading.value = shifted(BigInt(`${reading.value}${digits}`), scale - digits.length);
  reading.scale = scale;
  reading.next = next;
  reading.lastToken = atoms.last[next - 1] as number;
}

/** Zeros of the power of ten in "من مئة", -1 when there is none; `cardinal.next` is then the atom after it. */
function readDivisor(stream: TokenStream, atoms: Atoms, next: number): number {
  if (next >= atoms.length || atoms.before[next] !== (atoms.last[next - 1] as number) + 2) return -1;
  if (!hasRole(stream, (atoms.last[next - 1] as number) + 1, Role.From)) return -1;
  if (!readCardinal(stream, atoms, next, cardinal)) return -1;
  return zerosOf(cardinal.amount.value());
}

/** How many zeros a power of ten has, -1 for any other number. */
export function zerosOf(value: number | bigint): number {
  return /^10+$/.test(String(value)) ? String(value).length - 1 : -1;
}

function isDigitWord(atoms: Atoms, index: number): boolean {
  const numeralClass = atoms.class[index];
  return numeralClass === NumeralClass.Unit || numeralClass === NumeralClass.Zero;
}

function isNextDigit(stream: TokenStream, atoms: Atoms, index: number): boolean {
  return index < atoms.length && isDigitWord(atoms, index) && joinOf(stream, atoms, index) === Join.Direct;
}

/** Whether digits are read one by one from here: two units without و between them. */
function isSpelledDigit(stream: TokenStream, atoms: Atoms, index: number): boolean {
  return isDigitWord(atoms, index) && isNextDigit(stream, atoms, index + 1);
}
