import type { Gazetteer } from '../gazetteer';
import type { Place } from '../places';
import type { Batch, BatchResult } from './batch';
import { loadGazetteer } from './load-gazetteer';
import { needsGazetteer } from './operations';
import { type BatchProcessor, createBatchProcessor, type Job } from './process-batch';
import { createWorkerPool } from './worker-pool';

/** Works on batches; results may come out of order. */
export interface Executor {
  /** How many batches it can work on at once. */
  readonly size: number;
  run(batch: Batch): Promise<BatchResult>;
  close(): Promise<void>;
}

/** How much is done, and where. */
export interface ExecutorOptions {
  /** Worker threads; 1 for none, all work is done by the thread that calls. */
  readonly workers: number;
  /** Most heap of a worker in MiB; with it even one worker is a thread of its own. Default: what Node gives. */
  readonly workerMemory?: number;
  /** A gazetteer file in place of the built-in places. */
  readonly gazetteer?: string;
}

/** What worker threads cost to start is only worth paying from about so many bytes on. */
const WORTH_A_THREAD = 1 << 19;

/** Prepares a processor in this thread. */
export async function createLocalProcessor(job: Job, gazetteerFile: string | undefined): Promise<BatchProcessor> {
  let gazetteer: Gazetteer<Place> | undefined;
  if (needsGazetteer(job.operation.name)) gazetteer = await loadGazetteer(gazetteerFile);
  return createBatchProcessor(job, gazetteer);
}

/**
 * Works in this thread while there is little to do, and in worker threads from the first half mebibyte on. Threads start
 * as there is work for them.
 */
export function createExecutor(job: Job, { workers, workerMemory, gazetteer }: ExecutorOptions): Executor {
  const usesThreads = workers > 1 || workerMemory !== undefined;
  const pool = usesThreads
    ? createWorkerPool({ job, size: workers, ...(gazetteer && { gazetteer }), ...(workerMemory && { workerMemory }) })
    : undefined;
  let local: Promise<BatchProcessor> | undefined;
  let seen = 0;
  return {
    size: workers,
    async run(batch) {
      seen += batch.bytes.length;
      if (pool && (seen >= WORTH_A_THREAD || workerMemory !== undefined)) return pool.run(batch);
      local ??= createLocalProcessor(job, gazetteer);
      return (await local).process(batch);
    },
    async close() {
      await pool?.close();
    },
  };
}
