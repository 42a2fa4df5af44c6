/**
 * Fits the weights of the score: `npx tsx scripts/toponyms/fit.ts` rewrites the column `weight` of
 * `lexicons/toponyms/weights.tsv`; then `npm run generate`.
 *
 * Logistic regression over the features of src/places/features.ts, by Newton's method. Each weight is drawn to its
 * `prior`, what we expected before we saw any data, so that a feature that few texts show keeps a sensible weight.
 */
import { writeFileSync } from 'node:fs';
import { scan } from '../../src/core';
import { FEATURE_NAMES } from '../../src/places/features';
import { readMentions } from '../../src/places/find';
import { resolvePlaceOptions } from '../../src/places/options';
import { cell, readTsv } from '../lib/tsv';
import { builtInGazetteer } from './built-in';
import { solve } from './solve';
import { readTrainingTexts } from './training';

const WEIGHTS_FILE = 'lexicons/toponyms/weights.tsv';
/** How strongly a weight is drawn to its prior: the inverse variance of the Gaussian around it. */
const PULL = 1;
const ROUNDS = 20;

const NUMBERS = ['bias', 'importance', 'frequency', 'support'] as const;
const COLUMNS: readonly string[] = [...NUMBERS, ...FEATURE_NAMES];

const samples: { values: number[]; isPlace: boolean }[] = [];
const settings = resolvePlaceOptions({ gazetteer: builtInGazetteer() });
for (const { text, labels, isComplete } of readTrainingTexts()) {
  for (const mention of readMentions(scan(text), settings)) {
    const label = labels.find(({ start, end }) => start < mention.end && mention.start < end);
    if (label === undefined && (!isComplete || mention.context !== undefined)) continue;
    const bits = FEATURE_NAMES.map((_, i) => (mention.features >>> i) & 1);
    const numbers = [1, mention.place.importance, mention.facts.frequency, mention.support];
    samples.push({ values: [...numbers, ...bits], isPlace: label?.isPlace === true });
  }
}

const rows = readTsv(WEIGHTS_FILE);
const priorOf = new Map(rows.map((row) => [cell(row, 'feature'), Number(cell(row, 'prior'))]));
const prior = COLUMNS.map((column) => {
  const value = priorOf.get(column);
  if (value === undefined) throw new TypeError(`${WEIGHTS_FILE} has no line for ${column}`);
  return value;
});

const weights = [...prior];
for (let round = 0; round < ROUNDS; round++) {
  const gradient = weights.map((weight, i) => PULL * ((prior[i] as number) - weight));
  const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? PULL : 0)));
  for (const { values, isPlace } of samples) {
    const sum = values.reduce((total, value, i) => total + value * (weights[i] as number), 0);
    const probability = 1 / (1 + Math.exp(-sum));
    for (const [i, value] of values.entries()) {
      if (value === 0) continue;
      gradient[i] = (gradient[i] as number) + value * ((isPlace ? 1 : 0) - probability);
      const line = curvature[i] as number[];
      for (const [j, other] of values.entries()) {
        line[j] = (line[j] as number) + value * other * probability * (1 - probability);
      }
    }
  }
  const step = solve(curvature, gradient);
  for (const [i, change] of step.entries()) weights[i] = (weights[i] as number) + change;
}

const fitted = new Map(COLUMNS.map((column, i) => [column, weights[i] as number]));
const lines = rows.map((row) => {
  const feature = cell(row, 'feature');
  const weight = fitted.get(feature);
  return [feature, cell(row, 'prior'), weight === undefined ? cell(row, 'weight') : weight.toFixed(3)].join('\t');
});
writeFileSync(WEIGHTS_FILE, `feature\tprior\tweight\n${lines.join('\n')}\n`);
const places = samples.filter(({ isPlace }) => isPlace).length;
console.log(`${WEIGHTS_FILE}: fitted on ${samples.length} names, ${places} of them places`);
for (const [i, column] of COLUMNS.entries()) {
  const shown = samples.filter(({ values }) => values[i] !== 0).length;
  console.log(
    `${column.padEnd(16)} ${(prior[i] as number).toFixed(2).padStart(6)} → ${(weights[i] as number).toFixed(2).padStart(6)}  ×${shown}`,
  );
}
