import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnalyzer, isStopWord, lightStem, STOP_WORDS, tokenize } from '../../src/tokenize/index';

const lucenePath = '../shared/gold/normalize/lucene.jsonl';
interface Row {
  readonly op: string;
  readonly input: string;
  readonly expected: string | readonly string[];
}
const rows: Row[] = existsSync(lucenePath)
  ? readFileSync(lucenePath, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const rowsOf = (op: string): (readonly [string, string | readonly string[]])[] =>
  rows.filter((row) => row.op === op).map((row) => [row.input, row.expected]);

const norms = (text: string): string[] =>
  tokenize(text, { kinds: ['word', 'foreign', 'number'], normalize: true }).map((token) => token.norm as string);

describe.skipIf(rows.length === 0)('the rows of Lucene (../shared/gold must be there)', () => {
  it.each(rowsOf('lucene_light10_stem'))('stems %s', (input, expected) => {
    expect(lightStem(input)).toBe(expected);
  });
  it.each(rowsOf('lucene_analyze'))('analyzes %s', (input, expected) => {
    expect(createAnalyzer().tokenize(input)).toEqual(expected);
  });
  it.each(rowsOf('lucene_normalize_tokens'))('tokenizes and normalizes %s', (input, expected) => {
    expect(norms(input)).toEqual(expected);
  });
  it.each(rowsOf('lucene_normalize+stem_tokens'))('tokenizes, normalizes and stems %s', (input, expected) => {
    expect(norms(input).map(lightStem)).toEqual(expected);
  });
});

describe('lightStem', () => {
  it.each([
    ['cuts the article and its proclitics', 'والمدرسه', 'مدرس'],
    ['cuts one prefix only', 'وبالمدرسه', 'بالمدرس'],
    ['cuts several endings in their order', 'كتاباتها', 'كتاب'],
    ['leaves two letters', 'يدان', 'يد'],
    ['leaves a short word', 'ال', 'ال'],
    ['cuts و from four letters on', 'ولد', 'ولد'],
    ['leaves other scripts', 'English', 'English'],
  ])('%s', (_, word, expected) => {
    expect(lightStem(word)).toBe(expected);
  });
});

describe('isStopWord', () => {
  it.each([
    'في',
    'إلى',
    'الى',
    'فِي',
    'فى',
    'التى',
    'أن',
    'ان',
    'هـذا',
    'وفي',
    'فإن',
    'والذي',
    'عليهم',
    'كانت',
  ])('knows %s', (word) => {
    expect(isStopWord(word)).toBe(true);
  });
  it.each(['مدينة', 'علي', 'وزير', 'فن', 'و', '', 'the', 'كتاب'])('does not take %s for one', (word) => {
    expect(isStopWord(word)).toBe(false);
  });
  it('knows each of STOP_WORDS', () => {
    expect(STOP_WORDS.length).toBeGreaterThan(500);
    expect(STOP_WORDS.filter((word) => !isStopWord(word))).toEqual([]);
    expect([...STOP_WORDS].sort()).toEqual([...STOP_WORDS]);
  });
});

describe('createAnalyzer', () => {
  it('gives terms with the spans of their words', () => {
    expect(createAnalyzer().terms('في المدارسِ #حلب_القديمة 25ألف')).toEqual([
      { term: 'مدارس', start: 3, end: 11 },
      { term: 'حلب', start: 13, end: 16 },
      { term: 'قديم', start: 17, end: 24 },
      { term: '25', start: 25, end: 27 },
      { term: 'الف', start: 27, end: 30 },
    ]);
  });

  it('highlights the words that share a term with the query', () => {
    const text = 'زار الوزير مدارسَها، ومدرسة';
    expect(
      createAnalyzer()
        .highlight(text, 'المدارس')
        .map(({ start, end }) => text.slice(start, end)),
    ).toEqual(['مدارسَها']);
  });

  it('takes a segmenter, a stemmer and a test of stop words', () => {
    const analyzer = createAnalyzer({
      segment: (word) => ({ stem: { start: word.startsWith('ب') ? 1 : 0, end: word.length } }),
      stem: (folded) => folded.toUpperCase(),
      stopWords: (word) => word === 'ثم',
    });
    expect(analyzer.tokenize('بِمدرسة ثم في x')).toEqual(['مدرسه', 'في', 'x']);
    expect(createAnalyzer({ stopWords: false }).tokenize('في')).toEqual(['في']);
  });

  it.each([
    [{ stopWords: 'ar' }, 'stopWords: ar is neither a boolean nor a function'],
    [{ segment: true }, 'segment: true is not a function'],
    [{ stem: null }, 'stem: null is not a function'],
  ])('throws on %o', (options, message) => {
    expect(() => createAnalyzer(options as never)).toThrow(new TypeError(message));
  });
});
