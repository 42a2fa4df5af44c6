import { CommandError, Exit } from './fail';

/** A promise that rejects when the user or the system ends the command: Ctrl-C, SIGTERM, SIGHUP. */
export function createEnding(): Promise<never> {
  const ended = new Promise<never>((_, reject) => {
    let isEnding = false;
    const end = (exitCode: number) => () => {
      if (isEnding) process.exit(exitCode);
      isEnding = true;
      reject(new CommandError('interrupted; no unfinished output is left', exitCode));
    };
    process.on('SIGINT', end(Exit.INTERRUPTED));
    process.on('SIGTERM', end(Exit.TERMINATED));
    process.on('SIGHUP', end(Exit.HUNG_UP));
  });
  // Commands that do not wait for it must not fall over it.
  ended.catch(() => {});
  return ended;
}
