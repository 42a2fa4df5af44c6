/** Runs every script that writes to src/generated, in the order of what they need from each other. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

const GENERATES = /^build-(?!places\.)[\w-]+\.ts$/;

for (const script of readdirSync('scripts')
  .filter((name) => GENERATES.test(name))
  .sort()) {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}`], { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`scripts/${script} failed`);
    process.exit(1);
  }
}
