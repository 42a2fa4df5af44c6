import { existsSync, readFileSync } from 'node:fs';
import { fold } from './fold';

/** Forms of running news text with their counts, and the counts of their folded spellings. */
export interface Frequency {
  /** Raw forms in the order of the file: most frequent first. */
  readonly forms: readonly string[];
  readonly counts: readonly number[];
  /** Count of each folded spelling. */
  readonly folded: ReadonlyMap<string, number>;
}

/** Reads `word<TAB>count`; `undefined` when the file is not there. */
export function readFrequency(path: string): Frequency | undefined {
  if (!existsSync(path)) return undefined;
  const forms: string[] = [];
  const counts: number[] = [];
  const folded = new Map<string, number>();
  const lines = readFileSync(path, 'utf8').split('\n');
  for (let i = 1; i < lines.length; i++) {
    const [form, text] = (lines[i] as string).split('\t');
    if (form === undefined || text === undefined) continue;
    const count = Number(text);
    forms.push(form);
    counts.push(count);
    const key = fold(form);
    folded.set(key, (folded.get(key) ?? 0) + count);
  }
  return { forms, counts, folded };
}
