import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json';

// The package by its own name, as a user gets it: from the build, never from src.
const SUB_PATHS = Object.keys(manifest.exports)
  .filter((path) => !path.includes('.', 1))
  .map((path) => path.replace(/^\./, 'dhad'));

/** The names that a sub-path exports, in a process of its own. */
function exportsOf(code: string, type: 'module' | 'commonjs'): string[] {
  const output = execFileSync(process.execPath, [`--input-type=${type}`, '--eval', code], { encoding: 'utf8' });
  return JSON.parse(output) as string[];
}

describe('every sub-path', () => {
  it.each(SUB_PATHS)('%s exports the same names to import and to require', (path) => {
    const imported = exportsOf(`console.log(JSON.stringify(Object.keys(await import('${path}')).sort()))`, 'module');
    const required = exportsOf(`console.log(JSON.stringify(Object.keys(require('${path}')).sort()))`, 'commonjs');
    expect(imported.length).toBeGreaterThan(0);
    expect(required).toEqual(imported);
  });
});

describe('the main entry', () => {
  const dhad = createRequire(import.meta.url)('dhad') as typeof import('../../src/index');

  it.each([
    'normalize',
    'align',
    'createNormalizer',
    'stripTashkeel',
    'stripTatweel',
    'normalizeAlef',
    'normalizeAlefMaksura',
    'normalizeTehMarbuta',
    'normalizeHamza',
    'normalizeDigits',
    'transliterate',
    'tokenize',
    'scan',
    'sentences',
    'segmentClitics',
    'parseNumber',
    'findNumbers',
    'spellNumber',
    'buildGazetteer',
    'readGazetteer',
    'findPlaces',
    'analyze',
  ] as const)('has the fixed public name %s', (name) => {
    expect(dhad).toHaveProperty(name, expect.any(Function));
  });

  it('reads a number word', () => {
    expect(dhad.parseNumber('ستين')).toBe(60);
  });

  it('does not pull the place data', () => {
    expect(dhad).not.toHaveProperty('loadPlaces');
  });
});
