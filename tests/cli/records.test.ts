import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createFolder, dhad, parseLines } from './run-dhad';

const { folder, file } = createFolder();
const GOOD = '{"text":"في حمص"}\n';
const BAD = [
  ['{"text":"x"', /^is not JSON: /],
  ['[1]', /^is not a JSON object but an array$/],
  ['null', /^is not a JSON object but null$/],
  ['{"body":"x"}', /^has no field "text"$/],
  ['{"text":5}', /^has no string in the field "text" but a number$/],
] as const;
const mixed = file('mixed.ndjson', GOOD + BAD.map(([line]) => `${line}\n${GOOD}`).join(''));
const invalid = Buffer.concat([Buffer.from(GOOD), Buffer.from([0x7b, 0xff, 0xfe, 0x7d, 0x0a]), Buffer.from(GOOD)]);

describe('bad records', () => {
  it('are named with file and line, counted, and make the exit status 3', () => {
    const { stdout, stderr, status } = dhad(['normalize', mixed]);
    expect(status).toBe(3);
    expect(parseLines(stdout)).toHaveLength(6);
    const lines = stderr.trimEnd().split('\n');
    BAD.forEach(([, error], i) => {
      const [, line, message] = /^dhad: .*mixed\.ndjson:(\d+): (.*)$/.exec(lines[i] as string) ?? [];
      expect(Number(line)).toBe(2 + 2 * i);
      expect(message).toMatch(error);
    });
    expect(lines.at(-1)).toBe('dhad: 11 records in, 6 written, 5 bad');
  });

  it('are kept whole by --errors, with file, line and reason; the exit status is 0', () => {
    const errors = join(folder, 'bad.ndjson');
    const { stdout, status } = dhad(['normalize', '--errors', errors, mixed]);
    expect(status).toBe(0);
    expect(parseLines(stdout)).toHaveLength(6);
    const kept = parseLines(readFileSync(errors, 'utf8'));
    expect(kept.map(({ file: name, line, raw }) => [name, line, raw])).toEqual(
      BAD.map(([line], i) => [mixed, 2 + 2 * i, line]),
    );
  });

  it('keep their bytes when they are no UTF-8', () => {
    const errors = join(folder, 'bytes.ndjson');
    expect(dhad(['normalize', '--from', 'ndjson', '--errors', errors, '-'], invalid).status).toBe(0);
    const [kept] = parseLines(readFileSync(errors, 'utf8'));
    expect(kept).toMatchObject({ line: 2, error: 'is not UTF-8' });
    expect(Buffer.from(kept.rawBase64, 'base64')).toEqual(Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
  });

  it('stand in their place in the output with --error-field', () => {
    const { stdout, stderr, status } = dhad(['normalize', '--error-field', 'error', mixed]);
    expect({ stderr, status }).toEqual({ stderr: 'dhad: 11 records in, 6 written, 5 bad\n', status: 0 });
    const records = parseLines(stdout);
    expect(records).toHaveLength(11);
    BAD.forEach(([raw], i) => {
      expect(records[1 + 2 * i]).toMatchObject({ error: { line: 2 + 2 * i }, raw });
    });
  });

  it('stop a strict run, and leave no output', () => {
    const output = join(folder, 'strict.ndjson');
    const { stderr, status } = dhad(['normalize', '--strict', '-o', output, mixed]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^dhad: .*mixed\.ndjson:2: is not JSON: .*\n$/);
    expect(existsSync(output)).toBe(false);
  });

  it('of CSV: too few fields, a quote that does not close', () => {
    const csv = file('bad.csv', 'id,text\n1,في حمص\n2\n3,x,y\n4,"open\n');
    const { stdout, stderr, status } = dhad(['places', csv]);
    expect(status).toBe(3);
    expect(parseLines(stdout)).toHaveLength(1);
    expect(stderr).toMatch(/bad\.csv:3: has 1 fields where the header has 2\n.*bad\.csv:4: has 3 fields/);
    expect(stderr).toMatch(/bad\.csv:5: is not CSV: /);
    expect(stderr).toContain('4 records in, 1 written, 3 bad');
  });

  it('of spell: what is no number', () => {
    const { stdout, stderr, status } = dhad(['spell', '-'], '5\nabc\n7\n');
    expect(stdout).toBe('خمسة\nسبعة\n');
    expect(stderr).toContain('standard input:2: "abc" is no number');
    expect(status).toBe(3);
  });

  it('are named ten at most', () => {
    const { stderr } = dhad(['normalize', '--from', 'ndjson', '-'], 'x\n'.repeat(100));
    expect(stderr.trimEnd().split('\n')).toHaveLength(12);
    expect(stderr).toContain('100 records in, 0 written, 100 bad');
  });
});

describe('the filter: --ndjson', () => {
  it('gives nothing for nothing', () => {
    expect(dhad(['analyze', '--ndjson'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('gives one line for each line and nothing else, whatever stands in the text', () => {
    const texts = ['في حمص', '\u2028\u2029\u0085', 'a\r\nb\n', '', '\u0000', '\ud800', '😀'.repeat(50)];
    const input = texts.map((text) => `${JSON.stringify({ text, other: text })}\n`).join('');
    const { stdout, stderr, status } = dhad(['analyze', '--ndjson'], input);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).not.toMatch(/[\r\u0085\u2028\u2029]/);
    const records = parseLines(stdout);
    expect(records.map(({ text, other }) => [text, other])).toEqual(texts.map((text) => [text, text]));
  });

  it('keeps the order and the number of lines over many batches', () => {
    const input = Array.from(
      { length: 30_000 },
      (_, id) => `{"id":${id},"text":"وصل ${id} إلى حمص ${'ا'.repeat(60)}"}\n`,
    );
    const { stdout, status } = dhad(['numbers', '--ndjson', '--workers', '2'], input.join(''));
    expect(status).toBe(0);
    const records = parseLines(stdout);
    expect(records.map(({ id }) => id)).toEqual(input.map((_, id) => id));
    expect(records.every(({ id, numbers }) => numbers[0].value === id)).toBe(true);
  });

  it('stops at the first bad line, a blank one too', () => {
    const { stderr, status } = dhad(['normalize', '--ndjson'], `${GOOD}\n${GOOD}`);
    expect(status).toBe(1);
    expect(stderr).toBe('dhad: standard input:2: is blank\n');
  });
});

describe('inputs that cannot be read to their end', () => {
  const gzip = gzipSync(GOOD.repeat(50_000));
  it.each([
    ['gzip that is cut off', gzip.subarray(0, gzip.length / 2), /cut.*: ends within compressed data\n$/],
    [
      'gzip that is damaged',
      Buffer.concat([gzip.subarray(0, 60), Buffer.alloc(40, 1), gzip.subarray(100)]),
      /cut.*: (holds damaged gzip data|ends within compressed data)\n$/,
    ],
    ['a WARC that is none', Buffer.from('hello'), undefined],
  ])('%s: one line, status 1, no output', (_, bytes, message) => {
    const input = file(message ? 'cut.ndjson.gz' : 'none.warc', bytes);
    const output = join(folder, 'unread.ndjson');
    const { stderr, status } = dhad(['normalize', '-q', '-o', output, input]);
    expect(status).toBe(1);
    // Lines that are damaged before the end is seen are named first.
    expect(stderr).toMatch(message ?? /^dhad: .*none\.warc: is no WARC: .*\n$/);
    expect(stderr).not.toMatch(/^ +at /m);
    expect(existsSync(output)).toBe(false);
  });
});
