import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { segmentClitics } from '../../src/tokenize/clitics/index';

/** Rows of a list in lexicons/clitics. */
function rows(name: string): string[][] {
  const lines = readFileSync(`lexicons/clitics/${name}.tsv`, 'utf8').trim().split('\n').slice(1);
  return lines.map((line) => line.split('\t'));
}

/** The pieces of a word by the UD scheme, joined by +. */
function cut(word: string): string {
  const { proclitics, stem, enclitics } = segmentClitics(word);
  return [...proclitics, stem, ...enclitics].map((piece) => piece.text).join('+');
}

describe('the lists that segmentation was made from', () => {
  it('cuts each form of the closed list as the list says', () => {
    const wrong = rows('function-words').filter(([form = '', cuts]) => cut(form) !== cuts);
    expect(wrong).toEqual([]);
  });

  it('leaves each listed name whole', () => {
    // Some are spelled like a form of the closed list.
    const closed = new Set(rows('function-words').map(([form]) => form));
    const wrong = rows('names').filter(([form = '']) => !closed.has(form) && cut(form) !== form);
    expect(wrong).toEqual([]);
  });

  it('cuts each labelled form as labelled', () => {
    const wrong = rows('labels').filter(([form = '', cuts]) => cut(form) !== cuts);
    expect(wrong).toEqual([]);
  });
});
