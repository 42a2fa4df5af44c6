import { Char, findWord, hashLetters, letterOffset, TokenFlag, TokenKind, type TokenStream } from '../core';
import type { Atoms } from './atoms';
import { AtomFlag } from './classes';
import { CONTEXT, DUALS, DualClass } from './lexicon';
import { isDefiniteWord, rolesAt } from './neighbours';
import { Role } from './roles';
import type { NumberMatch } from './types';

/** A noun in the dual that was found in a word. */
interface Dual {
  /** Index of its first letter, the article included. */
  readonly start: number;
  readonly score: number;
}

/** Scores of the forms: -تين is hardly ever anything else, the construct is told by the coordination after it. */
const FEMININE = 0.8;
const KNOWN_NOUN = 0.9;
const CONSTRUCT = 0.7;

/** How far the و of "مدينتي تدمر والسخنة" may stand from its noun, in tokens. */
const COORDINATION_REACH = 5;
/** The same for masculines, whose -ي is more often that of an adjective: صاروخي. */
const MASCULINE_REACH = 3;

/**
 * Finds nouns in the dual: دبابتين, عامان, مدينتي تدمر والسخنة.
 *
 * Feminines are known by -تين and -تان but for a list of words that end so by nature (روتين, باكستان). Of the masculines
 * -ين is a plural more often than a dual, so the noun must be in the lexicon of those with a broken or feminine plural;
 * -ان also marks nouns with a sound plural (مندوبان), which has -ون. The construct -ي, -ا comes before two coordinated
 * names. An adjective in agreement (اللغتين الرسميتين) is no dual of its own.
 */
export function findDuals(stream: TokenStream, atoms: Atoms): NumberMatch[] {
  const matches: NumberMatch[] = [];
  const { kind, flags, letterStart, length } = stream;
  let atom = 0;
  let lastDual = -2;
  for (let token = 0; token < length; token++) {
    if (kind[token] !== TokenKind.Word || ((flags[token] as number) & TokenFlag.Nested) !== 0) continue;
    while (atom < atoms.length && (atoms.last[atom] as number) < token) atom++;
    if (atom < atoms.length && (atoms.first[atom] as number) <= token) continue;
    const from = letterStart[token] as number;
    const to = letterStart[token + 1] as number;
    if (to - from < 3 || (rolesAt(stream, token) & Role.Stop) !== 0) continue;
    const dual = dualIn(stream, atoms, atom, token);
    if (dual === undefined) continue;
    const follows = lastDual === token - 1 && ((flags[token] as number) & TokenFlag.AfterNewline) === 0;
    lastDual = token;
    if (follows && dual.start === from) continue;
    matches.push(matchOf(stream, token, dual));
  }
  return matches;
}

function matchOf(stream: TokenStream, token: number, dual: Dual): NumberMatch {
  const { text } = stream;
  const tokenStart = stream.start[token] as number;
  const end = stream.end[token] as number;
  const isWhole = dual.start === stream.letterStart[token];
  const start = isWhole ? tokenStart : letterOffset(stream, token, dual.start);
  const match = { start, end, text: text.slice(start, end), value: 2, kind: 'dual' as const, score: dual.score };
  if (start === tokenStart) return match;
  return { ...match, proclitics: { start: tokenStart, end: start, text: text.slice(tokenStart, start) } };
}

/** The dual in a word, behind as few proclitics as leave one: وزيرين is no و and زيرين. */
function dualIn(stream: TokenStream, atoms: Atoms, atom: number, token: number): Dual | undefined {
  const { letters } = stream;
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  // والدين is "and religion": of a word in وال the و is a conjunction.
  const isConjunction = letters[from] === Char.WAW && letters[from + 1] === Char.ALEF && letters[from + 2] === Char.LAM;
  const whole = isConjunction ? undefined : dualFrom(stream, atoms, atom, token, from, to);
  if (whole !== undefined) return whole;
  let at = from;
  if (letters[at] === Char.WAW || letters[at] === Char.FEH) {
    const dual = dualFrom(stream, atoms, atom, token, ++at, to);
    if (dual !== undefined) return dual;
  }
  const letter = letters[at];
  if (letter !== Char.BEH && letter !== Char.LAM && letter !== Char.KAF) return undefined;
  at++;
  // للدولتين: the alef of the article is dropped after ل.
  if (letter === Char.LAM && letters[at] === Char.LAM) at++;
  return dualFrom(stream, atoms, atom, token, at, to);
}

/** Judges the letters from one on as a noun in the dual. */
function dualFrom(
  stream: TokenStream,
  atoms: Atoms,
  atom: number,
  token: number,
  start: number,
  to: number,
): Dual | undefined {
  const { letters } = stream;
  const definite = letters[start] === Char.ALEF && letters[start + 1] === Char.LAM && to - start > 4;
  const stem = definite ? start + 2 : start;
  const last = letters[to - 1] as number;
  const beforeLast = letters[to - 2] as number;
  if (classOf(stream, stem, to) === DualClass.Not) return undefined;
  if (last === Char.NOON && (beforeLast === Char.YEH || beforeLast === Char.ALEF)) {
    const end = to - 2;
    const dualClass = classOf(stream, stem, end);
    if (dualClass === DualClass.Noun) return { start, score: KNOWN_NOUN };
    if (dualClass === DualClass.Nominative && beforeLast === Char.ALEF) return { start, score: KNOWN_NOUN };
    if (letters[end - 1] !== Char.TEH || end - stem < 3) return undefined;
    // أفغانستان and the other lands of -ستان.
    if (beforeLast === Char.ALEF && letters[end - 2] === Char.SEEN) return undefined;
    return isBehindProclitic(stream, start, end) ? undefined : { start, score: FEMININE };
  }
  const construct = constructEnd(letters, stem, to);
  if (construct < 0 || definite) return undefined;
  const isFeminine = letters[construct - 1] === Char.TEH;
  const isNoun = isFeminine
    ? construct - stem > 3 &&
      !isBehindProclitic(stream, start, construct) &&
      isFeminineConstruct(stream, token, construct, to)
    : last === Char.YEH && classOf(stream, stem, construct) === DualClass.Noun;
  // A pronoun (أبجديتيهما) stands for the noun that would follow.
  return isNoun &&
    (construct < to - 1 || isCoordinated(stream, atoms, atom, token, isFeminine ? COORDINATION_REACH : MASCULINE_REACH))
    ? { start, score: CONSTRUCT }
    : undefined;
}

/** -اتي is a plural with "my" (تمنياتي); -تا is a verb (أعلنتا) unless a definite noun follows. */
function isFeminineConstruct(stream: TokenStream, token: number, end: number, to: number): boolean {
  if (stream.letters[end - 2] === Char.ALEF && end === to - 1) return false;
  return stream.letters[to - 1] !== Char.ALEF || end < to - 1 || isDefiniteWord(stream, token + 1);
}

/** Where the stem of a construct ends: before -ي or -ا, or before -يها, -يهما; -1 for other words. */
function constructEnd(letters: Uint16Array, stem: number, to: number): number {
  const last = letters[to - 1];
  if (last === Char.YEH) return to - 1;
  if (last !== Char.ALEF) return -1;
  for (const pronoun of [2, 3]) {
    const end = to - pronoun - 1;
    const isPronoun = letters[end + 1] === Char.HEH && (pronoun === 2 || letters[end + 2] === Char.MEEM);
    if (isPronoun && letters[end] === Char.YEH && letters[end - 1] === Char.TEH && end - stem > 4) return end;
  }
  return letters[to - 2] === Char.TEH ? to - 1 : -1;
}

/** Whether a feminine begins with و, ب or ل that is a proclitic, its singular being no known noun: وسيارتين, not وزارتين. */
function isBehindProclitic(stream: TokenStream, start: number, end: number): boolean {
  const { letters } = stream;
  const first = letters[start];
  if (first !== Char.WAW && first !== Char.BEH && first !== Char.LAM) return false;
  // The singular has teh marbuta, folded to heh, where the dual has teh.
  const singular = letters.slice(start, end);
  singular[singular.length - 1] = Char.HEH;
  const id = findWord(CONTEXT.words, singular, 0, singular.length, hashLetters(singular, 0, singular.length));
  return id < 0 || ((CONTEXT.roles[id] as number) & Role.Noun) === 0;
}

/** Whether two coordinated names or numbers follow a token: تدمر والسخنة, 2006 و2017. */
function isCoordinated(stream: TokenStream, atoms: Atoms, atom: number, token: number, reach: number): boolean {
  const next = token + 1;
  if (next >= stream.length || ((stream.flags[next] as number) & TokenFlag.AfterNewline) !== 0) return false;
  const kind = stream.kind[next] as TokenKind;
  if (kind !== TokenKind.Word && kind !== TokenKind.Number) return false;
  if ((rolesAt(stream, next) & Role.Stop) !== 0 || startsWithWaw(stream, next)) return false;
  for (let i = next + 1; i < stream.length && i <= token + reach; i++) {
    if (startsWithWaw(stream, i)) return true;
    const unit = stream.text.charCodeAt(stream.start[i] as number);
    if (stream.kind[i] !== TokenKind.Word && unit !== 0x28 && unit !== 0x29) break;
  }
  // "عامي 2006 و2017": the و is a proclitic of the digits.
  for (let i = atom; i < atoms.length && i < atom + 3; i++) {
    if ((atoms.before[i] as number) > token + reach) break;
    if ((atoms.before[i] as number) > next && ((atoms.flags[i] as number) & AtomFlag.And) !== 0) return true;
  }
  return false;
}

function startsWithWaw(stream: TokenStream, token: number): boolean {
  return stream.kind[token] === TokenKind.Word && stream.letters[stream.letterStart[token] as number] === Char.WAW;
}

/** The class of a word of the lexicon of duals, 0 for none. */
function classOf(stream: TokenStream, from: number, to: number): DualClass | 0 {
  if (to - from < 2) return 0;
  const { letters } = stream;
  const id = findWord(DUALS.words, letters, from, to, hashLetters(letters, from, to));
  return id < 0 ? 0 : (DUALS.classes[id] as DualClass);
}
