/**
 * Compiles the character map of CAMeL Tools' `arclean`, as found by running it on every code unit:
 * `lexicons/arclean.tsv` ─▶ `src/generated/arclean.ts`.
 */
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, type Row, readTsv } from './lib/tsv';

const SOURCE = 'lexicons/arclean.tsv';
const rows = readTsv(SOURCE);
assertSorted(rows, (row) => cell(row, 'from'));

const unit = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));
/** A range as options write it. */
function range(row: Row): string {
  const [from, to] = [unit(cell(row, 'from')), unit(cell(row, 'to'))];
  if (to < from) throw new LexiconError(`${row.place}: the range runs backwards`);
  return from === to ? from : `${from}-${to}`;
}

const kept = rows.filter((row) => cell(row, 'becomes') === 'keep');
const mapped = rows.filter((row) => cell(row, 'becomes') !== 'keep');
const replacements = mapped.map((row) => {
  const text = cell(row, 'becomes').split(' ').map(unit).join('');
  return `  [${literal(range(row))}, ${literal(text)}],`;
});

writeGenerated(
  'arclean',
  'build-arclean.ts',
  SOURCE,
  `/** Characters that arclean keeps: all that are neither here nor among the replacements go. */
export const ARCLEAN_KEEPS: string =
  ${literal(kept.map(range).join(''))};

/** Characters and ranges that arclean replaces, and by what. */
export const ARCLEAN_REPLACES: readonly (readonly [string, string])[] = [
${replacements.join('\n')}
];
`,
);
