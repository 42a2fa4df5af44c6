const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Gets each line of a batch, without its line end: its text, or its bytes when they are no UTF-8. */
export type LineVisitor = (line: number, content: string | Uint8Array) => void;

/**
 * Bytes that are decoded at once. The text of a whole batch would be one large string, and each of its lines would keep it
 * alive; line by line costs a call for each.
 */
const PIECE = 1 << 15;

/** Goes over the lines of a batch. The last one may lack its line end; a carriage return before the line end is dropped. */
export function eachLine(bytes: Uint8Array, firstLine: number, visit: LineVisitor): void {
  let line = firstLine;
  for (let start = 0; start < bytes.length; ) {
    const end = pieceEnd(bytes, start);
    const part = bytes.subarray(start, end);
    const text = decodeUtf8(part);
    line = text === undefined ? eachLineOfBytes(part, line, visit) : eachLineOfText(text, line, visit);
    start = end;
  }
}

/** Position after the last line end within a piece of `bytes`, or after the first one behind it. */
function pieceEnd(bytes: Uint8Array, start: number): number {
  const limit = start + PIECE;
  if (limit >= bytes.length) return bytes.length;
  const last = bytes.lastIndexOf(LINE_FEED, limit - 1);
  if (last >= start) return last + 1;
  const next = bytes.indexOf(LINE_FEED, limit);
  return next < 0 ? bytes.length : next + 1;
}

/** Gives the number of the line after the last one. */
function eachLineOfText(whole: string, firstLine: number, visit: LineVisitor): number {
  let line = firstLine;
  for (let start = 0; start < whole.length; line++) {
    const feed = whole.indexOf('\n', start);
    const next = feed < 0 ? whole.length : feed;
    const end = next > start && whole.charCodeAt(next - 1) === CARRIAGE_RETURN ? next - 1 : next;
    visit(line, whole.slice(start, end));
    start = next + 1;
  }
  return line;
}

/** One line that is no UTF-8 must not spoil the others: each is decoded by itself. */
function eachLineOfBytes(bytes: Uint8Array, firstLine: number, visit: LineVisitor): number {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const next = feed < 0 ? bytes.length : feed;
    const end = next > start && bytes[next - 1] === CARRIAGE_RETURN ? next - 1 : next;
    const part = bytes.subarray(start, end);
    visit(line, decodeUtf8(part) ?? part);
    start = next + 1;
  }
  return line;
}

const decoder = /* #__PURE__ */ new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of UTF-8 bytes, or undefined when they are none. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const { Buffer } = globalThis;
  if (Buffer !== undefined) {
    // Four times as fast as a decoder that checks; what is no UTF-8 gives U+FFFD, which real text has next to never.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString();
    if (!text.includes('\ufffd')) return text;
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
