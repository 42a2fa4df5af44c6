import { createRequire } from 'node:module';
import { toCardinal, toOrdinal } from 'n2words/ar-SA';
import { describe, expect, it } from 'vitest';
import { findNumbers, parseNumber } from '../../src/numbers/index';

const require = createRequire(import.meta.url);
const { toArabicWord } = require('number-to-arabic-words/dist/index-node.js') as {
  toArabicWord(value: number): string;
};
const Tafgeet = require('tafgeetjs') as new (value: number, currency: string) => { parse(): string };

/** Every number to 1,100, then steps that meet all scales below 10^10 and all their agreements. */
function* values(limit: number): Generator<number> {
  for (let value = 1; value <= 1100; value++) yield value;
  for (let value = 1101; value < limit; value = Math.ceil(value * 1.0137)) yield value;
  for (const power of [3, 4, 5, 6, 7, 8, 9]) {
    for (const one of [1, 2, 3, 10, 11, 12, 25, 101, 102, 103, 200]) {
      if (one * 10 ** power < limit) yield one * 10 ** power;
    }
  }
}

const misread = (limit: number, write: (value: number) => string, read: (text: string) => unknown): string[] => {
  const wrong: string[] = [];
  for (const value of values(limit)) {
    const words = write(value);
    if (read(words) !== value) wrong.push(`${value}: ${words} is ${String(read(words))}`);
  }
  return wrong;
};

describe('what other packages write is read back', () => {
  it.each(['masculine', 'feminine'] as const)('n2words, %s', (gender) => {
    expect(misread(10 ** 10, (value) => toCardinal(value, { gender }), parseNumber)).toEqual([]);
  });

  it('n2words, ordinals', () => {
    expect(misread(10 ** 10, (value) => toOrdinal(value), parseNumber)).toEqual([]);
  });

  it('number-to-arabic-words', () => {
    expect(misread(10 ** 10, toArabicWord, parseNumber)).toEqual([]);
  });

  it('tafgeetjs, within its sentence', () => {
    const write = (value: number): string => new Tafgeet(value, 'SAR').parse();
    const read = (text: string): unknown => {
      const matches = findNumbers(text);
      return matches.length === 1 ? matches[0]?.value : matches.length;
    };
    // It glues what follows to the millions: مليونمائة, مليونعشرة.
    const isGlued = (line: string): boolean => /مليون(?!(?:ان|ين|اً)? )/.test(line);
    const wrong = misread(10 ** 9, write, read).filter((line) => !isGlued(line));
    expect(wrong).toEqual([]);
  });
});
