import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The built command. */
export const COMMAND: string = process.env.DHAD_CLI ?? 'dist/cli.js';

/** Runs the command to its end. */
export function dhad(args: readonly string[], input: string | Uint8Array = '') {
  return spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: 'utf8',
    input,
    timeout: 60_000,
    maxBuffer: 1 << 28,
  });
}

/** A folder of a test file's own, and what puts files there. */
export function createFolder(): { readonly folder: string; file(name: string, content: string | Uint8Array): string } {
  const folder = mkdtempSync(join(tmpdir(), 'dhad-cli-'));
  return {
    folder,
    file(name, content) {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    },
  };
}

/** The objects of NDJSON. */
export function parseLines(ndjson: string) {
  return ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}
