/** Compiles `lexicons/clitics` into the model of clitic segmentation, `src/generated/clitics.ts`. */

import { GROUPS } from '../../src/tokenize/clitics/features';
import { FORM_IS_BASE, FORM_LISTED } from '../../src/tokenize/clitics/forms';
import { getByte, hashCodes } from '../../src/tokenize/clitics/hashing';
import {
  BYTE_CHARS,
  LETTER_CHARS,
  SHARED_CHARS,
  unpackTable,
  unpackWeights,
  WEIGHT_ZERO,
} from '../../src/tokenize/clitics/packing';
import { literal, writeGenerated } from '../lib/generated';
import { assertSorted, cell, LexiconError, readTsv } from '../lib/tsv';
import { packCandidate } from './distill';
import { codesOf, formCodes } from './encode';
import { fold } from './fold';
import { readLexicon, readSegmentations } from './lexicon';
import { weightId } from './weights';

const FOLDER = 'lexicons/clitics';

/** A word by its letter codes, and its byte. */
interface Entry {
  readonly codes: readonly number[];
  readonly byte: number;
}

function codes(word: string, place: string): number[] {
  const found = codesOf(word);
  if (!found) throw new LexiconError(`${place}: "${word}" has a letter that the model does not know`);
  return found;
}

/** Front-codes words with a byte each; the words are sorted by their letters. */
function pack(entries: readonly Entry[]): { words: string; bytes: string; legend: number[] } {
  const uses = new Map<number, number>();
  for (const { byte } of entries) uses.set(byte, (uses.get(byte) ?? 0) + 1);
  const legend = [...uses.keys()].sort((a, b) => (uses.get(b) as number) - (uses.get(a) as number) || a - b);
  const coded = entries.map(({ codes, byte }) => ({
    letters: codes.map((code) => LETTER_CHARS[code - 1]).join(''),
    byte,
  }));
  coded.sort((a, b) => (a.letters < b.letters ? -1 : 1));
  let words = '';
  let bytes = '';
  let before = '';
  for (const { letters, byte } of coded) {
    let shared = 0;
    while (shared < SHARED_CHARS.length - 1 && shared < before.length && letters[shared] === before[shared]) shared++;
    words += SHARED_CHARS[shared] + letters.slice(shared);
    bytes += BYTE_CHARS[legend.indexOf(byte)];
    before = letters;
  }
  const packed = { words, bytes, legend };
  // The runtime must read back what was written here, but for words whose hashes collide.
  const table = unpackTable(packed);
  let lost = 0;
  for (const { codes, byte } of entries) if (getByte(table, hashCodes(codes)) !== byte) lost++;
  if (lost > entries.length / 5000)
    throw new LexiconError(`${FOLDER}: ${lost} of ${entries.length} words are lost to hashing`);
  return packed;
}

function packWeights(weights: ReadonlyMap<number, number>): string {
  let packed = '';
  let zeros = 0;
  for (let id = 0; id < GROUPS.end; id++) {
    const steps = weights.get(id) ?? 0;
    if (steps === 0) {
      zeros++;
      continue;
    }
    for (; zeros > 0; zeros -= Math.min(zeros, 90)) packed += String.fromCharCode(0x20 + Math.min(zeros, 90));
    packed += String.fromCharCode(WEIGHT_ZERO + steps);
  }
  return packed;
}

const lexicon = readLexicon();
const stems: Entry[] = [];
const stemRows = readTsv(`${FOLDER}/stems.tsv`);
assertSorted(stemRows, (row) => cell(row, 'stem'));
for (const row of stemRows) {
  const [level, whole, article, preposition] = ['level', 'whole', 'article', 'preposition'].map((name) =>
    Number(cell(row, name)),
  );
  stems.push({
    codes: codes(cell(row, 'stem'), row.place),
    byte: ((level as number) << 5) | ((whole as number) << 3) | ((article as number) << 1) | (preposition as number),
  });
}

const forms = new Map<string, Entry>();
const put = (form: string, byte: number): void => {
  const codes = formCodes(form);
  if (codes && !forms.has(String(codes))) forms.set(String(codes), { codes, byte });
};
const bytes: [string, number][] = [
  ...[...lexicon.functionWords].map(([form, cut]): [string, number] => [
    form,
    packCandidate(cut) | FORM_LISTED | FORM_IS_BASE,
  ]),
  ...[...lexicon.names].map((name): [string, number] => [name, FORM_LISTED | FORM_IS_BASE]),
  ...[...readSegmentations('exceptions')].map(([form, cut]): [string, number] => [
    form,
    packCandidate(cut) | FORM_LISTED,
  ]),
];
for (const [form, byte] of bytes) put(form, byte);
// Much is written without its hamzas (لان), or with ى for ي and the other way round: these spellings mean the same word
// where no other word is spelled so (ولأية is not ولاية).
const labelled = new Set([...lexicon.labels.keys()].map((form) => String(formCodes(form))));
for (const [form, byte] of bytes) {
  const loose = form[0] + fold(form.slice(1));
  for (const spelling of [loose, loose.replace(/ي$/u, 'ى')]) {
    // A pronoun ي is not written ى.
    const isPronoun = ((byte >> 3) & 7) > 0 && spelling.endsWith('ى');
    if (!isPronoun && !labelled.has(String(formCodes(spelling)))) put(spelling, byte);
  }
}

const weights = new Map<number, number>();
for (const row of readTsv(`${FOLDER}/weights.tsv`)) {
  weights.set(weightId(cell(row, 'group'), Number(cell(row, 'index'))), Number(cell(row, 'weight')));
}
const packedWeights = packWeights(weights);
const back = unpackWeights(packedWeights, GROUPS.end);
for (const [id, steps] of weights) if (back[id] !== steps / 16) throw new LexiconError(`weight ${id} is not read back`);

const table = (name: string, entries: readonly Entry[]): string => {
  const { words, bytes, legend } = pack(entries);
  return `export const ${name}: PackedTable = {\n  words: ${literal(words)},\n  bytes: ${literal(bytes)},\n  legend: [${legend.join(', ')}],\n};\n`;
};
writeGenerated(
  'clitics',
  'clitics/build.ts',
  'lexicons/clitics',
  [
    "import type { PackedTable } from '../tokenize/clitics/packing';\n",
    table('STEMS', stems),
    table('FORMS', [...forms.values()]),
    table(
      'ARTICLELESS',
      [...lexicon.articleless].map((form) => ({ codes: codes(form, `${FOLDER}/articleless.tsv`), byte: 1 })),
    ),
    `export const WEIGHTS = ${literal(packedWeights)};\n`,
  ].join('\n'),
);
console.log(`src/generated/clitics.ts: ${stems.length} stems, ${forms.size} forms, ${weights.size} weights`);
