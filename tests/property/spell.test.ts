import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '../../src/generated/currencies';
import { type CurrencyCode, type SpellOptions, spellNumber } from '../../src/numbers/spell/index';

const BOOK = { one: 'كِتَابٌ', few: 'كُتُبٍ' };
const CAR = { one: 'سيارة', two: 'سيارتان', few: 'سيارات', many: 'سيارة', hundred: 'سيارة' };
const LIMIT = 10n ** 36n;

const wholes = fc.oneof(
  fc.bigInt({ min: 0n, max: LIMIT }),
  fc.integer({ min: 0, max: 2_000_000 }).map(BigInt),
  // Groups that lie on the edges of the rules: 1, 2, 3, 8, 10, 11, 100, 101, 102, 200 …
  fc
    .array(
      fc.constantFrom(0n, 1n, 2n, 3n, 8n, 10n, 11n, 12n, 21n, 99n, 100n, 101n, 102n, 111n, 200n, 208n, 300n, 800n),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    .map((groups) => groups.reduce<bigint>((number, group) => number * 1000n + group, 0n)),
);
const doubles = fc.double({ min: -1e36, max: 1e36, noNaN: true });
const values: fc.Arbitrary<number | bigint> = fc.oneof(
  wholes,
  wholes.map((value) => -value),
  doubles,
  fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => hundredths / 100),
);

const style = {
  gender: fc.constantFrom<'masculine' | 'feminine'>('masculine', 'feminine'),
  case: fc.constantFrom<'nominative' | 'accusative' | 'genitive'>('nominative', 'accusative', 'genitive'),
  hundredSpelling: fc.constantFrom<'مئة' | 'مائة'>('مئة', 'مائة'),
  splitHundreds: fc.boolean(),
  definite: fc.boolean(),
  article: fc.constantFrom<'first' | 'last'>('first', 'last'),
  construct: fc.boolean(),
  tashkeel: fc.boolean(),
  tanween: fc.constantFrom<'before-alef' | 'after-alef' | 'none'>('before-alef', 'after-alef', 'none'),
  decimals: fc.constantFrom<'point' | 'digits' | 'fraction'>('point', 'digits', 'fraction'),
  negative: fc.constantFrom<'سالب' | 'ناقص'>('سالب', 'ناقص'),
  billion: fc.constantFrom<'مليار' | 'بليون'>('مليار', 'بليون'),
};
const cardinals: fc.Arbitrary<SpellOptions> = fc.oneof(
  fc.record(style, { requiredKeys: [] }),
  fc.record({ ...style, counted: fc.constantFrom(BOOK, CAR) }),
  fc.record({ ...style, currency: fc.constantFrom(...(Object.keys(CURRENCIES) as CurrencyCode[])) }),
);
const ordinals: fc.Arbitrary<SpellOptions> = fc.record({ ...style, ordinal: fc.constant(true) });

/** Words of Arabic letters and tashkeel with single spaces between, each beginning with a letter. */
const WORDS =
  /^[\u0621-\u063A\u0641-\u064A][\u0621-\u063A\u0641-\u0652]*(?: [\u0621-\u063A\u0641-\u064A][\u0621-\u063A\u0641-\u0652]*)*$/;
const strip = (words: string): string => words.replace(/[\u064B-\u0652]/g, '');

const UNITS = 'صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة'.split(' ');
const TENS = 'عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون'.split(' ');
const HUNDREDS = 'مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة'.split(' ');
const SCALES =
  'ألف مليون مليار تريليون كوادريليون كوينتليون سكستيليون سبتيليون أوكتيليون نونيليون ديسيليون أنديسيليون'.split(' ');

/** The number that nominative masculine words stand for, read word by word: the slow, obvious way back. */
function readBack(words: string): bigint {
  const small = new Map<string, bigint>([
    ...UNITS.map((word, index) => [word, BigInt(index)] as const),
    ...TENS.map((word, index) => [word, BigInt(index * 10 + 20)] as const),
    ...HUNDREDS.map((word, index) => [word, BigInt(index * 100 + 100)] as const),
    ['أحد', 1n],
    ['اثنا', 2n],
    ['عشر', 10n],
    ['مئتا', 200n],
  ]);
  const scale = new Map<string, readonly [times: bigint, power: bigint]>();
  SCALES.forEach((word, index) => {
    const power = 1000n ** BigInt(index + 1);
    const plural = word === 'ألف' ? 'آلاف' : word === 'مليون' ? 'ملايين' : `${word}ات`;
    for (const form of [word, `${word}ًا`, plural]) scale.set(form, [1n, power]);
    scale.set(`${word}ان`, [2n, power]);
  });
  let total = 0n;
  let pending = 0n;
  for (const written of words.split(' ')) {
    const word = small.has(written) || scale.has(written) ? written : written.replace(/^و/, '');
    const [times, power] = scale.get(word) ?? [0n, 0n];
    const value = small.get(word);
    if (power > 0n) {
      total += (pending === 0n ? times : pending) * power;
      pending = 0n;
    } else if (value === undefined) throw new Error(`"${word}" is no number word`);
    else pending += value;
  }
  return total + pending;
}

describe('spellNumber', () => {
  it('writes words that add up to the number', () => {
    fc.assert(
      fc.property(wholes, (value) => {
        expect(readBack(spellNumber(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives Arabic words with single spaces for any number in the range and any options', () => {
    fc.assert(
      fc.property(values, cardinals, (value, options) => {
        expect(spellNumber(value, options)).toMatch(WORDS);
      }),
      { numRuns: 2000 },
    );
  });

  it('gives them for any ordinal', () => {
    fc.assert(
      fc.property(wholes, ordinals, (value, options) => {
        fc.pre(value <= LIMIT);
        expect(spellNumber(value, options)).toMatch(WORDS);
      }),
    );
  });

  it('gives the same words again, and the same for a bigint as for the number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), cardinals, (value, options) => {
        expect(spellNumber(BigInt(value), options)).toBe(spellNumber(value, options));
        expect(spellNumber(value, options)).toBe(spellNumber(value, options));
      }),
    );
  });

  it('writes without tashkeel what it writes with it, stripped', () => {
    fc.assert(
      fc.property(values, cardinals, (value, options) => {
        const plain = spellNumber(value, { ...options, tashkeel: false });
        expect(strip(spellNumber(value, { ...options, tashkeel: true }))).toBe(strip(plain));
      }),
    );
  });

  it('writes vocalized words in the canonical order of marks', () => {
    fc.assert(
      fc.property(values, cardinals, (value, options) => {
        const words = spellNumber(value, { ...options, tashkeel: true });
        expect(words).toBe(words.normalize('NFC'));
      }),
    );
  });

  it('never uses one spelling for two whole numbers', () => {
    fc.assert(
      fc.property(wholes, wholes, fc.record(style), (one, other, options) => {
        fc.pre(one !== other && one <= LIMIT && other <= LIMIT);
        expect(spellNumber(one, options)).not.toBe(spellNumber(other, options));
      }),
    );
  });

  it('writes a negative as the sign and the number', () => {
    fc.assert(
      fc.property(
        values,
        fc.record({ gender: style.gender, case: style.case, decimals: style.decimals }),
        (value, options) => {
          fc.pre(value > 0);
          expect(spellNumber(-value, options)).toBe(`سالب ${spellNumber(value, options)}`);
        },
      ),
    );
  });

  it('gives every number below 20,000 words of its own', () => {
    const options: SpellOptions[] = [
      {},
      { gender: 'feminine' },
      { case: 'genitive' },
      { definite: true },
      { construct: true },
    ];
    for (const option of options) {
      const seen = new Set<string>();
      for (let value = 0; value < 20_000; value++) seen.add(spellNumber(value, option));
      expect(seen.size).toBe(20_000);
    }
  });
});
