import { TokenFlag, type TokenStream } from '../core';
import { addFraction } from './amount';
import { readAscending } from './ascending';
import type { Atoms } from './atoms';
import { Cardinal, joinOf, readCardinal } from './cardinal';
import { AtomFlag, NumeralClass, NumeralFlag } from './classes';
import { readDecimals } from './decimals';
import { Join, State } from './grammar';
import { LEXICON } from './lexicon';
import { hasRole } from './neighbours';
import { readOrdinal, readRankAfter } from './ordinals';
import { entryFlags, entryValue, isDefinite, type Reading, scaleOf, shifted } from './reading';
import { Role } from './roles';
import { isFractionAsSpelled } from './spelling-checks';
import { readSome, readVague } from './vague';

const cardinal = new Cardinal();

/** Reads the number that begins at an atom, whatever its kind, without a look at the words around it. */
export function readExpression(stream: TokenStream, atoms: Atoms, index: number, whole: boolean): Reading | undefined {
  switch (atoms.class[index] as NumeralClass) {
    case NumeralClass.Ordinal:
      return readOrdinal(stream, atoms, index);
    case NumeralClass.PluralScale:
      return readVague(stream, atoms, index);
    case NumeralClass.Some:
    case NumeralClass.Odd:
      return readSome(stream, atoms, index);
    case NumeralClass.Fraction:
      return readFraction(stream, atoms, index);
    case NumeralClass.Multiple:
      return single(atoms, index, entryValue(atoms, index) * 2, 'cardinal');
    case NumeralClass.Collective:
      return single(atoms, index, entryValue(atoms, index), 'cardinal');
    case NumeralClass.FractionPlural:
    case NumeralClass.MultiplePlural:
      return undefined;
    default:
      return readQuantity(stream, atoms, index, whole);
  }
}

/** A reading of one atom. */
function single(atoms: Atoms, index: number, value: number, kind: Reading['kind']): Reading {
  return { first: index, next: index + 1, lastToken: atoms.last[index] as number, kind, value, scale: 0 };
}

/** A cardinal with what may follow it: decimals, a fraction, the rest of an ordinal. */
function readQuantity(stream: TokenStream, atoms: Atoms, index: number, whole: boolean): Reading | undefined {
  if (((atoms.flags[index] as number) & AtomFlag.Ratio) !== 0) return readRatio(stream, atoms, index);
  if (isFractionAsSpelled(stream, atoms, index)) return readFraction(stream, atoms, index);
  const after = atoms.class[index + 1] as NumeralClass;
  if (index + 1 < atoms.length && joinOf(stream, atoms, index + 1) === Join.Direct) {
    if (after === NumeralClass.FractionPlural) return readFraction(stream, atoms, index);
    if (after === NumeralClass.MultiplePlural) {
      const amount = readCardinal(stream, atoms, index, cardinal, index + 1) ? cardinal.amount.value() : 0;
      return {
        ...single(atoms, index, 0, 'cardinal'),
        value: amount,
        next: index + 2,
        lastToken: atoms.last[index + 1] as number,
      };
    }
  }
  cardinal.nounLeftOut = whole;
  if (!readCardinal(stream, atoms, index, cardinal)) return undefined;
  const { amount, state, next } = cardinal;
  const lastScale = state === State.Scale ? (amount.scales[amount.count - 1] as number) : 0;
  const reading: Reading = {
    first: index,
    next,
    lastToken: atoms.last[next - 1] as number,
    kind: 'cardinal',
    value: amount.value(),
    scale: lastScale,
  };
  const isBareHundred = cardinal.group === 100 && state === State.Hundred;
  readAscending(stream, atoms, reading, state, whole);
  readDecimals(stream, atoms, reading);
  readFractionTail(stream, atoms, reading, isBareHundred);
  readMixed(stream, atoms, reading);
  readDozens(stream, atoms, reading);
  readOddTail(stream, atoms, reading, state);
  readRankAfter(stream, atoms, reading);
  if (((atoms.flags[index] as number) & AtomFlag.Minus) !== 0) reading.value = -reading.value;
  // "الـ49" is a rank.
  if (
    atoms.class[index] === NumeralClass.Digits &&
    ((atoms.flags[index] as number) & AtomFlag.Definite) !== 0 &&
    reading.next === index + 1
  )
    reading.kind = 'ordinal';
  return reading;
}

/** 1 3/4: digits and a ratio behind a space. */
function readMixed(stream: TokenStream, atoms: Atoms, reading: Reading): void {
  const { first, next } = reading;
  if (next !== first + 1 || next >= atoms.length || atoms.flags[next] !== AtomFlag.Ratio) return;
  if (atoms.class[first] !== NumeralClass.Digits || ((atoms.flags[first] as number) & AtomFlag.Decimal) !== 0) return;
  const isNear = atoms.before[next] === reading.lastToken + 1 && !startsLine(stream, atoms.before[next] as number);
  if (!isNear) return;
  reading.value = Number(reading.value) + Number(atoms.mantissas[atoms.entry[next] as number]);
  reading.next = next + 1;
  reading.lastToken = atoms.last[next] as number;
}

function startsLine(stream: TokenStream, token: number): boolean {
  return ((stream.flags[token] as number) & TokenFlag.AfterNewline) !== 0;
}

/** ثلاث دزينات, نصف دزينة. */
function readDozens(stream: TokenStream, atoms: Atoms, reading: Reading): void {
  const { next } = reading;
  if (next >= atoms.length || atoms.class[next] !== NumeralClass.Collective) return;
  if (joinOf(stream, atoms, next) !== Join.Direct) return;
  reading.value = Number(reading.value) * entryValue(atoms, next);
  reading.kind = 'cardinal';
  reading.next = next + 1;
  reading.lastToken = atoms.last[next] as number;
}

/** 1/2 and ½; with a scale behind it a cardinal. */
function readRatio(stream: TokenStream, atoms: Atoms, index: number): Reading {
  const mantissa = Number(atoms.mantissas[atoms.entry[index] as number]);
  const reading = single(atoms, index, mantissa, 'fraction');
  const next = index + 1;
  if (next >= atoms.length || joinOf(stream, atoms, next) !== Join.Direct) return reading;
  const scale = scaleOf(atoms, next);
  if (scale < 0) return reading;
  return {
    ...reading,
    kind: 'cardinal',
    value: mantissa * 10 ** scale,
    scale,
    next: next + 1,
    lastToken: atoms.last[next] as number,
  };
}

/** نصف, ثلثي, ثلاثة أرباع, خمس; with a scale behind it (نصف مليون) a cardinal. */
function readFraction(stream: TokenStream, atoms: Atoms, index: number): Reading | undefined {
  let upper = 1;
  let at = index;
  if (
    LEXICON.denominators[atoms.entry[index] as number] === 1 ||
    atoms.class[index] === NumeralClass.Digits ||
    (index + 1 < atoms.length && atoms.class[index + 1] === NumeralClass.FractionPlural)
  ) {
    if (!readCardinal(stream, atoms, index, cardinal, index + 1)) return undefined;
    upper = Number(cardinal.amount.value());
    at = index + 1;
  }
  const entry = atoms.entry[at] as number;
  upper *= LEXICON.numerators[entry] as number;
  const lower = LEXICON.denominators[entry] as number;
  const reading = single(atoms, index, upper / lower, 'fraction');
  reading.next = at + 1;
  reading.lastToken = atoms.last[at] as number;
  const next = at + 1;
  if (next < atoms.length && joinOf(stream, atoms, next) === Join.Direct) {
    const scale = scaleOf(atoms, next);
    if (scale > 0) {
      reading.value = addFraction(0, 1, upper, lower, scale);
      reading.kind = 'cardinal';
      reading.scale = scale;
      reading.next = next + 1;
      reading.lastToken = atoms.last[next] as number;
    }
  }
  readDozens(stream, atoms, reading);
  return reading;
}

/** Reads a fraction on its own where the word is also a unit: خمس السكان. */
export function readAsFraction(stream: TokenStream, atoms: Atoms, index: number): Reading | undefined {
  if (atoms.class[index] === NumeralClass.Digits) return undefined;
  if (LEXICON.denominators[atoms.entry[index] as number] === 1) return undefined;
  return readFraction(stream, atoms, index);
}

/**
 * ونصف, وثلاثة أرباع, ونصف المليون, إلا ربعا: a share of the last scale, or of one. "خمسة ونصف مليون" is 5.5 of the scale behind
 * the share, "مئة ألف ونصف مليون" two numbers.
 */
function readFractionTail(stream: TokenStream, atoms: Atoms, reading: Reading, isBareHundred: boolean): void {
  let next = reading.next;
  if (next >= atoms.length) return;
  let sign = 0;
  const joined = joinOf(stream, atoms, next);
  if (joined === Join.And) sign = 1;
  else if (
    atoms.before[next] === reading.lastToken + 2 &&
    ((atoms.flags[next] as number) & (AtomFlag.And | AtomFlag.Prefix)) === 0 &&
    hasRole(stream, reading.lastToken + 1, Role.Except)
  )
    sign = -1;
  else if (joined === Join.Direct && reading.scale > 0) sign = 1;
  if (sign === 0) return;
  let upper = 1;
  if (atoms.class[next] !== NumeralClass.Fraction && !isFractionAsSpelled(stream, atoms, next)) {
    if (next + 1 >= atoms.length || atoms.class[next + 1] !== NumeralClass.FractionPlural) return;
    if (joinOf(stream, atoms, next + 1) !== Join.Direct) return;
    if (!readCardinal(stream, atoms, next, cardinal, next + 1)) return;
    upper = Number(cardinal.amount.value());
    next++;
  } else if ((entryFlags(atoms, next) & (NumeralFlag.Suffix1 | NumeralFlag.Suffix2 | NumeralFlag.Suffix3)) !== 0)
    return;
  // "2014 والربع الأول": with the article it is another noun, unless it is a share of a scale.
  if (isDefinite(atoms, next) && !isDefinite(atoms, reading.first) && reading.scale === 0) return;
  const entry = atoms.entry[next] as number;
  // "إلا ثلثا" is the accusative of one third, no construct of two.
  const isOne = sign < 0 && ((LEXICON.flags[entry] as number) & NumeralFlag.Accusative) !== 0;
  upper *= isOne ? 1 : (LEXICON.numerators[entry] as number);
  const lower = LEXICON.denominators[entry] as number;
  // "مئة إلا ربعا" is 75, "مئة ونصف" 100.5.
  let scale = reading.scale > 0 || !isBareHundred || sign > 0 ? reading.scale : 2;
  next++;
  if (next < atoms.length && joinOf(stream, atoms, next) === Join.Direct && scaleOf(atoms, next) > 0) {
    const own = scaleOf(atoms, next);
    if (reading.scale > 0 && own > reading.scale) return;
    // "خمسة ونصف مليون": the scale is said once for both.
    if (reading.scale === 0 && own > 2) {
      if (reading.value >= MOST_OF_A_SCALE) return;
      reading.value = shifted(BigInt(reading.value), own);
      reading.scale = own;
    }
    scale = own;
    next++;
  }
  reading.value = addFraction(reading.value, sign, upper, lower, scale);
  reading.next = next;
  reading.lastToken = atoms.last[next - 1] as number;
}

/** So many of a scale make one of the next. */
const MOST_OF_A_SCALE = 1000;

/** ونيف: one to nine more, after a scale up to nine tenths of it. */
function readOddTail(stream: TokenStream, atoms: Atoms, reading: Reading, state: State): void {
  const { next } = reading;
  if (next >= atoms.length || atoms.class[next] !== NumeralClass.Odd || joinOf(stream, atoms, next) !== Join.And)
    return;
  const value = Number(reading.value);
  reading.kind = 'vague';
  reading.min = value + 1;
  reading.max = value + (state === State.Scale ? Number(shifted(9, reading.scale - 1)) : 9);
  reading.next = next + 1;
  reading.lastToken = atoms.last[next] as number;
}
