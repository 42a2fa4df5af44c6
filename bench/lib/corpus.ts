import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

/** The project's own news-like articles: bench/corpora/README.md. */
export const OWN_CORPUS: URL = new URL('../corpora/news.jsonl', import.meta.url);

const TEXT_FIELDS = ['text', 'body', 'content', 'article'];

function textOf(record: Readonly<Record<string, unknown>>): string | undefined {
  const field = TEXT_FIELDS.find((name) => typeof record[name] === 'string');
  return field === undefined ? undefined : (record[field] as string);
}

/**
 * The texts of a corpus, each once, in their order.
 *
 * @throws Error when no text is found
 */
export function readCorpus(path: string | URL): string[] {
  const bytes = readFileSync(path);
  const name = String(path).replace(/\.gz$/, '');
  const content = (String(path).endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\uFEFF/, '');
  const texts = new Set<string>();
  const add = (text: string | undefined): void => {
    if (text !== undefined && text.trim() !== '') texts.add(text);
  };
  if (/\.(jsonl|ndjson)$/.test(name)) {
    for (const line of content.split('\n')) {
      if (line.trim() !== '') add(textOf(JSON.parse(line) as Record<string, unknown>));
    }
  } else if (/\.csv$/.test(name)) {
    for (const row of Papa.parse<Record<string, unknown>>(content, { header: true, skipEmptyLines: true }).data) {
      add(textOf(row));
    }
  } else {
    for (const text of content.split(/\n\s*\n/)) add(text);
  }
  if (texts.size === 0) throw new Error(`no text found in ${String(path)}: fields ${TEXT_FIELDS.join(', ')}`);
  return [...texts];
}
