import type { SectionArray } from './sections';

/** Numbers as stored: the true values times ten to the power of `scale`. */
export interface EncodedNumbers {
  readonly values: SectionArray;
  readonly scale: number;
}

/** Integer types from the narrowest on, with the least and the greatest number that each holds. */
const INTEGER_TYPES = [
  [Uint8Array, 0, 0xff],
  [Int8Array, -0x80, 0x7f],
  [Uint16Array, 0, 0xffff],
  [Int16Array, -0x8000, 0x7fff],
  [Uint32Array, 0, 0xffffffff],
  [Int32Array, -0x80000000, 0x7fffffff],
] as const;
/** Coordinates have seven decimals at most (a centimetre). */
const MAX_SCALE = 7;

/**
 * Encodes numbers so that each comes back as the same double: as integers of the narrowest type, else as integers of
 * 32 bits after shifting the decimal point, else as doubles. Where there is none, 0 is written.
 */
export function encodeNumbers(size: number, valueAt: (id: number) => unknown): EncodedNumbers {
  const numbers = new Float64Array(size);
  for (let id = 0; id < size; id++) numbers[id] = (valueAt(id) as number | undefined) ?? 0;
  for (let scale = 0; scale <= MAX_SCALE; scale++) {
    const factor = 10 ** scale;
    let least = 0;
    let greatest = 0;
    const isExact = numbers.every((number) => {
      // Plus 0, because an integer array makes 0 of minus zero.
      const shifted = Math.round(number * factor) + 0;
      least = Math.min(least, shifted);
      greatest = Math.max(greatest, shifted);
      return Number.isFinite(number) && Object.is(shifted / factor, number);
    });
    if (!isExact) continue;
    for (const [ArrayType, from, to] of INTEGER_TYPES) {
      if (least < from || greatest > to) continue;
      const values = new ArrayType(size);
      for (let id = 0; id < size; id++) values[id] = Math.round((numbers[id] as number) * factor);
      return { values, scale };
    }
    break;
  }
  return { values: numbers, scale: 0 };
}
