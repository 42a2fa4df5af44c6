import { scanInto, TokenStream } from '../core';
import { Atoms } from './atoms';
import { boundAfter, boundBefore } from './bounds';
import { AtomFlag, NumeralClass } from './classes';
import { collectAtoms } from './collect';
import { countedToken, partitiveToken } from './counted';
import { readAsFraction, readExpression } from './expression';
import { hasRole, isDefiniteWord, touches } from './neighbours';
import { type FindPlan, planOf } from './options';
import { hasSignBefore, isPercentBefore, readPercent } from './percent';
import { atomEnd, atomStart, isDefinite, type Reading } from './reading';
import { Role } from './roles';
import { scoreOf } from './score';
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
  const matches: NumberMatch[] = [];
  for (let index = 0; index < atoms.length; ) {
    const numeralClass = atoms.class[index] as NumeralClass;
    if (!plan.collectives && numeralClass >= NumeralClass.Collective && numeralClass <= NumeralClass.MultiplePlural) {
      index++;
      continue;
    }
    if (isPercentBefore(atoms, index)) {
      index++;
      continue;
    }
    const reading = readExpression(stream, atoms, index, false);
    if (reading === undefined) {
      index++;
      continue;
    }
    const match = matchOf(stream, reading, plan);
    if (match !== undefined) matches.push(match);
    index = reading.next;
  }
  return matches;
}

/** Looks at the words around a reading; gives nothing when it scores too low. */
function matchOf(stream: TokenStream, found: Reading, plan: FindPlan): NumberMatch | undefined {
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
  if (hasRole(stream, before, Role.Minus) && reading.kind !== 'ordinal' && !follows(before, first)) {
    reading.value = -reading.value;
    start = stream.start[before] as number;
    before--;
    marked = true;
  }
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
  const score = scoreOf(stream, atoms, reading, { noun, marked: marked || bound !== undefined });
  if (score < plan.minScore) return undefined;
  const proclitics = procliticsOf(stream, first);
  return {
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
  const end = Math.min(atomStart(stream, atoms, first), touches(stream, before, before + 1) ? Infinity : start);
  return end > start ? span(stream, start, end) : undefined;
}
