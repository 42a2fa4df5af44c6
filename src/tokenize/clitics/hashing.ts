/** The multiplier of the polynomial hash. */
export const HASH_STEP = 0x2c1b3c6d;

/** Spreads the bits of a polynomial hash over the whole number. */
export function mix(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (spread ^ (spread >>> 13)) >>> 0;
}

/**
 * A set of hashed words with one byte each, in one array: the upper 24 bits of an entry are the word's hash, the lower
 * 8 its byte; 0 is an empty entry. About one unknown word in 40,000 is taken for a known one.
 */
export interface ByteTable {
  readonly entries: Uint32Array;
  readonly mask: number;
}

export function createTable(words: number): ByteTable {
  let size = 16;
  while (size < words * 2) size *= 2;
  return { entries: new Uint32Array(size), mask: size - 1 };
}

/** Puts a word into the table, or changes its byte. A byte is 1 to 255. */
export function setByte(table: ByteTable, hash: number, byte: number): void {
  const mixed = mix(hash);
  const tag = mixed & 0xffffff00;
  let at = mixed & table.mask;
  for (;;) {
    const entry = table.entries[at] as number;
    if (entry === 0 || ((entry ^ tag) & 0xffffff00) === 0) break;
    at = (at + 1) & table.mask;
  }
  table.entries[at] = (tag | byte) >>> 0;
}

/** The byte of a word, 0 when it is not in the table. */
export function getByte(table: ByteTable, hash: number): number {
  const mixed = mix(hash);
  const { entries, mask } = table;
  let at = mixed & mask;
  for (;;) {
    const entry = entries[at] as number;
    if (entry === 0) return 0;
    if (((entry ^ mixed) & 0xffffff00) === 0) return entry & 0xff;
    at = (at + 1) & mask;
  }
}

/** Hash of a list of letter codes. */
export function hashCodes(codes: ArrayLike<number>): number {
  let hash = 0;
  for (let i = 0; i < codes.length; i++) hash = (Math.imul(hash, HASH_STEP) + (codes[i] as number)) | 0;
  return hash;
}
