/**
 * Compiles the transliteration schemes and the readable romanization:
 * `lexicons/transliteration.tsv` ─▶ `src/generated/transliteration.ts`.
 */
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, type Row, readTsv } from './lib/tsv';

const SETS = ['base', 'extended', 'reading', 'irregular', 'unmarked'];
const SCHEMES = ['buckwalter', 'safe', 'xml', 'hsb'] as const;
/** The core maps by tables of this many units: letters and symbols must lie below. */
const TABLE_SIZE = 0x700;

const rows = readTsv('lexicons/transliteration.tsv');
assertSorted(rows, (row) => cell(row, 'code'));

const lettersOf = (row: Row): string =>
  String.fromCharCode(
    ...cell(row, 'code')
      .split(' ')
      .map((code) => Number.parseInt(code, 16)),
  );

for (const row of rows) {
  const letters = lettersOf(row);
  const set = cell(row, 'set');
  if (!SETS.includes(set)) throw new LexiconError(`${row.place}: set "${set}" is not one of ${SETS.join(', ')}`);
  const isWord = set === 'irregular' || set === 'unmarked';
  if (cell(row, 'letter').replace(/^\u0640(?=.)/u, '') !== letters) {
    throw new LexiconError(`${row.place}: the letter column is not ${cell(row, 'code')}`);
  }
  if (letters.length > 1 !== isWord) throw new LexiconError(`${row.place}: set "${set}" does not fit the code column`);
  if (isWord && !/^[\u0621-\u063a\u0641-\u064a]+$/.test(letters)) {
    throw new LexiconError(`${row.place}: a word is written without marks, with composed letters`);
  }
  if (cell(row, 'ala').normalize('NFC') !== cell(row, 'ala')) throw new LexiconError(`${row.place}: ala is not NFC`);
}

const schemeRows = ['base', 'extended'].flatMap((set) => rows.filter((row) => cell(row, 'set') === set));
const baseSize = schemeRows.filter((row) => cell(row, 'set') === 'base').length;
const letters = schemeRows.map(lettersOf).join('');

/** The symbols of a scheme, parallel to the letters; a letter that the scheme lacks stands for itself. */
function symbolsOf(scheme: (typeof SCHEMES)[number]): string {
  const seen = new Set<string>();
  return schemeRows
    .map((row) => {
      const symbol = cell(row, scheme);
      if (symbol === '') {
        if (cell(row, 'set') === 'base')
          throw new LexiconError(`${row.place}: ${scheme} lacks a letter of the base set`);
        return lettersOf(row);
      }
      // What the core relies on: one code unit each (the text keeps its length and its offsets), no symbol twice (the way
      // back is exact), none that is an Arabic letter or the backslash (which marks escaped text).
      if (symbol.length !== 1) throw new LexiconError(`${row.place}: ${scheme} "${symbol}" is not one code unit`);
      if (seen.has(symbol)) throw new LexiconError(`${row.place}: ${scheme} has "${symbol}" twice`);
      if (symbol === '\\' || letters.includes(symbol)) throw new LexiconError(`${row.place}: "${symbol}" is no symbol`);
      if (symbol.charCodeAt(0) >= TABLE_SIZE) throw new LexiconError(`${row.place}: "${symbol}" lies above the tables`);
      seen.add(symbol);
      return symbol;
    })
    .join('');
}

for (const letter of letters) {
  if (letter.charCodeAt(0) >= TABLE_SIZE)
    throw new LexiconError(`transliteration.tsv: ${letter} lies above the tables`);
}

/** A list of pairs, one a line: what stands in the text, and what a column gives for it. */
function pairs(column: string, keep: (row: Row) => boolean): string {
  const lines = rows
    .filter((row) => keep(row) && cell(row, column) !== '')
    .map((row) => `  [${literal(lettersOf(row))}, ${literal(cell(row, column))}],\n`);
  return `[\n${lines.join('')}]`;
}

const PAIR_LIST = 'readonly (readonly [string, string])[]';
writeGenerated(
  'transliteration',
  'build-transliteration.ts',
  'lexicons/transliteration.tsv',
  `/** Letters that the schemes write: first the base set, then the extended one. */
export const SCHEME_LETTERS: string = ${literal(letters)};

/** How many of {@link SCHEME_LETTERS} are the base set. */
export const BASE_SIZE: number = ${baseSize};

/** Symbols of each scheme, parallel to {@link SCHEME_LETTERS}; a letter that a scheme lacks stands for itself. */
${SCHEMES.map((scheme) => `export const ${scheme.toUpperCase()}_SYMBOLS: string = ${literal(symbolsOf(scheme))};`).join('\n')}

/** Romanization of single letters, digits and signs. */
export const ROMAN_LETTERS: ${PAIR_LIST} = ${pairs('ala', (row) => lettersOf(row).length === 1)};

/** Letters to which the lam of the article assimilates. */
export const SUN_LETTERS: string = ${literal(
    rows
      .filter((row) => cell(row, 'sun') === 'sun')
      .map(lettersOf)
      .join(''),
  )};

/** One-letter words written with the next word, and how they are read. */
export const PROCLITICS: ${PAIR_LIST} = ${pairs('proclitic', () => true)};

/** Words whose spelling hides vowels or has silent letters: read so with or without marks. */
export const IRREGULAR_WORDS: ${PAIR_LIST} = ${pairs('ala', (row) => cell(row, 'set') === 'irregular')};

/** Common words with one usual reading: read so when the text gives no marks. */
export const UNMARKED_WORDS: ${PAIR_LIST} = ${pairs('ala', (row) => cell(row, 'set') === 'unmarked')};
`,
);
