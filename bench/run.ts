/** The benchmarks: `npm run bench`. docs/performance.md tells what is measured and how. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundleForNode } from './lib/bundle';
import { compareRuns } from './lib/compare';
import type { BenchContext, FigureTable } from './lib/contender';
import { OWN_CORPUS, readCorpus } from './lib/corpus';
import type { Dhad } from './lib/dhad';
import { runInChild } from './lib/fork';
import type { Heap } from './lib/heap';
import { describeMachine, readVersions } from './lib/machine';
import { createDhadImport, importPeer, sharedFile } from './lib/modules';
import { builtInNames, worldNames } from './lib/names';
import { type BenchOptions, readOptions, USAGE } from './lib/options';
import { type OutsideInput, type OutsideRow, runOutsidePeers, toRows } from './lib/outside';
import { measureQuality } from './lib/quality';
import {
  figureTable,
  type GroupFigures,
  groupTable,
  type Run,
  renderRun,
  type SuiteFigures,
  type SuiteOrder,
  type TimedGroup,
} from './lib/report';
import { summarizeGroup } from './lib/rows';
import { measureScaling } from './lib/scaling';
import { measureStartup } from './lib/startup';
import { renderSummary, writeSummary } from './lib/summary';
import { createTexts } from './lib/texts';
import { SUITES } from './suites';
import { numbersToSpell } from './suites/numbers';

/** What is no race of contenders: its figures are tables of their own. */
const FIGURES = ['quality', 'startup', 'scaling'] as const;
const PERFORMANCE = new URL('../docs/performance.md', import.meta.url);
const RECORDS = new URL('records/', import.meta.url);
// A young generation so large that nothing is collected while heap is counted.
const HEAP_FLAGS = ['--expose-gc', '--min-semi-space-size=512', '--max-semi-space-size=512'];

function assertKnown(names: readonly string[]): void {
  const known: readonly string[] = [...SUITES.map(({ name }) => name), ...FIGURES];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new RangeError(`no suite ${unknown}: there are ${known.join(', ')}`);
}

/** The rows of the peers outside JavaScript, put into their group. They fought no duels: their ratios are of medians. */
function withOutside(suite: string, group: GroupFigures, outside: readonly OutsideRow[]): GroupFigures {
  const [first] = group.rows;
  const limit = group.rows.find(({ name }) => name === group.limit);
  const rows = outside.filter((row) => row.suite === suite && row.group === group.name);
  return {
    ...group,
    rows: [
      ...group.rows,
      ...rows.map(({ row }) => ({
        ...row,
        ...(limit && { ofLimit: row.megabytesPerSecond / limit.megabytesPerSecond }),
        ...(first && { dhadIsFaster: first.megabytesPerSecond / row.megabytesPerSecond }),
      })),
    ],
  };
}

function withHeap(group: GroupFigures, heaps: readonly Heap[] | undefined): GroupFigures {
  return {
    ...group,
    rows: group.rows.map((row, index) => {
      const heap = heaps?.[index];
      return heap ? { ...row, heapTaken: heap.taken, heapHeld: heap.held } : row;
    }),
  };
}

async function createOutsideInput(options: BenchOptions): Promise<OutsideInput> {
  const dhad = createDhadImport(options.dist);
  const texts = createTexts(readCorpus(options.corpus ?? OWN_CORPUS), options.smoke);
  const context: BenchContext = { dhad, texts, smoke: options.smoke, peer: importPeer, shared: sharedFile };
  const { spellNumber } = await dhad<typeof Dhad>('numbers');
  return {
    texts: { article: texts('article'), long: texts('long'), word: texts('word') },
    spelled: numbersToSpell(10_000).map((value) => spellNumber(value)),
    names: { 'built-in names': await builtInNames(context), 'world names': await worldNames(context) },
  };
}

/** Agreement alone. Nothing is timed that a neighbour could disturb, so all suites run at once. */
async function smokeSuites(path: string, names: readonly string[], options: BenchOptions): Promise<void> {
  await Promise.all(
    names.map(async (suite) => {
      const groups = await runInChild<TimedGroup[]>(path, { suite, options, heap: false } satisfies SuiteOrder);
      console.log(`${suite}: ${groups.length} groups agree`);
    }),
  );
}

/**
 * Goes through all suites as many times as there are to be forks, so that the processes of one suite lie minutes apart;
 * what is not JavaScript has its turn before the first time and after the last.
 */
async function timeSuites(path: string, names: readonly string[], options: BenchOptions): Promise<SuiteFigures[]> {
  const input = options.peers ? await createOutsideInput(options) : undefined;
  const lines = input ? await runOutsidePeers(input, options) : [];
  const forks: TimedGroup[][][] = names.map(() => []);
  for (let fork = 1; fork <= options.forks; fork++) {
    for (const [index, suite] of names.entries()) {
      console.error(`time ${fork} of ${options.forks}: ${suite} …`);
      forks[index]?.push(await runInChild(path, { suite, options, heap: false } satisfies SuiteOrder));
    }
  }
  if (input) lines.push(...(await runOutsidePeers(input, options)));
  const outside = toRows(lines);
  const suites: SuiteFigures[] = [];
  for (const [index, suite] of names.entries()) {
    const heaps = await runInChild<Heap[][]>(path, { suite, options, heap: true } satisfies SuiteOrder, HEAP_FLAGS);
    const timed = forks[index] as TimedGroup[][];
    const groups = heaps.map((heap, at) => {
      const group = summarizeGroup(timed.map((fork) => fork[at] as TimedGroup));
      return withOutside(suite, withHeap(group, heap), outside);
    });
    for (const group of groups) console.log(groupTable(group));
    suites.push({ name: suite, groups });
  }
  return suites;
}

async function runSuites(names: readonly string[], options: BenchOptions): Promise<SuiteFigures[]> {
  const { path, remove } = await bundleForNode('suite-process');
  try {
    if (!options.smoke) return await timeSuites(path, names, options);
    await smokeSuites(path, names, options);
    return [];
  } finally {
    remove();
  }
}

async function runFigures(names: readonly string[], options: BenchOptions): Promise<FigureTable[]> {
  const tables: FigureTable[] = [];
  const add = (more: readonly FigureTable[]): void => {
    tables.push(...more);
    for (const table of more) console.log(figureTable(table));
  };
  if (names.includes('quality')) add(await measureQuality(options));
  if (names.includes('startup')) add([await measureStartup(options)]);
  if (names.includes('scaling')) {
    const { path, remove } = await bundleForNode('scaling-process');
    try {
      add(await measureScaling(path, options, options.record ? RECORDS : undefined));
    } finally {
      remove();
    }
  }
  return tables;
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(USAGE);
    return;
  }
  assertKnown(options.suites);
  // Read before anything is measured: a run takes long, and a path may be wrong.
  const other = options.against === undefined ? undefined : (JSON.parse(readFileSync(options.against, 'utf8')) as Run);
  // A smoke run asks whether contenders agree; the figures have nothing to agree on.
  const all = [...SUITES.map(({ name }) => name), ...(options.smoke ? [] : FIGURES)];
  const wanted = options.suites.length > 0 ? options.suites : all;
  const about = { date: new Date().toISOString(), machine: describeMachine(), versions: readVersions() };
  const suites = await runSuites(
    wanted.filter((name) => SUITES.some((suite) => suite.name === name)),
    options,
  );
  const tables = await runFigures(wanted, options);
  const versions = { ...about.versions };
  for (const row of suites.flatMap(({ groups }) => groups).flatMap(({ rows }) => rows)) {
    if (row.version !== undefined) versions[row.name] = row.version;
  }
  const measured: Run = {
    ...about,
    versions,
    corpus: options.corpus === undefined ? 'bench/corpora/news.jsonl' : basename(options.corpus),
    turns: { forks: options.forks, rounds: options.rounds, seconds: options.seconds },
    suites,
    tables,
  };
  const comparison = other ? compareRuns(measured, other) : [];
  for (const table of comparison) console.log(figureTable(table));
  const run: Run = { ...measured, tables: [...tables, ...comparison] };
  const json = `${JSON.stringify(run, undefined, 2)}\n`;
  if (options.json !== undefined) writeFileSync(options.json, json);
  if (options.record) {
    const name = `${run.date.slice(0, 10)}-node-${process.versions.node.split('.')[0]}`;
    writeFileSync(new URL(`${name}.json`, RECORDS), json);
    writeFileSync(new URL(`${name}.md`, RECORDS), `${renderRun(run)}\n`);
    writeSummary(PERFORMANCE, renderSummary(run, name));
    console.log(`written: bench/records/${name}.md`);
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
