/** Compiles the named character references of HTML: `lexicons/entities.tsv` ─▶ `src/generated/entities.ts`. */
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, readTsv } from './lib/tsv';

const SOURCE = 'lexicons/entities.tsv';
const rows = readTsv(SOURCE);
assertSorted(rows, (row) => cell(row, 'name'));
const packed = rows.map((row) => {
  const name = cell(row, 'name');
  if (!/^[A-Za-z]+\d*$/.test(name)) throw new LexiconError(`${row.place}: name "${name}"`);
  const code = Number.parseInt(cell(row, 'code'), 16);
  if (!(code > 0 && code < 0xd800)) throw new LexiconError(`${row.place}: code "${cell(row, 'code')}"`);
  return `${name}:${code.toString(36)}`;
});

writeGenerated(
  'entities',
  'build-entities.ts',
  SOURCE,
  `/** Names of character references and their code units, \`name:code\` in base 36, joined by spaces. */
export const PACKED_ENTITIES: string =
  ${literal(packed.join(' '))};
`,
);
