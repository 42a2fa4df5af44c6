import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan, TokenKind } from '../../src/core';
import {
  align,
  createNormalizer,
  hasTashkeel,
  type NormalizeOptions,
  normalize,
  normalizeStream,
  PROFILES,
  type ProfileName,
  stripHarakat,
  stripTashkeel,
} from '../../src/normalize';
import { searchByReplacing, stripTashkeelByReplacing } from '../reference/normalize';

const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئٱٲٳٵپچژگکیہھەۀےۓﻷﻼﷲﷺﹷﹰﯾ'];
const MARKS = [
  ...'\u064b\u064e\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0670\u06d6\u06e1\u06e5\u08e4\u08f0\u0610\u{10efd}',
];
const SIGNS = [...'ـ\u200c\u200f\ufeff\u00ad \u00a0\n\t.,;?،؛؟٫٬٪%٣5۷-/<>&#@_'];
const OTHERS = [
  '\ud800',
  '\udc00',
  '\ud83d\ude00',
  'a',
  'e\u0301',
  '&amp;',
  '<b>',
  '</p>',
  '<a href="',
  'http://a.b/',
  '\u200b',
];

const textOf = (...alphabets: readonly (readonly string[])[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(...alphabets.map((units) => fc.constantFrom(...units))), { maxLength: 40 })
    .map((all) => all.join(''));
const anyText = textOf(LETTERS, MARKS, SIGNS, OTHERS);

const choice = <const T extends readonly unknown[]>(...values: T): fc.Arbitrary<T[number]> =>
  fc.constantFrom(...values);
const keepOrStrip = choice('keep', 'strip');
const mask = choice('keep', 'remove', { mask: '[م]' });
const anyOptions: fc.Arbitrary<NormalizeOptions> = fc.record(
  {
    html: choice('keep', 'strip', 'space'),
    urls: mask,
    hashtags: choice('keep', 'words', 'unmark', 'remove'),
    emoji: mask,
    unicode: choice('keep', 'nfc', 'nfkc'),
    harakat: keepOrStrip,
    tanween: keepOrStrip,
    shadda: keepOrStrip,
    daggerAlef: choice('keep', 'strip', 'restore', 'restore-all'),
    quranicMarks: keepOrStrip,
    tatweel: keepOrStrip,
    looseHamza: choice('keep', 'strip', 'compose', 'absorb'),
    alef: choice('keep', 'bare'),
    hamza: choice('keep', 'seat', 'bare', 'drop'),
    alefMaksura: choice('keep', 'yeh', 'yeh-final', 'alef', 'from-yeh'),
    foreignLetters: choice('keep', 'lookalike', 'arabic'),
    farsiYeh: choice('keep', 'yeh', 'by-position'),
    dots: keepOrStrip,
    presentationForms: choice('keep', 'decompose'),
    ligatures: choice('keep', 'expand'),
    invisible: keepOrStrip,
    digits: choice('keep', 'ascii', 'arabic-indic'),
    punctuation: choice('keep', 'ascii', 'arabic'),
    elongation: choice(1, 2),
    repeats: choice(1, 3),
    spacing: choice('keep', 'arabert'),
    whitespace: choice('keep', 'collapse', 'lines'),
    trim: keepOrStrip,
  },
  { requiredKeys: [] },
);

describe('normalize', () => {
  it('search is what a chain of replacements gives', () => {
    // Signs of numbers are tried without marks and joiners, which the chain removes only later.
    const withoutSigns = SIGNS.filter((sign) => !'٫٬٪%'.includes(sign));
    fc.assert(
      fc.property(
        textOf(LETTERS, MARKS, withoutSigns),
        (text) => normalize(text, 'search') === searchByReplacing(text),
      ),
    );
    fc.assert(
      fc.property(textOf([...'٫٬٪12٣٤۵ ا.,%']), (text) => normalize(text, 'search') === searchByReplacing(text)),
    );
  });

  it('stripTashkeel is one expression, and hasTashkeel tells whether it finds anything', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(stripTashkeel(text)).toBe(stripTashkeelByReplacing(text));
        expect(hasTashkeel(text)).toBe(stripTashkeel(text) !== text);
      }),
    );
  });

  it('stripTashkeel and its like do the same in long texts, where they search for few marks and read among many', () => {
    const step = fc.integer({ min: 1, max: 400 });
    const parts = fc.array(fc.tuple(step, anyText), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.map(([length, piece]) => 'كتاب '.repeat(length).slice(0, length) + piece).join('');
        expect(stripTashkeel(text)).toBe(stripTashkeelByReplacing(text));
        expect(stripHarakat(text)).toBe(text.replace(/[\u064e-\u0650\u08e4-\u08e6]/g, ''));
        expect(align(text, { harakat: 'strip' }).text).toBe(stripHarakat(text));
      }),
    );
  });

  const idempotent = (Object.keys(PROFILES) as ProfileName[]).filter(
    (name) => name !== 'arabert' && name !== 'camel-arclean',
  );
  it.each(idempotent.map((name) => [name] as const))('%s changes nothing that it has done', (name) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalize(text, name);
        expect(normalize(once, name)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('match gives the letters of the core', () => {
    const word = textOf(
      LETTERS,
      MARKS.filter((mark) => mark.length === 1),
      ['ـ', '\u200c', '\u200f', '\u0301', ' '],
    );
    fc.assert(
      fc.property(word, (text) => {
        const stream = scan(text);
        let letters = '';
        for (let i = 0; i < stream.length; i++) {
          if (stream.kind[i] !== TokenKind.Word) continue;
          const from = stream.letterStart[i] as number;
          letters += String.fromCharCode(...stream.letters.subarray(from, stream.letterStart[i + 1]));
        }
        expect(normalize(text, 'match').replaceAll(' ', '')).toBe(letters);
      }),
    );
  });

  it('match gives the letter of the core for each code unit of Arabic script', () => {
    const ranges = [0x0600, 0x06ff, 0x0750, 0x077f, 0x0870, 0x08ff, 0xfb50, 0xfdff, 0xfe70, 0xfefc] as const;
    for (let range = 0; range < ranges.length; range += 2) {
      for (let unit = ranges[range] as number; unit <= (ranges[range + 1] as number); unit++) {
        const stream = scan(`ب${String.fromCharCode(unit)}ب`);
        if (stream.length !== 1 || stream.kind[0] !== TokenKind.Word) continue;
        const letters = String.fromCharCode(...stream.letters.subarray(0, stream.letterStart[1]));
        const normalized = normalize(`ب${String.fromCharCode(unit)}ب`, 'match').replaceAll(' ', '');
        expect(`${unit.toString(16)} ${normalized}`).toBe(`${unit.toString(16)} ${letters}`);
      }
    }
  });

  it('reads any string under any options, and align agrees', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        expect(align(text, options).text).toBe(normalize(text, options));
      }),
      { numRuns: 400 },
    );
  });
});

describe('align', () => {
  it('keeps the order, and covers all, under any options', () => {
    fc.assert(
      fc.property(anyText, anyOptions, (text, options) => {
        const aligned = align(text, options);
        let end = 0;
        for (let i = 0; i < aligned.text.length; i++) {
          const span = aligned.toOriginal(i, i + 1);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeLessThanOrEqual(text.length);
          end = span.end;
        }
        for (let i = 0; i < text.length; i++) {
          const span = aligned.fromOriginal(i, i + 1);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(aligned.text.length);
        }
        // A space that AraBERT puts behind the last letter came from none.
        if (options.spacing !== 'arabert') {
          expect(aligned.fromOriginal(0, text.length)).toEqual({ start: 0, end: aligned.text.length });
        }
      }),
      { numRuns: 400 },
    );
  });

  it('lands each letter on what it came from', () => {
    // Options without context: a stretch of the original, taken alone, gives the letter again.
    const normalizer = createNormalizer({ extends: 'search', numericSigns: 'keep' });
    fc.assert(
      fc.property(textOf(LETTERS, MARKS, ['ـ', '\u200c', '\u200f', ' ', 'a']), (text) => {
        const aligned = normalizer.align(text);
        for (let i = 0; i < aligned.text.length; i++) {
          const span = aligned.toOriginal(i, i + 1);
          const alone = normalizer.normalize(text.slice(span.start, span.end));
          expect(alone).toContain(aligned.text[i]);
          expect(alone.length).toBeLessThanOrEqual(
            Math.max(1, aligned.fromOriginal(span.start, span.end).end - i + 20),
          );
        }
      }),
    );
  });

  it('gives each word its own letters and marks, and nothing of its neighbours', () => {
    const letters = LETTERS.filter((letter) => !'ﷲﷺﹷﹰ'.includes(letter));
    const word = fc
      .tuple(fc.constantFrom(...letters), textOf(letters, MARKS, ['ـ', '\u200c']))
      .map(([first, rest]) => first + rest.replace(/\u200c+$/, ''));
    const options = [
      { extends: 'search' },
      { extends: 'search', html: 'strip', whitespace: 'collapse', elongation: 2 },
    ] as const;
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), fc.constantFrom(...options), (words, option) => {
        const text = words.join(' ');
        const aligned = align(text, option);
        let at = 0;
        let from = 0;
        for (const [index, normalized] of aligned.text.split(' ').entries()) {
          const own = words[index] as string;
          const span = aligned.toOriginal(at, at + normalized.length);
          expect(text.slice(span.start, span.end)).toBe(own);
          expect(aligned.fromOriginal(from, from + own.length)).toEqual({ start: at, end: at + normalized.length });
          at += normalized.length + 1;
          from += own.length + 1;
        }
      }),
    );
  });
});

describe('normalizeStream', () => {
  it('gives what normalize gives, however the text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { maxLength: 4 }).map((parts) => parts.join(' ')),
        anyOptions,
        fc.array(fc.nat(12), { minLength: 1, maxLength: 8 }),
        async (text, options, sizes) => {
          const transform = normalizeStream(options);
          const writer = transform.writable.getWriter();
          const feed = (async () => {
            for (let at = 0, i = 0; at < text.length; i++) {
              const size = 1 + (sizes[i % sizes.length] as number);
              await writer.write(text.slice(at, at + size));
              at += size;
            }
            await writer.close();
          })();
          let streamed = '';
          for await (const chunk of transform.readable as unknown as AsyncIterable<string>) streamed += chunk;
          await feed;
          expect(streamed).toBe(normalize(text, options));
        },
      ),
      { numRuns: 300 },
    );
  });
});
