import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../bench/lib/compare';
import type { Duel } from '../../bench/lib/measure';
import type { Run, TimedGroup } from '../../bench/lib/report';
import { type Row, summarizeGroup } from '../../bench/lib/rows';

const contenders: TimedGroup['contenders'] = [
  { name: 'dhad', kind: 'dhad' },
  { name: 'limit', kind: 'limit' },
  { name: 'package', kind: 'peer' },
  { name: 'platform', kind: 'platform' },
];

/** A group of two batches of 1 MB each. */
function timed(duels: readonly (readonly Duel[])[]): TimedGroup {
  return { name: 'group', texts: 20, batches: 2, bytes: 2e6, units: 1e6, limit: 'limit', contenders, duels };
}

/** A duel on a machine whose speed changes: `slowness` tells how many times as long the n-th pair of samples takes. */
function duel(own: number, first: number, slowness: readonly number[]): Duel {
  return {
    own: slowness.map((factor) => own * factor),
    first: [...slowness, slowness.at(-1) as number].map((factor) => first * factor),
  };
}

function summarize(...forks: readonly (readonly (readonly Duel[])[])[]): Map<string, Row> {
  const { rows } = summarizeGroup(forks.map(timed));
  return new Map(rows.map((row) => [row.name, row]));
}

describe('figures of a group', () => {
  const quiet = [1, 1];

  it('gives speeds of the medians of all samples', () => {
    const rows = summarize([[duel(0.01, 0.02, quiet)], [duel(0.06, 0.02, quiet)], [duel(0.04, 0.02, quiet)]]);
    expect(rows.get('dhad')?.megabytesPerSecond).toBeCloseTo(50);
    expect(rows.get('dhad')?.megacharsPerSecond).toBeCloseTo(25);
    expect(rows.get('dhad')?.microsecondsPerText).toBeCloseTo(2000);
    expect(rows.get('package')?.megabytesPerSecond).toBeCloseTo(1 / 0.06);
  });

  it('takes ratios within duels, whatever the speed of the machine was in each', () => {
    const rows = summarize([
      [duel(0.01, 0.02, [1, 1]), duel(0.01, 0.02, [2, 2])],
      [duel(0.06, 0.02, [2, 2]), duel(0.06, 0.02, [2, 2])],
      [duel(0.04, 0.02, [1, 1]), duel(0.04, 0.02, [1, 1])],
    ]);
    expect(rows.get('limit')?.dhadIsFaster).toBeCloseTo(0.5);
    expect(rows.get('package')?.dhadIsFaster).toBeCloseTo(3);
    expect(rows.get('platform')?.dhadIsFaster).toBeCloseTo(2);
    expect(rows.get('dhad')?.ofLimit).toBeCloseTo(0.5);
    expect(rows.get('dhad')?.ofBestPeer).toBeCloseTo(2);
    expect(rows.get('platform')?.ofLimit).toBeCloseTo(0.25);
    expect(rows.get('dhad')?.dhadIsFaster).toBeUndefined();
  });

  it('compares a sample with the mean of those around it', () => {
    // The machine becomes twice as slow at an even pace: 1, 1.25, 1.5, 1.75, 2.
    const drifting: Duel = { own: [1.25 * 3, 1.75 * 3], first: [1, 1.5, 2] };
    const rows = summarize([[drifting], [drifting], [drifting]]);
    expect(rows.get('package')?.dhadIsFaster).toBeCloseTo(3);
  });

  it('takes the median of the duels of a process', () => {
    const duels = [duel(2, 1, quiet), duel(2, 1, quiet), duel(90, 1, quiet)];
    expect(summarize([duels, duels, duels]).get('package')?.dhadIsFaster).toBeCloseTo(2);
  });

  it('takes the geometric mean of the processes, and keeps what each gave', () => {
    const fork = (ratio: number): Duel[][] => [[duel(1, 1, quiet)], [duel(ratio, 1, quiet)], [duel(ratio, 1, quiet)]];
    const row = summarize(fork(1), fork(4)).get('package');
    expect(row?.dhadIsFaster).toBeCloseTo(2);
    expect(row?.dhadIsFasterInForks).toEqual([1, 4]);
  });

  it('gives the figures of a group of one', () => {
    const alone = { ...timed([[duel(0.5, 0.5, quiet)]]), contenders: contenders.slice(0, 1) };
    const [row, ...others] = summarizeGroup([alone]).rows;
    expect(others).toEqual([]);
    expect(row?.megabytesPerSecond).toBeCloseTo(2);
    expect(row?.ofBestPeer).toBeUndefined();
  });
});

describe('comparison of two runs', () => {
  function run(ratios: Readonly<Record<string, number>>): Run {
    const rows = Object.entries(ratios).map(([name, dhadIsFaster]): Row => {
      const speeds = {
        megabytesPerSecond: 1,
        megacharsPerSecond: 1,
        bestMegabytesPerSecond: 1,
        microsecondsPerText: 1,
      };
      return { name, kind: name === 'java' ? 'outside' : 'peer', dhadIsFaster, marginOfError: 0, ...speeds };
    });
    const facts = { name: 'group', texts: 1, batches: 1, bytes: 1, units: 1 };
    return { date: 'then', suites: [{ name: 'suite', groups: [{ ...facts, rows }] }] } as unknown as Run;
  }

  it('counts the ratios that are near each other, and names the others', () => {
    const [counts, apart] = compareRuns(
      run({ a: 1.04, b: 1.8, c: 2.7, java: 3, new: 1 }),
      run({ a: 1, b: 2, c: 2, java: 3.2 }),
    );
    expect(counts?.rows).toEqual([
      ['in JavaScript, by duels', '1 of 3', '1 of 3', '2 of 3'],
      ['with other languages, by medians', '0 of 1', '1 of 1', '1 of 1'],
    ]);
    expect(apart?.rows.map(([name]) => name)).toEqual(['suite: group: c', 'suite: group: b']);
  });
});
