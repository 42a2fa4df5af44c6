import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertOffsets, createOffsetConverter } from '../../src/scale/offsets';

const texts = fc.string({ unit: fc.constantFrom('a', 'د', '\u064e', '😀', 'é', '\ud800', '\udc00', ' ', '\u2028') });

/** Whether an offset lies between the two halves of a character. */
function isInside(text: string, offset: number): boolean {
  return offset > 0 && (text.codePointAt(offset - 1) ?? 0) > 0xffff;
}

describe('createOffsetConverter', () => {
  it.each([
    ['utf16', [0, 1, 3, 4]],
    ['codepoint', [0, 1, 2, 3]],
    ['byte', [0, 2, 6, 7]],
  ] as const)('counts %s', (unit, expected) => {
    const convert = createOffsetConverter('د😀a', unit);
    expect([0, 1, 3, 4].map(convert)).toEqual(expected);
  });

  it('agrees with the code points and the UTF-8 of the text before the offset', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const points = createOffsetConverter(text, 'codepoint');
        const bytes = createOffsetConverter(text, 'byte');
        for (let offset = 0; offset <= text.length; offset++) {
          if (isInside(text, offset)) continue;
          const before = text.slice(0, offset);
          expect(points(offset)).toBe([...before].length);
          expect(bytes(offset)).toBe(Buffer.byteLength(before));
        }
      }),
    );
  });
});

describe('convertOffsets', () => {
  it('converts every start and end, however deep, and nothing else', () => {
    const found = { numbers: [{ start: 1, end: 3, value: 1, counted: { start: 2, end: 3, text: 'x' } }], id: 1 };
    expect(convertOffsets(found, (offset) => offset * 10)).toEqual({
      numbers: [{ start: 10, end: 30, value: 1, counted: { start: 20, end: 30, text: 'x' } }],
      id: 1,
    });
  });
});
