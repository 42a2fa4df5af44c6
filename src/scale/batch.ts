/** How records stand in the bytes of an input. */
export type InputFormat = 'document' | 'lines' | 'ndjson' | 'csv' | 'tsv' | 'warc';

/** Whole records of one input, end to end, as bytes. The bytes own their buffer, so that it can be handed to a worker. */
export interface Batch {
  /** Counted from 1 over the whole run. */
  readonly number: number;
  /** The input as the user named it; `-` for standard input. */
  readonly source: string;
  readonly format: InputFormat;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Line of the input on which the first record begins, counted from 1; for WARC the number of the record. */
  readonly firstLine: number;
  /** How many lines, or WARC records, the batch holds by the count of its reader; undefined where it does not count. */
  readonly units?: number;
  /** Names of the columns of a CSV or TSV input. */
  readonly columns?: readonly string[];
}

/** A record that could not be read: where it stands, why, and all of it. */
export interface BadRecord {
  readonly file: string;
  readonly line: number;
  readonly error: string;
  /** The record as it was; `rawBase64` in its place when it is no UTF-8. */
  readonly raw?: string;
  readonly rawBase64?: string;
}

/** What became of a batch. `records` = `written` + `bad.length`, for every batch. */
export interface BatchResult {
  readonly number: number;
  readonly source: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
  readonly written: number;
  /** Blank lines, and WARC records that hold no text. They are no records. */
  readonly skipped: number;
  readonly bad: readonly BadRecord[];
}

/** Position of a batch in words, for messages: `news.ndjson, from line 1201`. */
export function describeBatch({ number, source, firstLine, format }: Batch): string {
  const name = source === '-' ? 'standard input' : source;
  const unit = format === 'warc' ? 'record' : 'line';
  return format === 'document' ? `batch ${number} (${name})` : `batch ${number} (${name}, from ${unit} ${firstLine})`;
}
