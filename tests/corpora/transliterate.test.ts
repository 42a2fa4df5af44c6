import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinTashkeel, sameWord, splitTashkeel } from '../../src/normalize/tashkeel/index';
import {
  TRANSLITERATION_SCHEMES,
  type TransliterationScheme,
  transliterate,
} from '../../src/normalize/transliterate/index';

const CASES = '../shared/gold/normalize/camel_sample.jsonl';
const SCHEME_OF_OPERATION: Readonly<Record<string, TransliterationScheme>> = {
  camel_ar2bw: 'buckwalter',
  camel_ar2safebw: 'safe-buckwalter',
  camel_ar2xmlbw: 'xml-buckwalter',
  camel_ar2hsb: 'hsb',
};

interface GoldRow {
  readonly op: string;
  readonly input: string;
  readonly expected: string;
}

const hasCases = existsSync(CASES);
if (!hasCases) console.warn(`skipped: ${CASES} is not there`);
const rows: GoldRow[] = hasCases
  ? readFileSync(CASES, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as GoldRow)
  : [];

describe('transliterate on real text', () => {
  it.skipIf(!hasCases)('gives what CAMeL Tools gives, in every row', () => {
    const wrong: string[] = [];
    let checked = 0;
    for (const { op, input, expected } of rows) {
      const to = SCHEME_OF_OPERATION[op];
      if (to === undefined) continue;
      checked++;
      if (transliterate(input, { from: 'arabic', to }) !== expected) wrong.push(`${op}: ${input}`);
    }
    expect(wrong).toEqual([]);
    expect(checked).toBeGreaterThan(800);
  });

  it.skipIf(!hasCases)('comes back from every scheme with escape', () => {
    for (const { input } of rows) {
      for (const to of TRANSLITERATION_SCHEMES) {
        const there = transliterate(input, { from: 'arabic', to, escape: true });
        expect(transliterate(there, { from: to, to: 'arabic', escape: true })).toBe(input);
      }
    }
  });

  it.skipIf(!hasCases)('takes every row apart, joins it, and finds it the same word as its letters', () => {
    for (const { input } of rows) {
      const split = splitTashkeel(input);
      expect(joinTashkeel(split)).toBe(input);
      expect(sameWord(input, split.letters)).toBe(true);
    }
  });
});
