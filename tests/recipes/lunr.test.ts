import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { analyzer, DOCUMENTS } from './library';

/** lunr takes tokens with metadata, and gives these back with each match. */
function tokenizer(text: unknown): lunr.Token[] {
  const { Token } = lunr as unknown as { Token: new (term: string, metadata: object) => lunr.Token };
  return analyzer
    .terms(String(text))
    .map(({ term, start, end }) => new Token(term, { position: [start, end - start] }));
}

const index = lunr((builder) => {
  (builder as unknown as { tokenizer: typeof tokenizer }).tokenizer = tokenizer;
  // No English stemmer, trimmer and stop words.
  builder.pipeline.reset();
  builder.searchPipeline.reset();
  builder.metadataWhitelist = ['position'];
  builder.ref('id');
  builder.field('text');
  for (const document of DOCUMENTS) builder.add(document);
});

/** Queries go through the analyzer, too: lunr's query language would take a "-" or "*" of the text for an operator. */
const search = (query: string): lunr.Index.Result[] =>
  index.query((builder) => {
    for (const term of analyzer.tokenize(query)) builder.term(term, {});
  });

/** The words that a result says were found, from the document's own text. */
const found = ({ ref, matchData }: lunr.Index.Result): string[] => {
  const document = DOCUMENTS.find(({ id }) => String(id) === ref);
  const metadata = matchData.metadata as Record<string, { text: { position: [number, number][] } }>;
  return Object.values(metadata).flatMap(({ text }) =>
    text.position.map(([start, length]) => (document?.text ?? '').slice(start, start + length)),
  );
};

describe('lunr', () => {
  it('finds and marks a word behind a preposition and before a pronoun', () => {
    const results = search('المدارس');
    expect(results.map(({ ref }) => ref).sort()).toEqual(['1', '2']);
    expect(results.flatMap(found).sort()).toEqual(['بمدارسهم', 'والمدارس'].sort());
  });

  it('finds and marks a word with other marks, article and ending', () => {
    const results = search('جَديد');
    expect(results.map(({ ref }) => ref)).toEqual(['1']);
    expect(results.flatMap(found)).toEqual(['الجديدة']);
  });
});
