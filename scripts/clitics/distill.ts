import { enumerate, type Model } from '../../src/tokenize/clitics/candidates';
import { packCut } from '../../src/tokenize/clitics/cut';
import { GROUPS } from '../../src/tokenize/clitics/features';
import { FORM_IS_BASE, FORM_LISTED } from '../../src/tokenize/clitics/forms';
import { createTable, setByte } from '../../src/tokenize/clitics/hashing';
import { letterCodes } from '../../src/tokenize/clitics/letters';
import { cutOf, weigh } from '../../src/tokenize/clitics/scorer';
import {
  createWorkspace,
  FEATURES_PER_CANDIDATE,
  readWord,
  type Workspace,
} from '../../src/tokenize/clitics/workspace';
import type { Candidate } from './candidates';
import { formHashOf, hashOf } from './encode';
import type { Frequency } from './frequency';
import type { CliticLexicon } from './lexicon';
import { ExampleBuilder, fit } from './loglinear';
import { type StemStatistics, stemByte, stemOf } from './stems';

/** Packs the cut of a candidate as the runtime does. A preposition that is itself the stem (ب + ها) is not a proclitic. */
export function packCandidate({ proclitic, enclitic }: Candidate): number {
  return packCut(proclitic.length, enclitic.length);
}

/** The model as the runtime will see it, but without weights and exceptions. */
export function buildTables(stems: ReadonlyMap<string, StemStatistics>, lexicon: CliticLexicon, least: number): Model {
  const table = createTable(stems.size + 1);
  for (const [stem, statistics] of stems) {
    if (statistics.total < least) continue;
    const hash = hashOf(stem);
    if (hash !== undefined) setByte(table, hash, stemByte(statistics));
  }
  const forms = createTable(lexicon.functionWords.size + lexicon.names.size + lexicon.labels.size + 8192);
  for (const name of lexicon.names) {
    const hash = formHashOf(name);
    if (hash !== undefined) setByte(forms, hash, FORM_LISTED | FORM_IS_BASE);
  }
  for (const [form, cut] of lexicon.functionWords) {
    const hash = formHashOf(form);
    if (hash !== undefined) setByte(forms, hash, packCandidate(cut) | FORM_LISTED | FORM_IS_BASE);
  }
  const articleless = createTable(lexicon.articleless.size);
  for (const word of lexicon.articleless) {
    const hash = hashOf(word);
    if (hash !== undefined) setByte(articleless, hash, 1);
  }
  return { stems: table, forms, articleless, weights: new Float32Array(GROUPS.end) };
}

const space: Workspace = createWorkspace();
const units = new Uint16Array(64);

/** Puts a form into the workspace; false when it is longer than any word. */
function load(raw: string): boolean {
  if (raw.length > units.length) return false;
  for (let i = 0; i < raw.length; i++) units[i] = raw.charCodeAt(i);
  return readWord(space, units, 0, raw.length, letterCodes());
}

/** The runtime's answer for a form, by the weights alone. */
export function weighForm(raw: string, model: Model): number {
  return load(raw) ? weigh(space, model) : 0;
}

export interface DistillSettings {
  /** Weight of a form is its count to this power. */
  readonly power: number;
  readonly labelWeight: number;
  readonly nameWeight: number;
  readonly unseenWeight: number;
  readonly penalty: number;
}

export const DISTILL_SETTINGS: DistillSettings = {
  power: 0.25,
  labelWeight: 2,
  nameWeight: 0.1,
  unseenWeight: 1.5,
  penalty: 0.3,
};

/**
 * Fits the runtime weights to the cuts of the offline scorer and the labels.
 *
 * Rare forms are shown with their own count taken out of the table, as a form never seen before would come.
 */
export function distill(
  frequency: Frequency,
  cuts: (raw: string) => Candidate,
  stems: ReadonlyMap<string, StemStatistics>,
  lexicon: CliticLexicon,
  model: Model,
  least: number,
  settings: DistillSettings,
): Float64Array {
  const builder = new ExampleBuilder();
  const add = (raw: string, gold: number, weight: number): void => {
    if (!load(raw) || space.length < 3) return;
    enumerate(space, model);
    if (space.candidates < 2) return;
    const rows: number[][] = [];
    let index = -1;
    for (let c = 0; c < space.candidates; c++) {
      const from = c * FEATURES_PER_CANDIDATE;
      rows.push([...space.features.subarray(from, from + (space.featureCount[c] as number))]);
      if (cutOf(space, c) === gold) index = c;
    }
    if (index >= 0) builder.add(rows, index, weight);
  };
  frequency.forms.forEach((raw, position) => {
    const cut = cuts(raw);
    const gold = packCandidate(cut);
    const count = frequency.counts[position] as number;
    const label = lexicon.labels.has(raw);
    const weight = count ** settings.power * (label ? settings.labelWeight : 1);
    if (count > 3) {
      add(raw, gold, weight);
      return;
    }
    // Without its own count.
    const { stem, article } = stemOf(raw, cut, frequency.folded, lexicon.articleless);
    const statistics = stems.get(stem);
    const hash = hashOf(stem);
    if (!statistics || hash === undefined) return;
    const whole = cut.proclitic === '' && cut.enclitic === '';
    const without: StemStatistics = {
      total: statistics.total - count,
      whole: statistics.whole - (whole ? count : 0),
      article: statistics.article - (article ? count : 0),
      preposition: statistics.preposition - (/[بلك]$/u.test(cut.proclitic) ? count : 0),
    };
    const byte = without.total < least ? 0 : stemByte(without);
    setByte(model.stems, hash, byte);
    add(raw, gold, weight * settings.unseenWeight);
    setByte(model.stems, hash, statistics.total < least ? 0 : stemByte(statistics));
  });
  for (const name of lexicon.names) {
    if ((frequency.folded.get(name) ?? 0) === 0) add(name, 0, settings.nameWeight);
  }
  return fit(builder.build(), GROUPS.end, settings.penalty, 60);
}
