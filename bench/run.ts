/** The benchmarks: `npm run bench`. See docs/performance.md. */
import { fork } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import type { FigureTable } from './lib/contender';
import { describeMachine, readVersions } from './lib/machine';
import { readOptions, USAGE, type BenchOptions } from './lib/options';
import { figureTable, type GroupFigures, groupTable, type Run, type SuiteReport } from './lib/report';
import { SUITES } from './suites';

type Answer = { readonly report: SuiteReport } | { readonly error: string };

/** Runs a suite in a process of its own. */
function runSuite(suite: string, options: BenchOptions, heap: boolean): Promise<SuiteReport> {
  // A young generation so large that nothing is collected while heap is counted.
  const flags = heap ? ['--expose-gc', '--min-semi-space-size=512', '--max-semi-space-size=512'] : [];
  return new Promise((resolve, reject) => {
    const child = fork(new URL('child.ts', import.meta.url), [JSON.stringify({ suite, options, heap })], {
      execArgv: [...process.execArgv, '--max-old-space-size=8192', ...flags],
    });
    let answer: Answer | undefined;
    child.on('message', (message: Answer) => {
      answer = message;
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      if (answer === undefined) reject(new Error(`suite ${suite} ended with ${signal ?? code}`));
      else if ('error' in answer) reject(new Error(answer.error));
      else resolve(answer.report);
    });
  });
}

function withHeap(timed: SuiteReport, counted: SuiteReport): GroupFigures[] {
  return timed.map((group, index) => {
    const heaps = counted[index]?.heaps ?? [];
    return {
      ...group,
      rows: group.rows.map((row, at) => {
        const heap = heaps[at];
        return heap ? { ...row, heapTaken: heap.taken, heapHeld: heap.held } : row;
      }),
    };
  });
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) {
    console.log(USAGE);
    return;
  }
  const wanted = options.suites.length > 0 ? options.suites : SUITES.map(({ name }) => name);
  const date = new Date().toISOString();
  const machine = describeMachine();
  const suites: { name: string; groups: SuiteReport }[] = [];
  for (const name of wanted) {
    const timed = await runSuite(name, options, false);
    const groups = options.smoke ? timed : withHeap(timed, await runSuite(name, options, true));
    suites.push({ name, groups });
    for (const group of groups) console.log(groupTable(group));
  }
  const tables: FigureTable[] = [];
  for (const table of tables) console.log(figureTable(table));
  const run: Run = { date, machine, versions: readVersions(), corpus: options.corpus ?? 'bench/corpora/news.jsonl', options, suites, tables };
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(run, undefined, 2)}\n`);
}

await main();
