import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEME_LETTERS } from '../../src/generated/transliteration';
import { joinTashkeel, sameWord, splitTashkeel, stripLastHaraka } from '../../src/normalize/tashkeel/index';
import { romanize, TRANSLITERATION_SCHEMES, transliterate } from '../../src/normalize/transliterate/index';

const unit = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SCHEME_LETTERS) },
  { weight: 2, arbitrary: fc.constantFrom(...'abAOR.\\\\,\'"{}#^ 12٣۵؟،\n') },
  { weight: 1, arbitrary: fc.constantFrom('\u06e1', '\u06d6', '\u08f0', '\u0655', '\u0301', 'ﻻ', 'ٹ', 'ی', 'Ā', 'ς') },
  { weight: 1, arbitrary: fc.constantFrom('\u200c', '\u200f', '\ufeff', '\ud800', '\udc00', '😀') },
);
const text = fc.string({ unit, maxLength: 60 });
const scheme = fc.constantFrom(...TRANSLITERATION_SCHEMES);
const letters = fc.string({ unit: fc.constantFrom(...SCHEME_LETTERS, ' ', '٣', '\ud800') });

describe('transliterate', () => {
  it('comes back exactly from text of letters that the schemes cover', () => {
    fc.assert(
      fc.property(letters, scheme, fc.boolean(), (source, to, extended) => {
        const there = transliterate(source, { from: 'arabic', to, extended });
        expect(there).toHaveLength(source.length);
        expect(transliterate(there, { from: to, to: 'arabic', extended })).toBe(source);
      }),
    );
  });

  it('with escape comes back exactly from any text, through any two schemes', () => {
    fc.assert(
      fc.property(text, scheme, scheme, fc.boolean(), (source, one, two, extended) => {
        const options = { escape: true, extended };
        const first = transliterate(source, { ...options, from: 'arabic', to: one });
        const second = transliterate(first, { ...options, from: one, to: two });
        expect(second).toBe(transliterate(source, { ...options, from: 'arabic', to: two }));
        expect(transliterate(second, { ...options, from: two, to: 'arabic' })).toBe(source);
      }),
      { numRuns: 500 },
    );
  });

  it('goes from scheme to scheme by way of the Arabic letters', () => {
    fc.assert(
      fc.property(text, scheme, scheme, (source, from, to) => {
        const arabic = transliterate(source, { from, to: 'arabic' });
        if (from !== to) {
          expect(transliterate(source, { from, to })).toBe(transliterate(arabic, { from: 'arabic', to }));
        }
      }),
    );
  });

  it('gives long texts as it gives short ones', () => {
    fc.assert(
      fc.property(text, scheme, scheme, (source, from, to) => {
        const line = transliterate(`${source}\n`, { from, to });
        expect(transliterate(`${source}\n`.repeat(40), { from, to })).toBe(line.repeat(40));
      }),
    );
  });
});

describe('romanize', () => {
  it('leaves no Arabic letter or mark of its table, whatever the options', () => {
    const options = fc.record({
      style: fc.constantFrom('ala-lc' as const, 'plain' as const),
      sunLetters: fc.boolean(),
      dropEndings: fc.boolean(),
      capitalize: fc.boolean(),
    });
    fc.assert(
      fc.property(text, options, (source, chosen) => {
        expect(romanize(source, chosen)).not.toMatch(/[\u0621-\u063a\u0641-\u064a\u0671٠-٩۰-۹]/);
      }),
      { numRuns: 500 },
    );
  });

  it('romanizes words one by one', () => {
    fc.assert(
      fc.property(text, text, (one, two) => {
        expect(romanize(`${one} ${two}`)).toBe(`${romanize(one)} ${romanize(two)}`);
      }),
    );
  });
});

describe('tashkeel tools', () => {
  it('join what was split', () => {
    fc.assert(
      fc.property(text, (source) => {
        const split = splitTashkeel(source);
        expect(split.marks).toHaveLength(split.letters.length);
        expect(joinTashkeel(split)).toBe(source);
        expect(splitTashkeel(split.letters).letters).toBe(split.letters);
      }),
    );
  });

  it('take a text for the same word as its letters and as itself', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(sameWord(source, source)).toBe(true);
        expect(sameWord(source, splitTashkeel(source).letters)).toBe(true);
      }),
    );
  });

  it('compare alike in both directions', () => {
    const word = fc.string({
      unit: fc.constantFrom('ا', 'ب', 'ـ', '\u064e', '\u0650', '\u0651', '\u0652', '\u0654', '\u0670'),
    });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(sameWord(a, b)).toBe(sameWord(b, a));
      }),
      { numRuns: 1000 },
    );
  });

  it('strip last harakat so that the word stays the same and nothing is left to strip', () => {
    fc.assert(
      fc.property(text, (source) => {
        const stripped = stripLastHaraka(source);
        expect(stripLastHaraka(stripped)).toBe(stripped);
        expect(splitTashkeel(stripped).letters).toBe(splitTashkeel(source).letters);
        expect(sameWord(source, stripped)).toBe(true);
      }),
    );
  });
});
