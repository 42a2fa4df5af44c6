import { type ByteTable, createTable, HASH_STEP, setByte } from './hashing';

/** One character for each letter code, 1 first; the last three are the spelling bits of a form. */
export const LETTER_CHARS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmno';
/** `SHARED_CHARS[n]` begins an entry that shares n letters with the one before. */
export const SHARED_CHARS = '0123456789:;<=>?';
/** Bytes of entries: the first characters are those of the commonest bytes. */
export const BYTE_CHARS = /* #__PURE__ */ byteChars();
/** Zero weights are counted in this base, by the characters from U+0021 on; other weights are characters from here on. */
export const WEIGHT_ZERO = 0x200;

function byteChars(): string {
  let chars = '';
  for (let unit = 0x20; chars.length < 256; unit++) {
    // No quotes, backslash or invisible characters.
    if (
      unit === 0x22 ||
      unit === 0x27 ||
      unit === 0x5c ||
      unit === 0x60 ||
      (unit >= 0x7f && unit <= 0xa0) ||
      unit === 0xad
    )
      continue;
    chars += String.fromCharCode(unit);
  }
  return chars;
}

/** A table of words as it is shipped: front-coded words, their bytes, and the byte that each character stands for. */
export interface PackedTable {
  readonly words: string;
  readonly bytes: string;
  readonly legend: readonly number[];
}

/** Unpacks a table; `room` more words can be added. */
export function unpackTable({ words, bytes, legend }: PackedTable, room = 0): ByteTable {
  const table = createTable(bytes.length + room);
  const letterOf = new Uint8Array(128);
  for (let i = 0; i < LETTER_CHARS.length; i++) letterOf[LETTER_CHARS.charCodeAt(i)] = i + 1;
  const byteOf = new Uint8Array(0x400);
  legend.forEach((byte, i) => {
    byteOf[BYTE_CHARS.charCodeAt(i)] = byte;
  });
  // Hashes of the first n letters of the word at hand.
  const prefix = new Int32Array(32);
  let depth = 0;
  let entry = -1;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    if (unit < 0x40) {
      if (entry >= 0) setByte(table, prefix[depth] as number, byteOf[bytes.charCodeAt(entry)] as number);
      entry++;
      depth = unit - 0x30;
    } else {
      prefix[depth + 1] = (Math.imul(prefix[depth] as number, HASH_STEP) + (letterOf[unit] as number)) | 0;
      depth++;
    }
  }
  if (entry >= 0) setByte(table, prefix[depth] as number, byteOf[bytes.charCodeAt(entry)] as number);
  return table;
}

/** Unpacks weights: characters below {@link WEIGHT_ZERO} skip zeros, the others are a weight in steps of 1/16. */
export function unpackWeights(packed: string, size: number): Float32Array {
  const weights = new Float32Array(size);
  let at = 0;
  for (let i = 0; i < packed.length; i++) {
    const unit = packed.charCodeAt(i);
    if (unit < WEIGHT_ZERO - 128) at += unit - 0x20;
    else weights[at++] = (unit - WEIGHT_ZERO) / 16;
  }
  return weights;
}
