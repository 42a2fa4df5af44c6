import { distance } from 'fastest-levenshtein';
import { hashLetters } from '../core';
import { WORD_PREFIXES, WORD_SUFFIXES } from '../generated/gazetteer';
import { isListedWord } from './common-words';
import { editCost } from './edit-cost';
import { wordBits } from './letter-model';
import { PARENT, STATE_STRIDE, TERMINAL, type Trie, WORD, wordAt } from './trie';

/** A word of the keys that is near a word of the text. */
export interface NearWord {
  /** Where it stands in `Trie.words`. */
  readonly word: number;
  /** Letters to insert, delete or replace, or neighbours to swap. */
  readonly distance: number;
  /** The same weighed by how often letters are taken for each other. */
  readonly cost: number;
}

/** Words of fewer letters are never taken for another. */
export const MIN_FUZZY_LETTERS = 5;
/** Words of fewer letters have one wrong letter at most. */
const MIN_LETTERS_FOR_TWO = 8;
/** Longer ones are no words of names. */
const MAX_FUZZY_LETTERS = 32;
/** How many near words are followed at each place. */
const MAX_NEAR_WORDS = 8;
/** What a whole edit costs in bits: it is one of so many that a writer may make, and few words have one. */
const BITS_PER_COST = 14;
/** How many bits likelier it is that a name is meant which the news knows. */
const KNOWN_NAME_BITS = 6;
/** How many of the words looked up last are remembered; a power of two. */
const KEPT_WORDS = 1 << 12;
const NO_WORDS: readonly NearWord[] = [];
/** Letters of the Arabic script begin here; words of other scripts and numbers are matched exactly. */
const ARABIC_FROM = 0x600;

/**
 * Finds the words of a trie that are one or two edits from a given one, by its deletion neighbourhood: two words are at
 * most k edits apart only if some of their shortenings by up to k letters are equal. The shortenings of all words are
 * kept by hash; what comes out is verified, so that a hash that agrees by chance does no harm.
 */
export class WordIndex {
  readonly #trie: Trie;
  readonly #edits: number;
  /** Where the shortenings of each bucket begin. */
  readonly #buckets: Uint32Array;
  readonly #hashes: Uint32Array;
  readonly #words: Uint32Array;
  readonly #shortened: Uint16Array = new Uint16Array(MAX_FUZZY_LETTERS);
  readonly #seen = new Set<number>();
  /** Names of one word by their number of letters. */
  readonly #nameCounts: Uint32Array = new Uint32Array(MAX_FUZZY_LETTERS + 2);
  /** How many words go on from each state that is not the root. */
  readonly #childCounts: Uint32Array;
  // What was found for the words looked up last: their letters behind their number, for how many edits, the near words.
  readonly #keptLetters: Uint16Array = new Uint16Array(KEPT_WORDS * (MAX_FUZZY_LETTERS + 1));
  readonly #keptEdits: Uint8Array = new Uint8Array(KEPT_WORDS);
  readonly #keptNear: (readonly NearWord[])[] = [];

  constructor(trie: Trie, edits: 1 | 2) {
    this.#trie = trie;
    this.#edits = edits;
    const { words, states } = trie;
    this.#childCounts = new Uint32Array(trie.innerStates);
    for (let at = STATE_STRIDE; at < states.length; at += STATE_STRIDE) {
      const parent = states[at + PARENT] as number;
      if (parent < this.#childCounts.length) this.#childCounts[parent] = (this.#childCounts[parent] as number) + 1;
      if (parent !== 0 || states[at + TERMINAL] === 0) continue;
      const length = words[states[at + WORD] as number] as number;
      if (length < this.#nameCounts.length) this.#nameCounts[length] = (this.#nameCounts[length] as number) + 1;
    }
    let count = 0;
    const forEachShortening = (visit: (hash: number, word: number) => void): void => {
      for (let word = 0; word < words.length; word += 1 + (words[word] as number)) {
        const length = words[word] as number;
        if (length < 2 || length > MAX_FUZZY_LETTERS || (words[word + 1] as number) < ARABIC_FROM) continue;
        this.#shortenings(words, word + 1, word + 1 + length, Math.min(edits, length - 1), (hash) => visit(hash, word));
      }
    };
    forEachShortening(() => count++);
    const buckets = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(count, 4))) + 1);
    const mask = buckets.length - 2;
    forEachShortening((hash) => {
      buckets[(hash & mask) + 1] = (buckets[(hash & mask) + 1] as number) + 1;
    });
    for (let i = 1; i < buckets.length; i++) buckets[i] = (buckets[i] as number) + (buckets[i - 1] as number);
    this.#buckets = buckets;
    this.#hashes = new Uint32Array(count);
    this.#words = new Uint32Array(count);
    const filled = buckets.slice();
    forEachShortening((hash, word) => {
      const at = filled[hash & mask] as number;
      filled[hash & mask] = at + 1;
      this.#hashes[at] = hash;
      this.#words[at] = word;
    });
  }

  /** Words of the keys near the letters `from … to`, the likeliest first. */
  near(letters: Uint16Array, from: number, to: number, maxEdits: number): NearWord[] {
    const edits = Math.min(maxEdits, this.#edits, to - from - 1);
    if (edits < 1 || to - from > MAX_FUZZY_LETTERS) return [];
    const found: NearWord[] = [];
    const seen = this.#seen;
    seen.clear();
    const { words } = this.#trie;
    const mask = this.#buckets.length - 2;
    let text = '';
    this.#shortenings(letters, from, to, edits, (hash) => {
      const end = this.#buckets[(hash & mask) + 1] as number;
      for (let at = this.#buckets[hash & mask] as number; at < end; at++) {
        if (this.#hashes[at] !== hash) continue;
        const word = this.#words[at] as number;
        if (edits === 1 && !isOneEdit(letters, from, to, words, word)) continue;
        if (seen.has(word)) continue;
        seen.add(word);
        if (text === '') text = String.fromCharCode(...letters.subarray(from, to));
        const key = wordAt(this.#trie, word);
        const apart = editsBetween(text, key);
        if (apart === 0 || apart > edits) continue;
        found.push({ word, distance: apart, cost: editCost(text, key) });
      }
    });
    return found.sort((a, b) => a.distance - b.distance || a.cost - b.cost || a.word - b.word).slice(0, MAX_NEAR_WORDS);
  }

  /**
   * The same for a word of a running text: none for words of too few letters, and no words of which it is an inflected
   * form.
   *
   * @param hash the hash of these letters
   */
  misspelt(letters: Uint16Array, from: number, to: number, hash: number, maxEdits: number): readonly NearWord[] {
    const edits = editsFor(to - from, maxEdits);
    if (edits === 0 || to - from > MAX_FUZZY_LETTERS) return NO_WORDS;
    // Names that no lexicon has come again and again in a text (1.6 times as fast on news).
    const slot = hash & (KEPT_WORDS - 1);
    if (this.#keptEdits[slot] === edits && this.#isKept(slot, letters, from, to)) {
      return this.#keptNear[slot] as readonly NearWord[];
    }
    const near = this.near(letters, from, to, edits);
    const text = near.length === 0 ? '' : String.fromCharCode(...letters.subarray(from, to));
    const misspelt = near.filter(({ word }) => !isInflection(text, wordAt(this.#trie, word)));
    const kept = slot * (MAX_FUZZY_LETTERS + 1);
    this.#keptLetters[kept] = to - from;
    for (let i = from; i < to; i++) this.#keptLetters[kept + 1 + i - from] = letters[i] as number;
    this.#keptEdits[slot] = edits;
    this.#keptNear[slot] = misspelt.length === 0 ? NO_WORDS : misspelt;
    return misspelt;
  }

  #isKept(slot: number, letters: Uint16Array, from: number, to: number): boolean {
    const kept = slot * (MAX_FUZZY_LETTERS + 1);
    if (this.#keptLetters[kept] !== to - from) return false;
    let i = from;
    while (i < to && letters[i] === this.#keptLetters[kept + 1 + i - from]) i++;
    return i === to;
  }

  /**
   * To how many words that go on from a state (names of one word at the root) a word of the text is expected to be as
   * near as to this one by chance: the choices there are, times the ways to misspell each, by what the word tells.
   */
  chance(state: number, letters: Uint16Array, from: number, to: number, near: NearWord): number {
    const choices = state === 0 ? this.#namesAround(to - from) : (this.#childCounts[state] as number);
    const { words } = this.#trie;
    const start = near.word + 1;
    const known = isListedWord(words, start, start + (words[near.word] as number)) ? KNOWN_NAME_BITS : 0;
    return choices * 2 ** (BITS_PER_COST * near.cost - known - wordBits(letters, from, to));
  }

  /** How many names of one word have about so many letters. */
  #namesAround(letters: number): number {
    const counts = this.#nameCounts;
    return Math.max(1, counts[letters - 1] ?? 0, counts[letters] ?? 0, counts[letters + 1] ?? 0);
  }

  /** The hashes of a word and of what is left of it without one letter, or two. */
  #shortenings(letters: Uint16Array, from: number, to: number, edits: number, visit: (hash: number) => void): void {
    visit(hashLetters(letters, from, to));
    if (edits === 0) return;
    const shortened = this.#shortened;
    const length = to - from - 1;
    for (let left = 0; left <= length; left++) {
      // Of two equal neighbours it is all one which is left out.
      if (left > 0 && letters[from + left] === letters[from + left - 1]) continue;
      for (let i = 0; i < left; i++) shortened[i] = letters[from + i] as number;
      for (let i = left; i < length; i++) shortened[i] = letters[from + i + 1] as number;
      visit(hashLetters(shortened, 0, length));
      if (edits === 1) continue;
      for (let second = left; second < length; second++) visit(hashWithout(shortened, length, second));
    }
  }
}

/** The hash of the first `length` letters without the one at `left`. */
function hashWithout(letters: Uint16Array, length: number, left: number): number {
  const kept = letters[left] as number;
  letters.copyWithin(left, left + 1, length);
  const hash = hashLetters(letters, 0, length - 1);
  letters.copyWithin(left + 1, left, length - 1);
  letters[left] = kept;
  return hash;
}

/** Whether a word of a trie is one edit away at most: but for what both begin and end with, one letter or two swapped ones. */
function isOneEdit(letters: Uint16Array, from: number, to: number, words: Uint16Array, word: number): boolean {
  let first = from;
  let last = to;
  let keyFirst = word + 1;
  let keyLast = keyFirst + (words[word] as number);
  while (first < last && keyFirst < keyLast && letters[first] === words[keyFirst]) {
    first++;
    keyFirst++;
  }
  while (first < last && keyFirst < keyLast && letters[last - 1] === words[keyLast - 1]) {
    last--;
    keyLast--;
  }
  if (last - first <= 1 && keyLast - keyFirst <= 1) return true;
  return (
    last - first === 2 &&
    keyLast - keyFirst === 2 &&
    letters[first] === words[keyFirst + 1] &&
    letters[first + 1] === words[keyFirst]
  );
}

/** Letters to insert, delete or replace; two neighbours in the wrong order are one edit when all else agrees. */
function editsBetween(text: string, key: string): number {
  const edits = distance(text, key);
  if (edits !== 2 || text.length !== key.length) return edits;
  let i = 0;
  while (text[i] === key[i]) i++;
  const isSwap = text[i] === key[i + 1] && text[i + 1] === key[i] && text.slice(i + 2) === key.slice(i + 2);
  return isSwap ? 1 : edits;
}

/**
 * Whether a word is an inflected form of a key rather than a misspelling: the key with a proclitic, a prefix or a suffix
 * (دمشقي, of Damascus, is not دمشق), or an adjective of it. The adjective in ي drops a final ة, ا or يا of the name:
 * نيوزيلندي, كولومبية.
 */
function isInflection(text: string, key: string): boolean {
  if (text.endsWith(key) && WORD_PREFIXES.includes(text.slice(0, -key.length))) return true;
  const stem = key.replace(/ي?[اه]$/, '');
  if (stem !== key && text.startsWith(stem) && /^ي[اه]?$/.test(text.slice(stem.length))) return true;
  if (!text.startsWith(key)) return false;
  const rest = text.slice(key.length);
  return WORD_SUFFIXES.some(([suffix, restores]) => suffix === rest && restores === '');
}

/** How many edits a word of so many letters may have. */
function editsFor(letters: number, maxEdits: number): number {
  if (letters < MIN_FUZZY_LETTERS) return 0;
  return letters < MIN_LETTERS_FOR_TWO ? Math.min(maxEdits, 1) : maxEdits;
}
