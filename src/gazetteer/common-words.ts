import { buildVocabulary, Char, findWord, hashLetters, type Vocabulary } from '../core';
import { COMMON_WORDS } from '../generated/common-words';
import { WORD_PREFIXES, WORD_SUFFIXES } from '../generated/gazetteer';

/** What is left of a word when affixes are taken away has at least this many letters. */
export const MIN_STEM_LETTERS = 3;
/** No word of the language is longer, affixes included (فاستسقيناكموها has fourteen letters). */
const MAX_WORD_LETTERS = 24;

interface Affix {
  readonly letters: Uint16Array;
  /** Letter that stands behind the stem in place of the affix, 0 for none. */
  readonly restores: number;
}

const unitsOfWord = (word: string): Uint16Array => Uint16Array.from(word, (letter) => letter.charCodeAt(0));
const unpackAffixes = (affixes: readonly (readonly [string, string])[]): Affix[] =>
  affixes.map(([affix, restores]) => ({
    letters: unitsOfWord(affix),
    restores: restores === '' ? 0 : restores.charCodeAt(0),
  }));

/** The letters that affixes have on their outer side lie from here on, within 64. */
const LETTERS_FROM = 0x620;
const NO_AFFIXES: readonly Affix[] = [];

/** Affixes by their letter on the outer side of the word: the first of a prefix, the last of a suffix. */
type AffixTable = readonly (readonly Affix[])[];

function groupAffixes(affixes: readonly Affix[], side: 'prefix' | 'suffix'): AffixTable {
  const groups: Affix[][] = Array.from({ length: 64 }, () => []);
  for (const affix of affixes) {
    const outer = affix.letters.at(side === 'prefix' ? 0 : -1) as number;
    (groups[outer - LETTERS_FROM] as Affix[]).push(affix);
  }
  return groups;
}

const affixesFor = (table: AffixTable, letter: number): readonly Affix[] => table[letter - LETTERS_FROM] ?? NO_AFFIXES;

const PREFIXES: AffixTable = /* #__PURE__ */ groupAffixes(
  /* #__PURE__ */ unpackAffixes(/* #__PURE__ */ WORD_PREFIXES.map((prefix) => [prefix, ''] as const)),
  'prefix',
);
const SUFFIXES: AffixTable = /* #__PURE__ */ groupAffixes(/* #__PURE__ */ unpackAffixes(WORD_SUFFIXES), 'suffix');

/**
 * The words of a front-coded list: for each, how many letters it shares with the one before (one base-36 digit), then
 * the others.
 */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const [, shared = '', rest] of packed.matchAll(/([0-9a-z])([^0-9a-z]*)/g)) {
    before = before.slice(0, Number.parseInt(shared, 36)) + rest;
    words.push(before);
  }
  return words;
}

let commonWords: Vocabulary | undefined;

/** What was found out about words lately, by hash: the hash with its lowest bit saying whether the word is common. */
const verdicts: Uint32Array = /* #__PURE__ */ new Uint32Array(1 << 14);

/**
 * Whether the language has a word: it is one of the common ones (lexicons/common-words.tsv), or one of them with
 * affixes (lexicons/word-affixes.tsv) around a stem of three letters or more. Misspelt names are looked for in all other
 * words only: تدمير is in the list, so it never becomes تدمر.
 *
 * @param hash the hash of these letters
 */
export function isCommonWord(letters: Uint16Array, from: number, to: number, hash: number): boolean {
  // Most words of a text are among the few thousand that it has again and again (3 times as fast on news).
  const place = hash >>> 18;
  const verdict = verdicts[place] as number;
  if ((verdict ^ hash) >>> 1 === 0 && verdict > 1) return (verdict & 1) === 1;
  commonWords ??= buildVocabulary(unpackWords(COMMON_WORDS));
  const isCommon = isFormOf(commonWords, letters, from, to, hash);
  verdicts[place] = isCommon ? hash | 1 : hash & ~1;
  return isCommon;
}

/** Whether the list of common words has a word itself, or behind ال. */
export function isListedWord(letters: Uint16Array, from: number, to: number): boolean {
  commonWords ??= buildVocabulary(unpackWords(COMMON_WORDS));
  if (findWord(commonWords, letters, from, to, hashLetters(letters, from, to)) >= 0) return true;
  if (letters[from] !== Char.ALEF || letters[from + 1] !== Char.LAM || to - from < 2 + MIN_STEM_LETTERS) return false;
  return findWord(commonWords, letters, from + 2, to, hashLetters(letters, from + 2, to)) >= 0;
}

const stem = new Uint16Array(MAX_WORD_LETTERS + 1);

/** Whether a vocabulary has a word, or a stem of it. */
export function isFormOf(
  vocabulary: Vocabulary,
  letters: Uint16Array,
  from: number,
  to: number,
  hash: number,
): boolean {
  if (findWord(vocabulary, letters, from, to, hash) >= 0) return true;
  if (to - from > MAX_WORD_LETTERS) return false;
  if (hasStem(vocabulary, letters, from, to)) return true;
  for (const prefix of affixesFor(PREFIXES, letters[from] as number)) {
    const rest = from + prefix.letters.length;
    if (to - rest < MIN_STEM_LETTERS || !standsAt(prefix.letters, letters, from)) continue;
    if (findWord(vocabulary, letters, rest, to, hashLetters(letters, rest, to)) >= 0) return true;
    if (hasStem(vocabulary, letters, rest, to)) return true;
  }
  return false;
}

/** Whether a vocabulary has the letters without one of the suffixes. */
function hasStem(vocabulary: Vocabulary, letters: Uint16Array, from: number, to: number): boolean {
  for (const suffix of affixesFor(SUFFIXES, letters[to - 1] as number)) {
    const end = to - suffix.letters.length;
    if (end - from < MIN_STEM_LETTERS || !standsAt(suffix.letters, letters, end)) continue;
    if (suffix.restores === 0) {
      if (findWord(vocabulary, letters, from, end, hashLetters(letters, from, end)) >= 0) return true;
      continue;
    }
    const length = end - from;
    for (let i = 0; i < length; i++) stem[i] = letters[from + i] as number;
    stem[length] = suffix.restores;
    if (findWord(vocabulary, stem, 0, length + 1, hashLetters(stem, 0, length + 1)) >= 0) return true;
  }
  return false;
}

function standsAt(affix: Uint16Array, letters: Uint16Array, at: number): boolean {
  for (let i = 0; i < affix.length; i++) if (letters[at + i] !== affix[i]) return false;
  return true;
}
