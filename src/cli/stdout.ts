/** Writes to standard output and waits until it is taken. */
export function writeStdout(bytes: Uint8Array | string): Promise<void> {
  return new Promise((resolve, reject) => process.stdout.write(bytes, (error) => (error ? reject(error) : resolve())));
}

/** Writes a line to standard error. */
export function writeStderr(line: string): void {
  process.stderr.write(`dhad: ${line}\n`);
}
