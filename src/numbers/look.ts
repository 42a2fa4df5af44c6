import type { TokenStream } from '../core';
import type { Atoms } from './atoms';
import { boundAfter, boundBefore } from './bounds';
import { isScaleOfEnclosed } from './cardinal';
import { AtomFlag, NumeralClass } from './classes';
import { countedToken, countsWithArticle, partitiveToken } from './counted';
import { readAsFraction } from './expression';
import { hasRole, isDefiniteWord, rolesBehindProclitics, touches } from './neighbours';
import { hasSignBefore, isPercentBefore, percentStart, readPercent } from './percent';
import type { Found } from './ranges';
import { atomEnd, atomStart, isDefinite, type Reading } from './reading';
import { Role } from './roles';
import { scoreOf } from './score';
import { isShareOf } from './shares';
import { isBelowZero } from './signs';
import type { NumberMatch, NumberSpan } from './types';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Looks at the words around a reading; gives nothing when it scores too low. */
export function look(stream: TokenStream, atoms: Atoms, found: Reading, minScore: number): Found | undefined {
  const { text } = stream;
  let reading = found;
  const { first } = reading;
  // خمس السكان: a unit before a definite noun is a fraction.
  if (reading.next === first + 1 && !isDefinite(atoms, first) && isDefiniteWord(stream, reading.lastToken + 1)) {
    reading = readAsFraction(stream, atoms, first) ?? reading;
  }
  let start = atomStart(stream, atoms, first);
  if (reading.next > first + 1 && isScaleOfEnclosed(stream, atoms, first + 1)) {
    start = stream.start[(atoms.first[first] as number) - 1] as number;
  }
  readPercent(stream, atoms, reading);
  let marked = reading.kind === 'percent';
  if (hasSignBefore(stream, atoms, reading)) {
    reading.kind = 'percent';
    start = stream.start[(atoms.before[first] as number) - 1] as number;
  } else if (first > 0 && reading.kind === 'cardinal' && isPercentBefore(atoms, first - 1)) {
    reading.kind = 'percent';
    start = percentStart(stream, atoms, first - 1);
  }
  let before = (atoms.before[first] as number) - 1;
  const isPlain = ((atoms.flags[first] as number) & (AtomFlag.And | AtomFlag.Prefix)) === 0;
  if (isShareOf(stream, atoms, reading)) {
    reading.kind = 'fraction';
    reading.value = 1 / Number(reading.value);
    before -= 2;
    start = stream.start[before + 1] as number;
    marked = true;
  } else if (
    isPlain &&
    hasRole(stream, before, Role.Minus) &&
    reading.kind !== 'ordinal' &&
    !follows(atoms, before, first)
  ) {
    reading.value = -reading.value;
    start = stream.start[before] as number;
    before--;
    marked = true;
  }
  const last = reading.lastToken;
  const end =
    reading.lastToken === atoms.last[reading.next - 1]
      ? atomEnd(stream, atoms, reading.next - 1)
      : (stream.end[reading.lastToken] as number);
  const counted = countedToken(stream, atoms, reading);
  if (counted < 0 && isRank(stream, atoms, reading)) reading.kind = 'ordinal';
  if (reading.kind === 'ordinal' && countsWithArticle(stream, atoms, reading, counted)) reading.kind = 'cardinal';
  if (
    ((atoms.flags[first] as number) & AtomFlag.Minus) !== 0 &&
    counted >= 0 &&
    !hasRole(stream, counted, Role.Scalar)
  ) {
    // "-38 عاما": nothing is counted below zero but degrees, points and money; the dash is a dash.
    reading.value = -reading.value;
    start++;
  }
  const partitive = counted < 0 ? partitiveToken(stream, atoms, reading) : -1;
  const noun = Math.max(counted, partitive);
  const bound =
    reading.kind === 'ordinal'
      ? undefined
      : (boundBefore(stream, before + 1) ??
        boundAfter(stream, reading.lastToken + 1) ??
        (noun < 0 ? undefined : boundAfter(stream, noun + 1)));
  if (isBelowZero(stream, atoms, reading)) {
    reading.value = -reading.value;
    reading.next++;
  }
  const score = scoreOf(stream, atoms, reading, { noun, marked: marked || bound !== undefined });
  if (score < minScore) return undefined;
  const proclitics = procliticsOf(stream, atoms, first);
  // Optional properties one by one: spreading them costs more than all the rest of the match (measured: 0.4 µs).
  const match: Writable<NumberMatch> = {
    start,
    end,
    text: text.slice(start, end),
    value: reading.value,
    kind: reading.kind,
    score,
  };
  if (bound !== undefined) match.bound = bound;
  if (reading.min !== undefined) match.min = reading.min;
  if (reading.max !== undefined) match.max = reading.max;
  if (counted >= 0) match.counted = spanOf(stream, counted);
  if (partitive >= 0) match.of = spanOf(stream, partitive);
  if (proclitics !== undefined) match.proclitics = proclitics;
  return {
    match,
    before: before + 1,
    last,
    phraseLast: counted < 0 ? last : counted,
    joined: ((atoms.flags[first] as number) & AtomFlag.And) !== 0,
    scale: reading.scale,
  };
}

/** "القرن العشرون", "الذكرى الخمسين": tens and higher have no ordinal of their own; their article agrees with the noun. */
function isRank(stream: TokenStream, atoms: Atoms, reading: Reading): boolean {
  const { first, kind, value } = reading;
  if (kind !== 'cardinal' || value < 20 || !isDefinite(atoms, first) || atoms.class[first] === NumeralClass.Digits)
    return false;
  const isPlain = ((atoms.flags[first] as number) & (AtomFlag.And | AtomFlag.Prefix)) === 0;
  return isPlain && (rolesBehindProclitics(stream, (atoms.before[first] as number) - 1) & Role.Ranked) !== 0;
}

/** Whether a number ends right before a token. */
function follows(atoms: Atoms, token: number, first: number): boolean {
  return first > 0 && (atoms.last[first - 1] as number) === token - 1;
}

function spanOf(stream: TokenStream, token: number): NumberSpan {
  return span(stream, stream.start[token] as number, stream.end[token] as number);
}

function span(stream: TokenStream, start: number, end: number): NumberSpan {
  return { start, end, text: stream.text.slice(start, end) };
}

/** The proclitics in the word of the number, or in the word that touches its digits. */
function procliticsOf(stream: TokenStream, atoms: Atoms, first: number): NumberSpan | undefined {
  if (((atoms.flags[first] as number) & (AtomFlag.And | AtomFlag.Prefix)) === 0) return undefined;
  const before = atoms.before[first] as number;
  const start = stream.start[before] as number;
  const isOwnToken = before !== atoms.first[first];
  if (isOwnToken && !touches(stream, before, before + 1)) return undefined;
  const end = Math.min(atomStart(stream, atoms, first), isOwnToken ? (stream.end[before] as number) : Infinity);
  return end > start ? span(stream, start, end) : undefined;
}
