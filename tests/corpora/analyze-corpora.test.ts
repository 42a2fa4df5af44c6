import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlaceLexicons } from '../../scripts/places/read';
import { type Analysis, analyze } from '../../src/analyze';
import { buildGazetteer, type Gazetteer } from '../../src/gazetteer';
import type { Place } from '../../src/places';

const CORPORA = '../shared/corpora';
const GOLD = '../shared/gold/news/seed-article.json';
const OWN = ['tests/corpora/articles/sample.txt', 'bench/corpora/news.jsonl'];
const SHARED = [
  'seed-article.txt',
  'ntrex_arb.jsonl',
  'saudinewsnet_sample.jsonl',
  'syrianarchive.jsonl',
  'wikinews_ar.jsonl',
];
const FILES = [...OWN, ...SHARED.map((name) => `${CORPORA}/${name}`)];

const gazetteer = buildGazetteer(readPlaceLexicons('lexicons/places')) as unknown as Gazetteer<Place>;

function textsOf(file: string): string[] {
  const content = readFileSync(file, 'utf8');
  if (!file.endsWith('.jsonl')) return [content];
  return content
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => String(JSON.parse(line).text));
}

/** All spans of an analysis, with what each one says its text is. */
function spansOf({ tokens, numbers, places }: Analysis): { start: number; end: number; text: string }[] {
  return [
    ...tokens,
    ...numbers.flatMap((match) => [match, match.counted, match.of, match.proclitics]),
    ...places.flatMap((match) => [match, match.phrase, match.head, match.direction, ...match.proclitics]),
  ].filter((span) => span !== undefined);
}

describe('every span of an analysis points at its own text', () => {
  describe.each(FILES)('%s (skipped where the file is not there)', (file) =>
    it.skipIf(!existsSync(file))('holds', () => {
      for (const text of textsOf(file)) {
        const analysis = analyze(text, { gazetteer, numbers: { duals: true } });
        const wrong = spansOf(analysis).filter((span) => text.slice(span.start, span.end) !== span.text);
        expect(wrong).toEqual([]);
        for (const { start, end } of analysis.sentences) expect(start).toBeLessThan(end);
      }
    }));
});

interface GoldNumber {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly value?: number;
  readonly counted?: string;
  readonly bound?: string;
}
interface GoldPlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly status: string;
  readonly phrase?: string;
  readonly country: string;
}

describe.skipIf(!existsSync(GOLD))('the seed article (skipped where ../shared is not there)', () => {
  const read = () => {
    const text = readFileSync(`${CORPORA}/seed-article.txt`, 'utf8');
    const gold = JSON.parse(readFileSync(GOLD, 'utf8')) as {
      numbers: GoldNumber[];
      places: GoldPlace[];
      not_places: { text: string }[];
    };
    return { text, gold, ...analyze(text, { gazetteer }) };
  };

  it('gives all numbers with value, kind, counted noun and bound', () => {
    const { gold, numbers } = read();
    const expected = gold.numbers
      .filter(({ kind }) => kind !== 'ignore')
      .map(({ start, end, kind, value, counted, bound }) => ({ start, end, kind, value, counted, bound }));
    expect(
      numbers.map(({ start, end, kind, value, counted, bound }) => ({
        start,
        end,
        kind,
        value,
        counted: counted?.text,
        bound,
      })),
    ).toEqual(expected);
  });

  it('gives all places with phrase and country, and the embedded one as part of an organization', () => {
    const { gold, places } = read();
    expect(
      places.map(({ start, end, text, phrase, entry, context }) => ({
        start,
        end,
        text,
        phrase: phrase.text,
        country: entry?.country,
        status: context === undefined ? 'place' : 'embedded',
      })),
    ).toEqual(
      gold.places.map(({ start, end, text, phrase, country, status }) => ({
        start,
        end,
        text,
        phrase: phrase ?? text,
        country,
        status,
      })),
    );
  });

  it('falls into none of the traps', () => {
    const { gold, places } = read();
    const found = places.map((place) => place.text);
    for (const { text } of gold.not_places) expect(found).not.toContain(text);
  });
});

describe('ten million units of one thing come to an end', () => {
  const LENGTH = 10_000_000;
  it.each([
    ['one letter', 'ب'],
    ['the conjunction و', 'و'],
    ['one mark', '\u0651'],
    ['lone surrogates', '\ud83d'],
    ['digits', '5'],
    ['Arabic-Indic digits', '٥'],
    ['tatweel', 'ـ'],
  ])('%s', (_, unit) => {
    const text = unit.repeat(LENGTH);
    const { tokens, places } = analyze(text, { gazetteer });
    expect(tokens.at(-1)?.end).toBe(LENGTH);
    expect(places).toEqual([]);
  });
});
