import { bulkWriter, type Utf16Writer } from './units';

/** Kept between calls up to this many units (4 MB): to get and clear new pages costs more than to fill them. */
const KEEP_UP_TO = 1 << 21;
/** `String.fromCharCode.apply` takes its units as arguments: a chunk stays well under every engine's limit. */
const CHUNK = 1 << 13;
/** Below this length `String.fromCharCode` is cheaper than the call into the runtime. */
const BULK_FROM = 16;
/** Below this length it is cheaper than wrapping foreign units in a buffer, too. */
const WRAP_FROM = 256;

let scratch: Uint16Array = /* #__PURE__ */ new Uint16Array(0);
let reader: Utf16Writer | undefined;

/** A buffer for at least `length` units that the next call may hand out again. */
export function outputUnits(length: number): Uint16Array {
  if (scratch.length >= length) return scratch;
  scratch = new Uint16Array(length > KEEP_UP_TO ? length : Math.max(1 << 12, 2 ** Math.ceil(Math.log2(length))));
  reader = bulkWriter(scratch);
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
  return reader && length > BULK_FROM ? reader.ucs2Slice(0, length * 2) : chunkedText(scratch, length);
}

/** Lets go of the buffer when it has grown past what is kept. */
export function releaseOutput(): void {
  if (scratch.length <= KEEP_UP_TO) return;
  scratch = new Uint16Array(0);
  reader = undefined;
}

/** The text of the first `length` of some units; lone surrogates come through as they are. */
export function textOfUnits(units: Uint16Array, length: number): string {
  const bytes = length >= WRAP_FROM && units.byteOffset === 0 ? bulkWriter(units) : undefined;
  return bytes ? bytes.ucs2Slice(0, length * 2) : chunkedText(units, length);
}

function chunkedText(units: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += CHUNK) {
    const chunk = units.subarray(from, Math.min(length, from + CHUNK));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}
