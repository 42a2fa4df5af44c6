/**
 * Compiles what the gazetteer knows of Arabic: `lexicons/name-proclitics.tsv`, `lexicons/name-variants.tsv` and
 * `lexicons/confusions.tsv` ─▶ `src/generated/gazetteer.ts`.
 */

import { scan, TokenKind } from '../src/core';
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, type Row, readTsv } from './lib/tsv';

/** Asserts that a cell holds one Arabic word as the scan folds it. */
function foldedWord(row: Row, column: string): string {
  const word = cell(row, column);
  const stream = scan(word);
  const letters = String.fromCharCode(...stream.letters.subarray(0, stream.letterStart[1]));
  if (stream.length !== 1 || stream.kind[0] !== TokenKind.Word || letters !== word) {
    throw new LexiconError(`${row.place}: ${column} "${word}" is not one folded Arabic word`);
  }
  return word;
}

const procliticRows = readTsv('lexicons/name-proclitics.tsv');
assertSorted(procliticRows, (row) => cell(row, 'stack'));
const stacks = new Set(procliticRows.map((row) => cell(row, 'stack')));
const proclitics = procliticRows.map((row) => {
  const stack = foldedWord(row, 'stack');
  const slots = cell(row, 'slots').split('+');
  const elides = cell(row, 'elides');
  // The automaton of src/gazetteer/proclitics.ts reads letter by letter, one slot each, from U+0620 to U+065F.
  if (stack.length > 1 && !stacks.has(stack.slice(0, -1))) {
    throw new LexiconError(`${row.place}: "${stack.slice(0, -1)}" must be a stack too`);
  }
  if (slots.length !== stack.length) throw new LexiconError(`${row.place}: one slot for each letter`);
  if (slots.some((slot) => slot !== 'prc2' && slot !== 'prc1')) {
    throw new LexiconError(`${row.place}: slots are prc2 and prc1, not "${cell(row, 'slots')}"`);
  }
  if (elides !== 'yes' && elides !== 'no') throw new LexiconError(`${row.place}: elides is yes or no, not "${elides}"`);
  return `  [${literal(stack)}, ${literal(slots.join('+'))}, ${elides === 'yes'}],`;
});

const variantRows = readTsv('lexicons/name-variants.tsv');
assertSorted(variantRows, (row) => cell(row, 'form'));
const forms = new Set(variantRows.map((row) => cell(row, 'form')));
const variants = variantRows.map((row) => {
  const form = foldedWord(row, 'form');
  const canonical = foldedWord(row, 'canonical');
  if (forms.has(canonical)) throw new LexiconError(`${row.place}: the canonical "${canonical}" is a form itself`);
  return `  [${literal(form)}, ${literal(canonical)}],`;
});

writeGenerated(
  'gazetteer',
  'build-gazetteer.ts',
  'lexicons/name-proclitics.tsv, name-variants.tsv',
  `/** Proclitic stacks before a name: letters, their slots, whether ال loses its alef behind them. */
export const NAME_PROCLITICS: readonly (readonly [string, string, boolean])[] = [
${proclitics.join('\n')}
];

/** Folded words of names that have several forms: form, canonical. */
export const NAME_VARIANT_FORMS: readonly (readonly [string, string])[] = [
${variants.join('\n')}
];
`,
);
