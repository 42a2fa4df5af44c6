import type { Batch, BatchResult } from './batch';
import type { Executor } from './executor';

/** Batches that may be under way for each worker: one at work, one waiting, one on the way out. */
const BATCHES_PER_WORKER = 3;

/** How many batches may be under way at once. */
export function windowOf({ size }: Executor): number {
  return size > 1 ? size * BATCHES_PER_WORKER : 1;
}

/**
 * Runs batches and gives their results to the sink one by one, in the order of the batches. No more than `limit`
 * batches (three for each worker) are in memory: a slow sink holds up the reading.
 *
 * The first error of any part ends it; results that are under way are dropped.
 */
export async function runInOrder(
  batches: AsyncIterable<Batch>,
  executor: Executor,
  sink: (result: BatchResult) => Promise<void>,
  limit: number = windowOf(executor),
): Promise<void> {
  const queue: Promise<BatchResult>[] = [];
  const gate = createGate();
  let reading = true;
  let failed = false;

  async function read(): Promise<void> {
    for await (const batch of batches) {
      if (failed) return;
      const result = executor.run(batch);
      // The writer takes the error when it comes to this batch; until then nobody listens.
      result.catch(() => {});
      queue.push(result);
      gate.open();
      while (queue.length >= limit && !failed) await gate.wait();
    }
    reading = false;
    gate.open();
  }

  async function write(): Promise<void> {
    for (;;) {
      const next = queue[0];
      if (next) {
        await sink(await next);
        queue.shift();
        gate.open();
      } else if (!reading) return;
      else await gate.wait();
    }
  }

  try {
    await Promise.all([read(), write()]);
  } finally {
    failed = true;
    gate.open();
  }
}

/** Lets those who wait go on when something has changed. */
function createGate(): { open(): void; wait(): Promise<void> } {
  let waiting: (() => void)[] = [];
  return {
    open() {
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    },
    wait: () => new Promise((resolve) => waiting.push(resolve)),
  };
}
