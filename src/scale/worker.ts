import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, describeBatch } from './batch';
import { InputError } from './errors';
import { createLocalProcessor } from './executor';
import type { WorkerReply, WorkerSetup } from './worker-pool';

const { job, gazetteer }: WorkerSetup = workerData;
const processor = createLocalProcessor(job, gazetteer);

parentPort?.on('message', async (batch: Batch) => {
  try {
    const result = (await processor).process(batch);
    parentPort?.postMessage({ result } satisfies WorkerReply, [result.bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage(failureOf(error as Error, batch));
  }
});

function failureOf(error: Error, batch: Batch): WorkerReply {
  if (error instanceof InputError) {
    return { failed: { source: error.source, message: error.message.slice(error.message.indexOf(': ') + 2) } };
  }
  return { failed: { source: undefined, message: `${describeBatch(batch)}: ${error.message}` } };
}
