const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Gets each line of a batch, without its line end: as a string, or as bytes when it is no UTF-8. */
export type LineVisitor = (line: number, text: string | undefined, bytes: () => Uint8Array) => void;

/** Goes over the lines of a batch. The last one may lack its line end; a carriage return before the line end is dropped. */
export function eachLine(bytes: Uint8Array, firstLine: number, visit: LineVisitor): void {
  const whole = decodeUtf8(bytes);
  if (whole === undefined) eachLineOfBytes(bytes, firstLine, visit);
  else eachLineOfText(whole, firstLine, visit);
}

function eachLineOfText(whole: string, firstLine: number, visit: LineVisitor): void {
  let line = firstLine;
  for (let start = 0; start < whole.length; line++) {
    const feed = whole.indexOf('\n', start);
    const next = feed < 0 ? whole.length : feed;
    const end = next > start && whole.charCodeAt(next - 1) === CARRIAGE_RETURN ? next - 1 : next;
    const text = whole.slice(start, end);
    visit(line, text, () => encoder.encode(text));
    start = next + 1;
  }
}

/** One line that is no UTF-8 must not spoil the others: each is decoded by itself. */
function eachLineOfBytes(bytes: Uint8Array, firstLine: number, visit: LineVisitor): void {
  let line = firstLine;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const next = feed < 0 ? bytes.length : feed;
    const end = next > start && bytes[next - 1] === CARRIAGE_RETURN ? next - 1 : next;
    const part = bytes.subarray(start, end);
    visit(line, decodeUtf8(part), () => part);
    start = next + 1;
  }
}

const encoder = /* #__PURE__ */ new TextEncoder();
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
