import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { COMMAND, createFolder, dhad, parseLines } from './run-dhad';

const { folder, file } = createFolder();
const news = file('news.txt', 'في حمص\n');

/** A folder of ten inputs, one of which cannot be read, in two folders. */
function createInputs(name: string): string {
  const root = join(folder, name);
  mkdirSync(join(root, 'a', 'b'), { recursive: true });
  for (let i = 0; i < 5; i++) {
    writeFileSync(join(root, 'a', `${i}.ndjson`), `{"text":"${i} في حمص"}\n{"bad":1}\n`);
    writeFileSync(join(root, 'a', 'b', `${i}.ndjson`), `{"text":"${i} في دمشق"}\n`);
  }
  return join(root, '**', '*.ndjson');
}

describe('-o', () => {
  it('writes a file and tells the counts', () => {
    const output = join(folder, 'one.json.gz');
    const { stdout, stderr, status } = dhad(['places', '--json', '-o', output, news, news]);
    expect({ stdout, stderr, status }).toEqual({
      stdout: '',
      stderr: 'dhad: 2 records in, 2 written, 0 bad\n',
      status: 0,
    });
    expect(parseLines(gunzipSync(readFileSync(output)).toString())).toHaveLength(2);
  });

  it('refuses a file that is there, replaces it with --force, passes over it with --resume', () => {
    const output = file('there.txt', 'old');
    const refused = dhad(['normalize', '-o', output, news]);
    expect(refused).toMatchObject({ status: 4, stderr: `dhad: ${output}: exists already; --force replaces it\n` });
    expect(dhad(['normalize', '--resume', '-o', output, news])).toMatchObject({ status: 0 });
    expect(readFileSync(output, 'utf8')).toBe('old');
    expect(dhad(['normalize', '--force', '-o', output, news]).status).toBe(0);
    expect(readFileSync(output, 'utf8')).toBe('في حمص\n');
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that the disk is full (needs /dev/full)', () => {
    const { stderr, status } = dhad(['normalize', '-q', '-o', '/dev/full', news]);
    expect({ stderr, status }).toEqual({ stderr: 'dhad: /dev/full: no space left on the device\n', status: 4 });
  });

  it.skipIf(!existsSync('/dev/full'))('says so of standard output too (needs /dev/full)', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [COMMAND, 'normalize', news], { stdio: ['ignore', full, 'pipe'] });
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const [code] = await once(child, 'close');
    closeSync(full);
    expect({ stderr, code }).toEqual({ stderr: 'dhad: standard output: no space left on the device\n', code: 4 });
  });

  it('refuses a folder that cannot be written to', () => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    chmodSync(locked, 0o500);
    const { stderr, status } = dhad(['normalize', '-o', join(locked, 'x.txt'), news]);
    if (process.getuid?.() !== 0) expect({ stderr, status }).toMatchObject({ status: 4 });
    expect(stderr).toMatch(/^dhad: .*\n$/);
  });
});

describe('--out-dir', () => {
  it('writes one file for each input, with the folders below the common one', () => {
    const out = join(folder, 'out');
    const { stderr, status } = dhad(['places', '--out-dir', out, createInputs('in')]);
    expect(status).toBe(3);
    expect(stderr).toContain('10 of 10 inputs done: 15 records in, 10 written, 5 bad');
    expect(readdirSync(out, { recursive: true }).filter((name) => String(name).endsWith('.ndjson'))).toHaveLength(10);
    expect(parseLines(readFileSync(join(out, 'b', '3.ndjson'), 'utf8'))).toMatchObject([
      { places: [{ text: 'دمشق' }] },
    ]);
  });

  it('--shard takes every n-th input; all shards together are all inputs, once', () => {
    const inputs = createInputs('shards');
    const out = join(folder, 'sharded');
    const seen: string[] = [];
    for (const shard of ['1/3', '2/3', '3/3']) {
      const before = existsSync(out) ? readdirSync(out, { recursive: true }).length : 0;
      expect(
        dhad(['places', '-q', '--errors', join(out, 'errors'), '--out-dir', out, '--shard', shard, inputs]).status,
      ).toBe(0);
      seen.push(String(readdirSync(out, { recursive: true }).length - before));
    }
    const files = readdirSync(out, { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith('.ndjson') && !name.startsWith('errors'))).toHaveLength(10);
    expect(files.filter((name) => name.endsWith('.errors.ndjson'))).toHaveLength(5);
  });

  it('--resume does only what is missing', () => {
    const inputs = createInputs('resumed');
    const out = join(folder, 'resume');
    dhad(['places', '-q', '--out-dir', out, '--shard', '1/2', inputs]);
    const again = dhad(['places', '--resume', '--out-dir', out, inputs]);
    expect(again.stderr).toContain('5 of 10 inputs done, 5 were there');
    const third = dhad(['places', '--resume', '--out-dir', out, inputs]);
    expect(third).toMatchObject({ status: 0 });
    expect(third.stderr).toContain('0 of 10 inputs done, 10 were there');
  });

  it('goes on past an input that cannot be read, and says so', () => {
    const broken = file('broken.txt', Uint8Array.of(0xff, 0x41));
    const out = join(folder, 'past');
    const { stderr, status } = dhad(['places', '--out-dir', out, broken, news]);
    expect(status).toBe(1);
    expect(stderr).toContain('broken.txt: is not UTF-8 text');
    expect(stderr).toContain('1 of 2 inputs done, 1 could not be read');
    expect(readdirSync(out)).toEqual(['news.txt']);
  });

  it('refuses two inputs with one output, and outputs that are there', () => {
    const csv = file('news.csv', 'text\nx\n');
    expect(dhad(['places', '--json', '--out-dir', join(folder, 'o2'), news, csv])).toMatchObject({ status: 2 });
    const out = join(folder, 'o3');
    dhad(['places', '-q', '--out-dir', out, news]);
    expect(dhad(['places', '--out-dir', out, news])).toMatchObject({ status: 4 });
  });
});

describe('a run that is ended', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s leaves no output and no temporary file', async (signal, exitCode) => {
    const out = join(folder, signal);
    mkdirSync(out);
    const child = spawn(process.execPath, [COMMAND, 'normalize', '--from', 'ndjson', '-', '-o', join(out, 'x.ndjson')]);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.write('{"text":"x"}\n');
    while (readdirSync(out).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill(signal);
    const [code] = await once(child, 'close');
    expect({ stderr, code }).toEqual({ stderr: 'dhad: interrupted; no unfinished output is left\n', code: exitCode });
    expect(readdirSync(out)).toEqual([]);
  });

  it('a reader that has had enough is no error', async () => {
    const child = spawn(process.execPath, [COMMAND, 'normalize', '--from', 'ndjson', '-']);
    let stderr = '';
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin.on('error', () => {});
    const line = `{"text":"${'حمص '.repeat(200)}"}\n`.repeat(1000);
    child.stdin.write(line);
    await once(child.stdout, 'data');
    child.stdout.destroy();
    for (let i = 0; i < 50 && child.exitCode === null; i++) {
      child.stdin.write(line);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    child.stdin.end();
    const code = child.exitCode ?? (await once(child, 'close'))[0];
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  });

  it('answers a writer that waits, line by line', async () => {
    const child = spawn(process.execPath, [COMMAND, 'normalize', '--ndjson']);
    for (let i = 0; i < 5; i++) {
      child.stdin.write(`{"text":"حمـص ${i}"}\n`);
      const [answer] = await once(child.stdout, 'data');
      expect(String(answer)).toBe(`{"text":"حمص ${i}"}\n`);
    }
    child.stdin.end();
    expect((await once(child, 'close'))[0]).toBe(0);
  });
});

describe('called wrongly', () => {
  it.each([
    ['a shard beyond the last', ['normalize', '--shard', '4/3', news]],
    ['no number of workers', ['normalize', '--workers', '0', news]],
    ['a format the command lacks', ['normalize', '--to', 'geojson', news]],
    ['an unknown encoding', ['normalize', '--encoding', 'klingon', news]],
    ['an unknown profile', ['normalize', '--profile', 'none', news]],
    ['an unknown setting', ['normalize', '--set', 'colour=red', news]],
    ['a score above one', ['numbers', '--min-score', '2', news]],
    ['--resume without a file', ['normalize', '--resume', news]],
    ['--strict with --errors', ['normalize', '--strict', '--errors', 'x', news]],
    ['--ndjson with --to', ['normalize', '--ndjson', '--to', 'text', news]],
    ['--into with text output', ['normalize', '--into', 'x', news]],
    ['an output that would have to be packed by another program', ['normalize', news, '-o', join(folder, 'x.zst')]],
    ['an output whose name is of a format that is not written', ['places', news, '-o', join(folder, 'x.parquet')]],
    ['Parquet from standard input', ['normalize', '--from', 'parquet', '-']],
    ['standard input twice', ['normalize', '-', '-']],
    ['an unknown currency', ['spell', '--currency', 'XXX', '-']],
  ])('%s: one line, status 2', (_, args) => {
    const { stdout, stderr, status } = dhad(args);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^dhad: .*\n$/);
    expect(status).toBe(2);
  });
});
