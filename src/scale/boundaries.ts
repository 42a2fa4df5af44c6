import type { InputFormat } from './batch';
import { createCsvScanner } from './records/csv-scanner';
import { createWarcScanner } from './records/warc-scanner';

/** Finds where records end in bytes that arrive piece by piece. */
export interface BoundaryFinder {
  /**
   * Looks at `bytes[from, to)`, which is new since the last call, and gives the end of the last whole record in
   * `bytes[0, to)`, or 0.
   */
  advance(bytes: Uint8Array, from: number, to: number): number;
  /** Says that `bytes[0, end)` has left the buffer and all positions move down by `end`. */
  consume(end: number): void;
  /** End of the very first record (the header of CSV), once it is known; 0 before. */
  readonly firstEnd: number;
}

export function createBoundaryFinder(format: InputFormat): BoundaryFinder {
  if (format === 'csv' || format === 'tsv') return createCsvScanner(format === 'csv' ? COMMA : TAB);
  if (format === 'warc') return createWarcScanner();
  return format === 'document' ? WHOLE : createLineFinder();
}

const COMMA = 0x2c;
const TAB = 0x09;
const LINE_FEED = 0x0a;

/** A document ends with its input. */
const WHOLE: BoundaryFinder = { advance: () => 0, consume: () => {}, firstEnd: 0 };

function createLineFinder(): BoundaryFinder {
  let end = 0;
  return {
    firstEnd: 0,
    advance(bytes, from, to) {
      const last = bytes.subarray(from, to).lastIndexOf(LINE_FEED);
      if (last >= 0) end = from + last + 1;
      return end;
    },
    consume(count) {
      end = Math.max(end - count, 0);
    },
  };
}
