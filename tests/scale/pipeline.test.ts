import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Batch, BatchResult } from '../../src/scale/batch';
import type { Executor } from '../../src/scale/executor';
import { runInOrder } from '../../src/scale/pipeline';

const NO_BYTES = new Uint8Array(0);

function resultOf({ number, source }: Batch): BatchResult {
  return { number, source, bytes: NO_BYTES, records: 1, written: 1, skipped: 0, bad: [] };
}

async function* batches(count: number, onGiven: (number: number) => void = () => {}): AsyncGenerator<Batch> {
  for (let number = 1; number <= count; number++) {
    onGiven(number);
    yield { number, source: 'in', format: 'lines', bytes: NO_BYTES, firstLine: number };
  }
}

/** Ends each batch after its own number of turns of the event loop. */
function executorOf(size: number, turns: readonly number[]): Executor {
  return {
    size,
    async run(batch) {
      for (let i = 0; i < (turns[batch.number % turns.length] ?? 0); i++) await new Promise(setImmediate);
      return resultOf(batch);
    },
    async close() {},
  };
}

describe('runInOrder', () => {
  it('gives the results in the order of the batches, however long each takes, and no more at once than allowed', async () => {
    const turns = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(
        turns,
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 20 }),
        async (work, size, count) => {
          const sunk: number[] = [];
          let most = 0;
          const given = (number: number) => {
            most = Math.max(most, number - sunk.length);
          };
          await runInOrder(
            batches(count, given),
            executorOf(size, work),
            async ({ number }) => {
              sunk.push(number);
              await new Promise(setImmediate);
            },
            4,
          );
          expect(sunk).toEqual(Array.from({ length: count }, (_, i) => i + 1));
          expect(most).toBeLessThanOrEqual(5);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stops reading when the sink fails', async () => {
    let read = 0;
    const given = () => {
      read++;
    };
    const fail = async ({ number }: BatchResult) => {
      if (number === 3) throw new Error('disk full');
    };
    await expect(runInOrder(batches(1000, given), executorOf(1, [1]), fail)).rejects.toThrow('disk full');
    await new Promise(setImmediate);
    expect(read).toBeLessThan(10);
  });

  it('fails with the error of a batch when it is that one’s turn', async () => {
    const executor: Executor = {
      size: 2,
      run: async (batch) => {
        if (batch.number === 4) throw new Error('died');
        return resultOf(batch);
      },
      async close() {},
    };
    const sunk: number[] = [];
    const sink = async ({ number }: BatchResult) => void sunk.push(number);
    await expect(runInOrder(batches(100), executor, sink)).rejects.toThrow('died');
    expect(sunk).toEqual([1, 2, 3]);
  });
});
