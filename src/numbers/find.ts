import { scanInto, TokenKind, TokenStream } from '../core';
import { Atoms } from './atoms';
import { boundAfter, boundBefore } from './bounds';
import { joinOf } from './cardinal';
import { AtomFlag, NumeralClass } from './classes';
import { collectAtoms } from './collect';
import { countedToken, partitiveToken } from './counted';
import { readAsFraction, readExpression } from './expression';
import { Join } from './grammar';
import { hasRole, isDefiniteWord, touches } from './neighbours';
import { type FindPlan, planOf } from './options';
import { hasSignBefore, isPercentBefore, readPercent } from './percent';
import { type Found, isMatchScore, joinRanges } from './ranges';
import { atomEnd, atomStart, isDefinite, type Reading } from './reading';
import { Role } from './roles';
import { scoreOf } from './score';
import { isShareOf, readOver } from './shares';
import type { FindNumbersOptions, NumberMatch, NumberSpan } from './types';

/** Longer texts get a stream of their own, which is let go afterwards. */
const KEEP_UP_TO = 1 << 20;

const ownStream = /* #__PURE__ */ new TokenStream();
const atoms = /* #__PURE__ */ new Atoms();

/**
 * Finds every number in a text: cardinals, ordinals, fractions, percentages and vague numbers in words, digits or both.
 *
 * Spans are UTF-16 offsets with `text.slice(start, end) === match.text`; proclitics (و ب ل …) are outside, ال is inside.
 * Matches come in the order of the text and do not overlap. Any string is fine.
 *
 * @throws TypeError or RangeError for an option that is not as documented.
 * @example
 * findNumbers('قتل خمسة وعشرون عنصرا')[0]
 * // => { start: 4, end: 15, text: 'خمسة وعشرون', value: 25, kind: 'cardinal', counted: { …, text: 'عنصرا' }, score: 1 }
 */
export function findNumbers(text: string, options?: FindNumbersOptions): NumberMatch[] {
  const plan = planOf(options);
  const stream = text.length <= KEEP_UP_TO ? ownStream : new TokenStream(text.length >> 2);
  scanInto(stream, text);
  const matches = findWithPlan(stream, plan);
  stream.text = '';
  return matches;
}

/** The same over a text that has been scanned already. */
export function findNumbersIn(stream: TokenStream, options?: FindNumbersOptions): NumberMatch[] {
  return findWithPlan(stream, planOf(options));
}

function findWithPlan(stream: TokenStream, plan: FindPlan): NumberMatch[] {
  collectAtoms(stream, atoms);
  const found: Found[] = [];
  for (let index = 0; index < atoms.length; ) {
    if (isSkipped(index, plan)) {
      index++;
      continue;
    }
    if (isMatchScore(stream, atoms, index)) {
      index += 2;
      continue;
    }
    const reading = readOver(stream, atoms, index) ?? readBetween(stream, index);
    if (reading === undefined) {
      index++;
      continue;
    }
    const one = look(stream, reading, plan);
    if (one !== undefined) found.push(one);
    index = reading.next;
  }
  return plan.ranges ? joinRanges(stream, found) : found.map((one) => one.match);
}

/** Collectives when they are not wanted, and "بالمئة" before its number. */
function isSkipped(index: number, plan: FindPlan): boolean {
  const numeralClass = atoms.class[index] as NumeralClass;
  if (numeralClass >= NumeralClass.Collective && numeralClass <= NumeralClass.MultiplePlural) return !plan.collectives;
  return isPercentBefore(atoms, index);
}

/**
 * Reads the number at an atom. After بين a compound is two numbers when nothing else is joined to it: "بين خمسة وعشرين" is
 * from 5 to 20, "بين خمسة وعشرين وثلاثين" from 25 to 30.
 */
function readBetween(stream: TokenStream, index: number): Reading | undefined {
  const reading = readExpression(stream, atoms, index, false);
  if (reading === undefined || reading.kind !== 'cardinal' || reading.next - index !== 2) return reading;
  const second = index + 1;
  if (((atoms.flags[second] as number) & AtomFlag.And) === 0) return reading;
  if (!hasRole(stream, (atoms.before[index] as number) - 1, Role.Between)) return reading;
  if (reading.next < atoms.length && joinOf(stream, atoms, reading.next) === Join.And) return reading;
  const { length } = atoms;
  atoms.length = second;
  const first = readExpression(stream, atoms, index, false);
  atoms.length = length;
  return first !== undefined && first.next === second && Number(first.value) * 2 < Number(reading.value)
    ? first
    : reading;
}

/** Looks at the words around a reading; gives nothing when it scores too low. */
function look(stream: TokenStream, found: Reading, plan: FindPlan): Found | undefined {
  const { text } = stream;
  let reading = found;
  const { first } = reading;
  // خمس السكان: a unit before a definite noun is a fraction.
  if (reading.next === first + 1 && !isDefinite(atoms, first) && isDefiniteWord(stream, reading.lastToken + 1)) {
    reading = readAsFraction(stream, atoms, first) ?? reading;
  }
  let start = atomStart(stream, atoms, first);
  readPercent(stream, atoms, reading);
  let marked = reading.kind === 'percent';
  if (hasSignBefore(stream, atoms, reading)) {
    reading.kind = 'percent';
    start = stream.start[(atoms.before[first] as number) - 1] as number;
  } else if (first > 0 && reading.kind === 'cardinal' && isPercentBefore(atoms, first - 1)) {
    reading.kind = 'percent';
    start = atomStart(stream, atoms, first - 1) - 1;
  }
  let before = (atoms.before[first] as number) - 1;
  if (isShareOf(stream, atoms, reading)) {
    reading.kind = 'fraction';
    reading.value = 1 / Number(reading.value);
    before -= 2;
    start = stream.start[before + 1] as number;
    marked = true;
  } else if (hasRole(stream, before, Role.Minus) && reading.kind !== 'ordinal' && !follows(before, first)) {
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
  const partitive = counted < 0 ? partitiveToken(stream, reading) : -1;
  const noun = Math.max(counted, partitive);
  const bound =
    reading.kind === 'ordinal'
      ? undefined
      : (boundBefore(stream, before + 1) ??
        boundAfter(stream, reading.lastToken + 1) ??
        (noun < 0 ? undefined : boundAfter(stream, noun + 1)));
  if (isBelowZero(stream, reading)) {
    reading.value = -reading.value;
    reading.next++;
  }
  const score = scoreOf(stream, atoms, reading, { noun, marked: marked || bound !== undefined });
  if (score < plan.minScore) return undefined;
  const proclitics = procliticsOf(stream, first);
  const match: NumberMatch = {
    start,
    end,
    text: text.slice(start, end),
    value: reading.value,
    kind: reading.kind,
    ...(bound === undefined ? {} : { bound }),
    ...(reading.min === undefined ? {} : { min: reading.min }),
    ...(reading.max === undefined ? {} : { max: reading.max }),
    ...(counted < 0 ? {} : { counted: spanOf(stream, counted) }),
    ...(partitive < 0 ? {} : { of: spanOf(stream, partitive) }),
    ...(proclitics === undefined ? {} : { proclitics }),
    score,
  };
  return {
    match,
    before: before + 1,
    last,
    phraseLast: counted < 0 ? last : counted,
    joined: ((atoms.flags[first] as number) & AtomFlag.And) !== 0,
    scale: reading.scale,
  };
}

/** "خمس درجات تحت الصفر", "10 تحت الصفر": zero, as an atom of its own, ends the phrase and belongs to this number. */
function isBelowZero(stream: TokenStream, reading: Reading): boolean {
  const { next, lastToken } = reading;
  if (next >= atoms.length || reading.kind !== 'cardinal' || atoms.class[next] !== NumeralClass.Zero) return false;
  const under = (atoms.before[next] as number) - 1;
  if (!isDefinite(atoms, next) || under - lastToken > 3 || !hasRole(stream, under, Role.Under)) return false;
  for (let token = lastToken + 1; token < under; token++) {
    if (stream.kind[token] !== TokenKind.Word) return false;
  }
  return true;
}

/** Whether a number ends right before a token. */
function follows(token: number, first: number): boolean {
  return first > 0 && (atoms.last[first - 1] as number) === token - 1;
}

function spanOf(stream: TokenStream, token: number): NumberSpan {
  return span(stream, stream.start[token] as number, stream.end[token] as number);
}

function span(stream: TokenStream, start: number, end: number): NumberSpan {
  return { start, end, text: stream.text.slice(start, end) };
}

/** The proclitics in the word of the number, or in the word that touches its digits. */
function procliticsOf(stream: TokenStream, first: number): NumberSpan | undefined {
  if (((atoms.flags[first] as number) & (AtomFlag.And | AtomFlag.Prefix)) === 0) return undefined;
  const before = atoms.before[first] as number;
  const start = stream.start[before] as number;
  const isOwnToken = before !== atoms.first[first];
  if (isOwnToken && !touches(stream, before, before + 1)) return undefined;
  const end = Math.min(atomStart(stream, atoms, first), isOwnToken ? (stream.end[before] as number) : Infinity);
  return end > start ? span(stream, start, end) : undefined;
}
