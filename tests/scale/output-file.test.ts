import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { createOutputFile } from '../../src/scale/output-file';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dhad-output-'));
});

describe('createOutputFile', () => {
  it('shows nothing under the name until it is published, and then all', async () => {
    const path = join(folder, 'deep', 'out.txt');
    const file = await createOutputFile(path, 'fail');
    await file.write(Buffer.from('one\n'));
    expect(existsSync(path)).toBe(false);
    await file.write(Buffer.from('two\n'));
    expect(await file.publish()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('one\ntwo\n');
    expect(readdirSync(join(folder, 'deep'))).toEqual(['out.txt']);
  });

  it('leaves nothing behind when it is discarded', async () => {
    const file = await createOutputFile(join(folder, 'out.txt'), 'fail');
    await file.write(Buffer.from('one\n'));
    await file.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('packs names that end in .gz', async () => {
    const file = await createOutputFile(join(folder, 'out.txt.gz'), 'fail');
    const line = Buffer.from('العدد 25\n');
    for (let i = 0; i < 10_000; i++) await file.write(line);
    await file.publish();
    expect(gunzipSync(readFileSync(join(folder, 'out.txt.gz'))).length).toBe(10_000 * line.length);
  });

  it('refuses a file that is there, or replaces it when told to', async () => {
    const path = join(folder, 'out.txt');
    writeFileSync(path, 'old');
    await expect(createOutputFile(path, 'fail')).rejects.toThrow('exists already');
    const file = await createOutputFile(path, 'replace');
    await file.write(Buffer.from('new'));
    expect(readFileSync(path, 'utf8')).toBe('old');
    await file.publish();
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('lets only one of two writers publish', async () => {
    const path = join(folder, 'out.txt');
    const winner = await createOutputFile(path, 'keep');
    await winner.write(Buffer.from('winner'));
    await winner.publish();
    // The second began before it was there: the state that a race leaves.
    const late = await createOutputFile(path, 'keep');
    await late.write(Buffer.from('late'));
    expect(await late.publish()).toBe(false);
    expect(readFileSync(path, 'utf8')).toBe('winner');
    expect(readdirSync(folder)).toEqual(['out.txt']);
  });

  it('sweeps what killed runs on this machine have left, and nothing else', async () => {
    const dead = `.old.txt.${hostname()}-999999999.tmp`;
    const elsewhere = '.old.txt.another-host-999999999.tmp';
    const alive = `.old.txt.${hostname()}-${process.ppid}.tmp`;
    for (const name of [dead, elsewhere, alive, '.profile', 'x.tmp']) writeFileSync(join(folder, name), '');
    const file = await createOutputFile(join(folder, 'out.txt'), 'fail');
    await file.publish();
    expect(readdirSync(folder).sort()).toEqual([elsewhere, alive, '.profile', 'out.txt', 'x.tmp'].sort());
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full (needs /dev/full)', async () => {
    const file = await createOutputFile('/dev/full', 'fail');
    await expect(file.write(Buffer.from('x'))).rejects.toThrow('/dev/full: no space left on the device');
    await file.discard();
  });

  it('refuses a folder, and a path below a file', async () => {
    await expect(createOutputFile(folder, 'replace')).rejects.toThrow('is a directory');
    writeFileSync(join(folder, 'file'), '');
    await expect(createOutputFile(join(folder, 'file', 'out.txt'), 'fail')).rejects.toThrow(/file.out\.txt: /);
  });
});
