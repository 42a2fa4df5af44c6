/**
 * Compiles the toponym grammar: `lexicons/toponyms/*.tsv` ─▶ `src/generated/toponyms.ts`.
 *
 * Words are folded here as the scan folds them, so that the lexicons can be written as Arabic is spelt.
 */

import { scan, TokenKind } from '../src/core';
import { literal, writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, type Row, readTsv } from './lib/tsv';
import { PLACE_TYPES } from './places/place';

const FOLDER = 'lexicons/toponyms';

function rowsOf(file: string, key: string): Row[] {
  const rows = readTsv(`${FOLDER}/${file}`);
  assertSorted(rows, (row) => cell(row, key));
  return rows;
}

/** The folded words of a text; an error when it holds anything but Arabic words. */
function foldedWords(text: string, place: string): string[] {
  const stream = scan(text);
  return Array.from({ length: stream.length }, (_, token) => {
    if (stream.kind[token] !== TokenKind.Word) throw new LexiconError(`${place}: "${text}" is not Arabic words alone`);
    const letters = stream.letters.subarray(stream.letterStart[token], stream.letterStart[token + 1]);
    return String.fromCharCode(...letters);
  });
}

function foldedWord(text: string, place: string): string {
  const words = foldedWords(text, place);
  if (words.length !== 1) throw new LexiconError(`${place}: "${text}" is not one word`);
  return words[0] as string;
}

function oneOf(row: Row, column: string, allowed: readonly string[]): string {
  const value = cell(row, column);
  if (allowed.includes(value)) return value;
  throw new LexiconError(`${row.place}: ${column} is one of ${allowed.join(', ')}, not "${value}"`);
}

const list = (text: string): string[] => (text === '' ? [] : text.split('|'));
/** Words of one class as one string: what a bundle carries best. */
const words = (items: Iterable<string>): string => literal([...new Set(items)].sort().join(' '));

const nounRows = rowsOf('type-nouns.tsv', 'noun');
const nouns = nounRows.map((row) => {
  const types = list(cell(row, 'types'));
  for (const type of types) {
    if (!PLACE_TYPES.some((known) => known === type)) throw new LexiconError(`${row.place}: no type "${type}"`);
  }
  const forms = (column: string): string =>
    list(cell(row, column))
      .map((form) => foldedWord(form, row.place))
      .join(' ');
  const isStrong = oneOf(row, 'strength', ['strong', 'weak']) === 'strong';
  const isSplit = oneOf(row, 'split', ['yes', 'no']) === 'yes';
  const columns = [foldedWord(cell(row, 'noun'), row.place), forms('duals'), forms('plurals'), types.join(' ')];
  return `  [${columns.map(literal).join(', ')}, ${isStrong}, ${isSplit}],`;
});
const nounNames = new Set(nounRows.map((row) => cell(row, 'noun')));

const directions = rowsOf('directions.tsv', 'word').map((row) => {
  const role = oneOf(row, 'role', ['noun', 'adjective']);
  const direction = oneOf(row, 'direction', ['north', 'south', 'east', 'west', 'centre']);
  return `  [${literal(foldedWord(cell(row, 'word'), row.place))}, ${literal(direction)}, ${literal(role)}],`;
});

/** An epithet of any name, with a type noun or without. */
const ANY_NOUN = '*';
const epithets = rowsOf('epithets.tsv', 'epithet').map((row) => {
  const governing = list(cell(row, 'nouns'));
  for (const noun of governing) {
    if (noun !== ANY_NOUN && !nounNames.has(noun))
      throw new LexiconError(`${row.place}: "${noun}" stands not in type-nouns.tsv`);
  }
  const folded = governing.map((noun) => (noun === ANY_NOUN ? noun : foldedWord(noun, row.place))).join(' ');
  return `  [${literal(foldedWord(cell(row, 'epithet'), row.place))}, ${literal(folded)}],`;
});

/** The words of a file as one string for each value of a column. */
function classes(file: string, key: string, column: string, values: readonly string[]): string {
  const rows = rowsOf(file, key);
  const entries = values.map((value) => {
    const members = rows.filter((row) => oneOf(row, column, values) === value);
    return `  ${value}: ${words(members.map((row) => foldedWord(cell(row, key), row.place)))},`;
  });
  return `{\n${entries.join('\n')}\n}`;
}

const SENSES = ['word', 'mixed', 'name', 'brand', 'adjective'];
const ambiguousRows = rowsOf('ambiguous.tsv', 'key');
const ambiguous = SENSES.map((sense) => {
  const keys = ambiguousRows.filter((row) => {
    const senses = list(cell(row, 'senses'));
    for (const item of senses) {
      if (!SENSES.includes(item))
        throw new LexiconError(`${row.place}: senses are ${SENSES.join(', ')}, not "${item}"`);
    }
    return senses.includes(sense);
  });
  const folded = keys.map((row) => foldedWords(cell(row, 'key'), row.place).join('_'));
  return `  ${sense}: ${words(folded)},`;
});

/** Keys by the number of binary digits of their count in news, so that a bundle carries one digit a class. */
const frequencies = new Map<number, string[]>();
for (const row of rowsOf('frequency.tsv', 'key')) {
  const digits = Math.floor(Math.log2(Number(cell(row, 'count'))));
  if (!(digits > 0)) throw new LexiconError(`${row.place}: "${cell(row, 'count')}" is no count`);
  const key = foldedWord(cell(row, 'key'), row.place);
  frequencies.set(digits, [...(frequencies.get(digits) ?? []), key]);
}

function countryOf(row: Row): string {
  const country = cell(row, 'country');
  if (!/^[A-Z]{2}$/.test(country)) throw new LexiconError(`${row.place}: "${country}" is no country code`);
  return country;
}

const demonyms = rowsOf('demonyms.tsv', 'adjective').map(
  (row) => `${foldedWord(cell(row, 'adjective'), row.place)} ${countryOf(row)}`,
);

const idioms = rowsOf('idioms.tsv', 'name').map((row) => {
  const name = foldedWords(cell(row, 'name'), row.place).join(' ');
  return `  [${literal(name)}, ${literal(foldedWord(cell(row, 'next'), row.place))}],`;
});

const vocalized = rowsOf('vocalized.tsv', 'name').map((row) => {
  const columns = [foldedWord(cell(row, 'name'), row.place), cell(row, 'name'), countryOf(row)];
  return `  [${columns.map(literal).join(', ')}],`;
});

const countryWords = rowsOf('country-words.tsv', 'word').map((row) => {
  const parts = foldedWords(cell(row, 'word'), row.place);
  if (parts.length > 2) throw new LexiconError(`${row.place}: "${cell(row, 'word')}" has more than two words`);
  return `${parts.join('_')} ${countryOf(row)}`;
});

const uncutWords = rowsOf('uncut-words.tsv', 'word').map((row) => foldedWord(cell(row, 'word'), row.place));

const homeRows = rowsOf('home-countries.tsv', 'country');
const homeCountries = homeRows.map((row) => cell(row, 'country'));
const warCountries = homeRows
  .filter((row) => oneOf(row, 'war', ['yes', 'no']) === 'yes')
  .map((row) => cell(row, 'country'));

const weights = rowsOf('weights.tsv', 'feature').map((row) => {
  const weight = Number(cell(row, 'weight'));
  if (!Number.isFinite(weight)) throw new LexiconError(`${row.place}: "${cell(row, 'weight')}" is no number`);
  return `  ${cell(row, 'feature')}: ${weight},`;
});

const sports = rowsOf('sports.tsv', 'word').map((row) => foldedWord(cell(row, 'word'), row.place));
const givenNames = rowsOf('given-names.tsv', 'name').map((row) => foldedWord(cell(row, 'name'), row.place));

writeGenerated(
  'toponyms',
  'build-toponyms.ts',
  'lexicons/toponyms',
  `/** Type nouns: noun, dual forms, plural forms, the types of place it governs, strong?, split off a gazetteer name? */
export const TYPE_NOUNS: readonly (readonly [string, string, string, string, boolean, boolean])[] = [
${nouns.join('\n')}
];

/** Words of direction: word, direction, role. */
export const DIRECTIONS: readonly (readonly [string, string, 'noun' | 'adjective'])[] = [
${directions.join('\n')}
];

/** Adjectives that complete a name of a kind: adjective, the type nouns whose names it completes, * for any name. */
export const EPITHETS: readonly (readonly [string, string])[] = [
${epithets.join('\n')}
];

/** Words after which a place is named, by strength. */
export const LOCATORS = ${classes('locators.tsv', 'word', 'strength', ['place', 'weak', 'attack'])} as const;

/** Nouns that make a longer name of a place's name behind them, by what that name stands for. */
export const CONTEXT_HEADS = ${classes('heads.tsv', 'noun', 'context', ['organization', 'event', 'product'])} as const;

/** Those of them that reach the name over other nouns: وكالة أنباء الصين. */
export const CHAIN_HEADS = ${classes('heads.tsv', 'noun', 'reach', ['chain', 'next'])} as const;

/** Words that make a longer name of a place's name before them. */
export const FOLLOWERS = ${classes('followers.tsv', 'word', 'context', ['organization'])} as const;

/** Verbs of saying and doing, by the gender of their subject. */
export const VERBS = ${classes('verbs.tsv', 'verb', 'gender', ['masculine', 'feminine'])} as const;

/** Words before a personal name; those of kinship stand inside of one too. */
export const TITLES = ${classes('titles.tsv', 'title', 'role', ['title', 'kinship'])} as const;

/** First names of persons. */
export const GIVEN_NAMES = ${words(givenNames)};

/** Words of sports reports, where the name of a town is often that of its club. */
export const SPORTS = ${words(sports)};

/** Adjectives of nationality and their countries. */
export const DEMONYMS = ${literal(demonyms.join(' '))};

/** Words that speak of a country without being its adjective, and their countries: الحوثيون, قوات_النظام. */
export const COUNTRY_WORDS = ${literal(countryWords.join(' '))};

/** Names whose vowels tell them from other words and from each other: folded, as spoken, country. */
export const VOCALIZED: readonly (readonly [string, string, string])[] = [
${vocalized.join('\n')}
];

/** Idioms that begin with a name: the name, how the word behind it begins. */
export const IDIOMS: readonly (readonly [string, string])[] = [
${idioms.join('\n')}
];

/** Words that begin and end names of villages of two words. */
export const NAME_PARTS = ${classes('name-parts.tsv', 'word', 'place', ['first', 'last'])} as const;

/** Words that are no proclitic and name, though they could be read so: بحوث is no ب + حوث. */
export const UNCUT_WORDS = ${words(uncutWords)};

/** Countries whose small places Arabic news names, and whose names are rarely those of foreign persons. */
export const HOME_COUNTRIES = ${words(homeCountries)};

/** Those of them that reports of fighting speak of. */
export const WAR_COUNTRIES = ${words(warCountries)};

/** Keys that mean something else too; the words of a key are joined by "_". */
export const AMBIGUOUS_KEYS = {
${ambiguous.join('\n')}
} as const;

/** One-word keys by how often the word stands in news: two to this power, in 16.8 million words. */
export const FREQUENCIES = {
${[...frequencies.keys()]
  .sort((a, b) => a - b)
  .map((digits) => `  ${digits}: ${words(frequencies.get(digits) as string[])},`)
  .join('\n')}
} as const;

/** Weights of the score, fitted by scripts/toponyms/fit.ts. */
export const WEIGHTS = {
${weights.join('\n')}
} as const;
`,
);
