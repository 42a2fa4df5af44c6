/** A record of an input, read and ready to work on. */
export interface InputRecord {
  readonly file: string;
  /** Line on which it begins, counted from 1; for WARC the number of the record; undefined for a whole document. */
  readonly line: number | undefined;
  readonly text: string;
  /** The record as one JSON object on one line, where the input is NDJSON; else undefined. */
  readonly json?: string;
  /** The other fields, where the input is CSV or WARC. */
  readonly fields?: { readonly [name: string]: unknown };
}

/** What a reader says of a record: it is read, it is bad, or it is none. */
export interface RecordVisitor {
  record(record: InputRecord): void;
  bad(line: number, error: string, raw: string | Uint8Array): void;
  skipped(): void;
}
