import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createAnalyzer,
  isStopWord,
  lightStem,
  type SearchTerm,
  STOP_WORDS,
  type TokenKindName,
  tokens,
} from '../../src/tokenize/index';

/** Light stemming as it is told: the first prefix that fits, then each suffix that fits. */
function slowStem(word: string): string {
  const prefix = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و'].find(
    (candidate) => word.startsWith(candidate) && word.length >= candidate.length + (candidate === 'و' ? 3 : 2),
  );
  let stem = prefix === undefined ? word : word.slice(prefix.length);
  for (const suffix of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي']) {
    if (stem.endsWith(suffix) && stem.length >= suffix.length + 2) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}

const bare = (word: string): string => word.replace(/[\p{M}ـ\u200C\u200D]/gu, '').replace(/[أإآ]/g, 'ا');
const stopWords = new Set(STOP_WORDS.flatMap((word) => [bare(word), bare(word).replace(/ي$/, 'ى')]));
const slowIsStopWord = (word: string): boolean =>
  stopWords.has(bare(word)) || (/^[وف]/.test(bare(word)) && stopWords.has(bare(word).slice(1)));

const KINDS: readonly TokenKindName[] = [
  'word',
  'foreign',
  'number',
  'hashtag',
  'abbreviation',
  'date',
  'time',
  'email',
  'url',
  'mention',
];

/** Terms by way of token objects. */
function slowTerms(text: string): SearchTerm[] {
  return [...tokens(text, { kinds: KINDS, normalize: true })]
    .flatMap((token) => token.words ?? [token])
    .flatMap(({ text: word, norm = '', kind, start, end }) => {
      const term = kind !== 'word' ? norm : slowIsStopWord(word) ? '' : slowStem(norm);
      return term === '' ? [] : [{ term, start, end }];
    });
}

const letter = fc.constantFrom(...'ابتهويةنكلفمأإآىء', 'َ', 'ّ', 'ـ', '\u200C', 'ﻻ', 'x');
const someWord = fc.string({ unit: letter, maxLength: 9 });
const stopWord = fc
  .tuple(fc.constantFrom('', 'و', 'ف', 'ب'), fc.constantFrom(...STOP_WORDS))
  .map((parts) => parts.join(''));
const marked = fc
  .tuple(stopWord, fc.array(fc.constantFrom('', '', 'َ', 'ْ', 'ـ'), { minLength: 12, maxLength: 12 }))
  .map(([word, marks]) => [...word].map((char, index) => char + (marks[index] ?? '')).join(''));
const piece = fc.oneof(
  someWord,
  stopWord,
  marked,
  fc.constantFrom(
    '#حلب_في_2024',
    '#',
    '٢٥٪',
    'أ.د.',
    'x@y.com',
    'http://a.b/في',
    '12:30',
    '@علي',
    '-٣',
    '😀',
    '\uD800',
    'ّ',
  ),
);
const someText = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '، ', '', '\n', '-')))
  .map((parts) => parts.flat().join(''));

describe('search terms against their slow definitions', () => {
  it('stems', () => {
    fc.assert(
      fc.property(someWord, (word) => {
        expect(lightStem(word)).toBe(slowStem(word));
      }),
      { numRuns: 3000 },
    );
  });

  it('knows stop words', () => {
    fc.assert(
      fc.property(fc.oneof(someWord, stopWord, marked), (word) => {
        expect(isStopWord(word)).toBe(slowIsStopWord(word));
      }),
      {
        numRuns: 3000,
      },
    );
  });

  it('makes terms', () => {
    const analyzer = createAnalyzer();
    fc.assert(
      fc.property(someText, (text) => {
        const terms = slowTerms(text);
        expect(analyzer.terms(text)).toEqual(terms);
        expect(analyzer.tokenize(text)).toEqual(terms.map(({ term }) => term));
      }),
      { numRuns: 2000 },
    );
  });
});
