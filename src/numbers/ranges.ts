import type { TokenStream } from '../core';
import { Char, TokenKind, textOfUnits } from '../core';
import type { Atoms } from './atoms';
import { AtomFlag } from './classes';
import { hasRole, isDash, rolesBehindProclitics, unitAt } from './neighbours';
import { Role } from './roles';
import type { NumberMatch } from './types';

/** A match with the tokens it was read from, which its ends do not tell. */
export interface Found {
  readonly match: NumberMatch;
  /** The first token: of the number, or of the proclitics before it. */
  readonly before: number;
  readonly last: number;
  /** The last token of the number and its counted noun. */
  readonly phraseLast: number;
  /** Whether و stands before the number. */
  readonly joined: boolean;
  /** Power of ten of the scale it ends in. */
  readonly scale: number;
}

/**
 * Joins two numbers to one match of kind `'range'`: "بين X وY", "من X إلى Y", "X إلى Y", "X-Y", "X أو Y". The noun may stand
 * after each, in the form that its number governs: من 5 سنوات إلى 15 سنة. Two nouns are no range: من 30 دقيقة إلى 3 ساعات.
 */
export function joinRanges(stream: TokenStream, found: readonly Found[]): NumberMatch[] {
  const matches: NumberMatch[] = [];
  for (let i = 0; i < found.length; i++) {
    const low = found[i] as Found;
    const high = found[i + 1];
    if (high !== undefined && isRange(stream, low, high)) {
      matches.push(rangeOf(stream, low, high));
      i++;
    } else matches.push(low.match);
  }
  return matches;
}

function isRange(stream: TokenStream, low: Found, high: Found): boolean {
  if (!canBound(low.match) || !canBound(high.match)) return false;
  const isPercent = low.match.kind === 'percent';
  // "34.40 نقطة أو 0.67 بالمئة": points and a percentage; "10 إلى 20%" says the sign once for both.
  if (isPercent !== (high.match.kind === 'percent') && (isPercent || low.phraseLast > low.last)) return false;
  if (low.phraseLast > low.last && high.phraseLast > high.last && !isSameNoun(stream, low.phraseLast, high.phraseLast))
    return false;
  const isBetween = isAfterBetween(stream, low.before) || isAfterBetweenDual(stream, low.before);
  for (const last of low.phraseLast > low.last ? [low.last, low.phraseLast] : [low.last]) {
    const between = last + 1;
    if (high.before === between) return high.joined && isBetween;
    if (high.joined) continue;
    if (high.before !== between + 1 && !repeatsNoun(stream, low.before - 1, between + 1, high.before)) continue;
    if (hasRole(stream, between, Role.Or)) return true;
    if ((rolesBehindProclitics(stream, between) & Role.To) !== 0)
      return isBetween || isAfterFrom(stream, low) || isPlain(low, high, last);
    if (stream.kind[between] !== TokenKind.Word && isRangeSign(unitAt(stream, between))) return true;
  }
  return false;
}

/**
 * Whether two words are forms of one noun: plurals change the vowels (شهر, أشهر), add ات (سنة, سنوات) or ين (لاعب,
 * لاعبين), and leave the other consonants as they are.
 */
function isSameNoun(stream: TokenStream, one: number, other: number): boolean {
  const [shorter, longer] = [consonantsOf(stream, one), consonantsOf(stream, other)].sort(
    (a, b) => a.length - b.length,
  );
  return shorter === longer || `${shorter}ن` === longer;
}

/** The letters of a word that all its forms share: without those of vowels and endings, a doubled one (دقائق) once. */
function consonantsOf(stream: TokenStream, token: number): string {
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  return textOfUnits(stream.letters.subarray(from, to), to - from)
    .replace(/[اويىءؤئه]|ت$/g, '')
    .replace(/(.)\1+/g, '$1');
}

function isRangeSign(unit: number): boolean {
  return isDash(unit) || unit === TILDE;
}

const TILDE = 0x7e;

/** "بين عامي 2006 و2017": a noun in the construct dual stands between بين and its two numbers. */
function isAfterBetweenDual(stream: TokenStream, token: number): boolean {
  const noun = token - 1;
  if (noun < 1 || stream.kind[noun] !== TokenKind.Word) return false;
  return stream.letters[(stream.letterStart[token] as number) - 1] === Char.YEH && isAfterBetween(stream, noun);
}

/** "من عام 2010 إلى عام 2015": the noun before the first number stands before the second as well. */
function repeatsNoun(stream: TokenStream, noun: number, token: number, high: number): boolean {
  if (noun < 0 || high !== token + 1 || stream.kind[token] !== TokenKind.Word) return false;
  return stream.kind[noun] === TokenKind.Word && stream.hash[noun] === stream.hash[token];
}

/** Whether من stands before a number, before its bound (من نحو 20) or before the noun that it numbers (من عام 2010). */
function isAfterFrom(stream: TokenStream, low: Found): boolean {
  return (
    (rolesBehindProclitics(stream, low.before - 1) & Role.From) !== 0 ||
    (rolesBehindProclitics(stream, low.before - 2) & Role.From) !== 0
  );
}

/** How many times the lower end the upper end may be where no من says that إلى joins a range: "20 إلى 30 شخصا". */
const MOST_RATIO = 10;

/** Without من, "هبط 45 دولارا إلى 1088" tells a change and where it led: a range rises, not too far, and has its noun once. */
function isPlain(low: Found, high: Found, last: number): boolean {
  if (last > low.last) return false;
  const [min, max] = endsOf(low, high);
  return min <= max && (min === 0 || Number(max) / Number(min) <= MOST_RATIO);
}

/** Whether بين, with or without a proclitic (وبين), stands before a token. */
export function isAfterBetween(stream: TokenStream, token: number): boolean {
  return (rolesBehindProclitics(stream, token - 1) & Role.Between) !== 0;
}

function canBound(match: NumberMatch): boolean {
  return match.kind === 'cardinal' || match.kind === 'percent' || match.kind === 'fraction';
}

/** Both values. "من 5 إلى 7 ملايين": the scale is said once for both. */
function endsOf(low: Found, high: Found): readonly [number | bigint, number | bigint] {
  const min = low.match.value;
  const max = high.match.value;
  const isShared = low.scale === 0 && high.scale > 2 && Number(min) < Number(max) / 10 ** high.scale;
  return [isShared ? Number(min) * 10 ** high.scale : min, max];
}

function rangeOf(stream: TokenStream, low: Found, high: Found): NumberMatch {
  const { start, proclitics, bound } = low.match;
  const { end, counted, of } = high.match;
  const [min, max] = endsOf(low, high);
  const [least, most] = min <= max ? [min, max] : [max, min];
  return {
    start,
    end,
    text: stream.text.slice(start, end),
    value: least,
    kind: 'range',
    ...(bound === undefined ? {} : { bound }),
    min: least,
    max: most,
    ...(counted === undefined ? {} : { counted }),
    ...(of === undefined ? {} : { of }),
    ...(proclitics === undefined ? {} : { proclitics }),
    score: Math.min(low.match.score, high.match.score),
  };
}

/** How many tokens before a score are searched for a word of a match: فاز الفريق على ضيفه 3-1. */
const SCORE_REACH = 8;

/** Whether a word of sport (فاز, بنتيجة, تعادل) stands not far before a token. */
export function isAfterScoreWord(stream: TokenStream, token: number): boolean {
  for (let i = token - 1; i >= 0 && i >= token - SCORE_REACH; i--) {
    if ((rolesBehindProclitics(stream, i) & Role.Score) !== 0) return true;
  }
  return false;
}

/**
 * Whether an atom and the next one are the score of a match: two small numbers with a dash between them, the first not
 * less than the second (2-1, 2-صفر), or any two after a word of sport.
 */
export function isMatchScore(stream: TokenStream, atoms: Atoms, index: number): boolean {
  const next = index + 1;
  if (next >= atoms.length || atoms.before[next] !== (atoms.last[index] as number) + 2) return false;
  const dash = (atoms.last[index] as number) + 1;
  if (stream.kind[dash] !== TokenKind.Punctuation || !isDash(unitAt(stream, dash))) return false;
  const one = goalsOf(stream, atoms, index);
  const other = goalsOf(stream, atoms, next);
  if (one < 0 || other < 0) return false;
  return (one >= other && one <= MOST_GOALS) || isAfterScoreWord(stream, atoms.before[index] as number);
}

/** More goals than these need a word of sport before the score. */
const MOST_GOALS = 15;

/** The number of goals or points that an atom can be, -1 when it can be none. */
function goalsOf(stream: TokenStream, atoms: Atoms, index: number): number {
  const token = atoms.first[index] as number;
  if (stream.kind[token] === TokenKind.Word) return hasRole(stream, token, Role.Nil) ? 0 : -1;
  const value = atoms.mantissas[atoms.entry[index] as number] as number;
  const exponent = atoms.exponents[atoms.entry[index] as number] as number;
  const isPlain = ((atoms.flags[index] as number) & ~(AtomFlag.And | AtomFlag.Prefix | AtomFlag.WithBeh)) === 0;
  return isPlain && exponent === 0 && value < 200 ? value : -1;
}
