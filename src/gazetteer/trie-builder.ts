import { finishHash, scanInto, TokenStream } from '../core';
import { isNameWord } from './key';
import {
  buildTransitions,
  childMaskFor,
  MAX_KEY_WORDS,
  markStart,
  mayStart,
  PARENT,
  STATE_STRIDE,
  startsFor,
  TERMINAL,
  TERMINAL_LIST,
  type Trie,
  transitionHash,
  WORD,
} from './trie';
import { NAME_VARIANTS, variantOf } from './variants';

/** What became of a name that was added. */
export type KeyResult = 'added' | 'no-words' | 'too-long';

/** No word of a key is longer: its length must fit one element of `Trie.words`. */
const MAX_WORD_LETTERS = 0xffff;

/** Collects keys and makes a {@link Trie} of them; all in typed arrays that double when they are full. */
export class TrieBuilder {
  #words = 0;
  #wordOffsets: Uint32Array = new Uint32Array(1 << 10);
  #wordHashes: Uint32Array = new Uint32Array(1 << 10);
  #wordLetters: Uint16Array = new Uint16Array(1 << 12);
  #wordSlots: Uint32Array = new Uint32Array(1 << 11);
  #states = 1;
  #parents: Uint32Array = new Uint32Array(1 << 10);
  #stateWords: Uint32Array = new Uint32Array(1 << 10);
  #stateSlots: Uint32Array = new Uint32Array(1 << 11);
  // The entries of each state as a linked list in the order of coming: last link of each state, circular to the first.
  #lastLink: Uint32Array = new Uint32Array(1 << 10);
  #links = 1;
  #linkEntry: Uint32Array = new Uint32Array(1 << 10);
  #linkNext: Uint32Array = new Uint32Array(1 << 10);
  readonly #stream = new TokenStream();

  /**
   * Adds one name of an entry. Entries must come in ascending order. A name that holds ZERO WIDTH NON-JOINER between
   * letters becomes two keys: the one word that the scan sees, and the words that it parts.
   */
  add(name: string, entry: number): KeyResult {
    if (name.includes('\u200c')) this.#addKey(name.replaceAll('\u200c', ' '), entry);
    return this.#addKey(name, entry);
  }

  #addKey(name: string, entry: number): KeyResult {
    const stream = this.#stream;
    scanInto(stream, name);
    let words = 0;
    let state = 0;
    for (let token = 0; token < stream.length; token++) {
      if (!isNameWord(stream.kind[token] as number)) continue;
      const length = (stream.letterStart[token + 1] as number) - (stream.letterStart[token] as number);
      if (length > MAX_WORD_LETTERS) return 'too-long';
      words++;
    }
    if (words === 0) return 'no-words';
    if (words > MAX_KEY_WORDS) return 'too-long';
    for (let token = 0; token < stream.length; token++) {
      if (!isNameWord(stream.kind[token] as number)) continue;
      const { letters } = stream;
      const from = stream.letterStart[token] as number;
      const to = stream.letterStart[token + 1] as number;
      const variant = variantOf(letters, from, to);
      const word = variant
        ? this.#word(variant.canonical, 0, variant.canonical.length, variant.canonicalHash)
        : this.#word(letters, from, to, stream.hash[token] as number);
      state = this.#child(state, word);
    }
    this.#end(state, entry);
    return 'added';
  }

  /** The id of a word, which is added when it is new. */
  #word(letters: Uint16Array, from: number, to: number, hash: number): number {
    const mask = this.#wordSlots.length - 1;
    let slot = hash & mask;
    for (; this.#wordSlots[slot] !== 0; slot = (slot + 1) & mask) {
      const id = (this.#wordSlots[slot] as number) - 1;
      if (this.#wordHashes[id] !== hash) continue;
      const offset = this.#wordOffsets[id] as number;
      if ((this.#wordOffsets[id + 1] as number) - offset !== to - from) continue;
      let i = from;
      while (i < to && letters[i] === this.#wordLetters[offset + i - from]) i++;
      if (i === to) return id;
    }
    const id = this.#words++;
    const offset = this.#wordOffsets[id] as number;
    this.#wordSlots[slot] = id + 1;
    this.#wordHashes = grown(this.#wordHashes, id + 1);
    this.#wordHashes[id] = hash;
    this.#wordLetters = grown(this.#wordLetters, offset + to - from);
    this.#wordLetters.set(letters.subarray(from, to), offset);
    this.#wordOffsets = grown(this.#wordOffsets, id + 2);
    this.#wordOffsets[id + 1] = offset + to - from;
    if (this.#words * 2 > this.#wordSlots.length) {
      this.#wordSlots = rehashed(this.#wordSlots, 0, this.#words, (word) => this.#wordHashes[word] as number);
    }
    return id;
  }

  /** The state after a word, which is added when it is new. */
  #child(state: number, word: number): number {
    const mask = this.#stateSlots.length - 1;
    let slot = transitionHash(state, finishHash(word)) & mask;
    for (; this.#stateSlots[slot] !== 0; slot = (slot + 1) & mask) {
      const child = (this.#stateSlots[slot] as number) - 1;
      if (this.#parents[child] === state && this.#stateWords[child] === word) return child;
    }
    const child = this.#states++;
    this.#stateSlots[slot] = child + 1;
    this.#parents = grown(this.#parents, child + 1);
    this.#parents[child] = state;
    this.#stateWords = grown(this.#stateWords, child + 1);
    this.#stateWords[child] = word;
    this.#lastLink = grown(this.#lastLink, child + 1);
    if (this.#states * 2 > this.#stateSlots.length) {
      this.#stateSlots = rehashed(this.#stateSlots, 1, this.#states, (id) =>
        transitionHash(this.#parents[id] as number, finishHash(this.#stateWords[id] as number)),
      );
    }
    return child;
  }

  /** Notes that an entry ends in a state, once. */
  #end(state: number, entry: number): void {
    const last = this.#lastLink[state] as number;
    if (last !== 0 && this.#linkEntry[last] === entry) return;
    const link = this.#links++;
    this.#linkEntry = grown(this.#linkEntry, link + 1);
    this.#linkEntry[link] = entry;
    this.#linkNext = grown(this.#linkNext, link + 1);
    this.#linkNext[link] = last === 0 ? link : (this.#linkNext[last] as number);
    if (last !== 0) this.#linkNext[last] = link;
    this.#lastLink[state] = link;
  }

  /** The trie of all that was added. */
  finish(): Trie {
    const count = this.#states;
    const hasChildren = new Uint8Array(count);
    for (let state = 1; state < count; state++) hasChildren[this.#parents[state] as number] = 1;
    hasChildren[0] = 1;
    // States with children first; within each group the old order, so that a parent keeps the smaller number.
    const renumbered = new Uint32Array(count);
    let next = 0;
    for (let state = 0; state < count; state++) if (hasChildren[state] === 1) renumbered[state] = next++;
    const innerStates = next;
    for (let state = 0; state < count; state++) if (hasChildren[state] === 0) renumbered[state] = next++;

    const { words, positions } = this.#packWords();
    const states = new Uint32Array(count * STATE_STRIDE);
    const lists: number[] = [];
    for (let state = 1; state < count; state++) {
      const at = (renumbered[state] as number) * STATE_STRIDE;
      states[at + PARENT] = renumbered[this.#parents[state] as number] as number;
      states[at + WORD] = positions[this.#stateWords[state] as number] as number;
      states[at + TERMINAL] = this.#terminal(this.#lastLink[state] as number, lists);
    }
    const childMask = childMaskFor(count);
    const transitions = buildTransitions({ words, states, childMask });
    const starts = this.#starts();
    return { words, states, lists: Uint32Array.from(lists), ...transitions, starts, innerStates, childMask };
  }

  /** The words as {@link Trie.words} has them, and where each stands. */
  #packWords(): { words: Uint16Array; positions: Uint32Array } {
    const words = new Uint16Array((this.#wordOffsets[this.#words] as number) + this.#words);
    const positions = new Uint32Array(this.#words);
    let at = 0;
    for (let word = 0; word < this.#words; word++) {
      const letters = this.#wordLetters.subarray(this.#wordOffsets[word], this.#wordOffsets[word + 1]);
      positions[word] = at;
      words[at] = letters.length;
      words.set(letters, at + 1);
      at += 1 + letters.length;
    }
    return { words, positions };
  }

  #terminal(last: number, lists: number[]): number {
    if (last === 0) return 0;
    const first = this.#linkNext[last] as number;
    if (first === last) return (this.#linkEntry[last] as number) + 1;
    const at = lists.length;
    lists.push(0);
    for (let link = first; ; link = this.#linkNext[link] as number) {
      lists.push(this.#linkEntry[link] as number);
      if (link === last) break;
    }
    lists[at] = lists.length - at - 1;
    return TERMINAL_LIST + at;
  }

  #starts(): Uint32Array {
    const first: number[] = [];
    for (let state = 1; state < this.#states; state++) {
      if (this.#parents[state] === 0) first.push(this.#wordHashes[this.#stateWords[state] as number] as number);
    }
    const starts = startsFor(first.length);
    for (const hash of first) markStart(starts, hash);
    // أبا and أبي begin every key that أبو begins.
    for (const variant of NAME_VARIANTS) if (mayStart(starts, variant.canonicalHash)) markStart(starts, variant.hash);
    return starts;
  }
}

function grown<A extends Uint32Array | Uint16Array>(array: A, length: number): A {
  if (array.length >= length) return array;
  const wider = new (array.constructor as new (length: number) => A)(Math.max(length, array.length * 2));
  wider.set(array);
  return wider;
}

/** A table of twice the size with the ids `first … count - 1`. */
function rehashed(slots: Uint32Array, first: number, count: number, hashOf: (id: number) => number): Uint32Array {
  const wider = new Uint32Array(slots.length * 2);
  const mask = wider.length - 1;
  for (let id = first; id < count; id++) {
    let slot = hashOf(id) & mask;
    while (wider[slot] !== 0) slot = (slot + 1) & mask;
    wider[slot] = id + 1;
  }
  return wider;
}
