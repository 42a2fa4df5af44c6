import { cell, LexiconError, readTsv } from '../lib/tsv';
import type { Candidate } from './candidates';
import { parseLabel, toCandidate } from './notation';

const FOLDER = 'lexicons/clitics';

/** The hand-made lists of `lexicons/clitics`. */
export interface CliticLexicon {
  /** Forms cut by hand, to learn from. */
  readonly labels: ReadonlyMap<string, Candidate>;
  /** Closed list: function words and what they combine to. */
  readonly functionWords: ReadonlyMap<string, Candidate>;
  /** Names that begin with a letter that can be a proclitic. */
  readonly names: ReadonlySet<string>;
  /** Words that begin with ال and have no article. */
  readonly articleless: ReadonlySet<string>;
}

/** Reads a list of segmentations, checked: each form once, each segmentation spelling its form. */
export function readSegmentations(name: string): Map<string, Candidate> {
  const out = new Map<string, Candidate>();
  for (const row of readTsv(`${FOLDER}/${name}.tsv`)) {
    const form = cell(row, 'form');
    if (out.has(form)) throw new LexiconError(`${row.place}: "${form}" is there twice`);
    try {
      out.set(form, toCandidate(parseLabel(form, cell(row, 'segmentation'))));
    } catch (error) {
      throw new LexiconError(`${row.place}: ${(error as Error).message}`);
    }
  }
  return out;
}

export function readLexicon(): CliticLexicon {
  return {
    labels: readSegmentations('labels'),
    functionWords: readSegmentations('function-words'),
    names: new Set(readTsv(`${FOLDER}/names.tsv`).map((row) => cell(row, 'form'))),
    articleless: new Set(readTsv(`${FOLDER}/articleless.tsv`).map((row) => cell(row, 'form'))),
  };
}
