/** What an offset counts: UTF-16 code units (JavaScript, Java), code points (Python), or bytes of UTF-8 (Rust, Go, C). */
export type OffsetUnit = 'utf16' | 'codepoint' | 'byte';

export const OFFSET_UNITS: readonly OffsetUnit[] = ['utf16', 'codepoint', 'byte'];

/**
 * Makes the function that turns UTF-16 offsets of a text into offsets of another unit. A lone surrogate is one code point
 * and, as UTF-8 writes U+FFFD for it, three bytes. An offset inside a surrogate pair counts the pair as passed.
 *
 * @example
 * createOffsetConverter('😀د', 'byte')(3) // => 6
 */
export function createOffsetConverter(text: string, unit: OffsetUnit): (offset: number) => number {
  if (unit === 'utf16') return (offset) => offset;
  const offsets = new Uint32Array(text.length + 1);
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isPair = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    count += unit === 'codepoint' ? 1 : isPair ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
    offsets[i + 1] = count;
    if (isPair) offsets[++i + 1] = count;
  }
  return (offset) => offsets[offset] as number;
}

/** A copy of a result in which every `start` and `end`, however deep, is converted. */
export function convertOffsets<T>(value: T, convert: (offset: number) => number): T {
  if (Array.isArray(value)) return value.map((item) => convertOffsets(item, convert)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    const isOffset = (key === 'start' || key === 'end') && typeof item === 'number';
    copy[key] = isOffset ? convert(item) : convertOffsets(item, convert);
  }
  return copy as T;
}
