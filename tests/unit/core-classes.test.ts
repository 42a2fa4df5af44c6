import { describe, expect, it } from 'vitest';
import {
  CharClass,
  CLASSES,
  FOLD_ENDS_WORD,
  FOLD_LIGATURE,
  FOREIGN_FOLDS,
  foldDigit,
  LIGATURE_LETTERS,
  WORD_FOLDS,
} from '../../src/core/index';

const sameUnicode = (process.versions.unicode ?? '').startsWith('17.');

/** The code units of a class that a regular expression of the runtime does not match, and those that it matches besides. */
function differences(charClass: CharClass, pattern: RegExp): string[] {
  const found: string[] = [];
  for (let unit = 0; unit < 0x10000; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) continue;
    const char = String.fromCharCode(unit);
    if ((CLASSES[unit] === charClass) !== pattern.test(char)) found.push(`U+${unit.toString(16)}`);
  }
  return found;
}

const ARABIC_BLOCKS = '\\u0600-\\u06FF\\u0750-\\u077F\\u0870-\\u08FF\\uFB50-\\uFDFF\\uFE70-\\uFEFE';
/** Spacing letters that modify the one before them, and ligatures of whole words that Unicode files under symbols. */
const SMALL = '\\u0674\\u06E5\\u06E6\\u08C9';
const WORD_SIGNS = '\\uFDFD\\uFDFE\\uFDFF\\uFD40-\\uFD4F\\uFDCF\\uFD90\\uFD91\\uFDC8-\\uFDCE';

describe.skipIf(!sameUnicode)('CLASSES', () => {
  it.each([
    ['digits', CharClass.Digit, /^[0-9\u0660-\u0669\u06f0-\u06f9]$/],
    ['currency signs', CharClass.Currency, /^\p{Sc}$/u],
    ['marks', CharClass.Mark, new RegExp(`^[\\p{M}${SMALL}]$`, 'u')],
    ['punctuation', CharClass.Punctuation, /^\p{P}$/u],
    [
      'letters of other scripts',
      CharClass.Foreign,
      new RegExp(`^(?![${ARABIC_BLOCKS}])(?![0-9])[\\p{L}\\p{Nl}\\p{Nd}]$`, 'u'),
    ],
    ['tatweel', CharClass.Tatweel, /^\u0640$/],
    ['line ends', CharClass.Newline, /^[\n\r\u0085\u2028\u2029]$/],
    ['spaces', CharClass.Space, /^[\p{Zs}\t\v\f\u200b]$/u],
  ])('holds the %s of the runtime', (_, charClass, pattern) => {
    expect(differences(charClass, pattern)).toEqual([]);
  });

  it('holds the Arabic letters of the runtime, and ligatures of words', () => {
    const letters = new RegExp(`^(?=[${ARABIC_BLOCKS}])(?![${SMALL}\\u0640])\\p{L}$`, 'u');
    const signs = differences(CharClass.Arabic, letters);
    expect(
      signs.filter(
        (sign) => !new RegExp(`^[${WORD_SIGNS}]$`, 'u').test(String.fromCharCode(Number.parseInt(sign.slice(2), 16))),
      ),
    ).toEqual([]);
  });
});

describe('CLASSES', () => {
  it('holds the halves of surrogate pairs', () => {
    for (let unit = 0xd800; unit < 0xdc00; unit++) expect(CLASSES[unit]).toBe(CharClass.HighSurrogate);
    for (let unit = 0xdc00; unit < 0xe000; unit++) expect(CLASSES[unit]).toBe(CharClass.LowSurrogate);
  });
});

describe('WORD_FOLDS', () => {
  it.each([
    ['أ', 'ا'],
    ['إ', 'ا'],
    ['آ', 'ا'],
    ['ٱ', 'ا'],
    ['ؤ', 'و'],
    ['ئ', 'ي'],
    ['ى', 'ي'],
    ['ی', 'ي'],
    ['ة', 'ه'],
    ['ک', 'ك'],
    ['ء', 'ء'],
    ['ﻣ', 'م'],
  ])('folds %s to %s', (letter, fold) => {
    expect(String.fromCharCode(WORD_FOLDS[letter.charCodeAt(0)] as number)).toBe(fold);
  });

  it('spells ligatures out', () => {
    expect(LIGATURE_LETTERS[(WORD_FOLDS['ﷲ'.charCodeAt(0)] as number) - FOLD_LIGATURE]).toBe('الله');
    expect(LIGATURE_LETTERS[(WORD_FOLDS['ﻻ'.charCodeAt(0)] as number) - FOLD_LIGATURE]).toBe('لا');
  });

  it('has an entry for each unit: a letter, nothing, the end of the word, or a ligature that is there', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const fold = WORD_FOLDS[unit] as number;
      const charClass = CLASSES[unit] as CharClass;
      if (charClass < CharClass.Joiner || charClass > CharClass.Arabic) expect(fold).toBe(FOLD_ENDS_WORD);
      else if (charClass !== CharClass.Arabic) expect(fold).toBe(0);
      else if (fold >= FOLD_LIGATURE) expect(LIGATURE_LETTERS[fold - FOLD_LIGATURE]?.length).toBeGreaterThan(1);
      // Folding a fold changes nothing.
      else if (fold !== 0) expect(WORD_FOLDS[fold]).toBe(fold);
    }
  });
});

describe('FOREIGN_FOLDS', () => {
  it.each([
    ['É', 'e'],
    ['ß', 'ß'],
    ['Ж', 'ж'],
    ['Ώ', 'ω'],
    ['٣', '3'],
    ['漢', '漢'],
  ])('folds %s to %s', (letter, fold) => {
    expect(String.fromCharCode(FOREIGN_FOLDS[letter.charCodeAt(0)] as number)).toBe(fold);
  });
});

describe('foldDigit', () => {
  it.each(['0123456789', '٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹'])('reads %s', (digits) => {
    expect(String.fromCharCode(...[...digits].map((digit) => foldDigit(digit.charCodeAt(0))))).toBe('0123456789');
  });
});
