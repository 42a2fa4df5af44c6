// `npm start [-- FILE…]`: builds the package when its sources are newer than the build, then analyses the files given,
// or the sample article.
import { spawnSync } from 'node:child_process';
import { buildWhenNeeded } from './build-when-needed.mjs';

const SAMPLE = 'tests/corpora/articles/sample.txt';

buildWhenNeeded();
const args = process.argv.slice(2);
const command = ['dist/cli.js', 'analyze', ...(args.length > 0 ? args : [SAMPLE])];
process.exitCode = spawnSync(process.execPath, command, { stdio: 'inherit' }).status ?? 1;
