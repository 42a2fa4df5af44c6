import { Char, finishHash, HASH_PRIME, HASH_SEED, hashLetters, TokenKind, type TokenStream } from '../core';
import { JOINED_HEADS } from '../generated/gazetteer';
import { isCommonWord } from './common-words';
import { MIN_FUZZY_LETTERS, type WordIndex } from './fuzzy';
import type { NameHits } from './hits';
import { nextNameWord } from './key';
import type { MatchSettings } from './options';
import { nextStack } from './proclitics';
import { MIN_LETTERS_AFTER_CUT, type PassOptions, Search } from './search';
import { mayStart, step, type Trie } from './trie';

/** What a lacking or needless space costs. */
const SPACE_COST = 0.3;
/** Two words written as one, or one as two, have at least this many letters together. */
const MIN_JOINED_LETTERS = 6;
/** As many when the letters at the lacking space are joined to each other. */
const MIN_JOINED_LETTERS_ANYWHERE = 9;
/** No word is cut in two that is longer; it keeps the work at each word bounded. */
const MAX_SPLIT_LETTERS = 48;

function hashesOf(words: readonly string[]): ReadonlySet<number> {
  return new Set(
    words.map((word) => {
      const letters = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
      return hashLetters(letters, 0, letters.length);
    }),
  );
}

/** Folded letters that are not joined to the next one; heh stands for teh marbuta too. */
const NON_JOINING = 'ءادذرزوه';

function isNonJoining(letter: number): boolean {
  return NON_JOINING.includes(String.fromCharCode(letter));
}

/** The hashes of the words that names begin with and that are often written together with the next one. */
const HEADS: ReadonlySet<number> = /* #__PURE__ */ hashesOf(JOINED_HEADS);

/**
 * One pass over a stream, for names in the spellings of the keys and for misspelt ones, or ones with a space too few or
 * too many. A word that the language has is
 * never taken for a misspelt name, and a name that is spelt right is always preferred.
 */
export class FuzzySearch extends Search {
  readonly #index: WordIndex;
  readonly #maxEdits: number;
  readonly #spaces: boolean;

  constructor(
    trie: Trie,
    index: WordIndex,
    stream: TokenStream,
    hits: NameHits,
    settings: MatchSettings,
    pass: PassOptions,
  ) {
    super(trie, stream, hits, settings, pass);
    this.#index = index;
    this.#maxEdits = settings.maxEdits;
    this.#spaces = settings.spaces === 'optional';
  }

  protected override startMisspelt(token: number): void {
    if (this.stream.kind[token] !== TokenKind.Word) return;
    const from = this.stream.letterStart[token] as number;
    const to = this.stream.letterStart[token + 1] as number;
    if (HEADS.has(this.stream.hash[token] as number)) this.#join(token, from);
    if (to - from < MIN_FUZZY_LETTERS) return;
    const hash = this.stream.hash[token] as number;
    const isKnown = isCommonWord(this.letters, from, to, hash);
    if (isKnown && !this.#spaces) return;
    this.#split(0, token, token, from, to, 0, from, 0, 0, isKnown);
    if (!isKnown) this.#follow(0, token, token, from, to, hash, 0, from, 0, 0);
    if (!this.proclitics) return;
    let stack = nextStack(0, this.letters[from] as number);
    for (let cut = from + 1; stack !== 0 && to - cut >= MIN_FUZZY_LETTERS; cut++) {
      const restHash = hashLetters(this.letters, cut, to);
      const isRestKnown = isKnown || isCommonWord(this.letters, cut, to, restHash);
      this.#split(0, token, token, cut, to, stack, cut, 0, 0, isRestKnown);
      if (!isRestKnown) this.#follow(0, token, token, cut, to, restHash, stack, cut, 0, 0);
      stack = nextStack(stack, this.letters[cut] as number);
    }
  }

  protected override continueMisspelt(
    state: number,
    token: number,
    next: number,
    stack: number,
    letter: number,
    edits: number,
    cost: number,
  ): void {
    const from = this.stream.letterStart[next] as number;
    const to = this.stream.letterStart[next + 1] as number;
    if (this.stream.kind[next] !== TokenKind.Word || to - from < MIN_FUZZY_LETTERS) return;
    const hash = this.stream.hash[next] as number;
    const isKnown = isCommonWord(this.letters, from, to, hash);
    this.#split(state, token, next, from, to, stack, letter, edits, cost, isKnown);
    if (!isKnown) this.#follow(state, token, next, from, to, hash, stack, letter, edits, cost);
  }

  /** Follows the words of keys that are near the letters `from … to` of the token `last`. */
  #follow(
    state: number,
    token: number,
    last: number,
    from: number,
    to: number,
    hash: number,
    stack: number,
    letter: number,
    edits: number,
    cost: number,
  ): void {
    if (edits >= this.#maxEdits) return;
    const { trie } = this;
    const { words } = trie;
    for (const near of this.#index.misspelt(this.letters, from, to, hash, this.#maxEdits - edits)) {
      const start = near.word + 1;
      const end = start + (words[near.word] as number);
      const child = step(trie, state, words, start, end, hashLetters(words, start, end));
      if (child === 0) continue;
      const chance = this.#index.chance(state, this.letters, from, to, near);
      this.walk(child, token, last, stack, letter, edits + near.distance, cost + near.cost, chance);
    }
  }

  /**
   * Reads the letters `from … to` of the token `last` as two words of a key without the space between them:
   * معرةالنعمان. That counts as a wrong letter, unless spaces are optional. Where the whole is a word of the language it
   * is read so only before ال (عبدالله) or behind a word that names begin with (أبوظبي), and only when spaces are optional.
   */
  #split(
    state: number,
    token: number,
    last: number,
    from: number,
    to: number,
    stack: number,
    letter: number,
    edits: number,
    cost: number,
    isKnown: boolean,
  ): void {
    const { trie, letters } = this;
    if (to - from < MIN_JOINED_LETTERS || to - from > MAX_SPLIT_LETTERS) return;
    if (isKnown && !this.#spaces) return;
    const splitEdits = edits + (this.#spaces ? 0 : 1);
    if (splitEdits > this.#maxEdits) return;
    let hash = HASH_SEED;
    for (let at = from; at <= to - MIN_LETTERS_AFTER_CUT; at++) {
      const isPlausible = isKnown
        ? this.#hasArticle(at, to) || HEADS.has(finishHash(hash))
        : this.#spaces || this.#mayLackSpace(from, at, to, hash);
      if (at >= from + MIN_LETTERS_AFTER_CUT && isPlausible) {
        const firstHash = finishHash(hash);
        const first =
          state !== 0 || mayStart(trie.starts, firstHash) ? step(trie, state, letters, from, at, firstHash) : 0;
        const second = first === 0 ? 0 : step(trie, first, letters, at, to, hashLetters(letters, at, to));
        if (second !== 0) this.walk(second, token, last, stack, letter, splitEdits, cost + SPACE_COST, 0);
      }
      hash = Math.imul(hash ^ (letters[at] as number), HASH_PRIME);
    }
  }

  /**
   * Whether a space was left out here by mistake: behind a letter that is never joined to the next one, where the eye
   * hardly misses it (معرةالنعمان), or behind a word that names begin with; elsewhere only in long words. ال is the
   * article, no word.
   */
  #mayLackSpace(from: number, at: number, to: number, hash: number): boolean {
    const { letters } = this;
    if (at - from === 2 && letters[from] === Char.ALEF && letters[from + 1] === Char.LAM) return false;
    if (to - from >= MIN_JOINED_LETTERS_ANYWHERE || isNonJoining(letters[at - 1] as number)) return true;
    return HEADS.has(finishHash(hash));
  }

  #hasArticle(at: number, to: number): boolean {
    return to - at >= 4 && this.letters[at] === Char.ALEF && this.letters[at + 1] === Char.LAM;
  }

  /** Reads two words as one word of a key: أبو ظبي for ابوظبي. The first is one that names begin with. */
  #join(token: number, from: number): void {
    const { trie, stream, letters } = this;
    const next = nextNameWord(stream, token);
    if (next < 0 || stream.kind[next] !== TokenKind.Word) return;
    const to = stream.letterStart[next + 1] as number;
    if (to - from < MIN_JOINED_LETTERS || to - from > MAX_SPLIT_LETTERS) return;
    // The letters of two words stand end to end, for a hyphen between them has none.
    const hash = hashLetters(letters, from, to);
    if (!mayStart(trie.starts, hash)) return;
    const state = step(trie, 0, letters, from, to, hash);
    if (state !== 0) this.walk(state, token, next, 0, from, this.#spaces ? 0 : 1, SPACE_COST, 0);
  }
}
