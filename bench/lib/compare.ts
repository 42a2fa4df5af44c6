import type { FigureTable } from './contender';
import type { Run } from './report';

/** How far apart two ratios may lie, and still be said to agree. */
const TOLERANCE = 0.1;

/** What of the ratios of a run is no repetition of another one: of rivals how much faster dhad is, of further rows of dhad the share of the limit. */
function ratiosOf({ suites }: Run): Map<string, { ratio: number; outside: boolean }> {
  const ratios = new Map<string, { ratio: number; outside: boolean }>();
  for (const { name: suite, groups } of suites) {
    for (const { name: group, rows } of groups) {
      rows.forEach(({ name, kind, dhadIsFaster, ofLimit }, index) => {
        const ratio = dhadIsFaster ?? (index > 0 ? ofLimit : undefined);
        if (ratio !== undefined) ratios.set(`${suite}: ${group}: ${name}`, { ratio, outside: kind === 'outside' });
      });
    }
  }
  return ratios;
}

/** How far the ratios of two runs lie apart, those of both alone. */
export function compareRuns(run: Run, other: Run): FigureTable[] {
  const before = ratiosOf(other);
  const pairs = [...ratiosOf(run)].flatMap(([name, { ratio, outside }]) => {
    const earlier = before.get(name)?.ratio;
    if (earlier === undefined) return [];
    return [{ name, ratio, earlier, outside, apart: Math.max(ratio / earlier, earlier / ratio) - 1 }];
  });
  const within = (some: typeof pairs, most: number): string =>
    `${some.filter(({ apart }) => apart <= most).length} of ${some.length}`;
  const line = (title: string, some: typeof pairs): string[] => [
    title,
    within(some, TOLERANCE / 2),
    within(some, TOLERANCE),
    within(some, 2 * TOLERANCE),
  ];
  const farthest = pairs.filter(({ apart }) => apart > TOLERANCE).sort((a, b) => b.apart - a.apart);
  return [
    {
      title: 'Ratios of two runs',
      columns: ['ratios', 'within 5 %', 'within 10 %', 'within 20 %'],
      rows: [
        line(
          'in JavaScript, by duels',
          pairs.filter(({ outside }) => !outside),
        ),
        line(
          'with other languages, by medians',
          pairs.filter(({ outside }) => outside),
        ),
      ],
      note: `This run and the one of ${other.date}.`,
    },
    {
      title: 'Ratios further apart than 10 %',
      columns: ['contender', 'this run', 'the other run', 'apart by %'],
      rows: farthest.map(({ name, ratio, earlier, apart }) => [name, ratio, earlier, 100 * apart]),
    },
  ];
}
