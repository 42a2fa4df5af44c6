/** Compiles `lexicons/abbreviations.tsv` ─▶ `src/generated/abbreviations.ts`. */

import { FOLD_ENDS_WORD, FOREIGN_FOLDS, WORD_FOLDS } from '../src/core/folds';
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, readTsv } from './lib/tsv';

const rows = readTsv('lexicons/abbreviations.tsv');
assertSorted(rows, (row) => `${cell(row, 'form')}\t${cell(row, 'kind')}`);
for (const row of rows) {
  if (!['title', 'letter', 'year', 'hour'].includes(cell(row, 'kind'))) {
    throw new LexiconError(`${row.place}: kind "${cell(row, 'kind')}" is not one of title, letter, year, hour`);
  }
}
const formsOf = (kind: string): string[] =>
  rows.filter((row) => cell(row, 'kind') === kind).map((row) => cell(row, 'form'));

/** The letters that the scan gives a word, which itself needs what this script writes. */
function folded(word: string): string {
  const folds = [...word].map((letter) => {
    const unit = letter.charCodeAt(0);
    const fold = WORD_FOLDS[unit] === FOLD_ENDS_WORD ? FOREIGN_FOLDS[unit] : WORD_FOLDS[unit];
    if (fold === FOLD_ENDS_WORD || fold === undefined) throw new LexiconError(`abbreviation "${word}" is not one word`);
    return fold;
  });
  return String.fromCharCode(...folds.filter((fold) => fold !== 0));
}

const titles = formsOf('title').map(folded);
const letterNames = [...new Set(formsOf('letter').map(folded))].sort();
const tooLong = [...titles, ...letterNames].find((word) => word.length > 5);
if (tooLong !== undefined)
  throw new LexiconError(`abbreviation "${tooLong}": the scan looks at words of up to 5 letters`);
// "ق.م" must be tried before the shorter forms that it begins with.
const longestFirst = (forms: string[]): string[] => [...forms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const afterNumber = longestFirst([...new Set([...formsOf('year'), ...formsOf('hour')])]);

const list = (forms: readonly string[]): string => `[${forms.map(literal).join(', ')}]`;
writeGenerated(
  'abbreviations',
  'build-abbreviations.ts',
  'lexicons/abbreviations.tsv',
  `/** Folded letters of the words that a dot and then a name or number follow: "د. أحمد". */
export const TITLES: readonly string[] = ${list(titles)};

/** Folded letters of the names of Latin letters, which dots join in "بي.بي.سي". */
export const LETTER_NAMES: readonly string[] = ${list(letterNames)};

/** What stands after a year, a date or a time, the longest first: "1445 هـ", "10:30 ص". */
export const AFTER_NUMBER: readonly string[] = ${list(afterNumber)};
`,
);
