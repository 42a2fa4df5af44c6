/**
 * Draws `lexicons/common-words.tsv` from counts of surface forms in a large body of news: a tab-separated file with the
 * columns `word` and `count`.
 *
 * Forms are folded as the scan folds words and their counts added. A form is taken when it is frequent enough for its
 * length (a short one stands in many longer words by chance) and no shorter word that was taken already is a stem of
 * it. The list is then what the language is made of, without most of the inflected forms.
 *
 * Usage: tsx scripts/draw-common-words.ts COUNTS.tsv
 */

import { writeFileSync } from 'node:fs';
import { scan, TokenKind } from '../src/core';
import { WORD_PREFIXES, WORD_SUFFIXES } from '../src/generated/gazetteer';
import { cell, readTsv } from './lib/tsv';

const MIN_STEM_LETTERS = 3;
/** Least count by number of letters; from seven letters on the last. */
const MIN_COUNTS = [0, 0, 0, 60, 25, 12, 8, 5] as const;

/** A form as the scan folds it, or undefined when it is not one word of the Arabic alphabet. */
function fold(form: string): string | undefined {
  const stream = scan(form);
  if (stream.length !== 1 || stream.kind[0] !== TokenKind.Word) return undefined;
  const letters = String.fromCharCode(...stream.letters.subarray(0, stream.letterStart[1]));
  return /^[ء-غف-ي]+$/.test(letters) ? letters : undefined;
}

/** What is left of a word without a suffix, and the word itself. */
function withoutSuffix(word: string): string[] {
  const stems = [word];
  for (const [suffix, restores] of WORD_SUFFIXES) {
    if (word.endsWith(suffix) && word.length - suffix.length >= MIN_STEM_LETTERS) {
      stems.push(word.slice(0, -suffix.length) + restores);
    }
  }
  return stems;
}

function stemsOf(word: string): string[] {
  const prefixes = WORD_PREFIXES.filter((prefix) => word.startsWith(prefix));
  const rests = prefixes.map((prefix) => word.slice(prefix.length)).filter((rest) => rest.length >= MIN_STEM_LETTERS);
  return [word, ...rests].flatMap(withoutSuffix);
}

const source = process.argv[2];
if (source === undefined) throw new Error('usage: tsx scripts/draw-common-words.ts COUNTS.tsv');
const counts = new Map<string, number>();
for (const row of readTsv(source)) {
  const word = fold(cell(row, 'word'));
  if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + Number(cell(row, 'count')));
}
const taken = new Set<string>();
const words = [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
for (const word of words) {
  const least = MIN_COUNTS[Math.min(word.length, MIN_COUNTS.length - 1)] as number;
  if (word.length < MIN_STEM_LETTERS || (counts.get(word) as number) < least) continue;
  if (!stemsOf(word).some((stem) => taken.has(stem))) taken.add(word);
}
writeFileSync('lexicons/common-words.tsv', `word\n${[...taken].sort().join('\n')}\n`);
