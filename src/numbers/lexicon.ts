import { buildHashFilter, buildVocabulary, type HashFilter, type Vocabulary } from '../core';
import { BOUND_PHRASES, CONTEXT_WORDS, DUAL_WORDS, NUMERALS } from '../generated/numerals';

/** The numerals: a vocabulary, and what each word of it means, by its id. */
export interface NumeralLexicon {
  readonly words: Vocabulary;
  /** Every numeral behind every stack of proclitics: 97 of 100 words of news leave here. */
  readonly seen: HashFilter;
  /** 1 at the pairs of first letters that some numeral begins with: `(first & 63) << 6 | (second & 63)`. */
  readonly pairs: Uint8Array;
  readonly classes: Uint8Array;
  /** The number, or for scales the power of ten. */
  readonly values: Uint16Array;
  readonly flags: Uint16Array;
  readonly numerators: Uint8Array;
  /** 1 when the word is no fraction. */
  readonly denominators: Uint8Array;
}

function unpackNumerals(lines: readonly string[]): NumeralLexicon {
  const words: string[] = [];
  const entries: (readonly number[])[] = [];
  for (const line of lines) {
    const [numeralClass = '', value = '', flags = '', fraction = '', ...forms] = line.split(' ');
    const entry = [numeralClass, value, flags, ...fraction.split('/')].map(Number);
    for (const form of forms) {
      words.push(form);
      entries.push(entry);
    }
  }
  const column = (index: number): number[] => entries.map((entry) => entry[index] as number);
  const pairs = new Uint8Array(1 << 12);
  for (const word of words) pairs[pairOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  return {
    words: buildVocabulary(words),
    seen: buildHashFilter(words, proclitics()),
    pairs,
    classes: Uint8Array.from(column(0)),
    values: Uint16Array.from(column(1)),
    flags: Uint16Array.from(column(2)),
    numerators: Uint8Array.from(column(3)),
    denominators: Uint8Array.from(column(4)),
  };
}

/** What may stand before a numeral in one word with it: a conjunction, a preposition, the article, or several of them. */
function proclitics(): string[] {
  const rests = ['', 'ب', 'ل', 'ك', 'ال', 'بال', 'لال', 'كال', 'لل'];
  const stacks = ['', 'و', 'ف'].flatMap((conjunction) => rests.map((rest) => conjunction + rest));
  return stacks.filter((stack) => stack !== '');
}

/** The place of two letters in {@link NumeralLexicon.pairs}. Folded Arabic letters differ in their low six bits. */
export function pairOf(first: number, second: number): number {
  return ((first & 63) << 6) | (second & 63);
}

/** Phrases that bound a number, as a tree of their words from the one next to the number on. */
export interface BoundPhrases {
  /** Index into `BOUNDS` of the phrase that ends here, -1 where none does. */
  bound: number;
  /** The words that go on, by their id in {@link ContextLexicon.words}. */
  readonly next: Map<number, BoundPhrases>;
}

/** Words and phrases around numbers. */
export interface ContextLexicon {
  readonly words: Vocabulary;
  /** The set of `Role` bits of each word. */
  readonly roles: Int32Array;
  /** Phrases before a number, by the id of their last word: a table, for every number asks. */
  readonly before: readonly (BoundPhrases | undefined)[];
  /** Phrases after a number, by the id of their first word. */
  readonly after: readonly (BoundPhrases | undefined)[];
}

function unpackContext(lines: readonly string[], phrases: readonly string[]): ContextLexicon {
  const ids = new Map<string, number>();
  const roles: number[] = [];
  for (const line of lines) {
    const [set = '', ...forms] = line.split(' ');
    for (const form of forms) {
      ids.set(form, roles.length);
      roles.push(Number(set));
    }
  }
  const before: BoundPhrases = { bound: -1, next: new Map() };
  const after: BoundPhrases = { bound: -1, next: new Map() };
  for (const phrase of phrases) {
    const [place = '', bound = '', ...forms] = phrase.split(' ');
    const isBefore = place === '0';
    let node = isBefore ? before : after;
    for (const form of isBefore ? forms.reverse() : forms) {
      const word = ids.get(form) as number;
      const next = node.next.get(word) ?? { bound: -1, next: new Map() };
      node.next.set(word, next);
      node = next;
    }
    node.bound = Number(bound);
  }
  return {
    words: buildVocabulary([...ids.keys()]),
    roles: Int32Array.from(roles),
    before: roles.map((_, id) => before.next.get(id)),
    after: roles.map((_, id) => after.next.get(id)),
  };
}

/** The numerals of `lexicons/numerals.tsv`. */
export const LEXICON: NumeralLexicon = /* #__PURE__ */ unpackNumerals(NUMERALS);

/** The words of `lexicons/number-context.tsv` and the phrases of `lexicons/number-bounds.tsv`. */
export const CONTEXT: ContextLexicon = /* #__PURE__ */ unpackContext(CONTEXT_WORDS, BOUND_PHRASES);

/** What `lexicons/duals.tsv` says of a word: of its singular for the first two, of the whole word for the last. */
export enum DualClass {
  /** -ين and -ان are both the dual: the plural is broken or in -ات. */
  Noun = 1,
  /** Only -ان is the dual, -ين is the plural: مندوبان, مندوبين. */
  Nominative,
  /** Ends like a dual and is none: روتين. */
  Not,
}

function unpackDuals(lines: readonly string[]): { readonly words: Vocabulary; readonly classes: Uint8Array } {
  const forms: string[] = [];
  const classes: number[] = [];
  for (const line of lines) {
    const [dualClass = '', ...words] = line.split(' ');
    for (const word of words) {
      forms.push(word);
      classes.push(Number(dualClass));
    }
  }
  return { words: buildVocabulary(forms), classes: Uint8Array.from(classes) };
}

/** The nouns of `lexicons/duals.tsv`, and the words that only look like duals. */
export const DUALS: { readonly words: Vocabulary; readonly classes: Uint8Array } =
  /* #__PURE__ */ unpackDuals(DUAL_WORDS);
