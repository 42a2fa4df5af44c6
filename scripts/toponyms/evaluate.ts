/**
 * Measures `findPlaces` with the built-in places on annotated texts.
 *
 * `npx tsx scripts/toponyms/evaluate.ts FILE [--errors] [--threshold N] [--loose]`: JSON Lines with `text` and `places`
 * (start, end, status `place` or `embedded`, `doubt`) or `locations`. How it counts stands in compare.ts.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { builtInGazetteer } from './built-in';
import { type AnnotatedText, type CompareOptions, compareWithGold } from './compare';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: 'boolean', default: false },
    loose: { type: 'boolean', default: false },
    threshold: { type: 'string' },
  },
});
const [file] = positionals;
if (file === undefined) throw new TypeError('FILE is missing');
const texts = readFileSync(file, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as AnnotatedText);

const show: CompareOptions['onDifference'] = (kind, { id, text }, start, end, match) => {
  const context = `${text.slice(Math.max(start - 40, 0), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
  const note = match && `${match.score.toFixed(2)} ${match.entry?.type} ${match.entry?.country} ${match.context ?? ''}`;
  console.log([kind, id ?? '', context.replace(/\s+/g, ' '), note ?? ''].join('\t'));
};
const { found, wrong, missed, precision, recall } = compareWithGold(texts, {
  gazetteer: builtInGazetteer(),
  isLoose: values.loose,
  ...(values.threshold === undefined ? {} : { minScore: Number(values.threshold) }),
  ...(values.errors ? { onDifference: show } : {}),
});
console.log(
  `${file}: ${texts.length} texts, ${found} found, ${wrong} wrong, ${missed} missed: ` +
    `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
);
