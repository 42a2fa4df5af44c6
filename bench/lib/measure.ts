import Benchmark from 'benchmark';
import type { Contender, ContenderKind, Group } from './contender';

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
  /** Speed over that of the group's limit, the median of rounds. */
  readonly ofLimit?: number;
  /** Speed of dhad over that of the fastest other JavaScript (packages and platform), the median of rounds. */
  readonly ofBestPeer?: number;
  /** Of all but dhad: how many times as fast the group's first contender, dhad, is; the median of rounds. */
  readonly dhadIsFaster?: number;
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

/** What stands still in the sink cannot be optimized away. */
export const sink: { value: unknown } = { value: undefined };

type Loop = (run: Contender['run'], batches: Group['texts']['batches'], sink: { value: unknown }) => () => void;

/**
 * A function that runs a contender over the next batch. Each is compiled by itself: one loop for all would be shared by
 * their call sites, and the engine would inline none of them.
 */
export function createPass(run: Contender['run'], batches: Group['texts']['batches']): () => void {
  const create = new Function(
    'run',
    'batches',
    'sink',
    `let next = 0;
    return () => {
      const batch = batches[next];
      next = next + 1 === batches.length ? 0 : next + 1;
      for (let i = 0; i < batch.length; i++) sink.value = run(batch[i]);
    };`,
  ) as Loop;
  return create(run, batches, sink);
}

/** Seconds per pass of each sample of one turn. */
function takeTurn(pass: () => void, seconds: number): number[] {
  const bench = new Benchmark(pass, { maxTime: seconds, minSamples: 5, minTime: Math.min(0.05, seconds / 5) });
  bench.run();
  const { error } = bench as unknown as { error?: Error };
  if (error) throw error;
  return bench.stats.sample;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Half the 95 % interval of the mean, over the mean. */
export function marginOfError(samples: readonly number[]): number {
  if (samples.length < 2) return 0;
  const mean = samples.reduce((sum, value) => sum + value, 0) / samples.length;
  const variance = samples.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (samples.length - 1);
  return (1.96 * Math.sqrt(variance / samples.length)) / mean;
}

/**
 * Times the contenders of a group in rounds: each takes its turn in every round, so that a busy moment of the machine
 * hits all of them, and ratios are taken within rounds.
 */
export function measureGroup(group: Group, rounds: number, seconds: number): Row[] {
  const { texts, contenders, limit, items } = group;
  const passes = contenders.map(({ run }) => createPass(run, texts.batches));
  // The first round compiles; it is not counted.
  for (const pass of passes) takeTurn(pass, seconds);
  const turns = contenders.map((): number[][] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, pass] of passes.entries()) turns[index]?.push(takeTurn(pass, seconds));
  }
  const batches = texts.batches.length;
  const others = contenders.flatMap(({ kind }, index) => (kind === 'peer' || kind === 'platform' ? [index] : []));
  const timeIn = (index: number, round: number): number => median(turns[index]?.[round] as number[]);
  const limitIndex = contenders.findIndex(({ name }) => name === limit);
  const allRounds = Array.from({ length: rounds }, (_, round) => round);

  return contenders.map((contender, index) => {
    const samples = (turns[index] as number[][]).flat();
    const time = median(allRounds.map((round) => timeIn(index, round)));
    const best = Math.min(...samples);
    return {
      name: contender.name,
      kind: contender.kind,
      megabytesPerSecond: texts.bytes / batches / time / 1e6,
      megacharsPerSecond: texts.units / batches / time / 1e6,
      bestMegabytesPerSecond: texts.bytes / batches / best / 1e6,
      microsecondsPerText: (time * 1e6 * batches) / texts.count,
      ...(limitIndex >= 0 && {
        ofLimit: median(allRounds.map((round) => timeIn(limitIndex, round) / timeIn(index, round))),
      }),
      ...(others.length > 0 &&
        contender.kind === 'dhad' && {
          ofBestPeer: median(
            allRounds.map((round) => Math.min(...others.map((other) => timeIn(other, round))) / timeIn(index, round)),
          ),
        }),
      ...(contender.kind !== 'dhad' && {
        dhadIsFaster: median(allRounds.map((round) => timeIn(index, round) / timeIn(0, round))),
      }),
      marginOfError: marginOfError(samples),
      ...(contender.differs !== undefined && { differs: contender.differs }),
      ...(items && { itemsPerSecond: items.count / batches / time }),
    };
  });
}
