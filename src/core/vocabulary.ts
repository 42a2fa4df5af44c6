import { hashLetters } from './hash';

/**
 * A set of words with an id each, looked up by the hash of their folded letters: open addressing over typed arrays,
 * made to be stored in a file and read back without a copy.
 */
export interface Vocabulary {
  /** How many words there are; ids run from 0. */
  readonly size: number;
  /** Word id + 1 at the place of its hash, 0 where free; the length is a power of two. */
  readonly slots: Uint32Array;
  /** Hash of each word. */
  readonly hashes: Uint32Array;
  /** Where each word's letters begin in `letters`; one more entry for the end of the last. */
  readonly offsets: Uint32Array;
  /** The letters of all words, end to end. */
  readonly letters: Uint16Array;
}

/**
 * Builds a vocabulary of folded words; the id of a word is its index in the list.
 *
 * @throws RangeError when a word stands twice in the list.
 */
export function buildVocabulary(words: readonly string[]): Vocabulary {
  const slots = new Uint32Array(slotCount(words.length));
  const hashes = new Uint32Array(words.length);
  const offsets = new Uint32Array(words.length + 1);
  const letters = new Uint16Array(words.reduce((sum, word) => sum + word.length, 0));
  const vocabulary: Vocabulary = { size: words.length, slots, hashes, offsets, letters };
  const mask = slots.length - 1;
  let at = 0;
  words.forEach((word, id) => {
    offsets[id] = at;
    for (let i = 0; i < word.length; i++) letters[at++] = word.charCodeAt(i);
    offsets[id + 1] = at;
    const hash = hashLetters(letters, at - word.length, at);
    if (findWord(vocabulary, letters, at - word.length, at, hash) >= 0) {
      throw new RangeError(`words: "${word}" stands twice in the list`);
    }
    hashes[id] = hash;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = id + 1;
  });
  return vocabulary;
}

/** At most half of the slots are taken, so that a miss ends after one or two probes. */
function slotCount(words: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(words, 4) * 2));
}

/**
 * The id of the word whose letters are `letters[from … to)`, or -1.
 *
 * @param hash the hash of these letters, from the scan or from `hashLetters`
 */
export function findWord(vocabulary: Vocabulary, letters: Uint16Array, from: number, to: number, hash: number): number {
  const { slots, hashes, offsets } = vocabulary;
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = slots[slot] as number;
    if (entry === 0) return -1;
    const id = entry - 1;
    if (hashes[id] !== hash) continue;
    const offset = offsets[id] as number;
    if ((offsets[entry] as number) - offset !== to - from) continue;
    const own = vocabulary.letters;
    let i = from;
    while (i < to && letters[i] === own[offset + i - from]) i++;
    if (i === to) return id;
  }
}
