import type { Batch, InputFormat } from './batch';
import { createBoundaryFinder } from './boundaries';
import { InputError } from './errors';
import { readHeader } from './records/csv';
import { warcRecordAt } from './records/warc-scanner';

/** Bytes of a batch: large enough that handing it over costs nothing, small enough to keep memory and delay low. */
export const BATCH_BYTES: number = 1 << 20;
/** No record can be larger, so that one missing line end does not fill the memory. */
export const MAX_RECORD_BYTES: number = 1 << 28;
const LINE_FEED = 0x0a;

/** Where batches come from. */
export interface BatchSource {
  /** The input as the user named it. */
  readonly source: string;
  readonly format: InputFormat;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Give out what is whole when nothing arrives for so many milliseconds: for writers that wait for an answer. */
  readonly flushAfter?: number;
  readonly batchBytes?: number;
}

/**
 * Cuts an input into batches of whole records, about 1 MiB each; a larger record is a batch of its own. `nextNumber`
 * counts the batches of the whole run.
 *
 * @throws InputError when a record is larger than 256 MiB, or the bytes are not of the format
 */
export async function* readBatches(input: BatchSource, nextNumber: () => number): AsyncGenerator<Batch> {
  const buffer = new BatchBuffer(input, nextNumber);
  for await (const chunk of withPauses(input.bytes, input.flushAfter)) {
    if (chunk === undefined) {
      const batch = buffer.take();
      if (batch) yield batch;
      continue;
    }
    // Pieces of at most a batch, so that a chunk that is a whole file does not become one batch.
    for (let from = 0; from < chunk.length; from += buffer.batchBytes) {
      buffer.add(chunk.subarray(from, from + buffer.batchBytes));
      const batch = buffer.isFull ? buffer.take() : undefined;
      if (batch) yield batch;
    }
  }
  const last = buffer.takeRest();
  if (last) yield last;
}

/** Collects bytes and gives out the whole records at their front. */
class BatchBuffer {
  readonly batchBytes: number;
  readonly #input: BatchSource;
  readonly #nextNumber: () => number;
  readonly #finder: ReturnType<typeof createBoundaryFinder>;
  #buffer: Uint8Array<ArrayBuffer>;
  #length = 0;
  #boundary = 0;
  #line = 1;
  #columns: readonly string[] | undefined;

  constructor(input: BatchSource, nextNumber: () => number) {
    this.#input = input;
    this.#nextNumber = nextNumber;
    this.#finder = createBoundaryFinder(input.format);
    this.batchBytes = input.batchBytes ?? BATCH_BYTES;
    this.#buffer = new Uint8Array(this.#roomFor(0));
  }

  get isFull(): boolean {
    return this.#length >= this.batchBytes && this.#boundary > 0;
  }

  add(piece: Uint8Array): void {
    const before = this.#length;
    this.#length += piece.length;
    if (this.#length > MAX_RECORD_BYTES + this.batchBytes) this.#failTooLong();
    if (this.#length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#length));
      larger.set(this.#buffer.subarray(0, before));
      this.#buffer = larger;
    }
    this.#buffer.set(piece, before);
    try {
      this.#boundary = this.#finder.advance(this.#buffer.subarray(0, this.#length), before, this.#length);
    } catch (cause) {
      throw new InputError(this.#input.source, `is no WARC: ${(cause as Error).message}`, { cause });
    }
  }

  /** The whole records as a batch, or undefined when there is none. */
  take(): Batch | undefined {
    return this.#boundary > 0 ? this.#takeUntil(this.#boundary) : undefined;
  }

  /** What is left at the end of the input. An empty document is a document. */
  takeRest(): Batch | undefined {
    const { source, format } = this.#input;
    if (format === 'warc' && this.#boundary < this.#length) throw new InputError(source, 'ends within a record');
    return this.#length > 0 || format === 'document' ? this.#takeUntil(this.#length) : undefined;
  }

  #takeUntil(end: number): Batch | undefined {
    const { source, format } = this.#input;
    let bytes = this.#buffer.subarray(0, end);
    const rest = this.#buffer.subarray(end, this.#length);
    this.#buffer = new Uint8Array(this.#roomFor(rest.length));
    this.#buffer.set(rest);
    this.#length = rest.length;
    if ((format === 'csv' || format === 'tsv') && this.#columns === undefined) {
      const headerEnd = this.#finder.firstEnd || end;
      this.#columns = readHeader(source, bytes.subarray(0, headerEnd), format);
      this.#line += countOf(LINE_FEED, bytes.subarray(0, headerEnd));
      bytes = bytes.slice(headerEnd);
    }
    this.#finder.consume(end);
    this.#boundary = 0;
    if (bytes.length === 0 && format !== 'document') return undefined;
    const firstLine = this.#line;
    const lineEnds = format === 'warc' ? countRecords(bytes) : countOf(LINE_FEED, bytes);
    this.#line += lineEnds;
    const isCut = format !== 'warc' && bytes[bytes.length - 1] !== LINE_FEED;
    const units = format === 'document' ? 1 : lineEnds + (isCut ? 1 : 0);
    const isCounted = format !== 'csv' && format !== 'tsv';
    const batch = { number: this.#nextNumber(), source, format, bytes, firstLine };
    return { ...batch, ...(isCounted && { units }), ...(this.#columns && { columns: this.#columns }) };
  }

  #roomFor(length: number): number {
    // A quarter more than a batch: the piece that makes it full mostly fits.
    return Math.max(this.batchBytes + (this.batchBytes >> 2), length);
  }

  #failTooLong(): never {
    const limit = `${MAX_RECORD_BYTES >> 20} MiB`;
    const { source, format } = this.#input;
    if (format === 'document') {
      throw new InputError(source, `is larger than one document can be (${limit}); --lines reads it line by line`);
    }
    throw new InputError(source, `${format === 'warc' ? 'record' : 'line'} ${this.#line} is larger than ${limit}`);
  }
}

function countOf(byte: number, bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}

function countRecords(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; count++) at = warcRecordAt(bytes, at)?.end ?? bytes.length;
  return count;
}

/** The chunks of a stream, and `undefined` for each time that none has come for `pause` milliseconds. */
async function* withPauses(
  chunks: AsyncIterable<Uint8Array>,
  pause: number | undefined,
): AsyncGenerator<Uint8Array | undefined> {
  if (pause === undefined) {
    yield* chunks;
    return;
  }
  const iterator = chunks[Symbol.asyncIterator]();
  let next = iterator.next();
  for (;;) {
    let timer: NodeJS.Timeout | undefined;
    const paused = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), pause);
    });
    const first = await Promise.race([next, paused]);
    clearTimeout(timer);
    if (first === undefined) yield undefined;
    const { done, value } = await next;
    if (done) return;
    yield value;
    next = iterator.next();
  }
}
