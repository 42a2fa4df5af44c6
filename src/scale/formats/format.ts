import type { OffsetUnit } from '../offsets';
import type { Annotation, OperationName } from '../operations';
import type { InputRecord } from '../records/record';

/** Names of the output formats. */
export type OutputFormat = 'text' | 'ndjson' | 'tsv' | 'conllu' | 'geojson' | 'table' | 'html';

/** What a format needs to know of the run. */
export interface FormatOptions {
  readonly operation: OperationName;
  readonly offsets: OffsetUnit;
  /** The field of the text, which `normalize` replaces. */
  readonly field: string;
  /** Put the result under this one field. Default: its own fields (`numbers`, `places` …) beside those of the record. */
  readonly into?: string;
  /** Leave out the fields of the record, write the result alone. */
  readonly bare?: boolean;
  /** Style for a terminal. */
  readonly color: boolean;
}

/** Writes records. What it writes of each record is put end to end, in the order of the input. */
export interface Formatter {
  /** Stands once at the beginning of the output. */
  readonly prologue: string;
  /** Stands between the results of any two batches that are not empty; a formatter puts it between records itself. */
  readonly separator: string;
  readonly epilogue: string;
  format(record: InputRecord, annotation: Annotation): string;
}
