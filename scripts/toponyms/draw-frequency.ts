/**
 * Draws `lexicons/toponyms/frequency.tsv`: the one-word keys of the built-in places that stand in news, with counts.
 *
 * `npx tsx scripts/toponyms/draw-frequency.ts COUNTS`: COUNTS has the columns `word` and `count`, one surface form a
 * line; forms that fold to one key are added up.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { scan, TokenKind } from '../../src/core';
import { readPlaceLexicons } from '../places/read';

/** Rarer words say nothing about how a name is used. */
const LEAST_COUNT = 16;
const OUTPUT = 'lexicons/toponyms/frequency.tsv';

/** The folded letters of a text that is one Arabic word, else undefined. */
function foldedWord(text: string): string | undefined {
  const stream = scan(text);
  if (stream.length !== 1 || stream.kind[0] !== TokenKind.Word) return undefined;
  return String.fromCharCode(...stream.letters.subarray(0, stream.letterStart[1]));
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
  if (key !== undefined && keys.has(key)) counts.set(key, (counts.get(key) ?? 0) + Number(count));
}
const rows = [...counts].filter(([, count]) => count >= LEAST_COUNT).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(OUTPUT, `key\tcount\n${rows.map(([key, count]) => `${key}\t${count}\n`).join('')}`);
console.log(`${OUTPUT}: ${rows.length} keys`);
