/** An input that cannot be read on: truncated, damaged, of another kind. The message names the input. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** The input as the user named it. */
  readonly source: string;

  constructor(source: string, message: string, options?: ErrorOptions) {
    super(`${source === '-' ? 'standard input' : source}: ${message}`, options);
    this.source = source;
  }
}

/** A record that stops a strict run. The message names the input and the line. */
export class RecordError extends Error {
  override readonly name = 'RecordError';
}

/** A worker that ended while it had work. The message names the batch. */
export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';
}
