import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences, tokenize, tokens, words } from '../../src/tokenize/index';

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      'ب',
      'و',
      'أ',
      'د',
      'م',
      '\u064e',
      'ـ',
      '\u200c',
      '\u200f',
      'x',
      '1',
      '٣',
      ' ',
      '\n',
      '.',
      '،',
      '؟',
      '!',
      '…',
      '«',
      '»',
      '"',
      '(',
      ')',
      ':',
      '/',
      '#',
      '_',
      '@',
      '%',
      '-',
      '😀',
      '\ud800',
      '\0',
    ),
    maxLength: 80,
  }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('tokenize', () => {
  it('rebuilds the text from its tokens and spaces', () => {
    fc.assert(
      fc.property(text, (input) => {
        const found = tokenize(input, { space: true });
        expect(found.map((token) => token.text).join('')).toBe(input);
        let end = 0;
        for (const token of found) {
          expect(token.start).toBe(end);
          expect(input.slice(token.start, token.end)).toBe(token.text);
          end = token.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives the same lazily, by kinds, and beside spaces', () => {
    fc.assert(
      fc.property(text, (input) => {
        const all = tokenize(input);
        expect([...tokens(input)]).toEqual(all);
        expect(tokenize(input, { space: true }).filter((token) => token.kind !== 'space')).toEqual(all);
        expect(tokenize(input, { kinds: ['word'] })).toEqual(all.filter((token) => token.kind === 'word'));
        expect(words(input)).toEqual(
          all
            .flatMap((token) => [token, ...(token.words ?? [])])
            .filter(({ kind }) => kind === 'word' || kind === 'foreign')
            .map((token) => token.text),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe('sentences', () => {
  it('cover every token, in order, without overlap, and begin and end with one', () => {
    fc.assert(
      fc.property(text, (input) => {
        const found = sentences(input);
        const all = tokenize(input);
        const covered: string[] = [];
        let end = 0;
        for (const span of found) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          end = span.end;
          const inside = all.filter((token) => token.start >= span.start && token.end <= span.end);
          expect(inside[0]?.start).toBe(span.start);
          expect(inside.at(-1)?.end).toBe(span.end);
          covered.push(...inside.map((token) => token.text));
        }
        expect(covered).toEqual(all.map((token) => token.text));
      }),
      { numRuns: 2000 },
    );
  });

  it('never reach over a line end', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { start, end } of sentences(input))
          expect(input.slice(start, end)).not.toMatch(/[\n\r\u2028\u2029]/);
      }),
    );
  });
});
