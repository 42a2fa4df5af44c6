import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

// Every ```js block of the guides is run against the built package; `expression; // => value` is a promise.
const GUIDES = ['README.md', 'README.ar.md', ...guidesIn('docs')].filter((file) => existsSync(file));

function guidesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

const BLOCK = /^```js\n(.*?)^```$/gms;
/** A promise on the statement's own line, or on the line after it. */
const PROMISE = /^(?<statement>[^\n]*?);?(?: |\n)\/\/ => (?<expected>[^\n]+)$/gm;
/** An object or array may promise only a part of what is there. */
const CHECK = `
import assert from 'node:assert/strict';
function check(actual, expected, line) {
  const part = (value, wanted) =>
    Array.isArray(wanted) ? (assert.equal(value.length, wanted.length, line), wanted.map((w, i) => part(value[i], w)))
    : wanted !== null && typeof wanted === 'object' ? Object.fromEntries(Object.keys(wanted).map((k) => [k, part(value[k], wanted[k])]))
    : value;
  assert.deepEqual(part(actual, expected), expected, undefined);
  return actual;
}
`;

const DECLARATION = /^const (?<name>\w+) = /;

function toProgram(block: string): string {
  let promises = 0;
  const checked = block.replace(PROMISE, (_, statement: string, expected: string) => {
    promises++;
    const title = JSON.stringify(statement);
    const name = DECLARATION.exec(statement)?.groups?.name;
    return name === undefined
      ? `check(${statement}, ${expected}, ${title});`
      : `${statement}; check(${name}, ${expected}, ${title});`;
  });
  if (promises !== block.split('// =>').length - 1) throw new Error(`a promise stands where none is read:\n${block}`);
  return CHECK + checked;
}

/** The examples of a page, numbered from 1. */
function examplesOf(file: string): [number, string][] {
  const blocks = [...readFileSync(file, 'utf8').matchAll(BLOCK)].map((match) => match[1] as string);
  return blocks.map((block, index) => [index + 1, block]);
}

describe.each(GUIDES.filter((file) => examplesOf(file).length > 0))('%s', (file) => {
  it.each(examplesOf(file))('example %i gives what it says', (_, block) => {
    const run = () =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', toProgram(block)], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run).not.toThrow();
  });
});

describe('a page without examples', () => {
  it('is an index, a generated table, or about the command and its speed', () => {
    const silent = GUIDES.filter((file) => examplesOf(file).length === 0);
    expect(silent).toEqual(['docs/README.md', 'docs/performance.md', 'docs/profiles.md', 'docs/scale.md']);
  });
});
