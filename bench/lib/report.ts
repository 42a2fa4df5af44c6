import type { FigureTable } from './contender';
import type { Machine } from './machine';
import type { Duel } from './measure';
import type { BenchOptions } from './options';
import type { Row } from './rows';

/** What run.ts asks of a child: heaps in place of times, or times. */
export interface SuiteOrder {
  readonly suite: string;
  readonly options: BenchOptions;
  readonly heap: boolean;
}

/** What a reader should know of a group. */
export interface GroupFacts {
  readonly name: string;
  readonly texts: number;
  readonly batches: number;
  readonly bytes: number;
  readonly units: number;
  readonly limit?: string;
  readonly note?: string;
  readonly items?: { readonly name: string; readonly count: number };
}

/** A group as one process timed it. */
export interface TimedGroup extends GroupFacts {
  readonly contenders: readonly Pick<Row, 'name' | 'kind' | 'differs' | 'agreement'>[];
  /** For every contender but the first its duels with the first. */
  readonly duels: readonly (readonly Duel[])[];
}

/** The figures of one group. */
export interface GroupFigures extends GroupFacts {
  readonly rows: readonly Row[];
}

/** The figures of a suite. */
export interface SuiteFigures {
  readonly name: string;
  readonly groups: readonly GroupFigures[];
}

/** A whole run, as it is written to a file. */
export interface Run {
  readonly date: string;
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly corpus: string;
  readonly turns: { readonly forks: number; readonly rounds: number; readonly seconds: number };
  readonly suites: readonly SuiteFigures[];
  readonly tables: readonly FigureTable[];
}

/** Three significant digits, thousands unbroken: a table of mixed sizes stays readable. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toFixed(Math.min(digits, 4));
}

/** The lowest and the highest of some values. */
function range(values: readonly number[]): string {
  return `${figure(Math.min(...values))} – ${figure(Math.max(...values))}`;
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, index) => (index === 0 ? '---' : '---:'));
  return [line(columns), line(rule), ...rows.map(line)].join('\n');
}

/** The table of a group, in Markdown. */
export function groupTable({ name, rows, note, items, limit, texts, bytes }: GroupFigures): string {
  const shown: readonly (readonly [string, (row: Row) => string | undefined])[] = [
    [
      'contender',
      (row) => (row.kind === 'dhad' ? `**${row.name}**` : row.kind === 'outside' ? `*${row.name}*` : row.name),
    ],
    ['MB/s', (row) => figure(row.megabytesPerSecond)],
    ['M chars/s', (row) => figure(row.megacharsPerSecond)],
    ['best MB/s', (row) => figure(row.bestMegabytesPerSecond)],
    ['µs a text', (row) => figure(row.microsecondsPerText)],
    [
      `M ${items?.name ?? ''}/s`,
      (row) => (row.itemsPerSecond === undefined ? undefined : figure(row.itemsPerSecond / 1e6)),
    ],
    ['of limit', (row) => (row.ofLimit === undefined ? undefined : figure(row.ofLimit))],
    ['× best other JS', (row) => (row.ofBestPeer === undefined ? undefined : figure(row.ofBestPeer))],
    ['dhad is × as fast', (row) => (row.dhadIsFaster === undefined ? undefined : figure(row.dhadIsFaster))],
    ['in each process', (row) => row.dhadIsFasterInForks && range(row.dhadIsFasterInForks)],
    ['± %', (row) => figure(100 * row.marginOfError)],
    ['heap taken B/B', (row) => (row.heapTaken === undefined ? undefined : figure(row.heapTaken))],
    ['heap held B/B', (row) => (row.heapHeld === undefined ? undefined : figure(row.heapHeld))],
    ['agrees %', (row) => (row.agreement === undefined ? undefined : figure(100 * row.agreement))],
    ['differs', (row) => (row.agreement !== undefined && row.agreement < 1 ? row.differs : undefined)],
  ];
  const used = shown.filter(([, cell]) => rows.some((row) => cell(row)));
  const cells = rows.map((row) => used.map(([, cell]) => cell(row) || ''));
  const facts = [`${texts.toLocaleString('en')} distinct texts, ${figure(bytes / 1e6)} MB`];
  if (limit) facts.push(`limit: ${limit.replace(/^limit: /, '')}`);
  if (note) facts.push(note);
  return `### ${name}\n\n${table(
    used.map(([column]) => column),
    cells,
  )}\n\n${facts.join('; ')}\n`;
}

/** A table of other figures, in Markdown. */
export function figureTable({ title, columns, rows, note }: FigureTable): string {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? figure(cell) : cell)));
  return `### ${title}\n\n${table(columns, cells)}\n${note ? `\n${note}\n` : ''}`;
}

/** The whole run, in Markdown. */
export function renderRun(run: Run): string {
  const { machine, versions } = run;
  const head = [
    `# A run of the benchmarks, ${run.date.slice(0, 10)}`,
    '',
    '| | |',
    '|---|---|',
    `| date | ${run.date} |`,
    `| CPU | ${machine.cpu}, ${machine.cores} cores, load ${machine.load} at the start |`,
    `| memory | ${machine.memory} |`,
    `| system | ${machine.system} |`,
    `| Node.js | ${machine.node} (V8 ${machine.v8}) |`,
    `| corpus | ${run.corpus} |`,
    `| duels | ${run.turns.rounds} of ${run.turns.seconds} s for every contender in each of ${run.turns.forks} processes |`,
    '',
    'Speeds are medians; "best" is the fastest sample. A ratio is that of duels with the first row, the median of each process',
    'and the geometric mean of the processes. The heap columns are bytes of heap per byte of text: taken while working, and held',
    'by the results. "agrees" is the share of a contender\'s results that equal those of the first row. Names in italics are no',
    'JavaScript: they fought no duels, their ratios are those of medians. Compare no speed with one of another run.',
    '',
  ];
  const suites = run.suites.flatMap(({ name, groups }) => [`## ${name}`, '', ...groups.map(groupTable)]);
  const tables = run.tables.length > 0 ? ['## Other figures', '', ...run.tables.map(figureTable)] : [];
  const packages = [
    '## Versions',
    '',
    table(
      ['package', 'version'],
      Object.entries(versions).map(([name, version]) => [name, version]),
    ),
    '',
  ];
  return [...head, ...suites, ...tables, ...packages].join('\n');
}
