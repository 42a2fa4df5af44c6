import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { COMMAND, createFolder, dhad, parseLines } from './run-dhad';

// The job array as Slurm would run it: bash, the variables of a task, and what a compute node has on its PATH. Only srun and
// scontrol are stand-ins; dhad is the built command.
const SCRIPT = 'integrations/slurm/dhad-array.sh';
const SHARDS = 3;
const INPUTS = 7;
const { folder } = createFolder();
const bin = join(folder, 'bin');
const calls = join(folder, 'scontrol.log');
mkdirSync(bin);

function program(name: string, script: string): void {
  writeFileSync(join(bin, name), `#!/bin/bash\n${script}\n`);
  chmodSync(join(bin, name), 0o755);
}
program('srun', 'exec "$@"');
program('scontrol', `echo "$@" >> '${calls}'`);
program('dhad', `exec '${process.execPath}' '${resolve(COMMAND)}' "$@"`);

const inputs = Array.from({ length: INPUTS }, (_, i) => join(folder, `part ${i}.jsonl.gz`));
inputs.forEach((path, i) => {
  const records = Array.from({ length: 5 }, (_, j) => `{"id":"${i}-${j}","body":"وصل ${10 * i + j} إلى حمص"}\n`);
  writeFileSync(path, gzipSync(records.join('')));
});
const list = join(folder, 'inputs.txt');
writeFileSync(list, inputs.map((path) => `${path}\n`).join(''));

/** Runs one task of the array. */
function task(id: number, out: string, ...more: string[]) {
  const env = {
    PATH: `${bin}:${process.env.PATH}`,
    HOME: folder,
    SLURM_ARRAY_JOB_ID: '4711',
    SLURM_ARRAY_TASK_ID: String(id),
    SLURM_ARRAY_TASK_COUNT: String(SHARDS),
    SLURM_CPUS_PER_TASK: '1',
  };
  const args = [SCRIPT, String(SHARDS), list, out, 'analyze', '--field', 'body', ...more];
  return spawnSync('bash', args, { env, encoding: 'utf8', timeout: 60_000 });
}

function outputsIn(out: string): string[] {
  return readdirSync(out)
    .filter((name) => name.endsWith('.ndjson.gz'))
    .sort();
}

describe('integrations/slurm/dhad-array.sh', () => {
  const out = join(folder, 'out');

  it('does every input once over all tasks, as one process would', () => {
    for (let id = 1; id <= SHARDS; id++) {
      const before = existsSync(out) ? outputsIn(out).length : 0;
      expect(task(id, out)).toMatchObject({ status: 0, stdout: '', stderr: '' });
      expect(outputsIn(out).length - before).toBe(Math.ceil((INPUTS - id + 1) / SHARDS));
    }
    const written = outputsIn(out).map((name) => gunzipSync(readFileSync(join(out, name))).toString());
    expect(written.join('')).toBe(dhad(['analyze', '--field', 'body', '--json', ...inputs]).stdout);
    expect(parseLines(written.join(''))).toHaveLength(5 * INPUTS);
  });

  it('does again only what is missing', () => {
    const before = new Map(outputsIn(out).map((name) => [name, statSync(join(out, name)).mtimeMs]));
    const lost = join(out, outputsIn(out)[4] as string);
    const content = readFileSync(lost);
    unlinkSync(lost);
    for (let id = 1; id <= SHARDS; id++) expect(task(id, out)).toMatchObject({ status: 0 });
    expect(outputsIn(out)).toEqual([...before.keys()]);
    expect(gunzipSync(readFileSync(lost))).toEqual(gunzipSync(content));
    const again = outputsIn(out).filter((name) => statSync(join(out, name)).mtimeMs !== before.get(name));
    expect(again.map((name) => join(out, name))).toEqual([lost]);
  });

  it('asks for another try when the task was killed, and only then', () => {
    expect(task(1, join(folder, 'wrong'), '--no-such-option')).toMatchObject({ status: 2 });
    expect(existsSync(calls)).toBe(false);
    program('srun', 'kill -KILL $$');
    expect(task(2, join(folder, 'killed')).status).toBe(137);
    expect(readFileSync(calls, 'utf8')).toBe('requeue 4711_2\n');
  });
});
