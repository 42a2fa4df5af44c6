import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { analyzer, DOCUMENTS, highlighted } from './library';

const index = new MiniSearch({
  fields: ['text'],
  tokenize: analyzer.tokenize,
  // The terms are ready; MiniSearch would only make them small letters.
  processTerm: (term) => term,
});
index.addAll(DOCUMENTS);
const search = (query: string): number[] =>
  index
    .search(query)
    .map((result) => result.id as number)
    .sort();

describe('MiniSearch', () => {
  it('finds a word behind a preposition and before a pronoun', () => {
    expect(search('المدارس')).toEqual([1, 2]);
    expect(highlighted(DOCUMENTS[0].text, 'المدارس')).toBe('أشاد الأهالي [بمدارسهم] الجديدة في ريف حلب.');
  });

  it('finds a word with other marks, article and ending', () => {
    expect(search('جَديد')).toEqual([1]);
    expect(search('مستشفي')).toEqual([2]);
    expect(highlighted(DOCUMENTS[1].text, 'قديم مدارس')).toBe('زار الوزير المستشفى [والمدارس] [القديمة].');
  });

  it('finds nothing by a function word', () => {
    expect(search('في')).toEqual([]);
  });
});
