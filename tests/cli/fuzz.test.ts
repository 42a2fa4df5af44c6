import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { describeFailure } from '../../src/cli/fail';
import { IMPORT_FORMATS } from '../../src/cli/gazetteer-build';
import { createGazetteerCommand } from '../../src/cli/gazetteer-command';
import type { NamedInputFormat } from '../../src/cli/inputs';
import { runTextCommand } from '../../src/cli/run-command';
import { buildGazetteer } from '../../src/gazetteer';
import type { OperationName } from '../../src/scale/operations';
import { dhad } from './run-dhad';

const COMMANDS: readonly OperationName[] = [
  'normalize',
  'tokenize',
  'segment',
  'numbers',
  'places',
  'analyze',
  'spell',
];
const INPUTS = 1000;
const SPAWNED = 12;
const folder = mkdtempSync(join(tmpdir(), 'dhad-fuzz-'));
const gazetteer = join(folder, 'names.dhad');
const gazetteerBytes = buildGazetteer([{ name: 'حمص' }, { name: 'دير الزور' }]).toBytes();
writeFileSync(gazetteer, gazetteerBytes);

/** mulberry32: the same inputs in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = (below: number) => number;

const ALPHABET = [
  'حمص',
  'و',
  'دير الزور',
  '25',
  'ألف',
  'ستين',
  '\u064e',
  'ـ',
  '\n',
  '\r\n',
  '\0',
  '"',
  ',',
  '{',
  '}',
  '\\',
  '\u2028',
  '😀',
  '\ud83d',
  ' ',
  '\ufeff',
  '-',
  '1e999',
  'é',
];

function words(random: Random, count: number): string {
  return Array.from({ length: random(count) }, () => ALPHABET[random(ALPHABET.length)]).join('');
}

function bytes(random: Random, count: number): Buffer {
  return Buffer.from(Array.from({ length: random(count) }, () => random(256)));
}

function record(random: Random): string {
  const line = JSON.stringify({ id: random(1e9), text: words(random, 40).replaceAll('\0', '') });
  return random(6) === 0 ? line.slice(0, random(line.length)) : line;
}

function warc(random: Random): Buffer {
  const body = Buffer.from(words(random, 60));
  const length = random(4) === 0 ? random(1e6) : body.length;
  const type = ['conversion', 'response', 'warcinfo', 'resource'][random(4)];
  return Buffer.from(
    `WARC/1.0\r\nWARC-Type: ${type}\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n${body}\r\n\r\n`,
  );
}

/** Hostile inputs, each kind by its own recipe. */
const RECIPES: readonly ((random: Random) => Buffer)[] = [
  (random) => bytes(random, 600),
  (random) => Buffer.from(words(random, 200)),
  (random) => Buffer.from(Array.from({ length: random(12) }, () => `${record(random)}\n`).join('')),
  (random) =>
    Buffer.from(
      ['id,text', ...Array.from({ length: random(9) }, () => `${words(random, 6)},"${words(random, 9)}"`)].join('\n'),
    ),
  (random) => Buffer.concat(Array.from({ length: 1 + random(4) }, () => warc(random))),
  (random) => {
    const packed = gzipSync(Array.from({ length: 1 + random(30) }, () => `${record(random)}\n`).join(''));
    return packed.subarray(0, random(2) === 0 ? packed.length : random(packed.length));
  },
  (random) => Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), bytes(random, 200)]),
  (random) =>
    Buffer.concat([
      Buffer.from(
        [
          [0xff, 0xfe],
          [0xfe, 0xff],
          [0xef, 0xbb, 0xbf],
        ][random(3)] as number[],
      ),
      bytes(random, 200),
    ]),
  (random) =>
    Buffer.concat([Buffer.from(words(random, 50)), bytes(random, 20), Buffer.from(words(random, 50), 'utf16le')]),
  (random) => Buffer.from(`{"text":"${'ا'.repeat(random(30_000))}"}\n`),
  // Now and then a line of a mebibyte, which is larger than a batch.
  (random) => Buffer.from(`{"text":"${'في حمص 25 '.repeat(random(20) === 0 ? 75_000 : random(300))}"}\n`),
  (random) => Buffer.alloc(random(5000), ['\n', '\0', '"', '{', ' ', '['][random(6)]),
  (random) => Buffer.from(`${'{"a":'.repeat(random(3000))}\n${'['.repeat(random(3000))}`),
];

const FORMATS: readonly (NamedInputFormat | undefined)[] = [
  'ndjson',
  'csv',
  'tsv',
  'warc',
  'text',
  'lines',
  'parquet',
  undefined,
];

interface Outcome {
  readonly status: number;
  readonly message: string | undefined;
}

async function runInput(
  operation: OperationName,
  path: string,
  from: NamedInputFormat | undefined,
  strict: boolean,
): Promise<Outcome> {
  const options = {
    field: 'text',
    offsets: 'utf16',
    workers: 1,
    quiet: true,
    force: true,
    // A device: what is written to it is not brought to the disk, which would take most of the time.
    output: '/dev/null',
    json: true,
    ...(from && { from }),
    ...(strict ? { strict } : { errors: '/dev/null' }),
    gazetteer,
  } as const;
  const ended = new Promise<never>(() => {});
  try {
    const status = await runTextCommand({
      operation: { name: operation },
      names: [path],
      options: options,
      textUnit: 'document',
      ended,
    });
    return { status, message: undefined };
  } catch (error) {
    const { exitCode, message } = describeFailure(error);
    return { status: exitCode, message };
  }
}

describe.each(COMMANDS)('dhad %s, on hostile inputs', (operation) => {
  it(`ends each of ${INPUTS} with the right status and the input named`, { timeout: 240_000 }, async () => {
    const random = createRandom(COMMANDS.indexOf(operation) + 1);
    const path = join(folder, `${operation}.bin`);
    for (let i = 0; i < INPUTS; i++) {
      const recipe = random(RECIPES.length);
      const input = (RECIPES[recipe] as (random: Random) => Buffer)(random);
      const from = FORMATS[random(FORMATS.length)];
      writeFileSync(path, input);
      const strict = random(4) === 0;
      const { status, message } = await runInput(operation, path, from, strict);
      const what = `input ${i}, recipe ${recipe}, read as ${from}: status ${status}, ${message}`;
      // All went well, or the input is named with what is wrong with it. Nothing is a usage error or an internal one.
      expect([0, 1], what).toContain(status);
      if (status === 1) {
        expect(message, what).toMatch(/^\S*\.bin[: ]/);
        expect(message, what).not.toMatch(/ {4}at |\[object|undefined/);
      } else expect(message).toBeUndefined();
    }
  });

  it(`as a process too: ${SPAWNED} inputs`, () => {
    const random = createRandom(100 + COMMANDS.indexOf(operation));
    const path = join(folder, 'spawned.bin');
    for (let i = 0; i < SPAWNED; i++) {
      writeFileSync(path, (RECIPES[i % RECIPES.length] as (random: Random) => Buffer)(random));
      const from = FORMATS[random(FORMATS.length)] ?? 'ndjson';
      const { status, signal, stderr } = dhad([operation, '--json', '--from', from, resolve(path)]);
      expect(signal, 'it hung').toBeNull();
      expect([0, 1, 3], stderr).toContain(status);
      expect(stderr).not.toMatch(/^ {4}at /m);
      for (const line of stderr.split('\n').filter((one) => one !== '')) expect(line).toMatch(/^dhad: /);
    }
  });
});

describe('dhad gazetteer, on hostile inputs', () => {
  /** Runs `dhad gazetteer …` in this process, without its output. */
  async function run(...args: string[]): Promise<Outcome> {
    try {
      await createGazetteerCommand().parseAsync(args, { from: 'user' });
      return { status: 0, message: undefined };
    } catch (error) {
      const { exitCode, message } = describeFailure(error);
      return { status: exitCode, message };
    }
  }

  function check({ status, message }: Outcome, what: string): void {
    expect([0, 1], `${what}: status ${status}, ${message}`).toContain(status);
    if (status === 1) {
      expect(message, what).toMatch(/^\S*\.bin[: ]/);
      expect(message, what).not.toMatch(/ {4}at |\[object|undefined/);
    }
  }

  it(`build ends each of ${INPUTS} with the right status and the input named`, { timeout: 240_000 }, async () => {
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const random = createRandom(50);
    const path = join(folder, 'list.bin');
    const statuses = new Set<number>();
    for (let i = 0; i < INPUTS; i++) {
      const recipe = random(RECIPES.length);
      writeFileSync(path, (RECIPES[recipe] as (random: Random) => Buffer)(random));
      const format = IMPORT_FORMATS[random(IMPORT_FORMATS.length)] as string;
      const more = [
        ...(random(4) === 0 ? ['--strict'] : []),
        ...(random(2) === 0 ? ['--column', 'name=text'] : []),
        ...(random(2) === 0 ? ['--language', 'any'] : []),
      ];
      const outcome = await run('build', path, '--format', format, ...more, '--force', '-o', '/dev/null');
      check(outcome, `input ${i}, recipe ${recipe}, read as ${format} ${more.join(' ')}`);
      statuses.add(outcome.status);
    }
    const lines = told.mock.calls.map(([line]) => String(line));
    told.mockRestore();
    expect(statuses).toEqual(new Set([0, 1]));
    for (const line of lines) expect(line).toMatch(/^dhad: [^\n]*\n$/);
  });

  it(`info refuses ${INPUTS} files that are damaged or none`, { timeout: 240_000 }, async () => {
    const shown = vi.spyOn(process.stdout, 'write').mockImplementation((...given: unknown[]) => {
      const done = given.at(-1);
      if (typeof done === 'function') done();
      return true;
    });
    const random = createRandom(51);
    const path = join(folder, 'damaged.bin');
    expect(await run('info', gazetteer)).toMatchObject({ status: 0 });
    for (let i = 0; i < INPUTS; i++) {
      const damaged = Buffer.from(gazetteerBytes);
      for (let n = 0; n <= random(4); n++) damaged[random(damaged.length)] = random(256);
      const cut = damaged.subarray(0, random(2) === 0 ? damaged.length : random(damaged.length));
      const input = random(3) === 0 ? (RECIPES[random(RECIPES.length)] as (random: Random) => Buffer)(random) : cut;
      writeFileSync(path, input);
      const outcome = await run('info', path);
      check(outcome, `input ${i}`);
      if (!input.equals(gazetteerBytes)) expect(outcome.status, `input ${i}: ${input.toString('hex')}`).toBe(1);
    }
    shown.mockRestore();
  });
});

describe('the statuses are not the same for all', () => {
  it.each([
    ['good records', '{"text":"x"}\n', 0],
    ['nothing', '', 0],
    ['a bad record', '{"text":"x"\n', 3],
    ['gzip that is cut off', gzipSync('{"text":"x"}\n').subarray(0, 20), 1],
  ])('%s', (_, content, status) => {
    const path = join(folder, 'known.ndjson');
    writeFileSync(path, content);
    expect(dhad(['normalize', '--from', 'ndjson', path]).status).toBe(status);
  });
});
