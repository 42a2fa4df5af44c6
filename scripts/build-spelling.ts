/**
 * Compiles the grammar of the number writer: `lexicons/spelling.tsv` ─▶ `src/generated/spelling.ts`, and
 * `lexicons/currencies.tsv` ─▶ `src/generated/currencies.ts`.
 */

import { writeGenerated } from './lib/generated';
import { assertSorted, cell, LexiconError, type Row, readTsv } from './lib/tsv';

const CLASSES = ['defective', 'diptote', 'dual', 'feminine-plural', 'fixed', 'plural', 'strong'] as const;
const STATES = ['indefinite', 'definite', 'construct'] as const;
const CASES = ['nominative', 'accusative', 'genitive'] as const;
const GENDERS = ['masculine', 'feminine'] as const;

/** A word of Arabic letters and tashkeel; an ending stands on a tatweel. */
const FORM = /^\u0640?[\u0621-\u063A\u0641-\u0652]+$/;
/** A stem that ends in a vowel sign cannot take an ending. */
const ENDS_IN_VOWEL = /[\u064B-\u0650\u0652]$/;

const ROLES = new Map<string, Row[]>();
const spelling = readTsv('lexicons/spelling.tsv');
assertSorted(spelling, sortKey);
for (const row of spelling) {
  lexeme(row, 'class', 'form');
  ROLES.set(cell(row, 'role'), [...(ROLES.get(cell(row, 'role')) ?? []), row]);
}

/** Values sort by number, so that the lexicon reads 9, 10, 11. */
function sortKey(row: Row): string {
  const value = cell(row, 'value');
  const sortable = /^\d+$/.test(value) ? value.padStart(4, '0') : value;
  return [cell(row, 'role'), sortable, cell(row, 'gender'), cell(row, 'variant'), cell(row, 'class')].join('\t');
}

function fail(row: Row, message: string): never {
  throw new LexiconError(`${row.place}: ${message}`);
}

function oneOf<T extends string>(row: Row, column: string, allowed: readonly T[]): T {
  const value = cell(row, column);
  return allowed.find((one) => one === value) ?? fail(row, `${column} "${value}" is not one of ${allowed.join(', ')}`);
}

function quoted(row: Row, text: string): string {
  if (!FORM.test(text)) fail(row, `"${text}" holds more than Arabic letters and tashkeel`);
  if (text !== text.normalize('NFC')) fail(row, `"${text}" is not in the canonical order of marks (NFC)`);
  return `'${text}'`;
}

/** A lexeme as source text: `['strong', 'ثَلَاث']`. */
function lexeme(row: Row, classColumn: string, formColumn: string, inflection?: (typeof CLASSES)[number]): string {
  const name = inflection ?? oneOf(row, classColumn, CLASSES);
  const form = cell(row, formColumn);
  if (name !== 'fixed' && !form.startsWith('ـ') && ENDS_IN_VOWEL.test(form)) {
    fail(row, `"${form}" is no stem: it has its ending already`);
  }
  return `['${name}', ${quoted(row, form)}]`;
}

/** The rows of a role; `rowsOf('unit', 'masculine')` those of one gender. */
function rowsOf(role: string, gender?: string): Row[] {
  const rows = (ROLES.get(role) ?? []).filter((row) => gender === undefined || cell(row, 'gender') === gender);
  if (rows.length === 0) throw new LexiconError(`lexicons/spelling.tsv: no ${gender ?? ''} row of the role "${role}"`);
  return rows;
}

function only(rows: readonly Row[]): Row {
  const [row, second] = rows;
  if (row === undefined) throw new LexiconError('lexicons/spelling.tsv: a word is missing');
  if (second !== undefined) fail(second, 'the lexicon has this word already');
  return row;
}

/** A list with one lexeme a line. The writer finds a word by its value, so the values must have no gap. */
function list(rows: readonly Row[], first: number, step: number, count: number, indent: string): string {
  if (rows.length !== count) throw new LexiconError(`${rows[0]?.place}: ${rows.length} words from here, not ${count}`);
  rows.forEach((row, index) => {
    if (cell(row, 'value') !== String(first + index * step)) fail(row, `the value should be ${first + index * step}`);
  });
  return `[\n${rows.map((row) => `${indent}  ${lexeme(row, 'class', 'form')},`).join('\n')}\n${indent}]`;
}

function listByGender(role: string, first: number, count: number): string {
  return `{\n${GENDERS.map((gender) => `  ${gender}: ${list(rowsOf(role, gender), first, 1, count, '  ')},`).join('\n')}\n}`;
}

function wordByGender(role: string): string {
  return `{\n${GENDERS.map((g) => `  ${g}: ${lexeme(only(rowsOf(role, g)), 'class', 'form')},`).join('\n')}\n}`;
}

function endings(): string {
  const lines = CLASSES.filter((name) => name !== 'fixed').map((name) => {
    const states = STATES.map((state) => {
      const cases = CASES.map((grammaticalCase) => {
        const row = only(
          rowsOf(`ending-${state}`).filter((r) => cell(r, 'class') === name && cell(r, 'value') === grammaticalCase),
        );
        return `${grammaticalCase}: '${cell(row, 'form').slice(1)}'`;
      });
      return `    ${state}: { ${cases.join(', ')} },`;
    });
    return `  '${name}': {\n${states.join('\n')}\n  },`;
  });
  return `{\n${lines.join('\n')}\n}`;
}

function hundreds(): string {
  const variants = ['مئة', 'مائة'].map((variant) => {
    const [one, two] = ['100', '200'].map((value) =>
      only(rowsOf('hundred').filter((row) => cell(row, 'variant') === variant && cell(row, 'value') === value)),
    ) as [Row, Row];
    return `  ${variant}: { one: ${lexeme(one, 'class', 'form')}, two: ${lexeme(two, 'class', 'form')} },`;
  });
  return `{\n${variants.join('\n')}\n}`;
}

/** The thousands groups from 10^3 to 10^36; of 10^9 two names. */
function scales(): string {
  const few = rowsOf('scale-few');
  const rows = rowsOf('scale');
  const exponents = [...new Set(rows.map((row) => Number(cell(row, 'value'))))];
  if (exponents.some((exponent, index) => exponent !== 3 * index + 3) || exponents.length !== 12) {
    fail(rows[0] as Row, 'the scales must be the powers 3, 6, 9 … 36');
  }
  return `[\n${rows
    .map((row) => {
      const same = (other: Row): boolean => ['value', 'variant'].every((c) => cell(other, c) === cell(row, c));
      const { value, variant } = row.cells;
      const noun = nounSource(
        row,
        lexeme(row, 'class', 'form'),
        lexeme(row, 'class', 'form', 'dual'),
        few.filter(same),
      );
      return `  { exponent: ${value}, variant: '${variant === '-' ? '' : variant}', noun: ${noun} },`;
    })
    .join('\n')}\n]`;
}

function nounSource(row: Row, one: string, two: string, few: readonly Row[]): string {
  const plural = lexeme(only(few), 'class', 'form');
  return `{ gender: '${oneOf(row, 'gender', GENDERS)}', one: ${one}, two: ${two}, few: ${plural} }`;
}

function words(): string {
  return `{\n${rowsOf('word')
    .map(
      (row) =>
        `  ${cell(row, 'variant') === '-' ? cell(row, 'value') : cell(row, 'variant')}: ${quoted(row, cell(row, 'form'))},`,
    )
    .join('\n')}\n}`;
}

writeGenerated(
  'spelling',
  'build-spelling.ts',
  'lexicons/spelling.tsv',
  `/** How a stem takes its endings; \`fixed\` takes none. */
export type InflectionClass = ${CLASSES.map((name) => `'${name}'`).join(' | ')};
export type GrammaticalState = ${STATES.map((name) => `'${name}'`).join(' | ')};
/** Cases of a noun; numbers write accusative and genitive alike but for the tanween. */
export type GrammaticalCase = ${CASES.map((name) => `'${name}'`).join(' | ')};
/** Gender of the counted noun. */
export type GrammaticalGender = ${GENDERS.map((name) => `'${name}'`).join(' | ')};

/** A vocalized stem and the class of its endings. */
export type Lexeme = readonly [InflectionClass, string];
export type ByGender<T> = Readonly<Record<GrammaticalGender, T>>;

/** A noun that is counted: singular, dual, and the plural after 3 to 10. */
export interface NounLexemes {
  readonly gender: GrammaticalGender;
  readonly one: Lexeme;
  readonly two: Lexeme;
  readonly few: Lexeme;
}

export const ENDINGS: Readonly<
  Record<Exclude<InflectionClass, 'fixed'>, Readonly<Record<GrammaticalState, Readonly<Record<GrammaticalCase, string>>>>>
> = ${endings()};

/** 0 to 10, by the gender of the counted noun. */
export const UNITS: ByGender<readonly Lexeme[]> = ${listByGender('unit', 0, 11)};

/** The 1 of 21, 31 … 91. */
export const ONE_BEFORE_TENS: ByGender<Lexeme> = ${wordByGender('unit-before-tens')};

/** The units of 11 to 19. */
export const TEENS: ByGender<readonly Lexeme[]> = ${listByGender('teen', 11, 9)};

/** The ten of 11 to 19. */
export const TEEN_TEN: ByGender<Lexeme> = ${wordByGender('teen-ten')};

/** 20, 30 … 90. */
export const TENS: readonly Lexeme[] = ${list(rowsOf('tens'), 20, 10, 8, '')};

/** 100 and 200 in both spellings. */
export const HUNDREDS: Readonly<Record<'مئة' | 'مائة', { readonly one: Lexeme; readonly two: Lexeme }>> = ${hundreds()};

/** The first half of 300 to 900 in one word. */
export const FUSED_UNITS: readonly Lexeme[] = ${list(rowsOf('fused-unit'), 3, 1, 7, '')};

/** The names of the powers of 1000. */
export const SCALES: readonly { readonly exponent: number; readonly variant: string; readonly noun: NounLexemes }[] = ${scales()};

/** First to tenth. */
export const ORDINALS: ByGender<readonly Lexeme[]> = ${listByGender('ordinal', 1, 10)};

/** The first of twenty-first, thirty-first … */
export const FIRST_BEFORE_TENS: ByGender<Lexeme> = ${wordByGender('ordinal-before-tens')};

/** The units of eleventh to nineteenth. */
export const ORDINAL_TEENS: ByGender<readonly Lexeme[]> = ${listByGender('ordinal-teen', 11, 9)};

/** Words that take no ending. */
export const WORDS: Readonly<Record<'after' | 'of' | 'point' | 'سالب' | 'ناقص', string>> = ${words()};`,
);

const money = readTsv('lexicons/currencies.tsv');
assertSorted(money, (row) => `${cell(row, 'code')}\t${cell(row, 'part')}`);

function moneyNoun(row: Row | undefined, code: string): string {
  if (row === undefined) throw new LexiconError(`lexicons/currencies.tsv: ${code} lacks its unit or its subunit`);
  const [one, few] = [lexeme(row, 'class', 'one'), lexeme(row, 'few_class', 'few')];
  const two = `['dual', ${quoted(row, cell(row, 'two'))}]`;
  return `{ gender: '${oneOf(row, 'gender', GENDERS)}', one: ${one}, two: ${two}, few: ${few} }`;
}

const codes = [...new Set(money.map((row) => cell(row, 'code')))];
const currencies = codes.map((code) => {
  const [unit, subunit] = ['unit', 'subunit'].map((part) =>
    money.find((row) => cell(row, 'code') === code && cell(row, 'part') === part),
  );
  const subunits = unit === undefined ? '' : cell(unit, 'subunits');
  if (!/^[A-Z]{3}$/.test(code) || !/^[1-9]\d*$/.test(subunits)) {
    throw new LexiconError(`lexicons/currencies.tsv: ${code}: not a code with its count of subunits`);
  }
  return `  ${code}: {\n    subunits: ${subunits},\n    unit: ${moneyNoun(unit, code)},\n    subunit: ${moneyNoun(subunit, code)},\n  },`;
});

writeGenerated(
  'currencies',
  'build-spelling.ts',
  'lexicons/currencies.tsv',
  `import type { NounLexemes } from './spelling';

/** ISO 4217 codes of the currencies that the number writer knows. */
export type CurrencyCode = ${codes.map((code) => `'${code}'`).join(' | ')};

export interface Currency {
  /** How many subunits make a unit. */
  readonly subunits: number;
  readonly unit: NounLexemes;
  readonly subunit: NounLexemes;
}

export const CURRENCIES: Readonly<Record<CurrencyCode, Currency>> = {
${currencies.join('\n')}
};`,
);
