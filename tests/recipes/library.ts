import { existsSync } from 'node:fs';
import { type Analyzer, createAnalyzer, type Span } from '../../src/tokenize/index';

/** What the recipes search: the word that is looked for stands behind a preposition and before a pronoun. */
export const DOCUMENTS = [
  { id: 1, text: 'أشاد الأهالي بمدارسهم الجديدة في ريف حلب.' },
  { id: 2, text: 'زار الوزير المستشفى والمدارس القديمة.' },
  { id: 3, text: 'افتتح المعرض أمس في دمشق.' },
] as const;

type Segment = (word: string) => { readonly stem: Span };

/** The clitic segmenter lies in a module of its own, for its model is large. */
const segmenterPath = '../../src/tokenize/clitics/index.ts';
async function loadSegmenter(): Promise<Segment | undefined> {
  if (!existsSync(new URL(segmenterPath, import.meta.url))) return undefined;
  const module = (await import(segmenterPath)) as { segmentClitics: Segment };
  return (word) => module.segmentClitics(word);
}

/** `undefined` where the segmenter has not been built. */
export const segment: Segment | undefined = await loadSegmenter();

export const analyzer: Analyzer = createAnalyzer(segment === undefined ? {} : { segment });

/** A text with the words that share a term with the query in brackets. */
export function highlighted(text: string, query: string): string {
  let out = '';
  let kept = 0;
  for (const { start, end } of analyzer.highlight(text, query)) {
    out += `${text.slice(kept, start)}[${text.slice(start, end)}]`;
    kept = end;
  }
  return out + text.slice(kept);
}
