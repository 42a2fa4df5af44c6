import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type * as NodeModule from '../../src/scale/node';

// The built module: its workers load the built worker file.
const DIST = process.env.DHAD_DIST ?? 'dist';
const { processStream, WorkerDiedError }: typeof NodeModule = await import(
  pathToFileURL(resolve(DIST, 'node.js')).href
);

const RECORDS = 6000;
const TEXT = `وصل ستون عاملاً إلى دمشق، ${'وأضاف المتحدث '.repeat(20)}`;

/** NDJSON of any length, made as it is read. */
function records(count: number): Readable {
  return Readable.from(
    (function* () {
      for (let id = 0; id < count; id += 100) {
        let chunk = '';
        for (let i = id; i < Math.min(id + 100, count); i++)
          chunk += `${JSON.stringify({ id: i, text: `${TEXT}${i}` })}\n`;
        yield Buffer.from(chunk);
      }
    })(),
  );
}

function collector(): { readonly writable: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const writable = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { writable, text: () => Buffer.concat(chunks).toString() };
}

describe('processStream', () => {
  it('gives with two workers what it gives with none, in the same order', async () => {
    const one = collector();
    const two = collector();
    const options = { operation: 'analyze' } as const;
    expect(await processStream(records(RECORDS), one.writable, { ...options, workers: 1 })).toEqual({
      records: RECORDS,
      written: RECORDS,
      bad: 0,
      skipped: 0,
    });
    await processStream(records(RECORDS), two.writable, { ...options, workers: 2 });
    expect(two.text()).toBe(one.text());
    const ids = two
      .text()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(Array.from({ length: RECORDS }, (_, id) => id));
  });

  it('unpacks, hands over bad records, and tells how far it is', async () => {
    const input = Readable.from([gzipSync('{"text":"في حمص"}\nx\n\n{"text":"y"}\n')]);
    const out = collector();
    const bad: number[] = [];
    let told = 0;
    const summary = await processStream(input, out.writable, {
      operation: { name: 'normalize', normalize: 'search' },
      workers: 1,
      onBadRecord: ({ line }) => bad.push(line),
      onProgress: ({ records: count }) => {
        told = count;
      },
    });
    expect(summary).toEqual({ records: 3, written: 2, bad: 1, skipped: 1 });
    expect(bad).toEqual([2]);
    expect(told).toBe(3);
  });

  it('fails at the first bad record when nobody takes it', async () => {
    const input = Readable.from([Buffer.from('{"text":"x"}\n{"text":1}\n')]);
    await expect(processStream(input, collector().writable, { operation: 'normalize', workers: 1 })).rejects.toThrow(
      '-: line 2 has no string in the field "text" but a number',
    );
  });

  it('holds the reader when the writer is slow, and keeps memory flat', async () => {
    let read = 0;
    let written = 0;
    let ahead = 0;
    let peak = 0;
    const chunk = Buffer.from(`${JSON.stringify({ text: `${TEXT}.` })}\n`.repeat(1000));
    const total = Math.ceil(120e6 / chunk.length);
    const before = process.memoryUsage().arrayBuffers;
    const source = Readable.from(
      (function* () {
        for (let i = 0; i < total; i++) {
          read += chunk.length;
          yield chunk;
        }
      })(),
      { highWaterMark: 1 },
    );
    const slow = new Writable({
      highWaterMark: 1,
      write(bytes, _encoding, done) {
        written += bytes.length;
        ahead = Math.max(ahead, read - written);
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
        setTimeout(done, 2);
      },
    });
    await processStream(source, slow, { operation: 'normalize', workers: 2 });
    expect(written).toBe(total * chunk.length);
    // Six batches of a mebibyte or a little more, what the reader holds, and one batch being collected.
    expect(ahead).toBeLessThan(12 << 20);
    // What is in hand and what waits for the collector: well below the 120 MB that went through, twice.
    expect(peak).toBeLessThan(100 << 20);
  });

  it('says which batch a worker died in', async () => {
    const error = await processStream(records(3000), collector().writable, {
      operation: 'tokenize',
      workers: 2,
      workerMemory: 4,
      source: 'news.ndjson',
    }).catch((reason) => reason);
    expect(error).toBeInstanceOf(WorkerDiedError);
    expect(error.message).toMatch(/^a worker died in batch \d+ \(news\.ndjson, from line \d+\): it ran out of memory$/);
  });

  it('ends with the reason of the signal', async () => {
    const controller = new AbortController();
    const input = new PassThrough();
    input.write('{"text":"x"}\n');
    setTimeout(() => controller.abort(new Error('enough')), 50);
    await expect(
      processStream(input, collector().writable, { operation: 'normalize', signal: controller.signal }),
    ).rejects.toThrow('enough');
    expect(input.destroyed).toBe(true);
  });

  it('ends when the reader or the writer breaks', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('the net is down'));
      },
    });
    const options = { operation: 'normalize', workers: 1 } as const;
    await expect(processStream(broken, collector().writable, options)).rejects.toThrow('the net is down');
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('disk full')) });
    full.on('error', () => {});
    await expect(processStream(records(100), full, options)).rejects.toThrow('disk full');
  });

  it.each([
    [{ operation: 'nothing' }, 'name: "nothing" is no operation'],
    [{ operation: 'normalize', workers: 0 }, 'workers: 0 is not 1 or more'],
    [{ operation: 'normalize', output: 'geojson' }, 'normalize has no format "geojson"'],
  ])('%j is refused', async (options, message) => {
    // biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
    await expect(processStream(records(1), collector().writable, options as any)).rejects.toThrow(message);
  });
});

describe('the files of the package', () => {
  it('have the worker and the places beside the command', () => {
    for (const name of ['cli.js', 'node.js', 'worker.js', 'places.dhad'])
      expect(existsSync(resolve(DIST, name))).toBe(true);
    expect(readFileSync(resolve(DIST, 'cli.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });
});
