import type { Gazetteer } from '../gazetteer';
import type { Place } from '../places';
import type { BadRecord, Batch, BatchResult } from './batch';
import { createByteWriter } from './byte-writer';
import { createFormatter, type Formatter, type OutputFormat } from './formats';
import type { FormatOptions } from './formats/format';
import { withoutLineEnds } from './json-line';
import { createOperation, type OperationSpec } from './operations';
import { readCsv } from './records/csv';
import { readDocument, readTextLines } from './records/document';
import { readNdjson } from './records/ndjson';
import type { RecordVisitor } from './records/record';
import { readWarc } from './records/warc';

/** All that a worker must know to turn batches into output; plain data. */
export interface Job extends Omit<FormatOptions, 'operation'> {
  readonly operation: OperationSpec;
  readonly output: OutputFormat;
  /** Write bad records into the output too, as `{ [errorField]: { line, error }, raw }`: one line out for each line in. */
  readonly errorField?: string;
  /** Whether a blank line of NDJSON is a bad record. */
  readonly blankIsBad: boolean;
}

/** Turns batches of one run into output, one after the other. */
export interface BatchProcessor {
  readonly formatter: Formatter;
  /** @throws InputError when a document is no text; nothing else that stands in the bytes is an error */
  process(batch: Batch): BatchResult;
}

const FIRST_ROOM = 1 << 16;

/** Compiles a job. @throws TypeError or RangeError when an option is wrong */
export async function createBatchProcessor(job: Job, gazetteer?: Gazetteer<Place>): Promise<BatchProcessor> {
  const operation = createOperation(job.operation, gazetteer, job.output === 'conllu');
  const formatter = await createFormatter(job.output, { ...job, operation: job.operation.name });

  // Outputs of one run are alike: each batch gets the room that the largest has taken, and a quarter more.
  let room = FIRST_ROOM;

  function process(batch: Batch): BatchResult {
    const output = createByteWriter(room);
    const bad: BadRecord[] = [];
    let written = 0;
    let skipped = 0;
    let isFirst = true;
    const put = (part: string): void => {
      if (!isFirst && formatter.separator !== '') output.write(formatter.separator);
      isFirst = false;
      output.write(part);
    };
    const visitor: RecordVisitor = {
      record(record) {
        let part: string;
        try {
          part = formatter.format(record, operation(record.text));
        } catch (error) {
          const raw = record.json ?? record.text;
          return visitor.bad(record.line ?? 1, (error as Error).message, raw);
        }
        written++;
        if (part !== '') put(part);
      },
      bad(line, error, raw) {
        const record = { file: batch.source, line, error, ...rawOf(raw) };
        bad.push(record);
        if (job.errorField !== undefined) put(errorLine(job.errorField, record));
      },
      skipped() {
        skipped++;
      },
    };
    read(batch, job, visitor);
    const bytes = output.end();
    room = Math.max(room, bytes.length + (bytes.length >> 2));
    const { number, source } = batch;
    return { number, source, bytes, records: written + bad.length, written, skipped, bad };
  }

  return { formatter, process };
}

function read(batch: Batch, { field, blankIsBad }: Job, visitor: RecordVisitor): void {
  switch (batch.format) {
    case 'ndjson':
      readNdjson(batch, { field, blankIsBad }, visitor);
      break;
    case 'csv':
    case 'tsv':
      readCsv(batch, field, visitor);
      break;
    case 'warc':
      readWarc(batch, visitor);
      break;
    case 'lines':
      readTextLines(batch, visitor);
      break;
    case 'document':
      readDocument(batch, visitor);
  }
}

function rawOf(raw: string | Uint8Array): Pick<BadRecord, 'raw' | 'rawBase64'> {
  if (typeof raw === 'string') return { raw };
  let binary = '';
  for (let at = 0; at < raw.length; at += 0x8000) binary += String.fromCharCode(...raw.subarray(at, at + 0x8000));
  return { rawBase64: btoa(binary) };
}

function errorLine(field: string, { line, error, ...raw }: BadRecord): string {
  const { raw: text, rawBase64 } = raw;
  const rest = text === undefined ? { rawBase64 } : { raw: text };
  return `${withoutLineEnds(JSON.stringify({ [field]: { line, error }, ...rest }))}\n`;
}
