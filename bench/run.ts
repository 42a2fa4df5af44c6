/** The benchmarks: `npm run bench`. docs/performance.md tells what is measured and how. */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { bundleForNode } from './lib/bundle';
import type { BenchContext, FigureTable } from './lib/contender';
import { OWN_CORPUS, readCorpus } from './lib/corpus';
import type { Dhad } from './lib/dhad';
import { runInChild } from './lib/fork';
import { describeMachine, readVersions } from './lib/machine';
import { createDhadImport, importPeer, sharedFile } from './lib/modules';
import { builtInNames, worldNames } from './lib/names';
import { type BenchOptions, readOptions, USAGE } from './lib/options';
import { type OutsideRow, runOutsidePeers } from './lib/outside';
import { measureQuality } from './lib/quality';
import { figureTable, type GroupFigures, groupTable, type Run, renderRun, type SuiteReport } from './lib/report';
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

function withHeap(timed: SuiteReport, counted: SuiteReport): GroupFigures[] {
  return timed.map((group, index) => ({
    ...group,
    rows: group.rows.map((row, at) => {
      const heap = counted[index]?.heaps?.[at];
      return heap ? { ...row, heapTaken: heap.taken, heapHeld: heap.held } : row;
    }),
  }));
}

/**
 * The rows of the peers outside JavaScript, put into the groups of their suites. They had no turns with the others, so
 * their ratios are those of the fastest samples, which a busy machine disturbs least.
 */
function withOutside(suite: string, groups: SuiteReport, outside: readonly OutsideRow[]): GroupFigures[] {
  return groups.map((group) => {
    const [first] = group.rows;
    const limit = group.rows.find(({ name }) => name === group.limit);
    const rows = outside.filter((row) => row.suite === suite && row.group === group.name);
    return {
      ...group,
      rows: [
        ...group.rows,
        ...rows.map(({ row }) => ({
          ...row,
          ...(limit && { ofLimit: row.bestMegabytesPerSecond / limit.bestMegabytesPerSecond }),
          ...(first && { dhadIsFaster: first.bestMegabytesPerSecond / row.bestMegabytesPerSecond }),
        })),
      ],
    };
  });
}

async function runOutside(options: BenchOptions): Promise<OutsideRow[]> {
  const dhad = createDhadImport(options.dist);
  const texts = createTexts(readCorpus(options.corpus ?? OWN_CORPUS), options.smoke);
  const context: BenchContext = { dhad, texts, smoke: options.smoke, peer: importPeer, shared: sharedFile };
  const { spellNumber } = await dhad<typeof Dhad>('numbers');
  return runOutsidePeers(
    {
      texts: { article: texts('article'), long: texts('long'), word: texts('word') },
      spelled: numbersToSpell(10_000).map((value) => spellNumber(value)),
      names: { 'built-in names': await builtInNames(context), 'world names': await worldNames(context) },
    },
    options,
  );
}

async function runSuites(
  names: readonly string[],
  options: BenchOptions,
): Promise<{ name: string; groups: SuiteReport }[]> {
  const { path, remove } = await bundleForNode('suite-process');
  try {
    if (options.smoke) {
      // Nothing is timed that a neighbour could disturb.
      return await Promise.all(
        names.map(async (name) => {
          const groups = await runInChild<SuiteReport>(path, { suite: name, options, heap: false });
          console.log(`${name}: ${groups.length} groups agree`);
          return { name, groups };
        }),
      );
    }
    const outside = options.peers ? await runOutside(options) : [];
    const suites: { name: string; groups: SuiteReport }[] = [];
    for (const name of names) {
      const timed = await runInChild<SuiteReport>(path, { suite: name, options, heap: false });
      const counted = await runInChild<SuiteReport>(path, { suite: name, options, heap: true }, HEAP_FLAGS);
      const groups = withOutside(name, withHeap(timed, counted), outside);
      suites.push({ name, groups });
      for (const group of groups) console.log(groupTable(group));
    }
    return suites;
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
  const run: Run = {
    ...about,
    versions,
    corpus: options.corpus === undefined ? 'bench/corpora/news.jsonl' : basename(options.corpus),
    turns: { rounds: options.rounds, seconds: options.seconds },
    suites,
    tables,
  };
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
