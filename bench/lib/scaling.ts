import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildCosts, LengthFigures, UseCosts } from '../scaling-process';
import { writeChart } from './chart';
import type { FigureTable } from './contender';
import { runInChild } from './fork';
import type { BenchOptions } from './options';
import { growth, type Series } from './slope';

const FLAGS = ['--expose-gc'];

function lengthTables({ seconds, heap }: LengthFigures): FigureTable[] {
  const sizes = (seconds[0] as Series).points.map(({ size }) => `${Math.round(size / 1000).toLocaleString('en')} kB`);
  const table = (
    title: string,
    series: readonly Series[],
    per: (value: number, size: number) => number,
    note: string,
  ): FigureTable => ({
    title,
    columns: ['operation', ...sizes, 'growth'],
    rows: series.map(({ name, points }) => [
      name,
      ...sizes.map((_, index) => {
        const point = points[index];
        return point ? per(point.value, point.size) : '–';
      }),
      growth(points),
    ]),
    note,
    series,
  });
  return [
    table(
      'Time against the length of one text',
      seconds,
      (value, size) => size / value / 1e6,
      'MB/s, the best of some runs. Growth: the exponent of time over length in the upper half of the sizes; 1 is linear.',
    ),
    table(
      'Memory held by the result against the length of one text',
      heap,
      (value, size) => value / size,
      'Bytes of heap per byte of text after a collection.',
    ),
  ];
}

interface NameCosts {
  readonly names: number;
  readonly build: BuildCosts;
  readonly gazetteer: UseCosts;
  readonly map: UseCosts;
}

/** Builds and uses names of one size: a gazetteer of dhad, and a Map over windows of words. */
async function measureNames(path: string, names: number, options: BenchOptions): Promise<NameCosts> {
  const folder = mkdtempSync(join(tmpdir(), 'dhad-bench-'));
  const file = join(folder, 'names.dhad');
  try {
    const build = await runInChild<BuildCosts>(path, { part: 'build', names, file, options }, FLAGS);
    const gazetteer = await runInChild<UseCosts>(path, { part: 'gazetteer', file, options }, FLAGS);
    const map = await runInChild<UseCosts>(path, { part: 'map', file, options }, FLAGS);
    return { names, build, gazetteer, map };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function namesTable(costs: readonly NameCosts[]): FigureTable {
  const use = ({ readSeconds, memoryBytes, megabytesPerSecond }: UseCosts): number[] => [
    readSeconds * 1000,
    memoryBytes / 1e6,
    megabytesPerSecond,
  ];
  const slope = (value: (cost: NameCosts) => number): number =>
    growth(costs.map((cost) => ({ size: cost.names, value: value(cost) })));
  return {
    title: 'Size of the gazetteer',
    columns: [
      'names',
      'build s',
      'file MB',
      'read ms',
      'resident MB',
      'findAll MB/s',
      'Map: read ms',
      'Map: resident MB',
      'Map over windows MB/s',
    ],
    rows: [
      ...costs.map((cost) => [
        cost.names.toLocaleString('en'),
        cost.build.buildSeconds,
        cost.build.fileBytes / 1e6,
        ...use(cost.gazetteer),
        ...use(cost.map),
      ]),
      [
        'growth',
        slope(({ build }) => build.buildSeconds),
        slope(({ build }) => build.fileBytes),
        slope(({ gazetteer }) => gazetteer.readSeconds),
        slope(({ gazetteer }) => gazetteer.memoryBytes),
        slope(({ gazetteer }) => gazetteer.megabytesPerSecond),
        slope(({ map }) => map.readSeconds),
        slope(({ map }) => map.memoryBytes),
        slope(({ map }) => map.megabytesPerSecond),
      ],
    ],
    note: 'Read: from the file to the first search. Resident: above the process before, after all articles are searched. Each in a process of its own.',
  };
}

/** The worst inputs of each operation. */
function hostileTable(series: readonly Series[]): FigureTable {
  const rows = series.map(({ name, points }) => {
    const [operation, input] = name.split(': ') as [string, string];
    const last = points[points.length - 1] as { size: number; value: number };
    return { operation, input, growth: growth(points), nanoseconds: (last.value / last.size) * 1e9 };
  });
  const operations = [...new Set(rows.map(({ operation }) => operation))];
  return {
    title: 'Hostile input',
    columns: ['operation', 'inputs', 'slowest input', 'ns a unit', 'steepest input', 'growth'],
    rows: operations.map((operation) => {
      const own = rows.filter((row) => row.operation === operation);
      const slowest = own.reduce((most, row) => (row.nanoseconds > most.nanoseconds ? row : most));
      const steepest = own.reduce((most, row) => (row.growth > most.growth ? row : most));
      return [operation, own.length, slowest.input, slowest.nanoseconds, steepest.input, steepest.growth];
    }),
    note: 'Up to a million units of one thing repeated. Growth 1 is linear, 2 quadratic; short times make it rough.',
    series,
  };
}

/** How time and memory grow, as tables; charts into a folder when one is given. */
export async function measureScaling(
  path: string,
  options: BenchOptions,
  chartFolder: URL | undefined,
): Promise<FigureTable[]> {
  const length = await runInChild<LengthFigures>(path, { part: 'length', options }, FLAGS);
  const hostile = await runInChild<Series[]>(path, { part: 'hostile', options }, FLAGS);
  const sizes = options.smoke ? [100, 1000] : [1e3, 1e4, 1e5, 1e6];
  const costs: NameCosts[] = [];
  for (const names of sizes) costs.push(await measureNames(path, names, options));
  if (chartFolder) {
    const seriesOf = (value: (cost: UseCosts) => number): Series[] =>
      (['gazetteer', 'map'] as const).map((kind) => ({
        name: kind === 'gazetteer' ? 'dhad' : 'Map over windows',
        points: costs.map((cost) => ({ size: cost.names, value: value(cost[kind]) })),
      }));
    await writeChart(
      new URL('time-by-length.svg', chartFolder),
      'Time by length of the text',
      'bytes of text',
      'seconds',
      length.seconds,
    );
    await writeChart(
      new URL('memory-by-length.svg', chartFolder),
      'Memory held by the result',
      'bytes of text',
      'bytes of heap',
      length.heap,
    );
    await writeChart(
      new URL('speed-by-names.svg', chartFolder),
      'findAll by size of the gazetteer',
      'names',
      'MB/s',
      seriesOf((cost) => cost.megabytesPerSecond),
    );
    await writeChart(
      new URL('memory-by-names.svg', chartFolder),
      'Resident memory by size of the gazetteer',
      'names',
      'MB',
      seriesOf((cost) => cost.memoryBytes / 1e6),
    );
    const worst = new Map<string, Series>();
    for (const series of hostile) {
      const operation = series.name.split(':')[0] as string;
      const last = (from: Series | undefined): number => from?.points.at(-1)?.value ?? 0;
      if (last(series) > last(worst.get(operation))) worst.set(operation, series);
    }
    await writeChart(
      new URL('hostile.svg', chartFolder),
      'The slowest hostile input of each operation',
      'units of text',
      'seconds',
      [...worst.values()],
    );
  }
  return [...lengthTables(length), namesTable(costs), hostileTable(hostile)];
}
