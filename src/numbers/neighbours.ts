import { Char, findWord, hashLetters, TokenKind, type TokenStream } from '../core';
import { CONTEXT } from './lexicon';
import type { Role } from './roles';

/** Whether token `next` stands right behind token `token`, with nothing between them. */
export function touches(stream: TokenStream, token: number, next: number): boolean {
  return token >= 0 && next < stream.length && stream.end[token] === stream.start[next];
}

/** The first code unit of a token. */
export function unitAt(stream: TokenStream, token: number): number {
  return stream.text.charCodeAt(stream.start[token] as number);
}

/** Hyphen, dashes and the minus sign. */
export function isDash(unit: number): boolean {
  return unit === Char.HYPHEN_MINUS || unit === Char.MINUS_SIGN || (unit >= 0x2010 && unit <= 0x2014);
}

/** Brackets and quotes that open, each followed by the one that closes it. */
const ENCLOSING = '()[]«»“”""';

/** Whether a token stands in brackets or quotes of its own: (20), «15». */
export function isEnclosed(stream: TokenStream, token: number): boolean {
  if (token === 0 || token + 1 >= stream.length || stream.kind[token + 1] === TokenKind.Word) return false;
  const opening = ENCLOSING.indexOf(stream.text.charAt(stream.start[token - 1] as number));
  return opening % 2 === 0 && unitAt(stream, token + 1) === ENCLOSING.charCodeAt(opening + 1);
}

/** Percent signs: ASCII, Arabic, small and fullwidth. */
export function isPercentUnit(unit: number): boolean {
  return unit === Char.PERCENT_SIGN || unit === Char.ARABIC_PERCENT_SIGN || unit === 0xfe6a || unit === 0xff05;
}

/** Per mille signs: U+2030 and the Arabic-Indic one. */
export function isPerMilleUnit(unit: number): boolean {
  return unit === 0x2030 || unit === 0x0609;
}

/** How many tokens answers are kept for; a power of two. */
const KEPT = 16;

/** The last answers about tokens, each at the place of the low bits of its token. */
class Kept {
  readonly tokens = new Int32Array(KEPT).fill(-1);
  readonly ids = new Int32Array(KEPT);
}

const kept = /* #__PURE__ */ new Kept();
const keptBehindProclitic = /* #__PURE__ */ new Kept();

/** Forgets what was looked up: another text comes. */
export function forgetContext(): void {
  kept.tokens.fill(-1);
  keptBehindProclitic.tokens.fill(-1);
}

/**
 * Id of a word in the lexicon of contexts, -1 for other words and other tokens.
 *
 * The rules ask for the same few tokens around a number again and again, so the last answers are kept (1.3x for a text
 * of news).
 */
export function contextId(stream: TokenStream, token: number): number {
  if (token < 0 || token >= stream.length || stream.kind[token] !== TokenKind.Word) return -1;
  const place = token & (KEPT - 1);
  if (kept.tokens[place] === token) return kept.ids[place] as number;
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  const id = findWord(CONTEXT.words, stream.letters, from, to, stream.hash[token] as number);
  kept.tokens[place] = token;
  kept.ids[place] = id;
  return id;
}

/** The set of roles of a word, 0 for words without any. */
export function rolesAt(stream: TokenStream, token: number): number {
  const id = contextId(stream, token);
  return id < 0 ? 0 : (CONTEXT.roles[id] as number);
}

/** The roles of a word, or of what is left of it behind و, ف, ب, ل or ك: والملك, وتشرين, لأمس. */
export function rolesBehindProclitics(stream: TokenStream, token: number): number {
  let id = contextId(stream, token);
  if (id < 0) id = contextIdBehindProclitic(stream, token);
  return id < 0 ? 0 : (CONTEXT.roles[id] as number);
}

/** Whether a word has a role. */
export function hasRole(stream: TokenStream, token: number, role: Role): boolean {
  return (rolesAt(stream, token) & role) !== 0;
}

/** Id of a word in the lexicon of contexts after one proclitic of one letter (و ف ب ل ك), -1 when there is none. */
export function contextIdBehindProclitic(stream: TokenStream, token: number): number {
  if (token < 0 || token >= stream.length || stream.kind[token] !== TokenKind.Word) return -1;
  const place = token & (KEPT - 1);
  if (keptBehindProclitic.tokens[place] === token) return keptBehindProclitic.ids[place] as number;
  const id = findBehindProclitic(stream, token);
  keptBehindProclitic.tokens[place] = token;
  keptBehindProclitic.ids[place] = id;
  return id;
}

function findBehindProclitic(stream: TokenStream, token: number): number {
  const { letters } = stream;
  let from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  for (let cut = 0; cut < 2; cut++) {
    const letter = letters[from];
    const isConjunction = letter === Char.WAW || letter === Char.FEH;
    if (!isConjunction && letter !== Char.BEH && letter !== Char.LAM && letter !== Char.KAF) return -1;
    from++;
    if (to - from < 2) return -1;
    const id = findWord(CONTEXT.words, letters, from, to, hashLetters(letters, from, to));
    if (id >= 0) return id;
    if (!isConjunction) return -1;
  }
  return -1;
}

/** Whether a word begins with ال and more than a letter follows; أل and آل are other words. */
export function isDefiniteWord(stream: TokenStream, token: number): boolean {
  if (token < 0 || token >= stream.length || stream.kind[token] !== TokenKind.Word) return false;
  const from = stream.letterStart[token] as number;
  if ((stream.letterStart[token + 1] as number) - from < 4 || stream.letters[from + 1] !== Char.LAM) return false;
  const unit = unitAt(stream, token);
  return unit === Char.ALEF || unit === Char.ALEF_WASLA;
}
