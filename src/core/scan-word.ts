import { Char } from './char';
import { CharClass, CLASSES } from './classes';
import { FOLD_ENDS_WORD, FOLD_LIGATURE, FOREIGN_FOLDS, WORD_FOLDS } from './folds';
import { emit, letterCount, NO_LETTERS, pushFold, pushForeignFold, pushHashed, STATE, unitAt } from './scan-state';
import { TokenFlag, TokenKind } from './token-stream';

/** Letters, marks and numbers beyond U+FFFF. */
const ASTRAL_WORD = /[\p{L}\p{M}\p{N}]/uy;

/** Whether a letter, mark or number of two units stands there. */
export function isAstralLetter(text: string, at: number): boolean {
  if (CLASSES[unitAt(text, at)] !== CharClass.HighSurrogate) return false;
  ASTRAL_WORD.lastIndex = at;
  return ASTRAL_WORD.test(text);
}

/** Whether a letter or mark of any script stands there. */
export function isLetterAt(text: string, at: number): boolean {
  const charClass = CLASSES[unitAt(text, at)] as CharClass;
  return (charClass >= CharClass.Mark && charClass <= CharClass.Foreign) || isAstralLetter(text, at);
}

/**
 * An Arabic word of any kind and length, not reaching beyond `stop`: marks, tatweel and joiners stay inside, but a
 * joiner at the end only when more of the word follows.
 */
export function scanWord(stop: number, flags = 0): void {
  const { text, at: from } = STATE;
  const letterFrom = letterCount();
  let hash = NO_LETTERS;
  let end = from;
  let marked = 0;
  for (let i = from; i < stop; i++) {
    const unit = unitAt(text, i);
    const fold = WORD_FOLDS[unit] as number;
    if (fold === FOLD_ENDS_WORD) break;
    // A mark and a ligature of two letters would seem to be two plain letters.
    if (fold >= FOLD_LIGATURE) marked = TokenFlag.Marked;
    hash = pushFold(unit, hash);
    if (CLASSES[unit] !== CharClass.Joiner) end = i + 1;
  }
  let kind = TokenKind.Word;
  if (letterCount() === letterFrom) {
    // No letter at all: a dash of tatweel, or marks without a letter.
    kind = CLASSES[unitAt(text, from)] === CharClass.Tatweel ? TokenKind.Punctuation : TokenKind.Symbol;
  }
  emit(kind, from, end, letterFrom, hash, flags | marked);
}

/**
 * A word of another script from where the scan stands, not reaching beyond `stop`: letters, marks and digits, an
 * apostrophe between two letters ("don't"), and the letters beyond U+FFFF.
 */
export function scanForeign(stop: number, flags = 0): void {
  const { text, at: from } = STATE;
  const letterFrom = letterCount();
  let hash = NO_LETTERS;
  let end = from;
  let i = from;
  while (i < stop) {
    const unit = unitAt(text, i);
    if (FOREIGN_FOLDS[unit] !== FOLD_ENDS_WORD) {
      hash = pushForeignFold(unit, hash);
      i++;
      if (CLASSES[unit] !== CharClass.Joiner) end = i;
    } else if (isAstralLetter(text, i)) {
      // Both halves count as letters, so that letters and units stay one to one.
      hash = pushHashed(unitAt(text, i + 1), pushHashed(unit, hash));
      i += 2;
      end = i;
    } else if (isApostrophe(unit) && end === i && isForeignLetter(text, i + 1)) i++;
    else break;
  }
  emit(TokenKind.Foreign, from, end, letterFrom, hash, flags);
}

export function isApostrophe(unit: number): boolean {
  return unit === Char.APOSTROPHE || unit === Char.RIGHT_SINGLE_QUOTATION_MARK;
}

export function isForeignLetter(text: string, at: number): boolean {
  return CLASSES[unitAt(text, at)] === CharClass.Foreign || isAstralLetter(text, at);
}
