import type { ContenderKind } from './contender';
import { type Duel, marginOfError, median } from './measure';
import type { GroupFigures, TimedGroup } from './report';

/** The figures of one contender. Seconds are per pass over one batch, on average. */
export interface Row {
  readonly name: string;
  readonly kind: ContenderKind | 'outside';
  readonly version?: string;
  readonly megabytesPerSecond: number;
  readonly megacharsPerSecond: number;
  /** Of the fastest sample; the speed above is of the median. */
  readonly bestMegabytesPerSecond: number;
  readonly microsecondsPerText: number;
  /** Speed over that of the group's limit. */
  readonly ofLimit?: number;
  /** Speed of dhad over that of the fastest other JavaScript (packages and platform). */
  readonly ofBestPeer?: number;
  /** Of all but dhad: how many times as fast the group's first contender, dhad, is. */
  readonly dhadIsFaster?: number;
  /** The same of every process that measured it. */
  readonly dhadIsFasterInForks?: readonly number[];
  /** Relative margin of error of the mean, at 95 %. */
  readonly marginOfError: number;
  /** Bytes of heap taken, and held by the result, per byte of text. */
  readonly heapTaken?: number;
  readonly heapHeld?: number;
  /** Share of items equal to those of dhad. */
  readonly agreement?: number;
  readonly differs?: string;
  readonly itemsPerSecond?: number;
}

/** How many times as long a contender took in a duel as the group's first one, whose samples around each of its own are averaged. */
function ratioOf({ own, first }: Duel): number {
  let beside = 0;
  for (let i = 0; i < own.length; i++) beside += ((first[i] as number) + (first[i + 1] as number)) / 2;
  return own.reduce((sum, value) => sum + value, 0) / beside;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

/**
 * The figures of a group from what several processes measured of it. A ratio is the median of the duels of a process,
 * and the geometric mean of the processes: the engine may compile the same code otherwise in each, and the figure of
 * one alone would be one of several.
 */
export function summarizeGroup(forks: readonly TimedGroup[]): GroupFigures {
  const [{ contenders, duels: _, ...about }] = forks as readonly [TimedGroup, ...TimedGroup[]];
  const { batches, bytes, units, texts, items, limit } = about;
  const duelsOf = (index: number): readonly (readonly Duel[])[] =>
    forks.map(({ duels }) => duels[index - 1] as readonly Duel[]);
  const ratiosOf = contenders.map((_, index) =>
    index === 0 ? forks.map(() => 1) : duelsOf(index).map((duels) => median(duels.map(ratioOf))),
  );
  const slower = ratiosOf.map(geometricMean);
  const others = contenders.flatMap(({ kind }, index) =>
    kind === 'peer' || kind === 'platform' ? [slower[index] as number] : [],
  );
  const limitIndex = contenders.findIndex(({ name }) => name === limit);

  const rows = contenders.map((contender, index): Row => {
    const samples =
      index === 0
        ? forks.flatMap(({ duels }) => duels.flat().flatMap(({ first }) => first))
        : duelsOf(index).flatMap((duels) => duels.flatMap(({ own }) => own));
    const time = median(samples);
    const megabytes = bytes / batches / 1e6;
    const ratio = slower[index] as number;
    return {
      ...contender,
      megabytesPerSecond: megabytes / time,
      megacharsPerSecond: units / batches / time / 1e6,
      bestMegabytesPerSecond: megabytes / samples.reduce((best, value) => Math.min(best, value)),
      microsecondsPerText: (time * 1e6 * batches) / texts,
      ...(limitIndex >= 0 && { ofLimit: (slower[limitIndex] as number) / ratio }),
      ...(others.length > 0 && contender.kind === 'dhad' && { ofBestPeer: Math.min(...others) / ratio }),
      ...(contender.kind !== 'dhad' && { dhadIsFaster: ratio, dhadIsFasterInForks: ratiosOf[index] as number[] }),
      marginOfError: marginOfError(samples),
      ...(items && { itemsPerSecond: items.count / batches / time }),
    };
  });
  return { ...about, rows };
}
