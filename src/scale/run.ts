import type { BadRecord, InputFormat } from './batch';
import { readBatches } from './batches';
import { decodeBytes } from './decode-stream';
import { RecordError } from './errors';
import type { Executor } from './executor';
import type { Formatter } from './formats/format';
import { runInOrder, windowOf } from './pipeline';

/** An input of a run. */
export interface RunInput {
  /** As the user named it; `-` for standard input. */
  readonly source: string;
  readonly format: InputFormat;
  /** Opens it: its bytes as they are, compressed or not. */
  readonly open: () => AsyncIterable<Uint8Array>;
  /** Encoding of its text, where it is not UTF-8 and no byte order mark says so. */
  readonly encoding?: string;
  /** Give out results when nothing arrives for so many milliseconds. */
  readonly flushAfter?: number;
  readonly batchBytes?: number;
}

/** What a run counted: `records` = `written` + `bad`. */
export interface Summary {
  readonly records: number;
  readonly written: number;
  readonly bad: number;
  /** Blank lines, and WARC records that hold no text. */
  readonly skipped: number;
}

/** Where the results of a run go. Each is awaited: a slow one holds up the reading. */
export interface RunOutput {
  write(bytes: Uint8Array): Promise<void>;
  /** Gets the bad records; throws to end the run. */
  bad(records: readonly BadRecord[]): Promise<void>;
  /** Gets the counts so far. */
  progress?(summary: Summary): void;
}

/**
 * Reads inputs one after the other and writes one output.
 *
 * @throws InputError when an input cannot be read, RecordError when the counts do not agree, and what the output throws
 *
 * @param window how many batches may be under way at once
 */
export async function run(
  inputs: readonly RunInput[],
  executor: Executor,
  formatter: Formatter,
  output: RunOutput,
  window: number = windowOf(executor),
): Promise<Summary> {
  const total = { records: 0, written: 0, bad: 0, skipped: 0 };
  const expected = new Map<number, number>();
  let given = 0;
  let received = 0;
  let isEmpty = true;

  async function* batches() {
    for (const { source, format, open, encoding, flushAfter, batchBytes } of inputs) {
      const bytes = decodeBytes(source, open(), encoding);
      const from = { source, format, bytes, ...(flushAfter && { flushAfter }), ...(batchBytes && { batchBytes }) };
      for await (const batch of readBatches(from, () => ++given)) {
        if (batch.units !== undefined) expected.set(batch.number, batch.units);
        yield batch;
      }
    }
  }

  if (formatter.prologue !== '') await output.write(encoder.encode(formatter.prologue));
  await runInOrder(
    batches(),
    executor,
    async ({ number, source, bytes, records, written, skipped, bad }) => {
      received++;
      const units = expected.get(number) ?? records + skipped;
      expected.delete(number);
      if (number !== received || records !== written + bad.length || records + skipped !== units) {
        const counts = `${units} in, ${written} written, ${bad.length} bad, ${skipped} skipped`;
        throw new RecordError(`${source}: the counts of batch ${number} do not agree: ${counts}`);
      }
      if (bad.length > 0) await output.bad(bad);
      if (bytes.length > 0) {
        if (!isEmpty && formatter.separator !== '') await output.write(encoder.encode(formatter.separator));
        isEmpty = false;
        await output.write(bytes);
      }
      total.records += records;
      total.written += written;
      total.bad += bad.length;
      total.skipped += skipped;
      output.progress?.(total);
    },
    window,
  );
  if (received !== given) throw new RecordError(`${given - received} of ${given} batches are missing`);
  if (formatter.epilogue !== '') await output.write(encoder.encode(formatter.epilogue));
  return total;
}

const encoder = /* #__PURE__ */ new TextEncoder();
