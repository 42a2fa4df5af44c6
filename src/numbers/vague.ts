import type { TokenStream } from '../core';
import type { Atoms } from './atoms';
import { Cardinal, joinOf, MOST_ZEROS, readCardinal } from './cardinal';
import { NumeralClass } from './classes';
import { Join } from './grammar';
import { entryValue, type Reading, scaleOf } from './reading';

const cardinal = new Cardinal();

function vague(atoms: Atoms, first: number, next: number, value: number, min: number, max: number): Reading {
  return { first, next, lastToken: atoms.last[next - 1] as number, kind: 'vague', value, min, max, scale: 0 };
}

/** The atom after a stack of scales (عشرات الآلاف, مئات ملايين) and the sum of their powers of ten. */
function readStack(
  stream: TokenStream,
  atoms: Atoms,
  index: number,
): { readonly next: number; readonly power: number } {
  let next = index;
  let power = 0;
  while (
    next < atoms.length &&
    scaleOf(atoms, next) > 0 &&
    power < MOST_ZEROS / 2 &&
    (next === index || joinOf(stream, atoms, next) === Join.Direct)
  ) {
    power += scaleOf(atoms, next);
    next++;
  }
  return { next, power };
}

/** A bare plural: عشرات is 20 to 99, مئات الآلاف 200,000 to 999,999. */
export function readVague(stream: TokenStream, atoms: Atoms, index: number): Reading {
  const { next, power } = readStack(stream, atoms, index);
  const unit = 10 ** power;
  return vague(atoms, index, next, unit, unit * 2, unit * 10 - 1);
}

/** بضع and نيف with what they stand before: بضعة آلاف, بضعة عشر, بضع وعشرون, نيف وعشرون. */
export function readSome(stream: TokenStream, atoms: Atoms, index: number): Reading {
  const isOdd = atoms.class[index] === NumeralClass.Odd;
  const least = entryValue(atoms, index);
  const next = index + 1;
  if (next < atoms.length) {
    const join = joinOf(stream, atoms, next);
    if (join === Join.And && atoms.class[next] !== NumeralClass.Unit && readCardinal(stream, atoms, next, cardinal)) {
      const base = Number(cardinal.amount.value());
      if (base % 10 === 0 && base >= 20) {
        return vague(atoms, index, cardinal.next, isOdd ? base : base + least, base + least, base + 9);
      }
    }
    if (!isOdd && join === Join.Direct) {
      if (atoms.class[next] === NumeralClass.Ten) return vague(atoms, index, next + 1, 13, 13, 19);
      const stack = readStack(stream, atoms, next);
      const unit = 10 ** stack.power;
      if (stack.next > next) return vague(atoms, index, stack.next, 3 * unit, 3 * unit, 9 * unit);
    }
  }
  return vague(atoms, index, next, least, least, 9);
}
