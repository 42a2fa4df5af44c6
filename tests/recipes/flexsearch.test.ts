import { Index } from 'flexsearch';
import { describe, expect, it } from 'vitest';
import { analyzer, DOCUMENTS, highlighted } from './library';

// The terms are ready: FlexSearch takes them as they are, whole words only.
const index = new Index({ tokenize: 'strict', encode: analyzer.tokenize });
for (const { id, text } of DOCUMENTS) index.add(id, text);
const search = (query: string): number[] => (index.search(query) as number[]).sort();

describe('FlexSearch', () => {
  it('finds a word behind a preposition and before a pronoun', () => {
    expect(search('المدارس')).toEqual([1, 2]);
    expect(highlighted(DOCUMENTS[0].text, 'المدارس')).toBe('أشاد الأهالي [بمدارسهم] الجديدة في ريف حلب.');
  });

  it('finds a word with other marks, article and ending', () => {
    expect(search('جَديد')).toEqual([1]);
    expect(search('مستشفي')).toEqual([2]);
  });

  it('finds nothing by a function word', () => {
    expect(search('في')).toEqual([]);
  });

  it('finds the first letters of a word on request', () => {
    const prefixes = new Index({ tokenize: 'forward', encode: analyzer.tokenize });
    for (const { id, text } of DOCUMENTS) prefixes.add(id, text);
    expect(prefixes.search('مستش')).toEqual([2]);
    expect(index.search('مستش')).toEqual([]);
  });
});
