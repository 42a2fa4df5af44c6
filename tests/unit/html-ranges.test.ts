import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderRanges } from '../../src/html/ranges';

const range = (start: number, end: number, name: string) => ({ start, end, open: `<${name}>`, close: `</${name}>` });
const plain = (text: string): string => text;

describe('renderRanges', () => {
  it.each([
    ['nothing to mark', [], 'abcdef'],
    ['one range', [range(1, 3, 'a')], 'a<a>bc</a>def'],
    ['a range within another', [range(2, 3, 'b'), range(1, 5, 'a')], 'a<a>b<b>c</b>de</a>f'],
    ['two that cross', [range(0, 3, 'a'), range(2, 5, 'b')], '<a>ab<b>c</b></a><b>de</b>f'],
    ['two that touch', [range(0, 2, 'a'), range(2, 4, 'b')], '<a>ab</a><b>cd</b>ef'],
    ['the same stretch twice', [range(1, 2, 'a'), range(1, 2, 'b')], 'a<a><b>b</b></a>cdef'],
    ['an empty range and one outside', [range(2, 2, 'a'), range(4, 9, 'b')], 'abcdef'],
  ])('%s', (_, ranges, expected) => {
    expect(renderRanges('abcdef', ranges, plain)).toBe(expected);
  });

  it('nests every tag, loses no text, and covers each unit by exactly its ranges', () => {
    const arbitrary = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 8 });
    fc.assert(
      fc.property(arbitrary, (pairs) => {
        const text = 'abcdefghijkl';
        const ranges = pairs.map(([start, end], i) => range(start, end, `r${i}`));
        const html = renderRanges(text, ranges, plain);
        expect(html.replace(/<[^>]*>/g, '')).toBe(text);
        const open: string[] = [];
        const covered = [...text].map(() => new Set<string>());
        let at = 0;
        for (const [token] of html.matchAll(/<[^>]*>|[^<]/g)) {
          if (token.startsWith('</')) expect(open.pop()).toBe(token.slice(2, -1));
          else if (token.startsWith('<')) open.push(token.slice(1, -1));
          else covered[at++] = new Set(open);
        }
        expect(open).toEqual([]);
        ranges.forEach(({ start, end }, i) => {
          for (let unit = 0; unit < text.length; unit++) {
            expect(covered[unit]?.has(`r${i}`)).toBe(end > start && start <= unit && unit < end);
          }
        });
      }),
      { numRuns: 300 },
    );
  });
});
