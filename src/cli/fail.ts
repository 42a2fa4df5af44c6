/** Exit status of a command that was called wrongly. */
export const EXIT_USAGE = 2;
/** Exit status when an input cannot be read. */
export const EXIT_INPUT = 1;

/** What went wrong, for the person at the terminal: one line, and the exit status. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}
