import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind?: string;
  readonly value?: number | string;
  readonly counted?: string;
  readonly phrase?: string;
  readonly country?: string;
}

interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly numbers: readonly Item[];
  readonly duals: readonly Item[];
  readonly places: readonly Item[];
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

const sample = { id: 'sample', text: read('sample.txt'), ...JSON.parse(read('sample.expected.json')) } as Annotated;
const paragraphs = read('annotated.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Annotated);

describe.each([sample, ...paragraphs])('annotation $id', ({ text, numbers, duals, places }) => {
  it('has spans that give their text, in order and apart', () => {
    for (const items of [numbers, duals, places]) {
      let last = 0;
      for (const { start, end, text: expected } of items) {
        expect(text.slice(start, end)).toBe(expected);
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }
  });

  it('gives every number a value unless it is to be ignored, and counts the very next word', () => {
    for (const { end, kind, value, counted } of numbers) {
      if (kind !== 'ignore') expect(Number.isFinite(Number(value ?? Number.NaN))).toBe(true);
      if (counted !== undefined) expect(text.slice(end).trimStart().startsWith(counted)).toBe(true);
    }
  });

  it('has phrases of the text around their place, and country codes', () => {
    for (const { text: name, start, phrase, country } of places) {
      expect(country).toMatch(/^([A-Z]{2})?$/);
      if (phrase === undefined) continue;
      expect(phrase).toContain(name);
      const from = text.lastIndexOf(phrase, start);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from + phrase.length).toBeGreaterThan(start);
    }
  });
});

it('has different ids', () => {
  expect(new Set(paragraphs.map(({ id }) => id)).size).toBe(paragraphs.length);
});
