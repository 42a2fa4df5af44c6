/**
 * How time and memory grow: with the length of the text, with the size of the gazetteer, on hostile input. A process of
 * its own for each part (for each size of gazetteer, so that its memory can be told); started by run.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { BenchContext } from './lib/contender';
import { OWN_CORPUS, readCorpus } from './lib/corpus';
import type { Dhad, DhadPlaces } from './lib/dhad';
import { answerParent } from './lib/fork';
import { sink } from './lib/measure';
import { createDhadImport, importPeer, sharedFile } from './lib/modules';
import { compoundNames, worldNames } from './lib/names';
import type { BenchOptions } from './lib/options';
import type { Series } from './lib/slope';
import { createTexts } from './lib/texts';

/** What run.ts asks for. */
export type ScalingOrder =
  | { readonly part: 'length'; readonly options: BenchOptions }
  | { readonly part: 'hostile'; readonly options: BenchOptions }
  | { readonly part: 'build'; readonly names: number; readonly file: string; readonly options: BenchOptions }
  | { readonly part: 'gazetteer'; readonly file: string; readonly options: BenchOptions }
  | { readonly part: 'map'; readonly file: string; readonly options: BenchOptions };

/** What it costs to build a gazetteer, and how large its file is. */
export interface BuildCosts {
  readonly buildSeconds: number;
  readonly fileBytes: number;
}

/** What it costs to use one, from its file on. Bytes and seconds. */
export interface UseCosts {
  readonly readSeconds: number;
  /** Resident memory above that of the process before it read the file, after it has searched all texts. */
  readonly memoryBytes: number;
  readonly megabytesPerSecond: number;
}

/** Seconds by size, and bytes of heap by size. */
export interface LengthFigures {
  readonly seconds: readonly Series[];
  readonly heap: readonly Series[];
}

export type ScalingReport = LengthFigures | BuildCosts | UseCosts | readonly Series[];

const collect: () => void = (globalThis as { gc?: () => void }).gc ?? (() => {});

/** The best of some runs: as many as fit into the time, three at least for what is quick. */
function bestSeconds(run: () => unknown, seconds: number): number {
  let best = Number.POSITIVE_INFINITY;
  const end = performance.now() + 1000 * seconds;
  for (let runs = 0; runs < 3 || performance.now() < end; runs++) {
    const start = performance.now();
    sink.value = run();
    best = Math.min(best, (performance.now() - start) / 1000);
    if (best > 2) break;
  }
  return best;
}

function contextOf(options: BenchOptions): BenchContext {
  return {
    dhad: createDhadImport(options.dist),
    texts: createTexts(readCorpus(options.corpus ?? OWN_CORPUS), options.smoke),
    smoke: options.smoke,
    peer: importPeer,
    shared: sharedFile,
  };
}

async function operations(context: BenchContext): Promise<Record<string, (text: string) => unknown>> {
  const { analyze, findNumbers, normalize, scan, tokenize } = await context.dhad<typeof Dhad>('index');
  const { segmentText } = await context.dhad<typeof Dhad>('clitics');
  const { findPlaces, loadPlaces } = await context.dhad<typeof DhadPlaces>('places.node');
  const gazetteer = await loadPlaces();
  return {
    normalize: (text) => normalize(text, 'search'),
    scan: (text) => scan(text),
    tokenize: (text) => tokenize(text),
    segmentText: (text) => segmentText(text),
    findNumbers: (text) => findNumbers(text),
    findAll: (text) => gazetteer.findAll(text),
    findPlaces: (text) => findPlaces(text, { gazetteer }),
    analyze: (text) => analyze(text, { gazetteer }),
  };
}

/** Makes objects for every token: memory of a hundred megabytes of text is not what it is for. */
const OBJECTS = new Set(['tokenize', 'segmentText', 'analyze']);

/** Bytes of heap that are free again when a result is let go. */
function heldBy(run: () => unknown): number {
  const inUse = (): number => {
    collect();
    // What the first one frees of typed arrays is only counted by the second.
    collect();
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  sink.value = run();
  const during = inUse();
  sink.value = undefined;
  return Math.max(during - inUse(), 1);
}

async function measureLength(options: BenchOptions): Promise<LengthFigures> {
  const context = contextOf(options);
  const runs = await operations(context);
  const million = context.texts('long').batches.map(([text]) => text as string);
  const sizes = options.smoke ? [1e3, 1e4] : [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];
  const seconds = new Map<string, { size: number; value: number }[]>();
  const heap = new Map<string, { size: number; value: number }[]>();
  const add = (to: typeof seconds, name: string, size: number, value: number): void => {
    const points = to.get(name);
    if (points) points.push({ size, value });
    else to.set(name, [{ size, value }]);
  };
  for (const run of Object.values(runs)) for (const text of million.slice(0, 4)) run(text.slice(0, 20_000));
  for (const size of sizes) {
    // News repeats 1.8 bytes a unit; the text is cut by units and its bytes are counted.
    const text = million
      .join('\n')
      .repeat(Math.ceil(size / 8e6))
      .slice(0, Math.round(size / 1.8));
    const flat = Buffer.from(text, 'utf8').toString('utf8');
    const bytes = Buffer.byteLength(flat);
    for (const [name, run] of Object.entries(runs)) {
      if (OBJECTS.has(name) && size > 1e7) continue;
      add(
        seconds,
        name,
        bytes,
        bestSeconds(() => run(flat), size >= 1e7 ? 0 : 0.3),
      );
      add(
        heap,
        name,
        bytes,
        heldBy(() => run(flat)),
      );
    }
  }
  const series = (from: typeof seconds): Series[] => [...from].map(([name, points]) => ({ name, points }));
  return { seconds: series(seconds), heap: series(heap) };
}

/** Inputs made to hurt: each a unit that is repeated. */
const HOSTILE: Readonly<Record<string, string>> = {
  'one letter': 'ا',
  'marks alone': '\u064B',
  'shadda and fatha': 'ب\u0651\u064E',
  tatweel: 'ـ',
  'و again and again': 'و',
  'ال again and again': 'ال',
  'و and spaces': 'و ',
  'one number word': 'ألف ',
  'joined number words': 'ومئة ',
  digits: '1',
  'digits and points': '1.',
  'digits and colons': '1:',
  'at signs': '@',
  'letters and at signs': 'a@',
  'letters and points': 'a.',
  slashes: 'http://',
  hashes: '#',
  'hash and underscore': '#ا_',
  'regional indicators': '\u{1F1F8}',
  'emoji joiners': '\u{1F468}\u200D',
  'lone surrogates': '\uD83D',
  'zero-width joiners': '\u200D',
  'brackets and quotes': '«(',
  'a place name': 'دير ',
  'type nouns': 'مدينة ',
  'between and': 'بين ',
  'line ends': '\n',
};

async function measureHostile(options: BenchOptions): Promise<Series[]> {
  const runs = await operations(contextOf(options));
  const sizes = options.smoke ? [1e3, 1e4] : [1e4, 1e5, 1e6];
  const series: Series[] = [];
  for (const [title, unit] of Object.entries(HOSTILE)) {
    const texts = sizes.map((size) => Buffer.from(unit.repeat(size / unit.length), 'utf16le').toString('utf16le'));
    for (const [name, run] of Object.entries(runs)) {
      const points = texts.map((text) => ({ size: text.length, value: bestSeconds(() => run(text), 0.05) }));
      series.push({ name: `${name}: ${title}`, points });
    }
  }
  return series;
}

/** Builds a gazetteer; writes it to a file, and its names beside it. */
async function buildFile(options: BenchOptions, count: number, file: string): Promise<BuildCosts> {
  const context = contextOf(options);
  const { buildGazetteer } = await context.dhad<typeof Dhad>('gazetteer');
  const names = compoundNames(await worldNames(context), count);
  const entries = names.map((name) => ({ name }));
  const start = performance.now();
  const gazetteer = buildGazetteer(entries);
  const buildSeconds = (performance.now() - start) / 1000;
  const bytes = gazetteer.toBytes();
  writeFileSync(file, bytes);
  writeFileSync(`${file}.names`, names.join('\n'));
  return { buildSeconds, fileBytes: bytes.length };
}

/** Reads names, searches all articles, and tells what that took; `prepare` warms up what is not to be counted. */
async function useNames(
  options: BenchOptions,
  prepare: (text: string) => unknown,
  read: () => (text: string) => number,
): Promise<UseCosts> {
  const texts = contextOf(options).texts('article');
  const articles = texts.batches.flat();
  for (const text of articles) sink.value = prepare(text);
  collect();
  collect();
  const before = process.memoryUsage.rss();
  const start = performance.now();
  const count = read();
  const readSeconds = (performance.now() - start) / 1000;
  const pass = (): number => articles.reduce((sum, text) => sum + count(text), 0);
  sink.value = pass();
  collect();
  collect();
  const memoryBytes = process.memoryUsage.rss() - before;
  return { readSeconds, memoryBytes, megabytesPerSecond: texts.bytes / 1e6 / bestSeconds(pass, 1) };
}

async function useGazetteer(options: BenchOptions, file: string): Promise<UseCosts> {
  const { buildGazetteer, readGazetteer } = await contextOf(options).dhad<typeof Dhad>('gazetteer');
  const small = buildGazetteer([{ name: 'دمشق' }]);
  return useNames(
    options,
    (text) => small.findAll(text),
    () => {
      const gazetteer = readGazetteer(readFileSync(file));
      return (text) => gazetteer.findAll(text).length;
    },
  );
}

/** A Map over windows of words: what a program without a matcher does. */
async function useMap(options: BenchOptions, file: string): Promise<UseCosts> {
  const { normalize } = await contextOf(options).dhad<typeof Dhad>('normalize');
  const wordsOf = (text: string): string[] => normalize(text, 'match').match(/[\p{L}\p{N}]+/gu) ?? [];
  return useNames(options, wordsOf, () => {
    const names = readFileSync(`${file}.names`, 'utf8').split('\n');
    const map = new Map(names.map((name, id) => [name, id]));
    return (text) => {
      const words = wordsOf(text);
      let found = 0;
      for (let i = 0; i < words.length; i++) {
        for (let length = Math.min(4, words.length - i); length > 0; length--) {
          if (!map.has(words.slice(i, i + length).join(' '))) continue;
          found++;
          i += length - 1;
          break;
        }
      }
      return found;
    };
  });
}

await answerParent(async (order: ScalingOrder): Promise<ScalingReport> => {
  switch (order.part) {
    case 'length':
      return measureLength(order.options);
    case 'hostile':
      return measureHostile(order.options);
    case 'build':
      return buildFile(order.options, order.names, order.file);
    case 'gazetteer':
      return useGazetteer(order.options, order.file);
    case 'map':
      return useMap(order.options, order.file);
  }
});
