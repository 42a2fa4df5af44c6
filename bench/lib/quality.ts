import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scoreClitics, type TreebankSentence } from '../../scripts/clitics/score';
import type { FigureTable } from './contender';
import type { Dhad, DhadPlaces } from './dhad';
import { createDhadImport, sharedFile } from './modules';
import type { BenchOptions } from './options';
import { PYTHON } from './outside';

function readRows<T>(file: URL): T[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

interface NumberRow {
  readonly text: string;
  readonly value: unknown;
  readonly kind: string;
  readonly form: string;
  readonly doubt?: string;
}

const NUMBER_SETS = ['maha', 'humanizer_ar', 'nemo_ar', 'tafqit_sample', 'num2words_ar'];

/** Answers of the Python readers, by their name; none when Python peers are not set up. */
function askPython(lines: readonly string[]): Record<string, readonly string[]> {
  if (!existsSync(PYTHON)) return {};
  const script = fileURLToPath(new URL('../peers/python/bench.py', import.meta.url));
  const output = execFileSync(PYTHON, [script, '--read-numbers'], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return JSON.parse(output) as Record<string, readonly string[]>;
}

/** Cardinals written in words, each with the number it means: what every reader of numbers should know. */
async function numbersTable(dhad: typeof Dhad): Promise<FigureTable | undefined> {
  const sets = NUMBER_SETS.flatMap((name) => {
    const file = sharedFile(`gold/numbers/${name}.jsonl`);
    if (!file) return [];
    const rows = readRows<NumberRow>(file).filter(
      ({ value, kind, form, doubt }) =>
        typeof value === 'number' && value >= 0 && kind === 'cardinal' && form === 'words' && doubt === undefined,
    );
    return rows.length > 0 ? [{ name, rows }] : [];
  });
  if (sets.length === 0) return undefined;
  const lines = sets.flatMap(({ rows }) => rows.map(({ text }) => text.replace(/\s+/g, ' ')));
  const answers: Record<string, readonly string[]> = {
    'dhad parseNumber': lines.map((line) => String(dhad.parseNumber(line))),
    ...askPython(lines),
  };
  return {
    title: 'Numbers read: cardinals in words of other projects',
    columns: ['reader', ...sets.map(({ name, rows }) => `${name} (${rows.length})`)],
    rows: Object.entries(answers).map(([reader, given]) => {
      let at = 0;
      const shares = sets.map(({ rows }) => {
        const right = rows.filter(({ value }, index) => Math.abs(Number(given[at + index]) - (value as number)) < 1e-9);
        at += rows.length;
        return `${((100 * right.length) / rows.length).toFixed(1)} %`;
      });
      return [reader, ...shares];
    }),
    note: 'Share of rows whose value is right. Doubtful rows are left out for all.',
  };
}

/** The longest proclitics and enclitics that leave three letters. */
const BLIND = /^((?:[وف])?(?:[بكلس])?)(.{3,}?)(هما|كما|ها|هم|هن|كم|كن|نا|ني|ه|ك|ي)?$/u;

async function cliticsTable(dhad: typeof Dhad): Promise<FigureTable | undefined> {
  const file = sharedFile('gold/tokens/pud.seg.jsonl');
  if (!file) return undefined;
  const sentences = readRows<TreebankSentence>(file);
  const methods: Readonly<Record<string, (token: string) => readonly number[]>> = {
    'dhad segmentClitics, ud': (token) => {
      const { proclitics, stem, enclitics } = dhad.segmentClitics(token, { scheme: 'ud' });
      return [...proclitics, stem, ...enclitics].slice(1).map(({ start }) => start);
    },
    'native RegExp, blind stripping': (token) => {
      const [, before = '', stem = token] = BLIND.exec(token) ?? [];
      const cuts = [...before].map((_, index) => index + 1);
      if (before.length + stem.length < token.length) cuts.push(before.length + stem.length);
      return cuts;
    },
    'nothing cut': () => [],
  };
  return {
    title: 'Clitics cut: UD Arabic PUD',
    columns: ['method', 'word F1', 'cut F1', 'tokens right %'],
    rows: Object.entries(methods).map(([name, cutsOf]) => {
      const { wordF1, cutF1, accuracy } = scoreClitics(sentences, cutsOf);
      return [name, wordF1.toFixed(2), cutF1.toFixed(2), accuracy.toFixed(2)];
    }),
    note: 'ال is not cut in this scheme. Nothing was fitted on this treebank.',
  };
}

interface GoldPlace {
  readonly start: number;
  readonly end: number;
  readonly status: 'place' | 'embedded';
  readonly doubt?: boolean;
}

interface GivenPlace {
  readonly start: number;
  readonly end: number;
  readonly isInsideOther: boolean;
}

/**
 * Precision, recall and F1 of exact spans. A match on a name inside another name counts neither way when it says so, and
 * as an error else; doubtful places count neither way.
 */
function scorePlaces(
  texts: readonly { readonly text: string; readonly places: readonly GoldPlace[] }[],
  find: (text: string) => readonly GivenPlace[],
): [number, number, number] {
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const { text, places } of texts) {
    wanted += places.filter(({ status, doubt }) => status === 'place' && !doubt).length;
    for (const match of find(text)) {
      const gold = places.find(({ start, end }) => start === match.start && end === match.end);
      if (gold?.doubt || (gold?.status === 'embedded' && match.isInsideOther)) continue;
      if (match.isInsideOther && gold === undefined) continue;
      given++;
      if (gold?.status === 'place') right++;
    }
  }
  const precision = right / given;
  const recall = right / wanted;
  return [precision, recall, (2 * precision * recall) / (precision + recall)];
}

async function placesTable({ findPlaces, loadPlaces }: typeof DhadPlaces): Promise<FigureTable | undefined> {
  const file = sharedFile('gold/news/paragraphs.jsonl');
  if (!file) return undefined;
  const texts = readRows<{ text: string; places: GoldPlace[] }>(file);
  const gazetteer = await loadPlaces();
  const plain = (proclitics: boolean) => (text: string) =>
    gazetteer.findAll(text, { proclitics }).map(({ start, end }) => ({ start, end, isInsideOther: false }));
  const methods: Readonly<Record<string, (text: string) => readonly GivenPlace[]>> = {
    'dhad findPlaces': (text) =>
      findPlaces(text, { gazetteer }).map(({ start, end, context }) => ({
        start,
        end,
        isInsideOther: context !== undefined,
      })),
    'look-up of the same names behind proclitics (dhad findAll)': plain(true),
    'look-up of the same names (any automaton, Map, PhraseMatcher, flashtext)': plain(false),
  };
  return {
    title: 'Places found: annotated news paragraphs',
    columns: ['method', 'precision', 'recall', 'F1'],
    rows: Object.entries(methods).map(([name, find]) => [
      name,
      ...scorePlaces(texts, find).map((score) => score.toFixed(3)),
    ]),
    note: `${texts.length} paragraphs; exact spans; the built-in gazetteer for all.`,
  };
}

/** Scores on annotated texts, where these lie beside the project. */
export async function measureQuality(options: BenchOptions): Promise<FigureTable[]> {
  const load = createDhadImport(options.dist);
  const tables = [
    await numbersTable(await load<typeof Dhad>('numbers')),
    await cliticsTable(await load<typeof Dhad>('clitics')),
    await placesTable(await load<typeof DhadPlaces>('places.node')),
  ].filter((table) => table !== undefined);
  if (tables.length === 0) console.error('skipped: scores: no annotated texts in ../shared/gold');
  return tables;
}
