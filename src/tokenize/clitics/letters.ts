import { CharClass, CLASSES } from '../../core';

/**
 * The letters that clitic segmentation tells apart, in the order of their codes 1, 2, … .
 *
 * أ إ آ ٱ count as ا and ى as ي; ة ه and ء ئ ؤ stay apart, for ه can be a pronoun and ئ ؤ stand before one.
 */
export const ALPHABET = 'ءؤئابةتثجحخدذرزسشصضطظعغفقكلمنهويپچژگڤڨ';

/** Code of any letter that is not in {@link ALPHABET}, and of anything else that stands in a word. */
export const OTHER = 63;

/** Other spellings of letters of the alphabet: variants of alef, and the letter forms of Persian and Urdu keyboards. */
const SPELLINGS = [
  ['ا', '\u0623\u0625\u0622\u0671\u0672\u0673'],
  ['ي', '\u0649\u06cc\u06d2\u06d0\u06cd'],
  ['ك', '\u06a9\u06aa'],
  ['ه', '\u06be\u06c1\u06c0\u06d5'],
] as const;

function buildCodes(): Uint8Array {
  const codes = new Uint8Array(0x10000).fill(OTHER);
  for (let unit = 0; unit < codes.length; unit++) {
    const charClass = CLASSES[unit];
    if (charClass === CharClass.Mark || charClass === CharClass.Joiner || charClass === CharClass.Tatweel)
      codes[unit] = 0;
  }
  for (let i = 0; i < ALPHABET.length; i++) codes[ALPHABET.charCodeAt(i)] = i + 1;
  for (const [letter, spellings] of SPELLINGS) {
    for (const spelling of spellings) codes[spelling.charCodeAt(0)] = codes[letter.charCodeAt(0)] as number;
  }
  // Presentation forms are the letters they decompose to; a ligature of several letters is no place for a cut.
  for (let unit = 0xfb50; unit <= 0xfefc; unit++) {
    const letter = String.fromCharCode(unit).normalize('NFKC');
    if (letter.length === 1 && letter.charCodeAt(0) !== unit) codes[unit] = codes[letter.charCodeAt(0)] as number;
  }
  return codes;
}

let table: Uint8Array | undefined;

/** The code of each UTF-16 code unit: 0 for marks, tatweel and format characters, which look-up passes over. */
export function letterCodes(): Uint8Array {
  table ??= buildCodes();
  return table;
}

/** Codes of the letters that the grammar names. */
export const enum Letter {
  HAMZA = 1,
  WAW_HAMZA = 2,
  YEH_HAMZA = 3,
  ALEF = 4,
  BEH = 5,
  TEH_MARBUTA = 6,
  TEH = 7,
  DAL = 12,
  SEEN = 16,
  AIN = 22,
  FEH = 24,
  KAF = 26,
  LAM = 27,
  MEEM = 28,
  NOON = 29,
  HEH = 30,
  WAW = 31,
  YEH = 32,
}
