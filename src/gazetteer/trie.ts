import { hashLetters } from '../core';

/**
 * The keys of a gazetteer as a trie over words, in typed arrays that are stored in a file and read back without a copy.
 *
 * State 0 is the root. Every other state is reached by one word from one parent, and its parent has a smaller number;
 * states that have children come before those that have none. A transition is found through `firstSlots` from the root
 * and through `slots` from any other state. Both are open-addressed tables indexed by a hash of (state, word): the low
 * bits of a slot are the child, the high bits a check on the hash.
 *
 * A million keys of two or three words make some 1.2 million states. Memory is what a search waits for, so every word of
 * a text is looked up in the small tables of the root, and a word that does not go on with a name mostly fails at the
 * bits of the state, which is at hand. A step that succeeds reads three cache lines (slot, state, letters).
 */
export interface Trie {
  /** Folded letters of each word behind their number, end to end. */
  readonly words: Uint16Array;
  /**
   * Four numbers for each state: the state before it; where its word stands in `words`; what ends there: 0 nothing,
   * `entry + 1`, or `TERMINAL_LIST | at` for the list at `lists[at]`; a bit for each word that goes on from it, by the
   * highest five bits of the word's hash.
   */
  readonly states: Uint32Array;
  /** Lists of entries, each with its length before it. */
  readonly lists: Uint32Array;
  /** Transitions from the root: `check | child`, 0 where free; the length is a power of two. */
  readonly firstSlots: Uint32Array;
  /** All other transitions. */
  readonly slots: Uint32Array;
  /** A bit for the hash of each word that may begin a key; its length times 32 is a power of two. */
  readonly starts: Uint32Array;
  /** States from here on have no children. */
  readonly innerStates: number;
  /** Bits of a slot that hold the child. */
  readonly childMask: number;
  /** Throws when what a state says cannot be; for a trie that was read from a file. */
  readonly checkKey?: (state: number) => void;
}

/** Numbers per state in `Trie.states`, and which is which. */
export const STATE_STRIDE = 4;
export const PARENT = 0;
export const WORD = 1;
export const TERMINAL = 2;
export const NEXT = 3;

/** In `TERMINAL` of a state: the rest is an index into `Trie.lists`. */
export const TERMINAL_LIST = 0x80000000;
/** No transition is further from its first slot; a search ends there, whatever a file holds. */
const MAX_PROBES = 256;
/** No key is longer than this many words, so that no text makes the search more than linear. */
export const MAX_KEY_WORDS = 64;

/** The hash of a transition. Its low bits choose the slot, its high bits are kept there as a check. */
export function transitionHash(state: number, wordHash: number): number {
  const mixed = Math.imul(wordHash ^ Math.imul(state, 0x9e3779b1), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** The bit of `NEXT` for a word of this hash. */
export function nextBit(wordHash: number): number {
  return 1 << (wordHash >>> 27);
}

/** The smallest mask of ones that holds every state number. */
export function childMaskFor(states: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(states, 2))) - 1;
}

/**
 * The state after the word `letters[from … to)`, or 0 when no key goes on with it.
 *
 * @param hash the hash of these letters, from the scan or from `hashLetters`
 */
export function step(trie: Trie, state: number, letters: Uint16Array, from: number, to: number, hash: number): number {
  const { states, words, childMask } = trie;
  if (((states[state * STATE_STRIDE + NEXT] as number) & nextBit(hash)) === 0) return 0;
  const slots = state === 0 ? trie.firstSlots : trie.slots;
  const mask = slots.length - 1;
  const mixed = transitionHash(state, hash);
  for (let probe = 0; probe < MAX_PROBES; probe++) {
    const held = slots[(mixed + probe) & mask] as number;
    if (held === 0) return 0;
    if (((held ^ mixed) & ~childMask) !== 0) continue;
    const child = held & childMask;
    if (states[child * STATE_STRIDE + PARENT] !== state) continue;
    const word = states[child * STATE_STRIDE + WORD] as number;
    if (words[word] !== to - from) continue;
    let i = from;
    while (i < to && letters[i] === words[word + 1 + i - from]) i++;
    if (i === to) return child;
  }
  return 0;
}

/** Whether a word of this hash may begin a key; wrong in one of eight cases at most, never about one that does. */
export function mayStart(starts: Uint32Array, hash: number): boolean {
  const bit = hash & (starts.length * 32 - 1);
  return ((starts[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
}

/** Sets the bit that {@link mayStart} reads. */
export function markStart(starts: Uint32Array, hash: number): void {
  const bit = hash & (starts.length * 32 - 1);
  starts[bit >>> 5] = (starts[bit >>> 5] as number) | (1 << (bit & 31));
}

/** Eight bits for each word: one of eight other words passes at most, and the whole stays in the nearest caches. */
export function startsFor(words: number): Uint32Array {
  return new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(words, 4) * 8)) / 32);
}

/** The states of a trie, complete but for `NEXT`, and their words. */
type States = Pick<Trie, 'states' | 'words' | 'childMask'>;

/**
 * Makes the tables of all transitions and sets the bits of `NEXT`. At most two of three slots are taken, and none is
 * further than {@link MAX_PROBES} from its place; in the rare case that one would be, the table is doubled.
 *
 * @throws RangeError when that does not help: hundreds of words have the same hash, by an ill-meaning hand
 */
export function buildTransitions(trie: States): Pick<Trie, 'firstSlots' | 'slots'> {
  const { states, words } = trie;
  const count = states.length / STATE_STRIDE;
  const hashes = new Uint32Array(count);
  let first = 0;
  for (let state = 1; state < count; state++) {
    const word = states[state * STATE_STRIDE + WORD] as number;
    const parent = states[state * STATE_STRIDE + PARENT] as number;
    const hash = hashLetters(words, word + 1, word + 1 + (words[word] as number));
    hashes[state] = transitionHash(parent, hash);
    const next = parent * STATE_STRIDE + NEXT;
    states[next] = (states[next] as number) | nextBit(hash);
    if (parent === 0) first++;
  }
  return {
    firstSlots: buildSlots(trie, hashes, first, (parent) => parent === 0),
    slots: buildSlots(trie, hashes, count - 1 - first, (parent) => parent !== 0),
  };
}

/** The table of the transitions from the states that `isFrom` names; there are `count` of them. */
function buildSlots(
  trie: States,
  hashes: Uint32Array,
  count: number,
  isFrom: (parent: number) => boolean,
): Uint32Array {
  const size = 2 ** Math.ceil(Math.log2(Math.max(count, 4) * 1.5));
  for (const factor of [1, 2, 4]) {
    const slots = new Uint32Array(size * factor);
    if (fillSlots(slots, trie, hashes, isFrom)) return slots;
  }
  throw new RangeError(`entries: more than ${MAX_PROBES} words with the same hash`);
}

function fillSlots(
  slots: Uint32Array,
  { states, childMask }: States,
  hashes: Uint32Array,
  isFrom: (parent: number) => boolean,
): boolean {
  const mask = slots.length - 1;
  for (let state = 1; state < hashes.length; state++) {
    if (!isFrom(states[state * STATE_STRIDE + PARENT] as number)) continue;
    const mixed = hashes[state] as number;
    let probe = 0;
    while (slots[(mixed + probe) & mask] !== 0) probe++;
    if (probe >= MAX_PROBES) return false;
    slots[(mixed + probe) & mask] = (mixed & ~childMask) | state;
  }
  return true;
}

/** The first entry (the one that stands first in the list) that ends in a state, or -1. */
export function firstEntry(trie: Trie, state: number): number {
  const terminal = trie.states[state * STATE_STRIDE + TERMINAL] as number;
  if (terminal < TERMINAL_LIST) return terminal - 1;
  return trie.lists[terminal - TERMINAL_LIST + 1] as number;
}

/** The numbers of all entries that end in a state, in the order of the list. */
export function entriesAt(trie: Trie, state: number): number[] {
  const terminal = trie.states[state * STATE_STRIDE + TERMINAL] as number;
  if (terminal === 0) return [];
  if (terminal < TERMINAL_LIST) return [terminal - 1];
  const at = terminal - TERMINAL_LIST;
  return Array.from(trie.lists.subarray(at + 1, at + 1 + (trie.lists[at] as number)));
}

/** The folded letters of the word that stands at `word` in `Trie.words`. */
export function wordAt({ words }: Trie, word: number): string {
  return String.fromCharCode(...words.subarray(word + 1, word + 1 + (words[word] as number)));
}

/** The key that leads to a state: its words, separated by one space. */
export function keyAt(trie: Trie, state: number): string {
  const words: string[] = [];
  for (let at = state; at !== 0; at = trie.states[at * STATE_STRIDE + PARENT] as number) {
    words.push(wordAt(trie, trie.states[at * STATE_STRIDE + WORD] as number));
  }
  return words.reverse().join(' ');
}
