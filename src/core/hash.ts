/** The hash of no letters. */
export const HASH_SEED = 0x811c9dc5;
/** The multiplier of each step (FNV-1a, 32 bits). */
export const HASH_PRIME = 0x01000193;

/** Spreads the high bits over the low ones, by which tables are indexed. */
export function finishHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** The hash of the letters `from … to` (exclusive), equal to the one that the scan gives a word of these letters. */
export function hashLetters(letters: Uint16Array, from: number, to: number): number {
  let hash = HASH_SEED;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ (letters[i] as number), HASH_PRIME);
  return finishHash(hash);
}
