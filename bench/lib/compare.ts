import type { FigureTable } from './contender';
import type { Run } from './report';

/** How far apart two ratios may lie, in percent, and still be said to agree. */
const TOLERANCE = 10;
const STEPS = [TOLERANCE / 2, TOLERANCE, 2 * TOLERANCE];

/** The ratios of a run, each once: of rivals how much faster dhad is, of further rows of dhad the share of the limit. */
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
    return [{ name, ratio, earlier, outside, apart: 100 * (Math.max(ratio / earlier, earlier / ratio) - 1) }];
  });
  const within = (some: typeof pairs, most: number): string =>
    `${some.filter(({ apart }) => apart <= most).length} of ${some.length}`;
  const line = (title: string, some: typeof pairs): string[] => [title, ...STEPS.map((most) => within(some, most))];
  const farthest = pairs.filter(({ apart }) => apart > TOLERANCE).sort((a, b) => b.apart - a.apart);
  return [
    {
      title: 'Ratios of two runs',
      columns: ['ratios', ...STEPS.map((most) => `within ${most} %`)],
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
      title: `Ratios further apart than ${TOLERANCE} %`,
      columns: ['contender', 'this run', 'the other run', 'apart by %'],
      rows: farthest.map(({ name, ratio, earlier, apart }) => [name, ratio, earlier, apart]),
    },
  ];
}
