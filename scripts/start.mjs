// `npm start [-- FILE…]`: builds the package when its sources are newer than the build, then analyses the files given,
// or the sample article.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const COMMAND = 'dist/cli.js';
const SAMPLE = 'tests/corpora/articles/sample.txt';

function newest(folder) {
  return Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    }),
  );
}

function run(command, args, stdio) {
  const { status, error } = spawnSync(command, args, {
    stdio,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (error) throw error;
  return status ?? 1;
}

const built = statSync(COMMAND, { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (built < Math.max(newest('src'), newest('lexicons'))) {
  console.error('Building the package …');
  const status = run('npm', ['run', '--silent', 'build', '--', '--silent'], ['ignore', 'ignore', 'inherit']);
  if (status !== 0) process.exit(status);
}

const args = process.argv.slice(2);
process.exitCode = run(process.execPath, [COMMAND, 'analyze', ...(args.length > 0 ? args : [SAMPLE])], 'inherit');
