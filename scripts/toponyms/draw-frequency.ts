/**
 * Draws two lexicons from counts of words in news, for the one-word keys of the built-in places:
 * `lexicons/toponyms/frequency.tsv`, how often each key stands there, and `lexicons/toponyms/uncut-words.tsv`, words
 * that could be read as a proclitic and a key, but are words of their own since they are far more frequent than the key
 * (بحوث is no ب + حوث).
 *
 * `npx tsx scripts/toponyms/draw-frequency.ts COUNTS`: COUNTS has the columns `word` and `count`, one surface form a
 * line; forms that fold to one key are added up.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { scan, TokenKind } from '../../src/core';
import { cell, readTsv } from '../lib/tsv';
import { readPlaceLexicons } from '../places/read';

/** Rarer words say nothing about how a name is used. */
const LEAST_COUNT = 16;
/** From here on a word that is more frequent than the key it holds is taken for one. */
const LEAST_UNCUT_COUNT = 4;
/**
 * How many times as frequent as the key a word must be: names stand with a proclitic less often than without. Behind و,
 * that every word takes, a rare name may stand by chance more often than alone.
 */
const UNCUT_RATIO = 1;
const UNCUT_WAW_RATIO = 2;
/** A word that holds a key with other senses, whose count tells nothing of the place, must be as frequent as this. */
const UNCUT_COUNT = 200;
/** Longer keys are names by their shape: a word that holds one is a name with a proclitic, however frequent. */
const UNCUT_LETTERS = 5;

/** The folded letters of a text that is one Arabic word, else undefined. */
function foldedWord(text: string): string | undefined {
  const stream = scan(text);
  if (stream.length !== 1 || stream.kind[0] !== TokenKind.Word) return undefined;
  return String.fromCharCode(...stream.letters.subarray(0, stream.letterStart[1]));
}

function write(file: string, header: string, rows: readonly (readonly [string, ...(string | number)[]])[]): void {
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, `${header}\n${sorted.map((row) => `${row.join('\t')}\n`).join('')}`);
  console.log(`${file}: ${rows.length} lines`);
}

const [countsFile] = process.argv.slice(2);
if (countsFile === undefined) throw new TypeError('COUNTS is missing');
const keys = new Set<string>();
for (const { name, aliases } of readPlaceLexicons('lexicons/places')) {
  for (const text of [name, ...aliases]) {
    const key = foldedWord(text);
    if (key !== undefined) keys.add(key);
  }
}
const counts = new Map<string, number>();
for (const line of readFileSync(countsFile, 'utf8').trimEnd().split('\n').slice(1)) {
  const [word = '', count = ''] = line.split('\t');
  const key = foldedWord(word);
  if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + Number(count));
}
const frequent = [...counts].filter(([, count]) => count >= LEAST_COUNT);
write(
  'lexicons/toponyms/frequency.tsv',
  'key\tcount',
  frequent.filter(([word]) => keys.has(word)),
);
const stacks = readTsv('lexicons/name-proclitics.tsv').map((row) => cell(row, 'stack'));
const ambiguous = new Set(readTsv('lexicons/toponyms/ambiguous.tsv').map((row) => cell(row, 'key')));
/** What keys a word holds behind proclitics. */
function cutKeys(word: string): string[] {
  const rests = stacks.flatMap((stack) => (word.startsWith(stack) ? [word.slice(stack.length)] : []));
  return rests.filter((rest) => rest.length >= 2 && keys.has(rest));
}
write(
  'lexicons/toponyms/uncut-words.tsv',
  'word\tcount',
  [...counts].filter(([word, count]) => {
    const isWaw = word.startsWith('و');
    if (count < (isWaw ? LEAST_COUNT : LEAST_UNCUT_COUNT)) return false;
    // Behind لل stands a name with the article, which is cut elsewhere: للقدس is ل + القدس.
    const rests = keys.has(word) || /^[وف]?لل/.test(word) ? [] : cutKeys(word);
    const isRare = (key: string): boolean => {
      if (key.length > UNCUT_LETTERS) return false;
      if (count > (isWaw ? UNCUT_WAW_RATIO : UNCUT_RATIO) * (counts.get(key) ?? 0)) return true;
      // صيدا وصور: behind و a key of any kind may go on a series.
      return ambiguous.has(key) && count >= UNCUT_COUNT && !isWaw;
    };
    return rests.length > 0 && rests.every(isRare);
  }),
);
