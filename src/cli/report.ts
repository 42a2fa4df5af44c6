import type { BadRecord } from '../scale/batch';
import { RecordError } from '../scale/errors';
import { createOutputFile, type OutputFile } from '../scale/output-file';
import type { Summary } from '../scale/run';

/** Bad records that are named on standard error before only their number is given. */
const NAMED = 10;

/** What becomes of bad records. */
export interface ErrorPolicy {
  /** The first one ends the run. */
  readonly strict: boolean;
  /** File that keeps them. */
  readonly file?: string;
  /** They stand in the output already. */
  readonly inOutput: boolean;
}

/** Takes the bad records of a run. */
export interface ErrorKeeper {
  take(records: readonly BadRecord[]): Promise<void>;
  /** Lets the file of errors appear; before the output does, so that no output stands without its errors. */
  publish(): Promise<void>;
  discard(): Promise<void>;
}

/** Makes the keeper of one output. The file is begun with the first bad record. */
export function createErrorKeeper({ strict, file, inOutput }: ErrorPolicy, warn: (line: string) => void): ErrorKeeper {
  let output: OutputFile | undefined;
  let count = 0;
  return {
    async take(records) {
      for (const record of records) {
        if (strict) throw new RecordError(describeRecord(record));
        count++;
        if (file === undefined && !inOutput) {
          if (count <= NAMED) warn(describeRecord(record));
          if (count === NAMED + 1) warn('more bad records follow; --errors FILE keeps them all');
        }
      }
      if (file === undefined) return;
      output ??= await createOutputFile(file, 'replace');
      await output.write(Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join('')));
    },
    async publish() {
      await output?.publish();
    },
    async discard() {
      await output?.discard();
    },
  };
}

function describeRecord({ file, line, error }: BadRecord): string {
  return `${file === '-' ? 'standard input' : file}:${line}: ${error}`;
}

/** The counts in one line: `34,200 records in, 34,198 written, 2 bad`. */
export function describeSummary({ records, written, bad, skipped }: Summary): string {
  const count = (value: number): string => value.toLocaleString('en');
  const rest = skipped > 0 ? `, ${count(skipped)} passed over (no records)` : '';
  return `${count(records)} record${records === 1 ? '' : 's'} in, ${count(written)} written, ${count(bad)} bad${rest}`;
}
