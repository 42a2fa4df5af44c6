/**
 * Prints how the shipped segmentation agrees with a treebank that has clitics as words of their own: one sentence a line,
 * `{ "tokens": [{ "surface": "وقال", "segments": ["و", "قال"] }] }`. The figures are no part of the fitting.
 *
 *     npx tsx scripts/clitics/evaluate.ts [pud.seg.jsonl]
 */
import { existsSync, readFileSync } from 'node:fs';
import { segmentClitics } from '../../src/tokenize/clitics/index';
import { type CliticScore, scoreClitics, type TreebankSentence } from './score';

const path = process.argv[2] ?? '../shared/gold/tokens/pud.seg.jsonl';
if (!existsSync(path)) {
  console.error(`no ${path}`);
  process.exit(1);
}
const sentences = readFileSync(path, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as TreebankSentence);

function print(name: string, { wordF1, cutF1, accuracy, tokens, over, under, other }: CliticScore): void {
  console.log(
    `${name}: word F1 ${wordF1.toFixed(2)} · cut F1 ${cutF1.toFixed(2)} · tokens right ${accuracy.toFixed(2)} % of ${tokens}` +
      ` · wrong: ${over} over-cut, ${under} under-cut, ${other} elsewhere`,
  );
}

print(
  'nothing cut',
  scoreClitics(sentences, () => []),
);
print(
  'segmentClitics, ud',
  scoreClitics(sentences, (token) => {
    const { proclitics, stem, enclitics } = segmentClitics(token);
    return [...proclitics, stem, ...enclitics].slice(1).map((piece) => piece.start);
  }),
);
