import { Worker } from 'node:worker_threads';
import { type Batch, type BatchResult, describeBatch } from './batch';
import { InputError, WorkerDiedError } from './errors';
import type { Executor } from './executor';
import type { Job } from './process-batch';

/** What a worker is started with. */
export interface WorkerSetup {
  readonly job: Job;
  readonly gazetteer?: string;
}

/** What a worker answers. */
export type WorkerReply =
  | { readonly result: BatchResult }
  | { readonly failed: { readonly source: string | undefined; readonly message: string } };

export interface WorkerPoolOptions extends WorkerSetup {
  readonly size: number;
  readonly workerMemory?: number;
}

interface Task {
  readonly batch: Batch;
  readonly resolve: (result: BatchResult) => void;
  readonly reject: (error: Error) => void;
}

interface Member {
  readonly worker: Worker;
  /** Batches that the worker has, the one it works on first. */
  readonly tasks: Task[];
}

/** A second batch is with the worker already when it is done with the first. */
const TASKS_AT_WORKER = 2;

/**
 * Worker threads that turn batches into output. The bytes are handed over, not copied, in both directions. Threads start
 * as there is work for them.
 *
 * `run` rejects with WorkerDiedError, which names the batch, when a worker ends (out of memory, say), and with InputError
 * when a document is no text.
 */
export function createWorkerPool({ size, workerMemory, ...setup }: WorkerPoolOptions): Executor {
  const members: Member[] = [];
  const waiting: Task[] = [];
  let death: Error | undefined;
  let closed = false;

  function start(): Member {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: setup satisfies WorkerSetup,
      ...(workerMemory !== undefined && { resourceLimits: { maxOldGenerationSizeMb: workerMemory } }),
    });
    const member: Member = { worker, tasks: [] };
    worker.on('message', (reply: WorkerReply) => finish(member, reply));
    worker.on('error', (error) => die(member, error));
    worker.on('exit', () => die(member, undefined));
    members.push(member);
    return member;
  }

  function finish(member: Member, reply: WorkerReply): void {
    const task = member.tasks.shift() as Task;
    if ('result' in reply) task.resolve(reply.result);
    else {
      const { source, message } = reply.failed;
      const error = source === undefined ? new WorkerDiedError(message) : new InputError(source, message);
      task.reject(error);
    }
    const next = waiting.shift();
    if (next) give(member, next);
  }

  /** All that is under way is lost with the worker; a run must not go on as if it were whole. */
  function die(member: Member, error: Error | undefined): void {
    if (closed || death) return;
    const task = member.tasks[0];
    const where = task ? ` in ${describeBatch(task.batch)}` : '';
    const reason = error ? describeDeath(error) : 'it ended';
    death = new WorkerDiedError(`a worker died${where}: ${reason}`, { cause: error });
    for (const { reject } of [...members.flatMap(({ tasks }) => tasks), ...waiting]) reject(death);
  }

  function give(member: Member, task: Task): void {
    member.tasks.push(task);
    member.worker.postMessage(task.batch, [task.batch.bytes.buffer]);
  }

  return {
    size,
    run(batch) {
      return new Promise((resolve, reject) => {
        if (death) return reject(death);
        const task = { batch, resolve, reject };
        const idle = members.find(({ tasks }) => tasks.length === 0) ?? (members.length < size ? start() : undefined);
        const member = idle ?? members.find(({ tasks }) => tasks.length < TASKS_AT_WORKER);
        if (member) give(member, task);
        else waiting.push(task);
      });
    },
    async close() {
      closed = true;
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function describeDeath(error: Error): string {
  if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return 'it ran out of memory';
  return error.message;
}
