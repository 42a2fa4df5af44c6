import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findNumbers, type NumberMatch } from '../../src/numbers/index';

const PARAGRAPHS = '../shared/gold/news/paragraphs.jsonl';
const ARTICLE = '../shared/gold/news/seed-article.json';
const ARTICLE_TEXT = '../shared/corpora/seed-article.txt';
const hasGold = existsSync(PARAGRAPHS) && existsSync(ARTICLE);
if (!hasGold) console.warn(`skipped: ${PARAGRAPHS} is not there`);

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}
interface Annotated {
  readonly id: string;
  readonly text: string;
  readonly numbers: readonly (Span & {
    readonly kind: string;
    readonly value?: number | string;
    readonly counted?: string;
    readonly bound?: string;
    readonly doubt?: boolean;
  })[];
  readonly duals: readonly Span[];
}

const paragraphs: readonly Annotated[] = hasGold
  ? readFileSync(PARAGRAPHS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Annotated)
  : [];
const article: Annotated | undefined = hasGold
  ? { ...JSON.parse(readFileSync(ARTICLE, 'utf8')), text: readFileSync(ARTICLE_TEXT, 'utf8') }
  : undefined;

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

interface Tally {
  right: number;
  extra: number;
  missed: number;
  nouns: number;
  nounsRight: number;
  readonly notes: string[];
}

/** Compares the matches of a text with its annotation; what is annotated `ignore` or in doubt counts for nothing. */
function compare(annotated: Annotated, matches: readonly NumberMatch[], tally: Tally): void {
  for (const gold of annotated.numbers) {
    if (gold.kind === 'ignore' || gold.doubt === true) continue;
    const match = matches.find((one) => overlaps(one, gold));
    const isRight =
      match !== undefined && match.kind === gold.kind && Math.abs(Number(match.value) - Number(gold.value)) < 1e-6;
    if (isRight) tally.right++;
    else {
      tally.missed++;
      if (match !== undefined) tally.extra++;
      tally.notes.push(
        `${annotated.id}: ${gold.text} is ${gold.kind} ${gold.value}, found ${match?.kind} ${match?.value}`,
      );
    }
    if (gold.counted === undefined) continue;
    tally.nouns++;
    if (match?.counted?.text === gold.counted) tally.nounsRight++;
    else tally.notes.push(`${annotated.id}: ${gold.text} counts ${gold.counted}, found ${match?.counted?.text}`);
  }
  for (const match of matches) {
    if (annotated.numbers.some((gold) => overlaps(match, gold))) continue;
    tally.extra++;
    tally.notes.push(`${annotated.id}: ${match.text} is no number`);
  }
}

const f1 = (right: number, extra: number, missed: number): number => (2 * right) / (2 * right + extra + missed);

describe('numbers of annotated news', () => {
  it.skipIf(!hasGold)('reaches an F1 of 0.99 and nearly every counted noun', () => {
    const tally: Tally = { right: 0, extra: 0, missed: 0, nouns: 0, nounsRight: 0, notes: [] };
    for (const paragraph of paragraphs) compare(paragraph, findNumbers(paragraph.text), tally);
    const { right, extra, missed, nouns, nounsRight, notes } = tally;
    expect(right).toBeGreaterThan(100);
    expect(f1(right, extra, missed), notes.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(nounsRight / nouns, notes.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it.skipIf(!hasGold)('finds nouns in the dual with an F1 of 0.9', () => {
    let right = 0;
    let extra = 0;
    let missed = 0;
    for (const { text, duals } of paragraphs) {
      const found = findNumbers(text, { duals: true }).filter((match) => match.kind === 'dual');
      right += duals.filter((gold) => found.some((match) => overlaps(match, gold))).length;
      missed += duals.filter((gold) => !found.some((match) => overlaps(match, gold))).length;
      extra += found.filter((match) => !duals.some((gold) => overlaps(match, gold))).length;
    }
    expect(f1(right, extra, missed)).toBeGreaterThanOrEqual(0.9);
  });

  it.skipIf(!hasGold)('reads every number of the sample article with value, kind, noun and bound', () => {
    const { text, numbers, duals } = article as Annotated;
    const wanted = numbers.filter((gold) => gold.kind !== 'ignore');
    const found = findNumbers(text).filter((match) => !numbers.some((g) => g.kind === 'ignore' && overlaps(g, match)));
    const brief = (one: Span & { kind: string; value?: unknown }, counted?: string, bound?: string) =>
      [one.start, one.end, one.text, one.kind, Number(one.value), counted, bound].join(' ');
    expect(found.map((match) => brief(match, match.counted?.text, match.bound))).toEqual(
      wanted.map((gold) => brief(gold, gold.counted, gold.bound)),
    );
    const foundDuals = findNumbers(text, { duals: true }).filter((match) => match.kind === 'dual');
    expect(foundDuals.map((match) => match.text)).toEqual(duals.map((gold) => gold.text));
  });
});
