/** The part of Node's `Buffer` that turns units into a string at memory speed. */
interface Utf16Reader {
  ucs2Slice(start: number, end: number): string;
}
interface BufferConstructor {
  from(buffer: ArrayBufferLike, byteOffset: number, length: number): Utf16Reader;
}

const NodeBuffer = (globalThis as unknown as { Buffer?: BufferConstructor }).Buffer;
const isLittleEndian = /* #__PURE__ */ new Uint8Array(/* #__PURE__ */ Uint16Array.of(1).buffer)[0] === 1;

/** Kept between calls up to this many units (2 MB). */
const KEEP_UP_TO = 1 << 20;
/** `String.fromCharCode.apply` takes its units as arguments: a chunk stays well under every engine's limit. */
const CHUNK = 8192;

let scratch: Uint16Array = /* #__PURE__ */ new Uint16Array(0);
let reader: Utf16Reader | undefined;

/** A buffer for at least `length` units that the next call may hand out again. */
export function outputUnits(length: number): Uint16Array {
  if (scratch.length >= length) return scratch;
  scratch = new Uint16Array(length > KEEP_UP_TO ? length : Math.max(1 << 12, 2 ** Math.ceil(Math.log2(length))));
  reader = NodeBuffer && isLittleEndian ? NodeBuffer.from(scratch.buffer, 0, scratch.byteLength) : undefined;
  return scratch;
}

/** A larger buffer with the first `used` units of the one in use. */
export function growOutput(used: number, length: number): Uint16Array {
  const old = scratch;
  outputUnits(Math.max(length, old.length * 2)).set(old.subarray(0, used));
  return scratch;
}

/** The first `length` units of the buffer as a string; lone surrogates come through as they are. */
export function outputString(length: number): string {
  let text = '';
  if (reader && length > 16) text = reader.ucs2Slice(0, length * 2);
  else {
    for (let i = 0; i < length; i += CHUNK) {
      text += String.fromCharCode.apply(null, scratch.subarray(i, Math.min(length, i + CHUNK)) as unknown as number[]);
    }
  }
  if (scratch.length > KEEP_UP_TO) {
    scratch = new Uint16Array(0);
    reader = undefined;
  }
  return text;
}
