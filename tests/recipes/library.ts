import { segmentClitics } from '../../src/tokenize/clitics/index';
import { type Analyzer, createAnalyzer } from '../../src/tokenize/index';

/** What the recipes search: the word that is looked for stands behind a preposition and before a pronoun. */
export const DOCUMENTS = [
  { id: 1, text: 'أشاد الأهالي بمدارسهم الجديدة في ريف حلب.' },
  { id: 2, text: 'زار الوزير المستشفى والمدارس القديمة.' },
  { id: 3, text: 'افتتح المعرض أمس في دمشق.' },
] as const;

export const analyzer: Analyzer = createAnalyzer({ segment: segmentClitics });

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
