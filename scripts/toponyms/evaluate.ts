/**
 * Measures `findPlaces` with the built-in places on annotated texts.
 *
 * `npx tsx scripts/toponyms/evaluate.ts FILE [--errors] [--threshold N] [--loose]`: JSON Lines with `text` and `places`
 * (start, end, status `place` or `embedded`, `doubt`) or `locations`. Embedded names that are matched count neither way
 * when the match has a context, as an error otherwise; doubtful items count neither way.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findPlaces, type PlaceMatch } from '../../src/places';
import { builtInGazetteer } from './built-in';

interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly status?: string;
  readonly doubt?: boolean;
}

interface AnnotatedText {
  readonly id?: string;
  readonly text: string;
  readonly places?: readonly Annotation[];
  readonly locations?: readonly Annotation[];
}

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
const gazetteer = builtInGazetteer();
const minScore = values.threshold === undefined ? {} : { minScore: Number(values.threshold) };

/** The same span; loosely, spans that overlap. Of للسعودية the annotation may hold the preposition. */
function agrees(text: string, gold: Annotation, match: PlaceMatch): boolean {
  if (values.loose) return match.start < gold.end && gold.start < match.end;
  if (gold.end !== match.end) return false;
  return gold.start === match.start || (text.startsWith('لل', gold.start) && gold.start + 1 === match.start);
}

let found = 0;
let missed = 0;
let wrong = 0;
const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
const show = (
  kind: string,
  { id }: AnnotatedText,
  text: string,
  { start, end }: { start: number; end: number },
  note: string,
): void => {
  if (!values.errors) return;
  const context = `${text.slice(Math.max(start - 40, 0), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`;
  console.log(`${kind}\t${id ?? ''}\t${context.replace(/\s+/g, ' ')}\t${note}`);
};
for (const line of lines) {
  const document = JSON.parse(line) as AnnotatedText;
  const { text } = document;
  const annotations = document.places ?? document.locations ?? [];
  const matches = findPlaces(text, { gazetteer, ...minScore });
  const matched = new Set<Annotation>();
  for (const match of matches) {
    const agreeing = annotations.filter((annotation) => agrees(text, annotation, match));
    const [gold] = agreeing;
    const note = `${match.score.toFixed(2)} ${match.entry?.type} ${match.entry?.country} ${match.context ?? ''}`;
    for (const annotation of agreeing) matched.add(annotation);
    if (gold?.doubt === true) continue;
    if (gold?.status === 'embedded' || gold === undefined) {
      if (gold !== undefined && match.context !== undefined) continue;
      wrong++;
      show(gold === undefined ? 'WRONG' : 'EMBEDDED', document, text, match, note);
    } else {
      found++;
    }
  }
  for (const gold of annotations) {
    if (matched.has(gold) || gold.doubt === true || gold.status === 'embedded') continue;
    missed++;
    show('MISSED', document, text, gold, '');
  }
}
const precision = found / Math.max(found + wrong, 1);
const recall = found / Math.max(found + missed, 1);
console.log(
  `${file}: ${lines.length} texts, ${found} found, ${wrong} wrong, ${missed} missed: ` +
    `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
);
