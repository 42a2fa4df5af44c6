import type { Gazetteer } from '../gazetteer';
import type { Place } from '../places';
import type { BadRecord } from './batch';
import { createNdjsonFormatter } from './formats/ndjson';
import type { OffsetUnit } from './offsets';
import { type Annotation, createOperation, type OperationName, type OperationSpec } from './operations';
import { readNdjson } from './records/ndjson';

export type { BadRecord } from './batch';
export type { OffsetUnit } from './offsets';
export type { Annotation, OperationName, OperationSpec } from './operations';

/** What the streams need besides the operation. */
export interface StreamOptions {
  /** The places, for `places` and `analyze`: from `loadPlaces()`. */
  readonly gazetteer?: Gazetteer<Place>;
}

/**
 * A WHATWG TransformStream that takes texts and gives what an operation finds in each, in browsers, workers and edge
 * runtimes as in Node.
 *
 * @throws TypeError or RangeError when an option is wrong
 * @example
 * texts.pipeThrough(annotateStream('numbers')) // a stream of { text, numbers }
 */
export function annotateStream(
  operation: OperationName | OperationSpec,
  { gazetteer }: StreamOptions = {},
): TransformStream<string, Annotation> {
  const annotate = createOperation(specOf(operation), gazetteer);
  return new TransformStream({
    transform(text, controller) {
      controller.enqueue(annotate(text));
    },
  });
}

/** How NDJSON is read and written. */
export interface NdjsonStreamOptions extends StreamOptions {
  /** The field that holds the text. Default `'text'`. */
  readonly field?: string;
  /** Put the result under this one field. */
  readonly into?: string;
  /** Default `'utf16'`. */
  readonly offsets?: OffsetUnit;
  /** Gets every line that is no record. Without it the first one is an error of the stream. */
  readonly onBadRecord?: (record: BadRecord) => void;
}

/**
 * A WHATWG TransformStream from the bytes of NDJSON to the bytes of NDJSON with the results added, as `dhad OPERATION
 * --to ndjson` writes them.
 *
 * @throws TypeError or RangeError when an option is wrong
 * @example
 * response.body.pipeThrough(ndjsonStream('normalize', { field: 'body' }))
 */
export function ndjsonStream(
  operation: OperationName | OperationSpec,
  options: NdjsonStreamOptions = {},
): TransformStream<Uint8Array, Uint8Array> {
  const { gazetteer, field = 'text', into, offsets = 'utf16', onBadRecord } = options;
  const spec = specOf(operation);
  const annotate = createOperation(spec, gazetteer);
  const format = { operation: spec.name, field, offsets, color: false, ...(into !== undefined && { into }) };
  const formatter = createNdjsonFormatter(format);
  const encoder = new TextEncoder();
  let pending: Uint8Array[] = [];
  let line = 1;

  function work(pieces: readonly Uint8Array[]): Uint8Array {
    const bytes = join(pieces);
    const out: string[] = [];
    const batch = { number: 1, source: '-', format: 'ndjson', bytes, firstLine: line } as const;
    readNdjson(
      batch,
      { field, blankIsBad: false },
      {
        record: (record) => out.push(formatter.format(record, annotate(record.text))),
        bad(at, error, raw) {
          const record = { file: '-', line: at, error, ...(typeof raw === 'string' && { raw }) };
          if (!onBadRecord) throw new Error(`line ${at} ${error}`);
          onBadRecord(record);
        },
        skipped: () => {},
      },
    );
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) line++;
    return encoder.encode(out.join(''));
  }

  return new TransformStream({
    transform(chunk, controller) {
      const end = chunk.lastIndexOf(LINE_FEED) + 1;
      if (end > 0) {
        const bytes = work([...pending, chunk.subarray(0, end)]);
        pending = [];
        if (bytes.length > 0) controller.enqueue(bytes);
      }
      if (end < chunk.length) pending.push(chunk.slice(end));
    },
    flush(controller) {
      const bytes = work(pending);
      if (bytes.length > 0) controller.enqueue(bytes);
    },
  });
}

const LINE_FEED = 0x0a;

function specOf(operation: OperationName | OperationSpec): OperationSpec {
  return typeof operation === 'string' ? { name: operation } : operation;
}

function join(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
