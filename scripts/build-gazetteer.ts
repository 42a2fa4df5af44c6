/**
 * Compiles what the gazetteer knows of Arabic: `lexicons/name-proclitics.tsv`, `name-variants.tsv`, `joined-heads.tsv`,
 * `word-affixes.tsv` and `confusions.tsv` ─▶ `src/generated/gazetteer.ts`.
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

const headRows = readTsv('lexicons/joined-heads.tsv');
assertSorted(headRows, (row) => cell(row, 'word'));
const heads = headRows.map((row) => literal(foldedWord(row, 'word')));

const affixRows = readTsv('lexicons/word-affixes.tsv');
assertSorted(affixRows, (row) => ['side', 'affix', 'restores'].map((column) => cell(row, column)).join('\t'));
const affixes = { prefix: [] as string[], suffix: [] as string[] };
for (const row of affixRows) {
  const side = cell(row, 'side');
  const affix = foldedWord(row, 'affix');
  const restores = cell(row, 'restores');
  if (side !== 'prefix' && side !== 'suffix') throw new LexiconError(`${row.place}: side is prefix or suffix`);
  // src/gazetteer/common-words.ts puts back one letter at most, behind the stem.
  if (restores.length > (side === 'suffix' ? 1 : 0)) {
    throw new LexiconError(`${row.place}: a ${side} cannot restore "${restores}"`);
  }
  affixes[side].push(side === 'prefix' ? literal(affix) : `[${literal(affix)}, ${literal(restores)}]`);
}

const confusionRows = readTsv('lexicons/confusions.tsv');
assertSorted(confusionRows, (row) => cell(row, 'letter') + cell(row, 'other'));
const confusions = confusionRows.map((row) => {
  const letter = foldedWord(row, 'letter');
  const other = cell(row, 'other') === '∅' ? '' : foldedWord(row, 'other');
  const cost = Number(cell(row, 'cost'));
  if (letter.length !== 1 || other.length > 1) throw new LexiconError(`${row.place}: one letter in each column`);
  if (other !== '' && other <= letter) throw new LexiconError(`${row.place}: the smaller code point comes first`);
  if (!(cost > 0 && cost < 1)) throw new LexiconError(`${row.place}: a cost lies between 0 and 1`);
  return `  [${literal(letter)}, ${literal(other)}, ${cost}],`;
});

writeGenerated(
  'gazetteer',
  'build-gazetteer.ts',
  'lexicons/name-proclitics.tsv, name-variants.tsv, joined-heads.tsv, word-affixes.tsv, confusions.tsv',
  `/** Proclitic stacks before a name: letters, their slots, whether ال loses its alef behind them. */
export const NAME_PROCLITICS: readonly (readonly [string, string, boolean])[] = [
${proclitics.join('\n')}
];

/** Folded words of names that have several forms: form, canonical. */
export const NAME_VARIANT_FORMS: readonly (readonly [string, string])[] = [
${variants.join('\n')}
];

/** Folded words that names begin with and that are often written together with the next one. */
export const JOINED_HEADS: readonly string[] = [
  ${heads.join(', ')},
];

/** What may stand before a word that the language has, folded. */
export const WORD_PREFIXES: readonly string[] = [
  ${affixes.prefix.join(', ')},
];

/** What may stand after it, and the letter that comes back when it is taken away. */
export const WORD_SUFFIXES: readonly (readonly [string, string])[] = [
  ${affixes.suffix.join(', ')},
];

/** Letters that are taken for each other, or (empty second cell) left out and put in: what that costs; all else 1. */
export const CONFUSIONS: readonly (readonly [string, string, number])[] = [
${confusions.join('\n')}
];
`,
);
