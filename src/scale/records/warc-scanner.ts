import type { BoundaryFinder } from '../boundaries';

/** Bytes that are no WARC: a record does not begin with `WARC/`, or has no usable Content-Length. */
export class WarcFormatError extends Error {
  override readonly name = 'WarcFormatError';
}

/** Where the parts of one record stand in the bytes. */
export interface WarcRecordSpan {
  readonly start: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** After the two line ends that close the record. */
  readonly end: number;
}

/** No real header is longer; what is longer is no WARC. */
const MAX_HEADER = 1 << 20;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const CONTENT_LENGTH = /^content-length:[ \t]*(\d{1,15})[ \t]*$/im;
const latin1 = /* #__PURE__ */ new TextDecoder('latin1');

/**
 * Reads where the record at `start` has its header, body and end (ISO 28500), or undefined when its header is not all
 * there. `end` may lie after the bytes: then the rest of the body is still to come.
 *
 * @throws WarcFormatError when no record begins there
 */
export function warcRecordAt(bytes: Uint8Array, start: number): WarcRecordSpan | undefined {
  if (bytes.length - start >= 5 && latin1.decode(bytes.subarray(start, start + 5)) !== 'WARC/') {
    throw new WarcFormatError('a record does not begin with "WARC/"');
  }
  const bodyStart = headerEnd(bytes, start);
  if (bodyStart < 0) {
    if (bytes.length - start > MAX_HEADER) throw new WarcFormatError('the header of a record is too long');
    return undefined;
  }
  const length = CONTENT_LENGTH.exec(latin1.decode(bytes.subarray(start, bodyStart)).replaceAll('\r', ''))?.[1];
  if (length === undefined) throw new WarcFormatError('a record has no Content-Length');
  const bodyEnd = bodyStart + Number(length);
  return { start, bodyStart, bodyEnd, end: bodyEnd + 4 };
}

/** Position after the empty line that ends the header, or -1. */
function headerEnd(bytes: Uint8Array, start: number): number {
  const limit = Math.min(bytes.length, start + MAX_HEADER);
  for (let at = bytes.indexOf(LINE_FEED, start); at >= 0 && at < limit; at = bytes.indexOf(LINE_FEED, at + 1)) {
    if (bytes[at + 1] === LINE_FEED) return at + 2;
    if (bytes[at + 1] === CARRIAGE_RETURN && bytes[at + 2] === LINE_FEED) return at + 3;
  }
  return -1;
}

export function createWarcScanner(): BoundaryFinder {
  let last = 0;
  // No need to look before this many bytes are there: the length that the last header promised.
  let wanted = 0;
  return {
    firstEnd: 0,
    advance(bytes, _from, to) {
      while (last < to && to >= wanted) {
        const record = warcRecordAt(bytes, last);
        if (record === undefined) break;
        wanted = record.end;
        if (record.end > to) break;
        last = record.end;
      }
      return last;
    },
    consume(count) {
      last = Math.max(last - count, 0);
      wanted = Math.max(wanted - count, 0);
    },
  };
}
