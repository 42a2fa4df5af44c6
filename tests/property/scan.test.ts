import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CharClass,
  CLASSES,
  FOREIGN_FOLDS,
  foldDigit,
  hashLetters,
  letterOffset,
  scan,
  scanInto,
  TOKEN_KINDS,
  TokenFlag,
  TokenKind,
  TokenStream,
  WORD_FOLDS,
} from '../../src/core/index';
import { referenceScan } from '../reference/scan';

/** Letters that begin no unit of measure and end no number, so that the reference stays one expression. */
const plainUnits = [
  'ب',
  'ت',
  'أ',
  'ى',
  'لا',
  '\u064e',
  '\u0651',
  'ـ',
  '\u200c',
  '\u200f',
  'x',
  'Q',
  'é',
  'е\u0301',
  ' ',
  ' ',
  '\n',
  '3',
  '٣',
  '۳',
  '،',
  '!',
  '؟',
  '(',
  '»',
  '€',
  '=',
  '😀',
  '𐤀',
  '\ud800',
  '\udc00',
  '\u0000',
  "'",
];
const plainText = fc.string({ unit: fc.constantFrom(...plainUnits), maxLength: 60 });

/** All that has a meaning to the scan somewhere. */
const units = [
  ...plainUnits,
  '.',
  ',',
  '٫',
  '٬',
  '/',
  '-',
  ':',
  '%',
  '٪',
  '+',
  '@',
  '#',
  '_',
  '*',
  'http://',
  'www.',
  'a',
  '.com',
  'م',
  'هـ',
  'د',
  'و',
  'km',
  '1',
  '2024',
  '12',
  '\u20e3',
  '\ufe0f',
  '\u200d',
  '👩',
  '🇸',
  '🏽',
  'ﷺ',
  'بي',
  'U',
  '…',
  '’',
];
const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...units), maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
);

const tokensOf = (text: string): object[] => {
  const stream = scan(text);
  return Array.from({ length: stream.length }, (_, i) => ({
    start: stream.start[i],
    end: stream.end[i],
    kind: TOKEN_KINDS[stream.kind[i] as number],
    flags: stream.flags[i],
    letters: String.fromCharCode(...stream.letters.subarray(stream.letterStart[i], stream.letterStart[i + 1])),
  }));
};

describe('scan', () => {
  it('equals the reference on texts of words and signs', () => {
    // An apostrophe or gap rule more than the reference knows would show here.
    fc.assert(
      fc.property(plainText, (text) => {
        expect(tokensOf(text)).toEqual(referenceScan(text));
      }),
      { numRuns: 3000 },
    );
  });

  it('gives tokens in order, without overlap but for the words of hashtags, and leaves out only gaps', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stream = scan(text);
        let end = 0;
        let tagEnd = 0;
        for (let i = 0; i < stream.length; i++) {
          const start = stream.start[i] as number;
          expect(stream.end[i]).toBeGreaterThan(start);
          if (((stream.flags[i] as number) & TokenFlag.Nested) !== 0) {
            expect(stream.end[i]).toBeLessThanOrEqual(tagEnd);
            expect(start).toBeGreaterThanOrEqual(i > 0 ? (stream.start[i - 1] as number) : 0);
            continue;
          }
          for (let at = end; at < start; at++)
            expect(CLASSES[text.charCodeAt(at)]).toBeLessThanOrEqual(CharClass.Joiner);
          expect(start).toBeGreaterThanOrEqual(end);
          end = stream.end[i] as number;
          if (stream.kind[i] === TokenKind.Hashtag) tagEnd = end;
        }
        for (let at = end; at < text.length; at++) {
          expect(CLASSES[text.charCodeAt(at)]).toBeLessThanOrEqual(CharClass.Joiner);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('flags a gap exactly where white space, a control or a joiner was passed over', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stream = scan(text);
        let end = 0;
        for (let i = 0; i < stream.length; i++) {
          if (((stream.flags[i] as number) & TokenFlag.Nested) !== 0) continue;
          const start = stream.start[i] as number;
          expect(((stream.flags[i] as number) & TokenFlag.AfterGap) !== 0).toBe(start > end);
          const newline = /[\n\r\u0085\u2028\u2029]/.test(text.slice(end, start));
          expect(((stream.flags[i] as number) & TokenFlag.AfterNewline) !== 0).toBe(newline);
          end = stream.end[i] as number;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('hashes words, foreign words and numbers as hashLetters does, and nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stream = scan(text);
        for (let i = 0; i < stream.length; i++) {
          const from = stream.letterStart[i] as number;
          const to = stream.letterStart[i + 1] as number;
          expect(to).toBeGreaterThanOrEqual(from);
          const hashed = (stream.kind[i] as number) <= TokenKind.Number;
          expect(stream.hash[i]).toBe(hashed ? hashLetters(stream.letters, from, to) : 0);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the unit of each letter', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stream = scan(text);
        for (let i = 0; i < stream.length; i++) {
          const kind = stream.kind[i] as TokenKind;
          if (kind > TokenKind.Number) continue;
          const from = stream.letterStart[i] as number;
          const to = stream.letterStart[i + 1] as number;
          let before = -1;
          for (let letter = from; letter < to; letter++) {
            const at = letterOffset(stream, i, letter);
            expect(at).toBeGreaterThanOrEqual(before);
            before = at;
            const unit = text.charCodeAt(at);
            const expected = stream.letters[letter] as number;
            const fold = (kind === TokenKind.Word ? WORD_FOLDS : FOREIGN_FOLDS)[unit] as number;
            if (kind === TokenKind.Number && CLASSES[unit] === CharClass.Digit) expect(foldDigit(unit)).toBe(expected);
            // A ligature gives several letters; halves of pairs and separators stand for themselves.
            else if (fold < 0xf000) expect(fold).toBe(expected);
          }
          expect(letterOffset(stream, i, to)).toBe(stream.end[i]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('does not depend on where the stretches of its buffer end', () => {
    const filler = fc.constantFrom(' ', 'ب ', 'a!');
    fc.assert(
      fc.property(anyText, filler, fc.nat({ max: 90 }), (text, fill, back) => {
        const before = `${fill.repeat(8192)}`.slice(0, 8192 - back - 1).trimEnd();
        const padded = `${before}\n${text}`;
        const shift = before.length + 1;
        const own = tokensOf(`\n${text}`).map((token) => ({
          ...token,
          start: shift - 1 + (token as { start: number }).start,
          end: shift - 1 + (token as { end: number }).end,
        }));
        const count = own.length;
        expect(count === 0 ? [] : tokensOf(padded).slice(-count)).toEqual(own);
      }),
      { numRuns: 600 },
    );
  });

  it('does not depend on what stands on the next line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const own = tokensOf(text);
        expect(tokensOf(`${text}\nمدينة كبيرة`).slice(0, own.length)).toEqual(own);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same into a stream that is used again', () => {
    const stream = new TokenStream(2);
    fc.assert(
      fc.property(anyText, (text) => {
        scanInto(stream, text);
        expect([...stream]).toEqual([...scan(text)]);
        expect(stream.text).toBe(text);
      }),
    );
  });
});
