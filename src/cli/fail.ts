import { InputError, RecordError, WorkerDiedError } from '../scale/errors';
import { describeFileError } from '../scale/file-errors';
import { OutputError } from '../scale/output-file';

/** Exit statuses. They are part of the interface and do not change. */
export const enum Exit {
  /** All records are in the output, or, with --errors or --error-field, in their place. */
  OK = 0,
  /** An input cannot be read, or a bad record stopped a strict run. */
  INPUT = 1,
  /** The command was called wrongly. */
  USAGE = 2,
  /** The output is whole but for bad records, which were only reported. */
  BAD_RECORDS = 3,
  /** The output cannot be written: it exists, the disk is full. */
  OUTPUT = 4,
  /** A worker died, or dhad has a bug. */
  INTERNAL = 70,
  /** 128 and the number of the signal. */
  HUNG_UP = 129,
  INTERRUPTED = 130,
  TERMINATED = 143,
}

/** What went wrong, for the person at the terminal: one line, and the exit status. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** A wrong call. */
export function usageError(message: string): CommandError {
  return new CommandError(message, Exit.USAGE);
}

/** The message of an error in one line, and its exit status. */
export function describeFailure(error: unknown): { readonly message: string; readonly exitCode: number } {
  const { message } = error as Error;
  const line = String(message ?? error);
  if (error instanceof CommandError) return { message: line, exitCode: error.exitCode };
  if (error instanceof InputError || error instanceof RecordError) return { message: line, exitCode: Exit.INPUT };
  if (error instanceof OutputError) return { message: line, exitCode: Exit.OUTPUT };
  if (error instanceof WorkerDiedError) return { message: line, exitCode: Exit.INTERNAL };
  // Options that the library refuses: it names option and value.
  if (error instanceof RangeError || error instanceof TypeError) return { message: line, exitCode: Exit.USAGE };
  if ((error as NodeJS.ErrnoException).syscall) return { message: describeFileError(error), exitCode: Exit.INPUT };
  return { message: line, exitCode: Exit.INTERNAL };
}
