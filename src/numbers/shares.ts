import type { TokenStream } from '../core';
import { addFraction } from './amount';
import type { Atoms } from './atoms';
import { Cardinal, joinOf, readCardinal } from './cardinal';
import { AtomFlag, NumeralClass } from './classes';
import { zerosOf } from './decimals';
import { hasRole, rolesAt } from './neighbours';
import type { Reading } from './reading';
import { Role } from './roles';

const left = new Cardinal();
const right = new Cardinal();
const divisor = new Cardinal();

/**
 * Reads "N من D", "N على D" and the mixed "M وN من D" that begin at the first atom: واحد على مئة is 0.01, ستة وثمانية وثمانون
 * من مئة 6.88. After من the divisor must be a power of ten.
 *
 * When all before the divisor reads as one number less than it, that is the share; else the longest part after a و
 * that is less.
 */
export function readShare(stream: TokenStream, atoms: Atoms): Reading | undefined {
  const at = divisorAfter(stream, atoms);
  if (at < 0 || !readCardinal(stream, atoms, at, divisor)) return undefined;
  const lower = divisor.amount.value();
  const isOver = (rolesAt(stream, (atoms.before[at] as number) - 1) & Role.Over) !== 0;
  if (!isOver && zerosOf(lower) < 1) return undefined;
  const result = (value: number | bigint): Reading => ({
    first: 0,
    next: divisor.next,
    lastToken: atoms.last[divisor.next - 1] as number,
    kind: 'fraction',
    value,
    scale: 0,
  });
  if (readCardinal(stream, atoms, 0, left, at) && left.next === at) {
    const upper = left.amount.value();
    if (upper < lower) return result(addFraction(0, 1, Number(upper), Number(lower), 0));
  }
  for (let split = 1; split < at; split++) {
    if (((atoms.flags[split] as number) & AtomFlag.And) === 0) continue;
    // "خمسة وعشرون" is not parted.
    if (atoms.class[split] === NumeralClass.Tens && atoms.class[split - 1] === NumeralClass.Unit) continue;
    if (!readCardinal(stream, atoms, 0, left, split) || left.next !== split) continue;
    if (!readCardinal(stream, atoms, split, right, at) || right.next !== at) continue;
    const upper = right.amount.value();
    if (upper >= lower && !isOver) continue;
    return result(addFraction(left.amount.value(), 1, Number(upper), Number(lower), 0));
  }
  return undefined;
}

/** The first atom behind من or على, -1 when the atoms before it do not follow each other or there is none. */
function divisorAfter(stream: TokenStream, atoms: Atoms): number {
  for (let index = 1; index < atoms.length; index++) {
    if (joinOf(stream, atoms, index) !== undefined) continue;
    if (atoms.before[index] !== (atoms.last[index - 1] as number) + 2) return -1;
    const roles = rolesAt(stream, (atoms.before[index] as number) - 1);
    return (roles & (Role.From | Role.Over)) !== 0 && (atoms.flags[index] as number) === 0 ? index : -1;
  }
  return -1;
}

/**
 * "جزء من ألف", a thousandth: the share and من stand before a bare power of ten, in running text at least a hundred, for
 * "جزء من عشرة" is mostly a part of ten things.
 */
export function isShareOf(stream: TokenStream, atoms: Atoms, reading: Reading, least = 100): boolean {
  const { first } = reading;
  const before = (atoms.before[first] as number) - 1;
  if (before < 1 || reading.kind !== 'cardinal' || ((atoms.flags[first] as number) & AtomFlag.And) !== 0) return false;
  if (!hasRole(stream, before, Role.From | Role.In) || !hasRole(stream, before - 1, Role.Share)) return false;
  return reading.value >= least && zerosOf(reading.value) > 0;
}

/** "واحد على مئة" in running text: both in words, the second a power of ten or up to ten. */
export function readOver(stream: TokenStream, atoms: Atoms, index: number): Reading | undefined {
  if (atoms.class[index] !== NumeralClass.Unit || atoms.flags[index] !== 0) return undefined;
  const at = index + 1;
  if (at >= atoms.length || atoms.before[at] !== (atoms.last[index] as number) + 2) return undefined;
  if (atoms.flags[at] !== 0 || atoms.class[at] === NumeralClass.Digits) return undefined;
  if ((rolesAt(stream, (atoms.before[at] as number) - 1) & Role.Over) === 0) return undefined;
  if (!readCardinal(stream, atoms, index, left, at) || !readCardinal(stream, atoms, at, divisor)) return undefined;
  const upper = Number(left.amount.value());
  const lower = Number(divisor.amount.value());
  if (upper >= lower || (lower > 10 && zerosOf(lower) < 0)) return undefined;
  return {
    first: index,
    next: divisor.next,
    lastToken: atoms.last[divisor.next - 1] as number,
    kind: 'fraction',
    value: upper / lower,
    scale: 0,
  };
}
