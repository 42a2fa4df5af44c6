/** The part of Node's `Buffer` that the core uses where it is there; browsers take the loop. */
export interface Utf16Writer {
  write(text: string, encoding: 'utf16le'): number;
  ucs2Slice(start: number, end: number): string;
}
interface BufferConstructor {
  from(buffer: ArrayBufferLike, byteOffset: number, length: number): Utf16Writer;
}

const NodeBuffer = (globalThis as unknown as { Buffer?: BufferConstructor }).Buffer;
const isLittleEndian = /* #__PURE__ */ new Uint8Array(/* #__PURE__ */ Uint16Array.of(1).buffer)[0] === 1;

/** Writes texts into the buffer under `units` at one go; undefined where the runtime has no such thing. */
export function bulkWriter(units: Uint16Array): Utf16Writer | undefined {
  return NodeBuffer && isLittleEndian ? NodeBuffer.from(units.buffer, 0, units.byteLength) : undefined;
}

/** Below this length a loop over `charCodeAt` beats the call into the runtime (measured: break-even near 60 units). */
export const BULK_FROM = 64;
/** The scratch buffer is kept between calls up to this many units (2 MB); longer texts get one of their own. */
const KEEP_UP_TO = 1 << 20;

let scratch: Uint16Array = /* #__PURE__ */ new Uint16Array(0);
let scratchBytes: Utf16Writer | undefined;

/** Makes room for `length` units and returns the buffer and, where the runtime has one, its writer. */
function reserve(length: number): Uint16Array {
  if (scratch.length >= length) return scratch;
  const capacity = Math.max(1 << 12, 2 ** Math.ceil(Math.log2(length)));
  const units = new Uint16Array(capacity > KEEP_UP_TO ? length : capacity);
  scratchBytes = bulkWriter(units);
  scratch = units;
  return units;
}

/**
 * The UTF-16 code units of a text, followed by a zero, in a buffer that the next call overwrites.
 *
 * Lone surrogates come through as they are.
 */
export function unitsOf(text: string): Uint16Array {
  const length = text.length;
  const units = reserve(length + 1);
  if (length >= BULK_FROM && scratchBytes) scratchBytes.write(text, 'utf16le');
  else for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  units[length] = 0;
  return units;
}

/** Lets go of the buffer when it has grown past what is kept; call when done with the units of a text. */
export function releaseUnits(): void {
  if (scratch.length <= KEEP_UP_TO) return;
  scratch = new Uint16Array(0);
  scratchBytes = undefined;
}
