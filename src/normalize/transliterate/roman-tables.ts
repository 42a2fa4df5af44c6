import {
  IRREGULAR_WORDS,
  PROCLITICS,
  ROMAN_LETTERS,
  SUN_LETTERS,
  UNMARKED_WORDS,
} from '../../generated/transliteration';
import { TABLE_SIZE } from './schemes';

/** The longest word of the two word lists, with a proclitic before it; longer words are not looked up. */
export const LONGEST_LISTED_WORD = 8;

/** What one style of romanization writes. */
export interface RomanTables {
  /** What a letter, mark, digit or sign is written as; the plain style writes hamza and ain as nothing. */
  readonly letters: readonly string[];
  /** 1 for each unit that `letters` covers. */
  readonly covered: Uint8Array;
  readonly longA: string;
  readonly longI: string;
  readonly longU: string;
  /** ALA-LC's sign between two letters that would read as one: adʹham. */
  readonly prime: string;
  readonly irregularWords: ReadonlyMap<string, string>;
  readonly unmarkedWords: ReadonlyMap<string, string>;
}

// Diacritics, and the signs for hamza (U+02BC), ain (U+02BB) and prime (U+02B9), which NFD leaves alone.
const BEYOND_BASIC_LATIN = /[\u0300-\u036f\u02b9\u02bb\u02bc]/g;

function buildTables(style: 'ala-lc' | 'plain'): RomanTables {
  const write = (value: string): string =>
    style === 'ala-lc' ? value : value.normalize('NFD').replace(BEYOND_BASIC_LATIN, '');
  const letters = new Array<string>(TABLE_SIZE).fill('');
  const covered = new Uint8Array(TABLE_SIZE);
  for (const [letter, value] of ROMAN_LETTERS) {
    letters[letter.charCodeAt(0)] = write(value);
    covered[letter.charCodeAt(0)] = 1;
  }
  return {
    letters,
    covered,
    longA: write('ā'),
    longI: write('ī'),
    longU: write('ū'),
    prime: write('\u02b9'),
    irregularWords: new Map(IRREGULAR_WORDS.map(([word, value]) => [word, write(value)])),
    unmarkedWords: new Map(UNMARKED_WORDS.map(([word, value]) => [word, write(value)])),
  };
}

const tablesByStyle = /* #__PURE__ */ new Map<string, RomanTables>();

/** The tables of a style, made on first use. */
export function romanTables(style: 'ala-lc' | 'plain'): RomanTables {
  let tables = tablesByStyle.get(style);
  if (!tables) {
    tables = buildTables(style);
    tablesByStyle.set(style, tables);
  }
  return tables;
}

/** How a letter is read as a one-letter word before another word; `undefined` for all that are none. */
export function procliticReading(letter: number): string | undefined {
  for (const [proclitic, reading] of PROCLITICS) if (proclitic.charCodeAt(0) === letter) return reading;
  return undefined;
}

/** Whether the lam of the article assimilates to a letter. */
export function isSunLetter(letter: number): boolean {
  return SUN_LETTERS.includes(String.fromCharCode(letter));
}
