import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createFolder, dhad } from './run-dhad';

const SAMPLE = 'tests/corpora/articles/sample.txt';
const { folder, file } = createFolder();

describe('dhad analyze', () => {
  it('prints the numbers and places of the sample article as tables', () => {
    const { stdout, stderr, status } = dhad(['analyze', SAMPLE]);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toMatch(/^\d+ numbers$/m);
    expect(stdout).toMatch(/^\d+ places$/m);
    expect(stdout).toMatch(/60.*cardinal.*ستين.*عائلة/);
    expect(stdout).toMatch(/2,300.*ألفين وثلاثمئة.*نازح/);
    expect(stdout).toMatch(/water.*SY.*العاصي.*نهر العاصي/);
  });

  it('prints one JSON object a document, whose offsets point into the text', () => {
    const { stdout, status } = dhad(['analyze', '--json', SAMPLE, SAMPLE]);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    const text = readFileSync(SAMPLE, 'utf8');
    const analysis = JSON.parse(lines[0] as string);
    expect(analysis.length).toBe(text.length);
    expect(analysis.numbers.length).toBeGreaterThan(20);
    expect(analysis.places.length).toBeGreaterThan(10);
    for (const match of [...analysis.numbers, ...analysis.places]) {
      expect(text.slice(match.start, match.end)).toBe(match.text);
    }
  });

  it('reads standard input for -', () => {
    const { stdout, status } = dhad(['analyze', '--json', '-'], 'وصل ستون عاملاً إلى دمشق');
    expect(status).toBe(0);
    const { numbers, places } = JSON.parse(stdout);
    expect(numbers).toMatchObject([{ text: 'ستون', value: 60, counted: { text: 'عاملاً' } }]);
    expect(places).toMatchObject([{ text: 'دمشق', place: { country: 'SY' } }]);
  });

  it('reads UTF-16 with a byte order mark', () => {
    const path = file('utf16.txt', Buffer.from('\ufeffخمسة وعشرين', 'utf16le'));
    const { stdout } = dhad(['analyze', '--json', path]);
    expect(JSON.parse(stdout).numbers).toMatchObject([{ start: 0, end: 11, value: 25 }]);
  });

  it('gives empty tables for an empty file', () => {
    const { stdout, status } = dhad(['analyze', file('empty.txt', '')]);
    expect(status).toBe(0);
    expect(stdout).toContain('0 numbers');
  });
});

describe('dhad analyze, called wrongly or with what it cannot read', () => {
  it.each([
    ['a missing file', ['analyze', 'no-such-file.txt'], 1, /^dhad: no-such-file\.txt: no such file\n$/],
    [
      'a missing file after a good one',
      ['analyze', SAMPLE, 'no-such-file.txt'],
      1,
      /^dhad: no-such-file\.txt: no such file\n$/,
    ],
    ['a directory', ['analyze', folder], 1, /^dhad: .*: is a directory\n$/],
    ['a binary file', ['analyze', process.execPath], 1, /^dhad: .*: is (a binary file|not UTF-8 text)\n$/],
    ['text with NUL', ['analyze', file('nul.txt', 'a\0b')], 1, /^dhad: .*: is a binary file\n$/],
    [
      'invalid UTF-8',
      ['analyze', file('latin.txt', Uint8Array.of(0xc7, 0xe1, 0xca))],
      1,
      /^dhad: .*: is not UTF-8 text\n$/,
    ],
    ['an unknown flag', ['analyze', '--colour', SAMPLE], 2, /^dhad: unknown option '--colour'.*\n$/],
    ['no file', ['analyze'], 2, /^dhad: missing required argument.*\n$/],
    ['an unknown command', ['analyse', SAMPLE], 2, /^dhad: .*\n$/],
    ['no command', [], 2, /^dhad: .*\n$/],
  ])('%s: one clear line, the right exit status, nothing on stdout', (_, args, exitStatus, message) => {
    const { stdout, stderr, status } = dhad(args);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
    expect(status).toBe(exitStatus);
  });
});
