import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import { describe, expect, it } from 'vitest';
import { analyzer, DOCUMENTS, highlighted } from './library';

const index = create({
  schema: { text: 'string' } as const,
  components: {
    tokenizer: {
      language: 'arabic',
      normalizationCache: new Map(),
      tokenize: (text: string) => analyzer.tokenize(text),
    },
  },
});
insertMultiple(
  index,
  DOCUMENTS.map(({ id, text }) => ({ id: String(id), text })),
);
const search = async (term: string): Promise<string[]> => {
  const { hits } = await searchOrama(index, { term });
  return hits.map((hit) => hit.id).sort();
};

describe('Orama', () => {
  it('finds a word behind a preposition and before a pronoun', async () => {
    expect(await search('المدارس')).toEqual(['1', '2']);
    expect(highlighted(DOCUMENTS[0].text, 'المدارس')).toBe('أشاد الأهالي [بمدارسهم] الجديدة في ريف حلب.');
  });

  it('finds a word with other marks, article and ending', async () => {
    expect(await search('جَديد')).toEqual(['1']);
    expect(await search('مستشفي')).toEqual(['2']);
  });
});
