import type { BoundaryFinder } from '../boundaries';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;

const enum State {
  FieldStart,
  Unquoted,
  Quoted,
}

/**
 * Finds the ends of CSV records as RFC 4180 has them: a line end ends a record unless it stands in a quoted field. A quote
 * opens a field only at its beginning; `""` inside is a quote (it closes and opens again, which comes to the same).
 */
export function createCsvScanner(delimiter: number, onRecord?: (end: number) => void): BoundaryFinder {
  let state = State.FieldStart;
  let last = 0;
  let firstEnd = 0;
  return {
    get firstEnd() {
      return firstEnd;
    },
    advance(bytes, from, to) {
      let i = from;
      while (i < to) {
        if (state === State.Quoted) {
          const quote = bytes.indexOf(QUOTE, i);
          if (quote < 0 || quote >= to) break;
          // What follows decides: a second quote opens the field again, anything else goes on unquoted.
          state = State.Unquoted;
          i = quote + 1;
          if (i < to && bytes[i] === QUOTE) {
            state = State.Quoted;
            i++;
          } else if (i === to) state = State.FieldStart;
          continue;
        }
        const byte = bytes[i++];
        if (byte === LINE_FEED) {
          last = i;
          if (firstEnd === 0) firstEnd = i;
          onRecord?.(i);
          state = State.FieldStart;
        } else if (byte === delimiter) state = State.FieldStart;
        else if (byte === QUOTE && state === State.FieldStart) state = State.Quoted;
        else state = State.Unquoted;
      }
      return last;
    },
    consume(count) {
      last = Math.max(last - count, 0);
      firstEnd = Math.max(firstEnd - count, 0);
    },
  };
}
