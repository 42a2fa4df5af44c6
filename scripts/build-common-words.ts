/** Compiles the words that are never taken for misspelt names: `lexicons/common-words.tsv` ─▶ `src/generated/common-words.ts`. */

import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, readTsv } from './lib/tsv';

const rows = readTsv('lexicons/common-words.tsv');
assertSorted(rows, (row) => cell(row, 'word'));
let before = '';
let packed = '';
for (const row of rows) {
  const word = cell(row, 'word');
  // The list is front-coded with ASCII digits between the words, and compared with folded letters.
  if (!/^[ء-غف-ي]{3,24}$/.test(word) || /[أإآؤئةى]/.test(word)) {
    throw new LexiconError(`${row.place}: "${word}" is not a folded word of 3 to 24 letters`);
  }
  let shared = 0;
  while (shared < before.length && word[shared] === before[shared]) shared++;
  packed += shared.toString(36) + word.slice(shared);
  before = word;
}
writeGenerated(
  'common-words',
  'build-common-words.ts',
  'lexicons/common-words.tsv',
  `/** ${rows.length} folded words, front-coded: letters shared with the word before as a base-36 digit, then the rest. */
export const COMMON_WORDS: string = ${literal(packed)};
`,
);
