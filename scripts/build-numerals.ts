/**
 * Compiles the words of the number reader: `numerals.tsv`, `number-context.tsv`, `number-bounds.tsv` and
 * `duals.tsv` in `lexicons/` ─▶ `src/generated/numerals.ts`.
 */

import { FOLD_ENDS_WORD, FOLD_LIGATURE, WORD_FOLDS } from '../src/core/folds';
import { NUMERAL_CLASSES, NUMERAL_FLAGS } from '../src/numbers/classes';
import { BOUND_PLACES, BOUNDS, CONTEXT_ROLES } from '../src/numbers/roles';
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, type Row, readTsv } from './lib/tsv';

/** The letters by which the core looks a word up. */
function fold(word: string, row: Row): string {
  let letters = '';
  for (let i = 0; i < word.length; i++) {
    const letter = WORD_FOLDS[word.charCodeAt(i)] as number;
    if (letter === FOLD_ENDS_WORD || letter >= FOLD_LIGATURE) {
      throw new LexiconError(`${row.place}: "${word}" is not one Arabic word`);
    }
    if (letter !== 0) letters += String.fromCharCode(letter);
  }
  return letters;
}

/** A set of names as bits, by their place in a list. */
function bits(names: string, list: readonly string[], row: Row): number {
  let set = 0;
  for (const name of names.split(' ')) {
    if (name === '') continue;
    const bit = list.indexOf(name);
    if (bit < 0) throw new LexiconError(`${row.place}: "${name}" is not one of ${list.join(', ')}`);
    set |= 1 << bit;
  }
  return set;
}

/** Lines of `key form form …`, one for each key, keys in order of first use. */
function grouped(entries: ReadonlyMap<string, string>): string {
  const groups = new Map<string, string[]>();
  for (const [letters, key] of entries) groups.set(key, [...(groups.get(key) ?? []), letters]);
  return [...groups].map(([key, forms]) => `  ${literal(`${key} ${forms.join(' ')}`)},`).join('\n');
}

/** What the rows of one folded word say together: a numeral, a fraction, or both (خمس: five, a fifth). */
interface Entry {
  class: number;
  value: number;
  flags: number;
  weak: boolean;
  fraction: string;
}

const WEAK = 1 << NUMERAL_FLAGS.indexOf('weak');
const FRACTION = NUMERAL_CLASSES.indexOf('fraction');
const numeralRows = readTsv('lexicons/numerals.tsv');
assertSorted(numeralRows, (row) => `${cell(row, 'form')}\t${cell(row, 'class')}`);
const numerals = new Map<string, Entry>();
for (const row of numeralRows) {
  const letters = fold(cell(row, 'form'), row);
  const className = cell(row, 'class');
  const numeralClass = (NUMERAL_CLASSES as readonly string[]).indexOf(className);
  if (numeralClass < 0) throw new LexiconError(`${row.place}: "${className}" is not a class of numerals`);
  const flags = bits(cell(row, 'flags'), NUMERAL_FLAGS, row);
  const isFraction = className.startsWith('fraction');
  const value = cell(row, 'value');
  if (!(isFraction ? /^\d+\/\d+$/ : /^\d+$/).test(value)) {
    throw new LexiconError(`${row.place}: "${value}" is not the value of a ${className}`);
  }
  const reading: Entry = {
    class: numeralClass,
    value: isFraction ? 0 : Number(value),
    flags: flags & ~WEAK,
    weak: (flags & WEAK) !== 0,
    fraction: isFraction ? value : '',
  };
  const known = numerals.get(letters);
  if (known === undefined) numerals.set(letters, reading);
  else if (isFraction && known.fraction === '') {
    // The numeral keeps its class and flags; the fraction is its second reading.
    known.fraction = value;
  } else if (!isFraction && known.class === FRACTION) {
    numerals.set(letters, { ...reading, fraction: known.fraction });
  } else if (isFraction ? known.fraction === value : known.class === numeralClass && known.value === reading.value) {
    // Two spellings of one word: checks of the exact letters add up, weak only when both are.
    known.flags |= reading.flags;
    known.weak &&= reading.weak;
  } else throw new LexiconError(`${row.place}: "${letters}" has another reading already`);
}
const numeralKeys = new Map(
  [...numerals].map(([letters, entry]) => [
    letters,
    `${entry.class} ${entry.value} ${entry.flags | (entry.weak ? WEAK : 0)} ${entry.fraction || '0/1'}`,
  ]),
);

const contextRows = readTsv('lexicons/number-context.tsv');
assertSorted(contextRows, (row) => cell(row, 'form'));
const context = new Map<string, number>();
for (const row of contextRows) {
  const letters = fold(cell(row, 'form'), row);
  const roles = bits(cell(row, 'roles'), CONTEXT_ROLES, row);
  context.set(letters, (context.get(letters) ?? 0) | roles);
}

const boundRows = readTsv('lexicons/number-bounds.tsv');
assertSorted(boundRows, (row) => `${cell(row, 'place')}\t${cell(row, 'phrase')}`);
const phrases = boundRows.map((row) => {
  const bound = (BOUNDS as readonly string[]).indexOf(cell(row, 'bound'));
  const place = (BOUND_PLACES as readonly string[]).indexOf(cell(row, 'place'));
  if (bound < 0 || place < 0) throw new LexiconError(`${row.place}: no such bound or place`);
  const words = cell(row, 'phrase')
    .split(' ')
    .map((word) => fold(word, row));
  // The words of the phrases are context words of no other role, so that one look-up serves both.
  for (const word of words) if (!context.has(word)) context.set(word, 0);
  return `${place} ${bound} ${words.join(' ')}`;
});

const DUAL_CLASSES = ['noun', 'nominative', 'not'];
const dualRows = readTsv('lexicons/duals.tsv');
assertSorted(dualRows, (row) => cell(row, 'form'));
const duals = new Map<string, string>();
for (const row of dualRows) {
  const dualClass = DUAL_CLASSES.indexOf(cell(row, 'class'));
  if (dualClass < 0)
    throw new LexiconError(`${row.place}: "${cell(row, 'class')}" is not one of ${DUAL_CLASSES.join(', ')}`);
  const letters = fold(cell(row, 'form'), row);
  if (duals.has(letters)) throw new LexiconError(`${row.place}: "${letters}" stands twice`);
  duals.set(letters, String(dualClass + 1));
}

writeGenerated(
  'numerals',
  'build-numerals.ts',
  'lexicons/numerals.tsv, number-context.tsv, number-bounds.tsv and duals.tsv',
  `/** Numerals by folded letters: class, value, flags and fraction, then the words that share them. */
export const NUMERALS: readonly string[] = [
${grouped(numeralKeys)}
];

/** Words around numbers: the set of their roles, then the words that share it. */
export const CONTEXT_WORDS: readonly string[] = [
${grouped(new Map([...context].map(([letters, roles]) => [letters, String(roles)])))}
];

/** Nouns in the dual: class, then the words that have it. */
export const DUAL_WORDS: readonly string[] = [
${grouped(duals)}
];

/** Phrases that bound a number: place, bound, then the words. */
export const BOUND_PHRASES: readonly string[] = [
${[...new Set(phrases)].map((phrase) => `  ${literal(phrase)},`).join('\n')}
];
`,
);
