import { scanInto, TokenStream } from '../core';
import { Atoms } from './atoms';
import { joinOf } from './cardinal';
import { AtomFlag } from './classes';
import { collectAtoms } from './collect';
import { findDuals } from './duals';
import { readExpression } from './expression';
import { Join } from './grammar';
import { look } from './look';
import { type FindPlan, planOf } from './options';
import { isPercentBefore } from './percent';
import { type Found, isAfterBetween, isMatchScore, joinRanges } from './ranges';
import type { Reading } from './reading';
import { readOver } from './shares';
import type { FindNumbersOptions, NumberMatch } from './types';

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
  atoms.collectives = plan.collectives;
  collectAtoms(stream, atoms);
  const found: Found[] = [];
  const matches: NumberMatch[] = [];
  for (let index = 0; index < atoms.length; ) {
    if (isPercentBefore(atoms, index)) {
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
    const one = look(stream, atoms, reading, plan.minScore);
    if (one !== undefined) {
      matches.push(one.match);
      if (plan.ranges) found.push(one);
    }
    index = reading.next;
  }
  const numbers = plan.ranges ? joinRanges(stream, found) : matches;
  if (!plan.duals) return numbers;
  const duals = findDuals(stream, atoms).filter((dual) => dual.score >= plan.minScore);
  return [...numbers, ...duals].sort((a, b) => a.start - b.start);
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
  if (!isAfterBetween(stream, atoms.before[index] as number)) return reading;
  if (reading.next < atoms.length && joinOf(stream, atoms, reading.next) === Join.And) return reading;
  const { length } = atoms;
  atoms.length = second;
  const first = readExpression(stream, atoms, index, false);
  atoms.length = length;
  return first !== undefined && first.next === second && Number(first.value) * 2 < Number(reading.value)
    ? first
    : reading;
}
