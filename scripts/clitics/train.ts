/**
 * Fits clitic segmentation: counts of news words, the rule teacher and the hand-made lists of `lexicons/clitics`
 * ─▶ `stems.tsv`, `weights.tsv` and `exceptions.tsv` in the same folder. Takes about twenty seconds, and gives the same
 * files every time. Then run `scripts/clitics/build.ts`, which needs these files only.
 *
 *     npx tsx scripts/clitics/train.ts [word-frequency.tsv]
 */
import { writeFileSync } from 'node:fs';
import type { Candidate } from './candidates';
import { buildTables, DISTILL_SETTINGS, distill, packCandidate, weighForm } from './distill';
import { codesOf, formCodes } from './encode';
import { fold } from './fold';
import { readFrequency } from './frequency';
import { fitHeavy, HEAVY_SETTINGS } from './heavy';
import { readLexicon } from './lexicon';
import { LEAST_COUNT, NAME_COUNT } from './settings';
import { countStems, stemByte } from './stems';
import { quantize, weightRows } from './weights';

const path = process.argv[2] ?? '../shared/data/word-frequency.tsv';
const frequency = readFrequency(path);
if (!frequency) {
  console.error(
    `no ${path}: fitting needs the counts of words in news texts. What is committed in lexicons/clitics stays as it is.`,
  );
  process.exit(1);
}
const lexicon = readLexicon();

// Names, closed list and labels are known; where they disagree the labels win, then the closed list.
const known = new Map<string, Candidate>();
for (const name of lexicon.names) known.set(name, { proclitic: '', stem: fold(name), enclitic: '' });
for (const [form, cut] of lexicon.functionWords) known.set(form, cut);
for (const [form, cut] of lexicon.labels) known.set(form, cut);

const heavy = fitHeavy(frequency, known, lexicon.articleless, HEAVY_SETTINGS);
const stems = countStems(frequency, heavy.best, lexicon.articleless);
for (const name of lexicon.names) {
  // A listed name counts as a word seen now and then, always whole.
  const key = fold(name);
  const entry = stems.get(key) ?? { total: 0, whole: 0, article: 0, preposition: 0 };
  const missing = Math.max(0, NAME_COUNT - entry.total);
  stems.set(key, { ...entry, total: entry.total + missing, whole: entry.whole + missing });
}

const model = buildTables(stems, lexicon, LEAST_COUNT);
const weights = quantize(distill(frequency, heavy.best, stems, lexicon, model, LEAST_COUNT, DISTILL_SETTINGS));
const fitted = { ...model, weights };

// What the weights get wrong of what is known, and of what is common enough to be worth an entry.
const exceptions = new Map<string, string>();
const keyOf = (raw: string): string => String(formCodes(raw));
const listed = new Set([...lexicon.functionWords.keys(), ...lexicon.names].map(keyOf));
const exceptionKeys = new Set<string>();
const consider = (raw: string, cut: Candidate): void => {
  const key = keyOf(raw);
  if (listed.has(key) || exceptionKeys.has(key) || key === 'undefined') return;
  if (weighForm(raw, fitted) === packCandidate(cut)) return;
  exceptionKeys.add(key);
  const { proclitic, enclitic } = cut;
  const end = raw.length - enclitic.length;
  const pieces = [...proclitic, raw.slice(proclitic.length, end), raw.slice(end)].filter((piece) => piece !== '');
  exceptions.set(raw, pieces.join('+'));
};
const byCount = [...lexicon.labels].sort(
  ([a], [b]) => (frequency.folded.get(fold(b)) ?? 0) - (frequency.folded.get(fold(a)) ?? 0) || (a < b ? -1 : 1),
);
for (const [raw, cut] of byCount) consider(raw, cut);
frequency.forms.forEach((raw, index) => {
  if ((frequency.counts[index] as number) >= 8) consider(raw, heavy.best(raw));
});

function write(name: string, header: string, lines: readonly string[]): void {
  writeFileSync(`lexicons/clitics/${name}.tsv`, `${header}\n${lines.map((line) => `${line}\n`).join('')}`);
  console.log(`lexicons/clitics/${name}.tsv: ${lines.length} lines`);
}

const stemLines: string[] = [];
for (const [stem, statistics] of stems) {
  if (statistics.total < LEAST_COUNT || codesOf(stem) === undefined) continue;
  const byte = stemByte(statistics);
  stemLines.push([stem, byte >> 5, (byte >> 3) & 3, (byte >> 1) & 3, byte & 1].join('\t'));
}
write('stems', 'stem\tlevel\twhole\tarticle\tpreposition', stemLines.sort());
write('weights', 'group\tindex\tweight', weightRows(weights));
write('exceptions', 'form\tsegmentation', [...exceptions].map((entry) => entry.join('\t')).sort());
