import { describe, expect, it } from 'vitest';
import { align, type NormalizeOptions, normalize, normalizeStream } from '../../src/normalize';

/** Enough that anything but linear work would never end. */
const COUNT = 500_000;

const EVERYTHING: NormalizeOptions = {
  html: 'strip',
  urls: 'remove',
  emails: 'remove',
  mentions: 'remove',
  hashtags: 'words',
  emoji: 'remove',
  daggerAlef: 'restore',
  tatweel: 'strip',
  looseHamza: 'compose',
  alefMaksura: 'from-yeh',
  farsiYeh: 'by-position',
  dots: 'strip',
  presentationForms: 'decompose',
  ligatures: 'expand',
  invisible: 'strip',
  digits: 'arabic-indic',
  punctuation: 'arabic',
  elongation: 2,
  whitespace: 'lines',
  trim: 'strip',
};

describe('half a million of one thing', () => {
  it.each<[string, string, (count: number) => number]>([
    ['loose hamzas', '\u0654', (count) => count],
    ['marks and loose hamzas', '\u064e\u0654', (count) => count * 2],
    ['tatweels with hamza', 'ـ\u0654', (count) => count * 2],
    ['dagger alefs', '\u0670', () => 0],
    ['zero width spaces', '\u200b', () => 0],
    ['signs of tags', '<', (count) => count],
    ['open tags', '<a ', (count) => count * 3 - 1],
    ['open attributes', '<a b="', (count) => count * 6],
    ['open comments', '<!--', (count) => count * 4],
    ['ampersands', '&', (count) => count],
    ['references', '&zwnj;', () => 0],
    ['digits with stops', '1.', (count) => count * 2],
    ['digits with commas', '1,', (count) => count * 2],
    ['question marks', '?', (count) => count],
    ['high surrogates', '\ud800', (count) => count],
    ['low surrogates', '\udc00', (count) => count],
    ['halves of a mark', '\ud803', (count) => count],
    ['line ends', '\n ', () => 0],
    ['letters', 'ب', () => 2],
    ['number signs', '#', (count) => count],
    ['at signs', '@', (count) => count],
    ['emoji', '😀', () => 0],
  ])('%s', (_title, unit, length) => {
    const text = unit.repeat(COUNT / unit.length);
    const count = Math.floor(COUNT / unit.length);
    const aligned = align(text, EVERYTHING);
    expect(aligned.text.length).toBe(length(count));
    expect(normalize(text, EVERYTHING)).toBe(aligned.text);
    expect(aligned.toOriginal(0, aligned.text.length).start).toBeLessThanOrEqual(text.length);
  });

  it.each([
    ['a yeh before marks', `ي${'\u064e'.repeat(COUNT)}`, { alefMaksura: 'from-yeh' }, `ى${'\u064e'.repeat(COUNT)}`],
    [
      'marks before a hamza',
      `ا${'\u064e'.repeat(COUNT)}\u0654`,
      { looseHamza: 'compose' },
      `أ${'\u064e'.repeat(COUNT)}`,
    ],
    ['a script that never ends', `<script>${'</x'.repeat(COUNT)}`, { html: 'strip' }, `\n${'</x'.repeat(COUNT)}`],
  ] as const)('%s', (_title, text, options, expected) => {
    expect(normalize(text, options)).toBe(expected);
  });

  it('keeps memory of the changes alone', () => {
    const aligned = align(`${'ب'.repeat(COUNT)}\u064e`, 'search');
    expect(aligned.toOriginal(COUNT - 1, COUNT)).toEqual({ start: COUNT - 1, end: COUNT + 1 });
  });

  it('streams a text without white space in small chunks', async () => {
    const transform = normalizeStream('search');
    const writer = transform.writable.getWriter();
    const feed = (async () => {
      for (let i = 0; i < 20_000; i++) await writer.write('أ\u064e');
      await writer.close();
    })();
    let text = '';
    for await (const chunk of transform.readable as unknown as AsyncIterable<string>) text += chunk;
    await feed;
    expect(text).toBe('ا'.repeat(20_000));
  });
});
