import {
  BASE_SIZE,
  BUCKWALTER_SYMBOLS,
  HSB_SYMBOLS,
  SAFE_SYMBOLS,
  SCHEME_LETTERS,
  XML_SYMBOLS,
} from '../../generated/transliteration';

/** A way to write Arabic letters one symbol each; `arabic` is the Arabic script itself. */
export type TransliterationScheme = 'arabic' | 'buckwalter' | 'safe-buckwalter' | 'xml-buckwalter' | 'hsb';

/** All schemes, in the order of the documentation. */
export const TRANSLITERATION_SCHEMES: readonly TransliterationScheme[] = [
  'arabic',
  'buckwalter',
  'safe-buckwalter',
  'xml-buckwalter',
  'hsb',
];

/** All letters and symbols lie below this unit (scripts/build-transliteration.ts asserts it). */
export const TABLE_SIZE = 0x700;

/** What a unit of Arabic text is to one scheme, for escaping. */
export enum UnitRole {
  /** Neither a letter of the scheme nor one of its symbols: stands for itself both ways. */
  Neutral,
  /** A letter that the scheme writes with a symbol. */
  Letter,
  /** A symbol of the scheme, which would come back as a letter. */
  Symbol,
}

/** One scheme, compiled: both directions, and the role of each unit of Arabic text. */
export interface SchemeTables {
  readonly encode: Uint16Array;
  readonly decode: Uint16Array;
  readonly roles: Uint8Array;
}

function symbolsOf(scheme: TransliterationScheme): string {
  switch (scheme) {
    case 'buckwalter':
      return BUCKWALTER_SYMBOLS;
    case 'safe-buckwalter':
      return SAFE_SYMBOLS;
    case 'xml-buckwalter':
      return XML_SYMBOLS;
    case 'hsb':
      return HSB_SYMBOLS;
    case 'arabic':
      return SCHEME_LETTERS;
  }
}

function compile(scheme: TransliterationScheme, extended: boolean): SchemeTables {
  const encode = Uint16Array.from({ length: TABLE_SIZE }, (_, unit) => unit);
  const decode = encode.slice();
  const roles = new Uint8Array(TABLE_SIZE);
  const symbols = symbolsOf(scheme);
  const size = extended ? SCHEME_LETTERS.length : BASE_SIZE;
  for (let i = 0; i < size; i++) {
    const letter = SCHEME_LETTERS.charCodeAt(i);
    const symbol = symbols.charCodeAt(i);
    if (letter === symbol) continue;
    encode[letter] = symbol;
    decode[symbol] = letter;
    roles[letter] = UnitRole.Letter;
    roles[symbol] = UnitRole.Symbol;
  }
  return { encode, decode, roles };
}

// By number of the scheme, not by a key of its name: making the key cost more than a word of five letters.
const compiled: SchemeTables[] = [];
const composed: Uint16Array[] = [];

/** The tables of a scheme, made on first use. */
export function schemeTables(scheme: TransliterationScheme, extended: boolean): SchemeTables {
  const key = TRANSLITERATION_SCHEMES.indexOf(scheme) * 2 + Number(extended);
  const known = compiled[key];
  if (known) return known;
  const tables = compile(scheme, extended);
  compiled[key] = tables;
  return tables;
}

/** The table from one scheme to another, by way of the Arabic letters, made on first use. */
export function pairTable(from: TransliterationScheme, to: TransliterationScheme, extended: boolean): Uint16Array {
  const numberOfFrom = TRANSLITERATION_SCHEMES.indexOf(from);
  const numberOfTo = TRANSLITERATION_SCHEMES.indexOf(to);
  const key = (numberOfFrom * TRANSLITERATION_SCHEMES.length + numberOfTo) * 2 + Number(extended);
  const known = composed[key];
  if (known) return known;
  const { encode } = schemeTables(to, extended);
  const table = schemeTables(from, extended).decode.map((letter) => encode[letter] as number);
  composed[key] = table;
  return table;
}
