/** The texts that the weights are fitted on, all of the project's own: see lexicons/toponyms/README.md. */
import { readFileSync } from 'node:fs';
import { cell, LexiconError, readTsv } from '../lib/tsv';

/** What a stretch of a training text is; what no label covers is no place. */
export interface Label {
  readonly start: number;
  readonly end: number;
  readonly isPlace: boolean;
}

/** A text with its labels. `isComplete`: names without a label are no places; otherwise they are left out. */
export interface TrainingText {
  readonly text: string;
  readonly labels: readonly Label[];
  readonly isComplete: boolean;
}

/** Sentences with their places in brackets. */
function bracketed(): TrainingText[] {
  return readTsv('lexicons/toponyms/sentences.tsv').map((row) => {
    const sentence = cell(row, 'sentence');
    const labels: Label[] = [];
    let text = '';
    for (const part of sentence.split(/(\[[^\]]*\])/)) {
      const isPlace = part.startsWith('[');
      const bare = isPlace ? part.slice(1, -1) : part;
      if (isPlace) labels.push({ start: text.length, end: text.length + bare.length, isPlace });
      text += bare;
    }
    if (/[[\]]/.test(text)) throw new LexiconError(`${row.place}: brackets do not match`);
    return { text, labels, isComplete: true };
  });
}

function jsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

/** The project's news articles: names of the gazetteer in them were labelled one by one. */
function newsArticles(): TrainingText[] {
  const labels = new Map<string, Label[]>();
  for (const row of readTsv('lexicons/toponyms/news-labels.tsv')) {
    const article = cell(row, 'article');
    const start = Number(cell(row, 'start'));
    const own = labels.get(article) ?? [];
    own.push({ start, end: start + 1, isPlace: cell(row, 'label') === 'place' });
    labels.set(article, own);
  }
  return jsonLines<{ id: string; text: string }>('bench/corpora/news.jsonl').map(({ id, text }) => ({
    text,
    labels: labels.get(id) ?? [],
    isComplete: false,
  }));
}

/** The project's test articles, annotated in full. */
function testArticles(): TrainingText[] {
  const articles = jsonLines<{ text: string; places: { start: number; end: number }[] }>(
    'tests/corpora/articles/annotated.jsonl',
  );
  return articles.map(({ text, places }) => ({
    text,
    labels: places.map(({ start, end }) => ({ start, end, isPlace: true })),
    isComplete: true,
  }));
}

export function readTrainingTexts(): TrainingText[] {
  return [...bracketed(), ...newsArticles(), ...testArticles()];
}
