import { finishHash, HASH_PRIME, HASH_SEED } from './hash';

/**
 * A bit for the hash of each of a set of words: what most words of a text are asked before any letter of them is looked
 * at. The length is a power of two.
 */
export type HashFilter = Uint32Array;

/** Bits for each word, so that one other word of sixteen passes at most. */
const BITS_PER_WORD = 16;
const BITS = 32;

/**
 * Makes the filter of folded words, each alone and behind each of the prefixes.
 *
 * @example
 * const filter = buildHashFilter(['سوري'], ['و', 'ال']);
 * mayHold(filter, hashLetters(letters, from, to)) // true for سوري, وسوري, السوري, and for few others
 */
export function buildHashFilter(words: readonly string[], prefixes: readonly string[]): HashFilter {
  const count = Math.max(words.length * (prefixes.length + 1), BITS);
  const filter = new Uint32Array(2 ** Math.ceil(Math.log2(count * BITS_PER_WORD)) / BITS);
  for (const prefix of ['', ...prefixes]) {
    const start = hashFrom(HASH_SEED, prefix);
    for (const word of words) {
      const hash = finishHash(hashFrom(start, word));
      const at = indexOf(filter, hash);
      filter[at] = (filter[at] as number) | (1 << (hash & 31));
    }
  }
  return filter;
}

/** Whether a word of this hash may be in the set; wrong for a few of a hundred words, never about one that is. */
export function mayHold(filter: HashFilter, hash: number): boolean {
  return (((filter[indexOf(filter, hash)] as number) >>> (hash & 31)) & 1) !== 0;
}

function indexOf(filter: HashFilter, hash: number): number {
  return (hash >>> 5) & (filter.length - 1);
}

function hashFrom(start: number, letters: string): number {
  let hash = start;
  for (let i = 0; i < letters.length; i++) hash = Math.imul(hash ^ letters.charCodeAt(i), HASH_PRIME);
  return hash;
}
