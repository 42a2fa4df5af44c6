/**
 * Draws forms to be labelled by hand, each with a proposed cut to be read and put right:
 *
 *     npx tsx scripts/clitics/draw.ts uncertain|disagreement|rare COUNT [SEED] [word-frequency.tsv]
 *
 * `uncertain`: the best two cuts of the offline scorer are close, commonest forms first; `disagreement`: the rule teacher
 * cuts otherwise; `rare`: a random draw from forms seen twice.
 */
import { type Candidate, candidates } from './candidates';
import { fold } from './fold';
import { readFrequency } from './frequency';
import { fitHeavy, HEAVY_SETTINGS } from './heavy';
import { readLexicon } from './lexicon';
import { teach } from './teacher';

const [way = 'uncertain', count = '100', seed = '1', path = '../shared/data/word-frequency.tsv'] =
  process.argv.slice(2);
if (!['uncertain', 'disagreement', 'rare'].includes(way)) throw new TypeError(`no such way to draw: ${way}`);
const frequency = readFrequency(path);
if (!frequency) {
  console.error(`no ${path}: drawing needs the counts of words in news texts`);
  process.exit(1);
}
/** Cuts this much better than the next, in nats, are certain. */
const CERTAIN = 2;

const lexicon = readLexicon();
const known = new Map<string, Candidate>();
for (const name of lexicon.names) known.set(name, { proclitic: '', stem: fold(name), enclitic: '' });
for (const [form, cut] of [...lexicon.functionWords, ...lexicon.labels]) known.set(form, cut);
const scorer = fitHeavy(frequency, known, lexicon.articleless, HEAVY_SETTINGS);

let state = Number(seed);
/** A linear congruential generator: the same draw for the same seed. */
function random(): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return state / 2 ** 32;
}

const pool: { readonly form: string; readonly key: number }[] = [];
frequency.forms.forEach((form, index) => {
  const seen = frequency.counts[index] as number;
  if (known.has(form) || !/^[\u0621-\u064a]{3,14}$/u.test(form) || candidates(form).length < 2) return;
  if (way === 'uncertain') {
    if (scorer.margin(form) < CERTAIN) pool.push({ form, key: index });
  } else if (way === 'rare') {
    if (seen === 2) pool.push({ form, key: random() });
  } else {
    const best = scorer.best(form);
    const taught = teach(form, frequency.folded);
    const differ = best.proclitic !== taught.proclitic || best.enclitic !== taught.enclitic;
    if (differ) pool.push({ form, key: random() / Math.sqrt(seen) });
  }
});
pool.sort((a, b) => a.key - b.key);
for (const { form } of pool.slice(0, Number(count))) {
  const { proclitic, enclitic } = scorer.best(form);
  const end = form.length - enclitic.length;
  const pieces = [...proclitic, form.slice(proclitic.length, end), form.slice(end)];
  console.log(`${form}\t${pieces.filter((piece) => piece !== '').join('+')}\t${way}`);
}
