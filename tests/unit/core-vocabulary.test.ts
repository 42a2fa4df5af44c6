import { describe, expect, it } from 'vitest';
import { buildVocabulary, findWord, hashLetters, scan } from '../../src/core/index';

describe('buildVocabulary', () => {
  const list = ['حلب', 'دمشق', 'حمص', 'ا', 'معره', 'النعمان'];
  const vocabulary = buildVocabulary(list);

  it('finds each word of a text by the letters and hash of the scan', () => {
    const stream = scan('مَعَرّة النعمان، وحلب');
    const ids = Array.from({ length: stream.length }, (_, i) =>
      findWord(
        vocabulary,
        stream.letters,
        stream.letterStart[i] as number,
        stream.letterStart[i + 1] as number,
        stream.hash[i] as number,
      ),
    );
    expect(ids).toEqual([4, 5, -1, -1]);
  });

  it('finds the rest of a word behind a proclitic', () => {
    const stream = scan('وحلب');
    const hash = hashLetters(stream.letters, 1, 4);
    expect(findWord(vocabulary, stream.letters, 1, 4, hash)).toBe(0);
  });

  it('tells words with the same hash slot apart', () => {
    const many = buildVocabulary(Array.from({ length: 500 }, (_, i) => `w${i}`));
    for (let i = 0; i < 500; i++) {
      const letters = Uint16Array.from(`w${i}`, (char) => char.charCodeAt(0));
      expect(findWord(many, letters, 0, letters.length, hashLetters(letters, 0, letters.length))).toBe(i);
    }
  });

  it('throws on a word that stands twice', () => {
    expect(() => buildVocabulary(['حلب', 'حمص', 'حلب'])).toThrow(
      new RangeError('words: "حلب" stands twice in the list'),
    );
  });

  it('takes an empty list', () => {
    const letters = Uint16Array.of(1);
    expect(findWord(buildVocabulary([]), letters, 0, 1, hashLetters(letters, 0, 1))).toBe(-1);
  });
});
