import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtInGazetteer } from '../../scripts/toponyms/built-in';
import { type AnnotatedText, type Annotation, compareWithGold } from '../../scripts/toponyms/compare';
import { findPlaces } from '../../src/places';

const gazetteer = builtInGazetteer();
const OWN = 'tests/corpora/articles/annotated.jsonl';
const PARAGRAPHS = '../shared/gold/news/paragraphs.jsonl';
const SEED = '../shared/gold/news/seed-article.json';
const SEED_TEXT = '../shared/corpora/seed-article.txt';
const CORPORA = ['seed-article.txt', 'syrianarchive.jsonl', 'wikinews_ar.jsonl', 'ntrex_arb.jsonl'];
const hasGold = existsSync(PARAGRAPHS) && existsSync(SEED) && existsSync(SEED_TEXT);
if (!hasGold) console.warn('skipped: the annotated news of ../shared is not there');

const jsonLines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

interface GoldPlace extends Annotation {
  readonly phrase?: string;
}

interface SeedGold {
  readonly places: readonly GoldPlace[];
  readonly not_places: readonly { readonly text: string }[];
}

describe('findPlaces on annotated texts', () => {
  it('finds the places of our own test articles', () => {
    const { precision, recall } = compareWithGold(jsonLines<AnnotatedText>(OWN), { gazetteer });
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.94);
  });

  it.skipIf(!hasGold)('finds the places of annotated news paragraphs', () => {
    const { precision, recall } = compareWithGold(jsonLines<AnnotatedText>(PARAGRAPHS), { gazetteer });
    expect(precision).toBeGreaterThanOrEqual(0.88);
    expect(recall).toBeGreaterThanOrEqual(0.82);
  });

  it.skipIf(!hasGold)('reads every place of the seed article with its phrase, and nothing else', () => {
    const gold = JSON.parse(readFileSync(SEED, 'utf8')) as SeedGold;
    const text = readFileSync(SEED_TEXT, 'utf8');
    const matches = findPlaces(text, { gazetteer });
    const shape = (item: { start: number; end: number }, phrase: string, isEmbedded: boolean): string =>
      `${item.start}–${item.end} ${phrase}${isEmbedded ? ' (embedded)' : ''}`;
    expect(matches.map((match) => shape(match, match.phrase.text, match.context !== undefined))).toEqual(
      gold.places.map((place) => shape(place, place.phrase ?? place.text, place.status === 'embedded')),
    );
    for (const { text: word } of gold.not_places) {
      expect(matches.filter((match) => match.text === word)).toEqual([]);
    }
    expect(matches.every(({ entry }) => entry?.country === 'SY')).toBe(true);
  });

  it.skipIf(!hasGold)('points into the text on every file of news', () => {
    for (const file of CORPORA) {
      const path = `../shared/corpora/${file}`;
      const texts = file.endsWith('.txt')
        ? [readFileSync(path, 'utf8')]
        : jsonLines<{ text?: string }>(path).map(({ text }) => text ?? '');
      for (const text of texts) {
        for (const match of findPlaces(text, { gazetteer, minScore: 0, unknown: true })) {
          for (const span of [match, match.phrase, match.head, match.direction, ...match.proclitics]) {
            if (span !== undefined) expect(text.slice(span.start, span.end)).toBe(span.text);
          }
          expect(match.phrase.start).toBeLessThanOrEqual(match.start);
          expect(match.phrase.end).toBeGreaterThanOrEqual(match.end);
        }
      }
    }
  });
});
