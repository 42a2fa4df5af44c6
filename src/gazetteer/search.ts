import { Char, hashLetters, TokenFlag, TokenKind, type TokenStream } from '../core';
import type { NameHits } from './hits';
import { isNameWord, nextNameWord } from './key';
import type { MatchSettings } from './options';
import { elidesArticle, nextStack } from './proclitics';
import { firstEntry, MAX_KEY_WORDS, mayStart, STATE_STRIDE, step, TERMINAL, type Trie } from './trie';
import { variantOf } from './variants';
import { joinerParts } from './word-parts';

/** How a pass goes over the stream, besides what the caller's options say. */
export interface PassOptions {
  /** Report every name at every word instead of the best one after the other. */
  readonly overlapping?: boolean;
  /** Report names behind proclitics also where a name begins at the whole word. Only with `overlapping`. */
  readonly everyCut?: boolean;
  /** Stop after the first name. */
  readonly firstOnly?: boolean;
}

/** A name keeps at least this many letters when proclitics are cut before it. */
export const MIN_LETTERS_AFTER_CUT = 2;
/** No word of a name that is longer is restored or shortened; it keeps the scratch buffer small. */
const MAX_RESTORED_LETTERS = 64;
/** The word that is looked up in place of the text's; one lookup is over before the next begins. */
const restored: Uint16Array = /* #__PURE__ */ new Uint16Array(MAX_RESTORED_LETTERS + 2);

/**
 * A word that is in no lexicon is taken for a misspelt one only when so few names, or words that go on with a name, are
 * as near to it by chance. The more there are, the more letters that needs. Chosen so that of 199,000 forms of news, each
 * counted once, fewer than one in a thousand is found near 116,000 names.
 */
const MAX_CHANCE = 2 ** -15;

/** One pass over a stream, for names in the spellings of the keys. */
export class Search {
  protected readonly trie: Trie;
  protected readonly stream: TokenStream;
  protected readonly letters: Uint16Array;
  readonly #hits: NameHits;
  readonly #overlapping: boolean;
  readonly #everyCut: boolean;
  readonly #firstOnly: boolean;
  readonly #listOrder: boolean;
  protected readonly proclitics: boolean;
  readonly #article: boolean;
  readonly #finalHamza: boolean;
  readonly #isLoose: boolean;
  readonly #misspelt: boolean;
  // The best name that begins at the current token: its last token (-1: none), state, stack, first letter, list rank, edits.
  #bestLast = -1;
  #bestState = 0;
  #bestStack = 0;
  #bestLetter = 0;
  #bestEntry = 0;
  #bestEdits = 0;
  #bestCost = 0;
  /** Whether any name begins at the current token. */
  #found = false;

  constructor(trie: Trie, stream: TokenStream, hits: NameHits, settings: MatchSettings, pass: PassOptions) {
    this.trie = trie;
    this.stream = stream;
    this.letters = stream.letters;
    this.#hits = hits;
    this.#overlapping = pass.overlapping === true;
    this.#everyCut = pass.everyCut === true;
    this.#firstOnly = pass.firstOnly === true;
    this.#listOrder = settings.matchKind === 'leftmost-first';
    this.proclitics = settings.proclitics;
    this.#article = settings.article === 'optional';
    this.#finalHamza = settings.finalHamza === 'optional';
    this.#misspelt = settings.maxEdits > 0 || settings.spaces === 'optional';
    this.#isLoose = this.#article || this.#finalHamza;
  }

  run(): void {
    const { kind, flags, hash, letterStart, length } = this.stream;
    const letters = this.letters;
    const trie = this.trie;
    const { starts } = trie;
    const startMask = starts.length * 32 - 1;
    const proclitics = this.proclitics;
    const overlapping = this.#overlapping;
    // Other spellings of a first word are not in `starts`: every word goes the slow way when they are asked for.
    const isLoose = this.#isLoose;
    const misspelt = this.#misspelt;
    let token = 0;
    while (token < length) {
      const tokenKind = kind[token] as number;
      if (!isNameWord(tokenKind)) {
        token++;
        continue;
      }
      const from = letterStart[token] as number;
      const tokenHash = hash[token] as number;
      this.#bestLast = -1;
      this.#found = false;
      const bit = tokenHash & startMask;
      if (((starts[bit >>> 5] as number) & (1 << (bit & 31))) !== 0) {
        const to = letterStart[token + 1] as number;
        let state = step(trie, 0, letters, from, to, tokenHash);
        if (state === 0) state = this.#enterOther(0, token, from, to);
        if (state !== 0) this.walk(state, token, token, 0, from, 0, 0, 0);
      } else if (isLoose || ((flags[token] as number) & TokenFlag.Marked) !== 0) {
        const state = this.#enterOther(0, token, from, letterStart[token + 1] as number);
        if (state !== 0) this.walk(state, token, token, 0, from, 0, 0, 0);
      }
      if (proclitics && tokenKind === TokenKind.Word) {
        const stack = nextStack(0, letters[from] as number);
        if (stack !== 0) this.#startBehindProclitics(token, stack);
      }
      if (misspelt && !this.#found) this.startMisspelt(token);
      if (overlapping) {
        if (this.#firstOnly && this.#hits.length > 0) return;
        token++;
      } else if (this.#bestLast < 0) {
        token++;
      } else {
        this.#hits.add(token, this.#bestLast, this.#bestState, this.#bestLetter, this.#bestStack, this.#bestEdits);
        if (this.#firstOnly) return;
        token = this.#bestLast + 1;
      }
    }
  }

  #startBehindProclitics(token: number, firstStack: number): void {
    const letters = this.letters;
    const to = this.stream.letterStart[token + 1] as number;
    // By list order, what begins at the whole word comes first, whatever its place in the list.
    if (this.#listOrder && this.#bestLast >= 0 && !this.#everyCut) return;
    const { starts } = this.trie;
    let stack = firstStack;
    let from = (this.stream.letterStart[token] as number) + 1;
    while (stack !== 0 && to - from >= MIN_LETTERS_AFTER_CUT) {
      const hash = hashLetters(letters, from, to);
      let state = mayStart(starts, hash) ? step(this.trie, 0, letters, from, to, hash) : 0;
      if (state === 0) state = this.#enterOther(0, token, from, to);
      if (state !== 0) this.walk(state, token, token, stack, from, 0, 0, 0);
      if (letters[from] === Char.LAM && elidesArticle(stack)) this.#startWithArticle(token, from, to, stack);
      stack = nextStack(stack, letters[from] as number);
      from++;
    }
  }

  /** Names with ال behind ل: القاهرة of للقاهرة, and اللاذقية of للاذقية, where one of three lams is not written. */
  #startWithArticle(token: number, from: number, to: number, stack: number): void {
    for (const restoredLetters of [1, 2]) {
      const length = this.#restore(from, to, restoredLetters);
      if (length === 0) return;
      const state = this.#enter(0, restored, 0, length);
      if (state !== 0) this.walk(state, token, token, stack, from, 0, 0, 0);
    }
  }

  /** Writes ا or ال and the letters into the scratch buffer; gives the length, 0 when they are too many. */
  #restore(from: number, to: number, restoredLetters: number): number {
    if (to - from > MAX_RESTORED_LETTERS) return 0;
    restored[0] = Char.ALEF;
    restored[1] = Char.LAM;
    for (let i = from; i < to; i++) restored[i - from + restoredLetters] = this.letters[i] as number;
    return to - from + restoredLetters;
  }

  /**
   * Goes on from the state that the words `token … last` led to, and notes every name that ends on the way.
   *
   * @param edits how many letters of these words are wrong, at what cost, and how likely that is so by chance
   */
  protected walk(
    firstState: number,
    token: number,
    firstLast: number,
    stack: number,
    letter: number,
    edits: number,
    cost: number,
    firstChance: number,
  ): void {
    const trie = this.trie;
    const { states, innerStates } = trie;
    const stream = this.stream;
    let state = firstState;
    let last = firstLast;
    let chance = firstChance;
    for (let words = 1; words <= MAX_KEY_WORDS; words++) {
      if (states[state * STATE_STRIDE + TERMINAL] !== 0) {
        this.#note(state, token, last, stack, letter, edits, cost, chance);
      }
      if (state >= innerStates) return;
      const next = nextNameWord(stream, last);
      if (next < 0) return;
      const from = stream.letterStart[next] as number;
      const to = stream.letterStart[next + 1] as number;
      let child = step(trie, state, this.letters, from, to, stream.hash[next] as number);
      if (child === 0) child = this.#enterOther(state, next, from, to);
      if (child === 0) {
        this.continueMisspelt(state, token, next, stack, letter, edits, cost);
        return;
      }
      state = child;
      last = next;
      // A second word that agrees is evidence that no misspelling has by chance.
      chance = 0;
    }
  }

  /** Looks for misspelt names at a word where no other begins; here there is nothing to do. */
  protected startMisspelt(_token: number): void {}

  /** Looks for a misspelt word `next` that goes on with a name; here there is nothing to do. */
  protected continueMisspelt(
    _state: number,
    _token: number,
    _next: number,
    _stack: number,
    _letter: number,
    _edits: number,
    _cost: number,
  ): void {}

  #note(
    state: number,
    token: number,
    last: number,
    stack: number,
    letter: number,
    edits: number,
    cost: number,
    chance: number,
  ): void {
    if (chance > MAX_CHANCE) return;
    this.#found = true;
    if (this.#overlapping) {
      // A name behind proclitics must be longer than all that begin at the whole word.
      if (stack !== 0 && last <= this.#bestLast && !this.#everyCut) return;
      if (stack === 0) this.#bestLast = last;
      this.#hits.add(token, last, state, letter, stack, edits);
      return;
    }
    const entry = this.#listOrder ? firstEntry(this.trie, state) : 0;
    if (this.#bestLast >= 0) {
      // Of names as good as each other the one with fewer wrong letters, then the one that was found first.
      const order = this.#listOrder ? this.#bestEntry - entry : last - this.#bestLast;
      if (order < 0 || (order === 0 && cost >= this.#bestCost)) return;
    }
    this.#bestLast = last;
    this.#bestState = state;
    this.#bestStack = stack;
    this.#bestLetter = letter;
    this.#bestEntry = entry;
    this.#bestEdits = edits;
    this.#bestCost = cost;
  }

  /** The state after the letters `from … to` of a token's word in another spelling than the key's, or 0. */
  #enterOther(state: number, token: number, from: number, to: number): number {
    const variant = variantOf(this.letters, from, to);
    if (variant !== undefined) {
      const { canonical } = variant;
      const child = step(this.trie, state, canonical, 0, canonical.length, variant.canonicalHash);
      if (child !== 0) return child;
    }
    if (this.#isLoose) {
      const child = this.#article ? this.#enterOtherArticle(state, from, to) : 0;
      if (child !== 0) return child;
      const other = this.#finalHamza ? this.#enterOtherHamza(state, from, to) : 0;
      if (other !== 0) return other;
    }
    const { kind, flags } = this.stream;
    if (((flags[token] as number) & TokenFlag.Marked) === 0 || kind[token] !== TokenKind.Word) return 0;
    return this.#enterParts(state, token, from, to);
  }

  /** The state after these letters, in the key's spelling or in a variant of the word, or 0. */
  #enter(state: number, letters: Uint16Array, from: number, to: number): number {
    const child = step(this.trie, state, letters, from, to, hashLetters(letters, from, to));
    if (child !== 0) return child;
    const variant = variantOf(letters, from, to);
    if (variant === undefined) return 0;
    return step(this.trie, state, variant.canonical, 0, variant.canonical.length, variant.canonicalHash);
  }

  #enterOtherArticle(state: number, from: number, to: number): number {
    const letters = this.letters;
    if (letters[from] === Char.ALEF && letters[from + 1] === Char.LAM && to - from >= 2 + MIN_LETTERS_AFTER_CUT) {
      return this.#enter(state, letters, from + 2, to);
    }
    const length = to - from >= MIN_LETTERS_AFTER_CUT ? this.#restore(from, to, 2) : 0;
    return length === 0 ? 0 : this.#enter(state, restored, 0, length);
  }

  #enterOtherHamza(state: number, from: number, to: number): number {
    const letters = this.letters;
    if (to - from <= MIN_LETTERS_AFTER_CUT) return 0;
    if (letters[to - 1] === Char.HAMZA && letters[to - 2] === Char.ALEF) {
      return this.#enter(state, letters, from, to - 1);
    }
    if (letters[to - 1] !== Char.ALEF) return 0;
    const length = this.#restore(from, to, 0);
    if (length === 0) return 0;
    restored[length] = Char.HAMZA;
    return this.#enter(state, restored, 0, length + 1);
  }

  /** A word that ZERO WIDTH NON-JOINER parts, read as several: حفر and الباطن of حفر\u200cالباطن. */
  #enterParts(state: number, token: number, from: number, to: number): number {
    let child = state;
    let partFrom = from;
    for (const partTo of joinerParts(this.stream, token, from, to)) {
      child = this.#enter(child, this.letters, partFrom, partTo);
      if (child === 0) return 0;
      partFrom = partTo;
    }
    return partFrom === to ? child : 0;
  }
}
