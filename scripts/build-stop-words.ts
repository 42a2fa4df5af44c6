/** Compiles `lexicons/stop-words.tsv` ─▶ `src/generated/stop-words.ts`. */

import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, readTsv } from './lib/tsv';

const CLASSES = [
  'adverb',
  'auxiliary',
  'conjunction',
  'demonstrative',
  'interrogative',
  'particle',
  'preposition',
  'pronoun',
  'relative',
];

const rows = readTsv('lexicons/stop-words.tsv');
assertSorted(rows, (row) => cell(row, 'word'));
for (const row of rows) {
  if (!CLASSES.includes(cell(row, 'class'))) {
    throw new LexiconError(`${row.place}: class "${cell(row, 'class')}" is not one of ${CLASSES.join(', ')}`);
  }
  if (!/^[\u0621-\u064a]{2,}$/.test(cell(row, 'word'))) {
    throw new LexiconError(`${row.place}: "${cell(row, 'word')}" is not a word without marks`);
  }
}

writeGenerated(
  'stop-words',
  'build-stop-words.ts',
  'lexicons/stop-words.tsv',
  `/** Function words of Arabic, sorted, parted by spaces. */
export const STOP_WORD_LIST: string = ${literal(rows.map((row) => cell(row, 'word')).join(' '))};
`,
);
