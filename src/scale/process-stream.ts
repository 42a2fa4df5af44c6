import { availableParallelism } from 'node:os';
import type { Readable, Writable } from 'node:stream';
import type { BadRecord, InputFormat } from './batch';
import { RecordError } from './errors';
import { createExecutor } from './executor';
import { createFormatter, type OutputFormat } from './formats';
import type { OffsetUnit } from './offsets';
import { checkOperation, type OperationName, type OperationSpec } from './operations';
import type { Job } from './process-batch';
import { run, type Summary } from './run';

/** How a stream of records is worked on. */
export interface ProcessStreamOptions {
  /** What is done with each text: the name, or the name with its options. */
  readonly operation: OperationName | OperationSpec;
  /** Default `'ndjson'`. */
  readonly input?: InputFormat;
  /** Default `'ndjson'`. */
  readonly output?: OutputFormat;
  /** The field or column that holds the text. Default `'text'`. */
  readonly field?: string;
  /** Put the result under this one field. */
  readonly into?: string;
  /** Default `'utf16'`. */
  readonly offsets?: OffsetUnit;
  /** Worker threads; 1 works in the calling thread. Default: one for each core. */
  readonly workers?: number;
  /** Most heap of a worker in MiB. */
  readonly workerMemory?: number;
  /** A gazetteer file in place of the built-in places. */
  readonly gazetteer?: string;
  /** Encoding of the input. Default: UTF-8, or what the byte order mark says. */
  readonly encoding?: string;
  /** Name of the input in messages. Default `'-'`. */
  readonly source?: string;
  /** Gets every record that cannot be read. Without it the first one ends the run with an error. */
  readonly onBadRecord?: (record: BadRecord) => void;
  /** Gets the counts after each batch. */
  readonly onProgress?: (summary: Summary) => void;
  /** Ends the run with the signal's reason. */
  readonly signal?: AbortSignal;
}

/**
 * Reads records from a stream, works on them on all cores, and writes them in the same order to another stream. gzip and
 * Zstandard are unpacked. Memory stays flat: what the writer does not take is not read. The writer is left open.
 *
 * @returns the counts; `records` is `written` + `bad`
 * @throws TypeError or RangeError for wrong options; InputError, RecordError, WorkerDiedError when the run cannot go on,
 *   with what has been written until then left in the writer; what the streams throw
 * @example
 * await processStream(createReadStream('in.ndjson.gz'), createWriteStream('out.ndjson'), { operation: 'analyze' });
 */
export async function processStream(
  readable: Readable | AsyncIterable<Uint8Array>,
  writable: Writable,
  options: ProcessStreamOptions,
): Promise<Summary> {
  const { workers = availableParallelism(), workerMemory, gazetteer, encoding, source = '-', signal } = options;
  if (!Number.isInteger(workers) || workers < 1) throw new RangeError(`workers: ${String(workers)} is not 1 or more`);
  const job = jobOf(options);
  checkOperation(job.operation);
  const formatter = await createFormatter(job.output, { ...job, operation: job.operation.name });
  const executor = createExecutor(job, {
    workers,
    ...(workerMemory && { workerMemory }),
    ...(gazetteer && { gazetteer }),
  });
  const failure = failureOf(writable, signal);
  const input = {
    source,
    format: options.input ?? 'ndjson',
    open: () => readable as AsyncIterable<Uint8Array>,
    ...(encoding && { encoding }),
  };
  const output = {
    write: (bytes: Uint8Array) => write(writable, bytes),
    async bad(records: readonly BadRecord[]) {
      for (const record of records) {
        if (!options.onBadRecord) throw new RecordError(`${record.file}: line ${record.line} ${record.error}`);
        options.onBadRecord(record);
      }
    },
    ...(options.onProgress && { progress: options.onProgress }),
  };
  try {
    return await Promise.race([failure.promise, run([input], executor, formatter, output)]);
  } catch (error) {
    if ('destroy' in readable) readable.destroy();
    throw error;
  } finally {
    failure.forget();
    await executor.close();
  }
}

function jobOf(options: ProcessStreamOptions): Job {
  const { operation, output = 'ndjson', field = 'text', into, offsets = 'utf16' } = options;
  return {
    operation: typeof operation === 'string' ? { name: operation } : operation,
    output,
    field,
    offsets,
    ...(into !== undefined && { into }),
    color: false,
    blankIsBad: false,
  };
}

/** Writes, and waits until the stream has taken it. */
export function write(writable: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => writable.write(bytes, (error) => (error ? reject(error) : resolve())));
}

/** Rejects when the writer breaks or the signal comes. */
function failureOf(writable: Writable, signal?: AbortSignal): { promise: Promise<never>; forget: () => void } {
  let fail: (reason: unknown) => void = () => {};
  const promise = new Promise<never>((_, reject) => {
    fail = reject;
  });
  promise.catch(() => {});
  const onError = (error: Error): void => fail(error);
  const onClose = (): void => fail(new Error('the writer was closed before the end'));
  const onAbort = (): void => fail(signal?.reason);
  writable.on('error', onError);
  writable.on('close', onClose);
  signal?.addEventListener('abort', onAbort);
  if (signal?.aborted) onAbort();
  return {
    promise,
    forget() {
      writable.off('error', onError);
      writable.off('close', onClose);
      signal?.removeEventListener('abort', onAbort);
    },
  };
}
