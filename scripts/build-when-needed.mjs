import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Builds the package when its sources are newer than the build. Ends the process when that fails. */
export function buildWhenNeeded() {
  const built = modified('dist/cli.js');
  if (built >= Math.max(newest('src'), newest('lexicons'))) return;
  console.error('Building the package …');
  runOrExit('npm', ['run', '--silent', 'build', '--', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Runs a command and ends the process with its status when that is not 0. */
export function runOrExit(command, args, options) {
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { shell, ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

/** When a file was last written; 0 when there is none. */
export function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/** When the newest file of a folder was last written. */
export function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : modified(path);
    }),
  );
}
