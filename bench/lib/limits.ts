import type { Contender } from './contender';

/** The bare loops that no implementation in JavaScript can be faster than, and a copy of the bytes below them. */
export interface Limits {
  readonly copy: Contender;
  readonly copyTable: Contender;
  readonly classScan: Contender;
  readonly classChanges: Contender;
  readonly memcpy: Contender;
}

interface Utf16Buffer extends Buffer {
  ucs2Slice(start: number, end: number): string;
}

/** Room for the longest text of any group. */
export function createLimits(longest: number): Limits {
  const units = new Uint16Array(longest);
  const bytes = Buffer.from(units.buffer) as Utf16Buffer;
  const target = new Uint8Array(longest * 2);
  // Every unit is looked up and written again, as itself: what any table costs.
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const char = String.fromCharCode(unit);
    return /[\p{L}\p{M}]/u.test(char) ? 2 : /\s/u.test(char) ? 0 : 1;
  });
  const limit = (name: string, run: (text: string) => unknown): Contender => ({ name, kind: 'limit', run });
  return {
    copy: limit('limit: bulk copy in and out', (text) => {
      bytes.write(text, 'utf16le');
      return bytes.ucs2Slice(0, text.length * 2);
    }),
    copyTable: limit('limit: bulk copy + table', (text) => {
      bytes.write(text, 'utf16le');
      const length = text.length;
      for (let i = 0; i < length; i++) units[i] = table[units[i] as number] as number;
      return bytes.ucs2Slice(0, length * 2);
    }),
    classScan: limit('limit: class scan', (text) => {
      bytes.write(text, 'utf16le');
      const length = text.length;
      let sum = 0;
      for (let i = 0; i < length; i++) sum += classes[units[i] as number] as number;
      return sum;
    }),
    classChanges: limit('limit: class scan, changes counted', (text) => {
      bytes.write(text, 'utf16le');
      const length = text.length;
      let changes = 0;
      let before = 0;
      for (let i = 0; i < length; i++) {
        const here = classes[units[i] as number] as number;
        if (here !== before) changes++;
        before = here;
      }
      return changes;
    }),
    memcpy: limit('limit: memcpy of the bytes', (text) => {
      target.set(bytes.subarray(0, text.length * 2));
      return target[0];
    }),
  };
}
