import Benchmark from 'benchmark';
import type { Contender, Group } from './contender';

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

/** A function that takes one sample at every call: seconds per pass, by Benchmark.js. */
function createSampler(pass: () => void, seconds: number): () => number {
  let repetitions = 1;
  return () => {
    // Not in the types: the count to begin with, found by the sample before, and the error that stopped a benchmark.
    const options = { maxTime: 0, minSamples: 1, minTime: seconds, initCount: repetitions };
    const bench = new Benchmark(pass, options) as Benchmark & { error?: Error };
    bench.run();
    if (bench.error) throw bench.error;
    repetitions = bench.count;
    return bench.stats.mean;
  };
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
 * Samples of a contender and of the group's first one, taken by turns, in seconds per pass: the first one has its turn
 * before and after each of the other's.
 */
export interface Duel {
  readonly own: readonly number[];
  readonly first: readonly number[];
}

/** Samples in a duel of two that are fast; of a slow contender there is one. */
const SAMPLES_OF_DUEL = 10;

function fight(first: () => number, other: () => number, seconds: number): Duel {
  const end = performance.now() + 1000 * seconds;
  const own: number[] = [];
  const firsts = [first()];
  do {
    own.push(other());
    firsts.push(first());
  } while (performance.now() < end);
  return { own, first: firsts };
}

/**
 * Times the contenders of some groups in duels with the first one of their group. A processor that is shared with
 * neighbours changes its speed from second to second, and not by the same factor for every loop; what took turns within
 * a tenth of a second can be compared.
 *
 * @param rounds duels of every contender
 * @param seconds length of a duel
 * @returns for every group and every contender but its first, the duels; a group of one fights itself
 */
export function timeGroups(groups: readonly Group[], rounds: number, seconds: number): Duel[][][] {
  const samplers = groups.map(({ texts, contenders }) =>
    contenders.map(({ run }) => createSampler(createPass(run, texts.batches), seconds / SAMPLES_OF_DUEL)),
  );
  // All groups run before one is timed: the engine specializes code for what it has seen, and again at what is new.
  for (const sample of samplers.flat()) {
    const end = performance.now() + 1000 * seconds;
    do sample();
    while (performance.now() < end);
  }
  return samplers.map(([first, ...others]) => {
    if (first === undefined) throw new RangeError('a group without contenders');
    const rivals = others.length > 0 ? others : [first];
    const taken = Array.from({ length: rounds }, () => rivals.map((other) => fight(first, other, seconds)));
    return rivals.map((_, index) => taken.map((round) => round[index] as Duel));
  });
}
