// `npm run playground`: builds the package when needed, installs what the page is made with, makes the page and prints
// its path. It is one file: open it from there, or put it on any server.
import { resolve } from 'node:path';
import { buildWhenNeeded, modified, runOrExit } from './build-when-needed.mjs';

const FOLDER = 'playground';

buildWhenNeeded();
if (modified(`${FOLDER}/node_modules/.package-lock.json`) < modified(`${FOLDER}/package-lock.json`)) {
  console.error('Installing what the page is made with …');
  runOrExit('npm', ['ci', '--no-audit', '--no-fund', '--silent'], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
console.error('Making the page …');
runOrExit('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
  cwd: FOLDER,
  stdio: ['ignore', 'inherit', 'inherit'],
});
console.log(resolve(FOLDER, 'dist/index.html'));
