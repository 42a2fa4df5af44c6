/**
 * Compiles the words whose dagger alef is no ا in today's spelling: `lexicons/dagger-alef.tsv` and
 * `lexicons/dagger-alef-affixes.tsv` ─▶ `src/generated/dagger-alef.ts`.
 */
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, type Row, readTsv } from './lib/tsv';

const SOURCE = 'lexicons/dagger-alef.tsv';
const AFFIXES = 'lexicons/dagger-alef-affixes.tsv';
const EFFECTS = ['silent', 'seat', 'waw'];
const DAGGER = '\u0670';

const rows = readTsv(SOURCE);
assertSorted(rows, (row) => cell(row, 'word'));
for (const row of rows) {
  const word = cell(row, 'word');
  if (word.split(DAGGER).length !== 2) throw new LexiconError(`${row.place}: "${word}" has not one dagger alef`);
  if (!EFFECTS.includes(cell(row, 'effect'))) throw new LexiconError(`${row.place}: effect "${cell(row, 'effect')}"`);
  if (cell(row, 'effect') !== 'silent' && word[word.indexOf(DAGGER) - 1] !== 'و') {
    throw new LexiconError(`${row.place}: no waw before the dagger alef of "${word}"`);
  }
}
const affixes = readTsv(AFFIXES);
assertSorted(affixes, (row) => `${cell(row, 'kind')} ${cell(row, 'letters')}`);
const ofKind = (kind: string): string[] =>
  affixes.filter((row) => cell(row, 'kind') === kind).map((row) => cell(row, 'letters'));

const alternatives = (words: string[]): string => words.sort((a, b) => b.length - a.length).join('|');
const wordsOf = (wanted: (row: Row) => boolean): string =>
  alternatives(rows.filter(wanted).map((row) => cell(row, 'word')));

/** Proclitics in any number up to three (أفب…), the article, the word, and a pronoun where it takes one. */
function pattern(effect: string): string {
  const before = `^(?:${alternatives(ofKind('proclitic'))}){0,3}(?:${alternatives(ofKind('article'))})?`;
  const plain = wordsOf((row) => cell(row, 'effect') === effect && cell(row, 'pronouns') === 'no');
  const open = wordsOf((row) => cell(row, 'effect') === effect && cell(row, 'pronouns') === 'yes');
  const withPronoun = open === '' ? '' : `|(?:${open})(?:${alternatives(ofKind('pronoun'))})?`;
  return `${before}(?:${plain}${withPronoun})$`;
}

writeGenerated(
  'dagger-alef',
  'build-dagger-alef.ts',
  `${SOURCE} and ${AFFIXES}`,
  `/** Words, with what may stand before and after them, that today's spelling writes without the alef of their dagger alef. */
export const SILENT_DAGGER: string =
  ${literal(pattern('silent'))};

/** Words whose waw is only the seat of the dagger alef: spelling has alef in its place. */
export const WAW_SEAT: string =
  ${literal(pattern('seat'))};

/** Words whose waw goes together with the dagger alef, since another alef stands behind. */
export const SILENT_WAW: string =
  ${literal(pattern('waw'))};
`,
);
