/** The part of Node's `Buffer` that reads a buffer of units in one call; browsers take the loop. */
interface Utf16Reader {
  ucs2Slice(start: number, end: number): string;
}
interface BufferConstructor {
  from(buffer: ArrayBufferLike, byteOffset: number, length: number): Utf16Reader;
}

const NodeBuffer = (globalThis as unknown as { Buffer?: BufferConstructor }).Buffer;
const isLittleEndian = /* #__PURE__ */ new Uint8Array(/* #__PURE__ */ Uint16Array.of(1).buffer)[0] === 1;

/** Below this length `String.fromCharCode` is cheaper than wrapping the units in a buffer. */
const BULK_FROM = 256;
/** Units per call of `String.fromCharCode`: engines limit the number of arguments. */
const CHUNK = 1 << 13;

/** The text of the first `length` units; lone surrogates come through as they are. */
export function textOfUnits(units: Uint16Array, length: number): string {
  if (length >= BULK_FROM && NodeBuffer && isLittleEndian) {
    return NodeBuffer.from(units.buffer, units.byteOffset, length * 2).ucs2Slice(0, length * 2);
  }
  let text = '';
  for (let from = 0; from < length; from += CHUNK) {
    const chunk = units.subarray(from, Math.min(length, from + CHUNK));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}
