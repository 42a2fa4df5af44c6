import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eachLine } from '../../src/scale/records/lines';

function linesOf(bytes: Uint8Array, firstLine = 1): [number, string | number[]][] {
  const lines: [number, string | number[]][] = [];
  eachLine(bytes, firstLine, (line, content) =>
    lines.push([line, typeof content === 'string' ? content : [...content]]),
  );
  return lines;
}

/** The slow and obvious way. */
function expectedLines(bytes: Buffer): (string | number[])[] {
  const lines: (string | number[])[] = [];
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(0x0a, start);
    const next = feed < 0 ? bytes.length : feed;
    let line = bytes.subarray(start, next);
    if (line.at(-1) === 0x0d) line = line.subarray(0, -1);
    const text = line.toString();
    lines.push(Buffer.from(text).equals(line) ? text : [...line]);
    start = next + 1;
  }
  return lines;
}

describe('eachLine', () => {
  it('gives each line once with its number, over all the pieces that it decodes at once', () => {
    // Lengths on both sides of a piece of 32 KiB, so that its bounds fall at, before and behind the ends of lines.
    const length = fc.oneof(fc.nat({ max: 40 }), fc.integer({ min: 16_370, max: 16_400 }), fc.constant(70_000));
    const line = fc.tuple(length, fc.constantFrom('ض', 'a', '\ufffd'), fc.constantFrom('\n', '\r\n'));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.boolean(), fc.nat({ max: 7 }), (parts, isCut, broken) => {
        const pieces = parts.map(([count, letter, end], i) =>
          Buffer.concat([Buffer.from(letter.repeat(count)), Buffer.from(i === broken ? [0xff] : []), Buffer.from(end)]),
        );
        const all = Buffer.concat(pieces);
        const bytes = isCut ? all.subarray(0, -1) : all;
        const lines = linesOf(bytes, 5);
        expect(lines.map(([number]) => number)).toEqual(lines.map((_, i) => i + 5));
        expect(lines.map(([, content]) => content)).toEqual(expectedLines(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps the lines beside one that is no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('قبل\n'), Buffer.from([0xd8, 0x0a]), Buffer.from('بعد')]);
    expect(linesOf(bytes)).toEqual([
      [1, 'قبل'],
      [2, [0xd8]],
      [3, 'بعد'],
    ]);
  });
});
