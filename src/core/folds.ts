import { LIGATURE_FOLDS, PACKED_FOLDS, PACKED_FOREIGN_FOLDS } from '../generated/unicode';
import { Char } from './char';
import { CharClass, CLASSES } from './classes';

/** In {@link WORD_FOLDS} and {@link FOREIGN_FOLDS}: the unit is no part of such a word. */
export const FOLD_ENDS_WORD = 0xffff;
/** From here up to {@link FOLD_ENDS_WORD}: the unit folds to several letters, `LIGATURE_LETTERS[fold - FOLD_LIGATURE]`. */
export const FOLD_LIGATURE = 0xf000;

/** Writes packed pairs of letters and their folds, `from.to[.length.fromStep.toStep]` in base 36, into a table. */
function unpackFolds(packed: string, table: Uint16Array): void {
  for (const run of packed.split(' ')) {
    const [from = 0, to = 0, length = 1, fromStep = 0, toStep = 0] = run.split('.').map((n) => Number.parseInt(n, 36));
    for (let i = 0; i < length; i++) table[from + i * fromStep] = to + i * toStep;
  }
}

function buildWordFolds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const charClass = CLASSES[unit] as CharClass;
    // U+FE73, a piece of a glyph, is the one presentation form that stands for no letter.
    if (charClass === CharClass.Arabic) table[unit] = unit < FOLD_LIGATURE ? unit : 0;
    else if (charClass < CharClass.Joiner || charClass > CharClass.Arabic) table[unit] = FOLD_ENDS_WORD;
  }
  unpackFolds(PACKED_FOLDS, table);
  LIGATURE_FOLDS.forEach((ligature, index) => {
    table[ligature.charCodeAt(0)] = FOLD_LIGATURE + index;
  });
  return table;
}

function buildForeignFolds(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const charClass = CLASSES[unit] as CharClass;
    if (charClass === CharClass.Foreign) table[unit] = unit;
    else if (charClass === CharClass.Digit) table[unit] = foldDigit(unit);
    else if (charClass !== CharClass.Joiner && charClass !== CharClass.Mark) table[unit] = FOLD_ENDS_WORD;
  }
  unpackFolds(PACKED_FOREIGN_FOLDS, table);
  return table;
}

/** The ASCII digit for a digit of one of the three systems. */
export function foldDigit(unit: number): number {
  if (unit >= Char.EXTENDED_ARABIC_INDIC_ZERO) return unit - Char.EXTENDED_ARABIC_INDIC_ZERO + Char.DIGIT_ZERO;
  if (unit >= Char.ARABIC_INDIC_ZERO) return unit - Char.ARABIC_INDIC_ZERO + Char.DIGIT_ZERO;
  return unit;
}

/** The letters of each ligature, at the index that its entry in {@link WORD_FOLDS} gives. */
export const LIGATURE_LETTERS: readonly string[] = /* #__PURE__ */ LIGATURE_FOLDS.map((ligature) => ligature.slice(1));

/**
 * The `match` fold of each unit of an Arabic word: hamza carriers, alef maksura, teh marbuta and the letters of other
 * languages merged (lexicons/letter-folds.tsv); 0 for marks, tatweel and format characters, which are dropped;
 * {@link FOLD_ENDS_WORD} for all that no Arabic word holds.
 */
export const WORD_FOLDS: Uint16Array = /* #__PURE__ */ buildWordFolds();

/** The fold of each unit of a word in another script: lower case without marks; digits inside such a word as ASCII. */
export const FOREIGN_FOLDS: Uint16Array = /* #__PURE__ */ buildForeignFolds();
