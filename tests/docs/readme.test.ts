import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import budgets from '../../.size-limit.json';
import manifest from '../../package.json';
import {
  normalizeAlef,
  normalizeAlefMaksura,
  normalizeDigits,
  normalizeHamza,
  normalizeTehMarbuta,
  stripInvisible,
  stripTashkeel,
  stripTatweel,
} from '../../src/normalize/index';

// What the README says in tables is what the package has and does, in both languages.
const READMES = ['README.md', 'README.ar.md'];
const read = (file: string): string => readFileSync(file, 'utf8');

const SUB_PATHS = Object.keys(manifest.exports)
  .filter((path) => !path.includes('.', 1))
  .map((path) => path.replace(/^\./, 'dhad'));

/** The cells of the rows whose first cell is a name in code. */
function rowsOf(file: string): Map<string, string[]> {
  const rows = read(file).matchAll(/^\| `(?<name>[^`|]+)` \|(?<rest>.+)\|$/gm);
  return new Map(
    [...rows].map(({ groups }) => {
      const { name = '', rest = '' } = groups ?? {};
      return [name, rest.split('|').map((cell) => cell.trim())];
    }),
  );
}

describe.each(READMES)('%s', (file) => {
  it('names every sub-path', () => {
    const rows = [...rowsOf(file).keys()].filter((name) => /^dhad(?:\/|$)/.test(name));
    expect(rows.sort()).toEqual([...SUB_PATHS].sort());
  });

  it('gives the sizes that the package is held to', () => {
    const limitOf = (subPath: string) => budgets.find(({ name }) => name.split(':')[0] === subPath)?.limit;
    const sizes = SUB_PATHS.map((subPath) => [subPath, /^\d+ kB/.exec(rowsOf(file).get(subPath)?.[1] ?? '')?.[0]]);
    expect(sizes).toEqual(SUB_PATHS.map((subPath) => [subPath, limitOf(subPath)]));
  });

  it('has the commands to begin with', () => {
    expect(read(file)).toContain('```sh\nnpm ci && npm start\n```');
    expect(read(file)).toContain('```sh\nnpm ci && npm test\n```');
  });
});

describe('the Arabic README', () => {
  it('has the sections and the code of the English one', () => {
    const headings = (file: string): string[] => [...read(file).matchAll(/^#+(?= )/gm)].map(([level]) => level);
    const code = (file: string): string[] =>
      [...read(file).matchAll(/^```.*?^```$/gms)].map(([block]) => block.replace(/^\/\/ (?!=>).*\n/gm, ''));
    expect(headings('README.ar.md')).toEqual(headings('README.md'));
    expect(code('README.ar.md')).toEqual(code('README.md'));
  });
});

describe('the definitions', () => {
  const BLOCKS = [
    [0x600, 0x6ff],
    [0x870, 0x8ff],
    [0x2000, 0x206f],
    [0xfeff, 0xfeff],
  ] as const;
  const OPERATIONS: Readonly<Record<string, (text: string) => string>> = {
    stripTashkeel,
    stripTatweel,
    normalizeAlef,
    normalizeHamza,
    normalizeAlefMaksura,
    normalizeTehMarbuta,
    normalizeDigits,
    stripInvisible,
  };

  /** The code points that a cell lists: U+0671–0673, 0675. */
  function codePointsOf(cell: string): number[] {
    return [...cell.matchAll(/\b([0-9A-F]{4})(?:–([0-9A-F]{4}))?\b/g)].flatMap(([, first, last = first]) => {
      const start = Number.parseInt(first as string, 16);
      return Array.from({ length: Number.parseInt(last as string, 16) - start + 1 }, (_, i) => start + i);
    });
  }

  it.each(Object.entries(OPERATIONS))('list what %s changes', (name, operation) => {
    const changed = BLOCKS.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((code) => {
        const text = `ب${String.fromCharCode(code)}ب`;
        return operation(text) !== text;
      }),
    );
    expect(codePointsOf(rowsOf('README.md').get(name)?.[0] ?? '')).toEqual(changed);
  });
});
