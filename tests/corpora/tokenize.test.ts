import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sentences, tokenize } from '../../src/tokenize/index';

const shared = '../shared';
const textsOf = (path: string): string[] =>
  existsSync(`${shared}/${path}`)
    ? readFileSync(`${shared}/${path}`, 'utf8')
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : [];

const news = readFileSync('bench/corpora/news.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const article = readFileSync('tests/corpora/articles/sample.txt', 'utf8');

/** The end of a sentence that was cut behind a title; behind a year م does end one. */
const cutBehindTitle = /(?<![0-9٠-٩]\s?)(?:^|[\s«"(])(?:و?د|أ\.د|أ|م)\.$/;

describe('the sample article', () => {
  it('is rebuilt by its tokens', () => {
    const rebuilt = tokenize(article, { space: true })
      .map((token) => token.text)
      .join('');
    expect(rebuilt).toBe(article);
  });

  it('holds no kind that a news text has not', () => {
    const kinds = new Set(tokenize(article).map((token) => token.kind));
    expect(
      [...kinds].filter(
        (kind) => !['word', 'number', 'punctuation', 'abbreviation', 'foreign', 'date', 'time'].includes(kind),
      ),
    ).toEqual([]);
  });
});

describe("the project's own news", () => {
  it.each(
    news.map((text, index) => [index, text] as const),
  )('article %i is cut into sentences that end as sentences do', (_, text) => {
    const found = sentences(text).map(({ start, end }) => text.slice(start, end));
    expect(found.length).toBeGreaterThan(2);
    for (const sentence of found) {
      expect(sentence).toMatch(/[.!?؟…»"”)]$|^(?!.*[.!?؟…]\s)/u);
      expect(sentence).not.toMatch(cutBehindTitle);
    }
    expect(found.join(' ').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });
});

/** Lists of texts that were cut into sentences by hand, and the least share of them that must stay whole. */
describe.each([
  ['NTREX', 'corpora/ntrex_arb.jsonl', 0.985],
  ['PUD', 'gold/tokens/pud.seg.jsonl', 0.99],
])('sentences of %s', (_, path, least) => {
  const texts = textsOf(path);
  it.skipIf(texts.length === 0)(`stay whole (../shared/${path} must be there)`, () => {
    const whole = texts.filter((text) => sentences(text).length === 1).length;
    expect(whole / texts.length).toBeGreaterThanOrEqual(least);
  });
});

describe('news of fourteen papers', () => {
  const texts = textsOf('corpora/saudinewsnet_sample.jsonl');
  it.skipIf(texts.length === 0)('is rebuilt by its tokens, and no title ends a sentence before a name', () => {
    const wrong: string[] = [];
    for (const text of texts) {
      const rebuilt = tokenize(text, { space: true })
        .map((token) => token.text)
        .join('');
      if (rebuilt !== text) wrong.push(text.slice(0, 80));
      const spans = sentences(text);
      spans.forEach(({ start, end }, index) => {
        const next = spans[index + 1];
        const goesOn = next !== undefined && !text.slice(end, next.start).includes('\n');
        if (goesOn && /[\p{L}]/u.test(text.charAt(next.start)) && cutBehindTitle.test(text.slice(start, end))) {
          wrong.push(text.slice(start, next.end));
        }
      });
    }
    expect(wrong).toEqual([]);
  });
});
