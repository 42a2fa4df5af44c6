/** Writes to standard output and waits until it is taken. */
export function writeStdout(bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())));
}

const LINE_ENDS = /\s*[\n\v\f\r\u0085\u2028\u2029]+\s*/g;

/** Writes a message to standard error as one line, whatever stands in the names and texts that it quotes. */
export function writeStderr(message: string): void {
  process.stderr.write(`dhad: ${message.replaceAll(LINE_ENDS, ' ')}\n`);
}
