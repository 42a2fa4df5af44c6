import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/core';
import { NUMERALS } from '../../src/generated/numerals';
import { findNumbers, findNumbersIn, parseNumber, type SpellOptions, spellNumber } from '../../src/numbers/index';

const NUMERAL_WORDS = NUMERALS.flatMap((line) => line.split(' ').slice(4));

/** Numerals, words around numbers, digits and signs, marks, joiners, lone surrogates: what a rule can trip over. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NUMERAL_WORDS) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'و ف ب ل ك ال لل وال بال من إلى بين أو على في إلا بعد فاصلة سالب ناقص تحت الصفر بالمئة جزء نحو أكثر شخصا أمس شهر يناير'.split(
        ' ',
      ),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...'0 7 12 300 000 1234 ٣ ٤٥ ۶ 1e5 e6 999999999999999999999 0.5 1,234 1.2.3'.split(' ')),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      ...". , ٫ ٬ ' - − + % ٪ ‰ / : ( ) ½ ⅓ # @ _ × $ ₪ ، ؛ «".split(' '),
      '\u064b',
      '\u0651',
      '\u0640',
      '\u200c',
      '\u200f',
      '\ud83d',
      '\udc00',
      '\u0000',
      'x',
    ),
  },
  { weight: 5, arbitrary: fc.constantFrom(' ', ' ', '\n', '\u00a0', '') },
);
const hostile = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const spaced = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(' '));

describe('findNumbers on any string', () => {
  it.each([
    ['text of pieces without order', hostile],
    ['words of the grammar in any order', spaced],
    ['any string', fc.string({ unit: 'binary', maxLength: 60 })],
  ])('points into the text, in order, without overlap: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, ranges) => {
        const matches = findNumbers(text, { minScore: 0, collectives: true, ranges });
        let end = 0;
        for (const match of matches) {
          expect(text.slice(match.start, match.end)).toBe(match.text);
          expect(match.start).toBeGreaterThanOrEqual(end);
          expect(match.end).toBeGreaterThan(match.start);
          end = match.end;
          if (typeof match.value === 'number') expect(match.value).not.toBeNaN();
          if (match.min !== undefined) expect(Number(match.min)).toBeLessThanOrEqual(Number(match.max));
          expect(match.score >= 0 && match.score <= 1).toBe(true);
          for (const span of [match.counted, match.of, match.proclitics]) {
            if (span !== undefined) expect(text.slice(span.start, span.end)).toBe(span.text);
          }
          if (match.proclitics !== undefined) expect(match.proclitics.end).toBeLessThanOrEqual(match.start);
          if (match.counted !== undefined) expect(match.counted.start).toBeGreaterThanOrEqual(match.end);
        }
      }),
      { numRuns: 3000, seed: 505 },
    );
  });

  it('gives the same for a stream that was scanned before, and again for the same text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const matches = findNumbers(text, { duals: true });
        expect(findNumbersIn(scan(text), { duals: true })).toEqual(matches);
        expect(findNumbers(text, { duals: true })).toEqual(matches);
      }),
      { numRuns: 500, seed: 6 },
    );
  });

  it('finds no more with a higher minimum score', () => {
    fc.assert(
      fc.property(spaced, (text) => {
        const all = findNumbers(text, { minScore: 0 });
        const sure = findNumbers(text, { minScore: 0.9 });
        expect(sure).toEqual(all.filter((match) => match.score >= 0.9));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('keeps spans of duals apart from numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'دبابتين عامين مئتين و27 يومي الأحد والاثنين مدينتي ثلاثة 5 مرتين'.split(' '))),
        (words) => {
          const text = words.join(' ');
          const matches = findNumbers(text, { duals: true });
          matches.forEach((match, i) => {
            expect(text.slice(match.start, match.end)).toBe(match.text);
            if (i > 0) expect(match.start).toBeGreaterThanOrEqual(matches[i - 1]?.end ?? 0);
          });
        },
      ),
      { numRuns: 300, seed: 8 },
    );
  });
});

describe('parseNumber on any string', () => {
  it('never throws, and agrees with itself about white space and stops around', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, spaced), (text) => {
        const value = parseNumber(text);
        if (value === undefined) return;
        expect(typeof value === 'bigint' || Number.isFinite(value)).toBe(true);
        expect(parseNumber(`  ${text} `)).toBe(value);
      }),
      { numRuns: 3000, seed: 505 },
    );
  });

  it('reads digits as the language itself does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 }), (value) => {
        const text = String(value);
        const plain = text.length < 9 ? value : parseNumber(text);
        expect(parseNumber(text)).toBe(plain);
        const arabic = text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
        expect(parseNumber(arabic)).toBe(parseNumber(text));
        const grouped = value.toLocaleString('en');
        expect(parseNumber(grouped)).toBe(value);
      }),
      { numRuns: 500, seed: 10 },
    );
  });
});

const OPTIONS: fc.Arbitrary<SpellOptions> = fc.record({
  gender: fc.constantFrom('masculine' as const, 'feminine' as const),
  case: fc.constantFrom('nominative' as const, 'accusative' as const, 'genitive' as const),
  hundredSpelling: fc.constantFrom('مئة' as const, 'مائة' as const),
  splitHundreds: fc.boolean(),
  definite: fc.boolean(),
  article: fc.constantFrom('first' as const, 'last' as const),
  ordinal: fc.boolean(),
  tashkeel: fc.boolean(),
  billion: fc.constantFrom('مليار' as const, 'بليون' as const),
});

describe('what spellNumber writes, parseNumber reads', () => {
  it.each([
    ['to 100,000', fc.integer({ min: 0, max: 100_000 }), 20_000],
    ['to 10^36', fc.bigInt({ min: 0n, max: 10n ** 36n - 1n }), 10_000],
  ])('every number %s, with any options', (_, values, numRuns) => {
    fc.assert(
      fc.property(values as fc.Arbitrary<number | bigint>, OPTIONS, (value, options) => {
        if (options.ordinal === true && BigInt(value) === 0n) return;
        const read = parseNumber(spellNumber(value, options));
        expect(read === undefined ? read : BigInt(read)).toBe(BigInt(value));
      }),
      { numRuns, seed: 11 },
    );
  });

  it('every number to 100,000 as it is written by default', () => {
    const wrong: number[] = [];
    for (let value = 0; value <= 100_000; value++) if (parseNumber(spellNumber(value)) !== value) wrong.push(value);
    expect(wrong).toEqual([]);
  });

  it.each(['point', 'digits'] as const)('decimals, read as %s', (decimals) => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 1, max: 4 }), (digits, places) => {
        const value = Number(`${digits}e-${places}`);
        expect(parseNumber(spellNumber(value, { decimals }))).toBe(value === 0 ? 0 : value);
      }),
      { numRuns: 1000, seed: 12 },
    );
  });

  // Below eleven and above a hundred the whole and the numerator can be one number: "خمسة وعشرون من مئة".
  it('decimals, read as fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99 }), fc.integer({ min: 1, max: 999 }), (whole, thousandths) => {
        const value = Number(`${whole * 1000 + thousandths}e-3`);
        expect(parseNumber(spellNumber(value, { decimals: 'fraction' }))).toBe(value);
      }),
      { numRuns: 1000, seed: 14 },
    );
  });

  it('numbers inside a sentence', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 11n, max: 10n ** 15n }), OPTIONS, (value, options) => {
        const words = spellNumber(value, { ...options, ordinal: false });
        const matches = findNumbers(`قال إن العدد بلغ ${words}، وفق البيان`);
        expect(matches.map((match) => [match.text, BigInt(match.value)])).toEqual([[words, value]]);
      }),
      { numRuns: 2000, seed: 13 },
    );
  });
});
