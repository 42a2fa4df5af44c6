import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from '../../src/core';
import { type CliticScheme, cutTokens, segmentClitics, segmentText } from '../../src/tokenize/clitics/index';

// Weighted to letters that can be clitics, with marks, tatweel, joiners, digits, other scripts and lone surrogates.
const units = [
  ...'ووففببللككسساالالههممننيىأإءةت',
  ...'\u064b\u0650\u0651\u0640\u200c\u200f',
  ...'7a .',
  '\ud83d',
  '\ufefb',
  '\ufee9',
];
const strings = fc.string({ unit: fc.constantFrom(...units), maxLength: 40 });
const schemes = fc.constantFrom<CliticScheme>('d1', 'd2', 'd3', 'atb', 'ud');

describe('segmentation of any string', () => {
  it('covers the word with pieces, end to end, each the text between its offsets', () => {
    fc.assert(
      fc.property(strings, schemes, (word, scheme) => {
        const { proclitics, stem, enclitics, start, end } = segmentClitics(word, { scheme });
        const pieces = [...proclitics, stem, ...enclitics];
        expect([start, end]).toEqual([0, word.length]);
        let at = 0;
        for (const piece of pieces) {
          expect(piece.start).toBe(at);
          expect(word.slice(piece.start, piece.end)).toBe(piece.text);
          if (pieces.length > 1) expect(piece.end).toBeGreaterThan(piece.start);
          at = piece.end;
        }
        expect(at).toBe(word.length);
      }),
      { numRuns: 3000 },
    );
  });

  it('cuts a word in a text as it cuts the word alone, and as the numbers say', () => {
    fc.assert(
      fc.property(strings, (text) => {
        const stream = scan(text);
        const cuts = cutTokens(stream);
        const words = segmentText(text);
        const kinds = [...stream].map((token) => token.kind);
        const numbers = [...cuts].filter((_, index) => kinds[index] === 'word');
        expect(words.length).toBe(numbers.length);
        words.forEach((word, index) => {
          const alone = segmentClitics(word.word);
          expect(word.stem.text).toBe(alone.stem.text);
          expect(word.proclitics.length).toBe((numbers[index] as number) & 7);
          expect(word.enclitics.length).toBe(((numbers[index] as number) >> 3) & 7 ? 1 : 0);
        });
      }),
      { numRuns: 1500 },
    );
  });
});
