import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreClitics, type TreebankSentence } from '../../scripts/clitics/score';
import { segmentClitics } from '../../src/tokenize/clitics/index';

const TREEBANK = '../shared/gold/tokens/pud.seg.jsonl';
const hasTreebank = existsSync(TREEBANK);
if (!hasTreebank) console.warn(`skipped: ${TREEBANK} is not there`);
const sentences = hasTreebank
  ? readFileSync(TREEBANK, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as TreebankSentence)
  : [];

describe('clitics of a treebank that nothing was fitted on', () => {
  it.skipIf(!hasTreebank)('knows the score of cutting nothing', () => {
    expect(scoreClitics(sentences, () => []).wordF1).toBeCloseTo(81.03, 1);
  });

  it.skipIf(!hasTreebank)('reaches a word F1 of 98.6 and a cut F1 of 96', () => {
    const { wordF1, cutF1 } = scoreClitics(sentences, (token) => {
      const { proclitics, stem, enclitics } = segmentClitics(token, { scheme: 'ud' });
      return [...proclitics, stem, ...enclitics].slice(1).map((piece) => piece.start);
    });
    expect(wordF1).toBeGreaterThanOrEqual(98.6);
    expect(cutF1).toBeGreaterThanOrEqual(96);
  });
});
