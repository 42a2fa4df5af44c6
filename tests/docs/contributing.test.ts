import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// What CONTRIBUTING tells people to do can be done: its files, scripts and model rows are there.
const TEXT = readFileSync('CONTRIBUTING.md', 'utf8');

describe('CONTRIBUTING', () => {
  it('names files that exist', () => {
    const files = [...TEXT.matchAll(/(?:lexicons|src|scripts|tests|docs)\/[\w/.-]*\w\.\w+/g)].map(([file]) => file);
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('shows rows as they stand in the lexicons', () => {
    const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trimEnd());
    const blocks = [...TEXT.matchAll(/^```tsv (\S+)\n(.*?)\n```$/gms)];
    expect(blocks).toHaveLength(2);
    for (const [, file = '', rows = ''] of blocks)
      expect(linesOf(readFileSync(file, 'utf8'))).toEqual(expect.arrayContaining(linesOf(rows)));
  });

  it('names tests and things in the code by their names', () => {
    expect(readFileSync('tests/unit/places-data.test.ts', 'utf8')).toMatch(/\('know %s'/);
    for (const [file, name] of [
      ['src/numbers/classes.ts', 'NumeralClass'],
      ['src/numbers/classes.ts', 'NumeralFlag'],
      ['src/normalize/options.ts', 'ProfileName'],
      ['src/normalize/profiles.ts', 'PROFILES'],
    ] as const) {
      expect(TEXT).toContain(name);
      expect(readFileSync(file, 'utf8')).toMatch(new RegExp(`export (?:const|type|enum) ${name}\\b`));
    }
  });
});
