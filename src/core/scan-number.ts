import { AFTER_NUMBER } from '../generated/abbreviations';
import { DATE, EMOJI, PERCENT, TIME, UNIT } from '../generated/patterns';
import { Char } from './char';
import { CharClass, CLASSES } from './classes';
import { foldDigit } from './folds';
import {
  emit,
  emitBare,
  kindOf,
  lastToken,
  letterCount,
  NO_LETTERS,
  pushFold,
  pushHashed,
  STATE,
  unitAt,
} from './scan-state';
import { isForeignLetter, isLetterAt, scanForeign } from './scan-word';
import { TokenFlag, TokenKind } from './token-stream';

/** The end of what a sticky pattern matches at an offset, -1 when it does not match there. */
export function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

function isDigit(unit: number): boolean {
  return CLASSES[unit] === CharClass.Digit;
}

/** The ASCII separator for one that stands between two digits, 0 for anything else. */
export function separatorAt(text: string, at: number): number {
  switch (unitAt(text, at)) {
    case Char.FULL_STOP:
    case Char.ARABIC_DECIMAL_SEPARATOR:
      return isDigit(unitAt(text, at + 1)) ? Char.FULL_STOP : 0;
    case Char.COMMA:
    case Char.ARABIC_THOUSANDS_SEPARATOR:
      return isDigit(unitAt(text, at + 1)) ? Char.COMMA : 0;
    default:
      return 0;
  }
}

/** The offset after the digits that begin at `at`. */
function endOfDigits(text: string, at: number, stop: number): number {
  let i = at;
  while (i < stop && isDigit(unitAt(text, i))) i++;
  return i;
}

/**
 * What begins with a digit: a date, a time, a keycap, a number with its separators and percent sign, or a word such as
 * "5G".
 *
 * @param from where the token begins: the sign before the digits, or the first digit
 */
export function scanDigits(from: number): void {
  const { text } = STATE;
  const signed = from < STATE.at;
  const digitsEnd = endOfDigits(text, STATE.at, text.length);
  if (!signed && scanDateOrTime(digitsEnd)) return;
  if (isForeignLetter(text, digitsEnd) && matchEnd(UNIT, text, digitsEnd) < 0) {
    // "5G", "4x4", "2nd": letters that are no unit of measure make a name of it.
    if (signed) {
      STATE.at = from;
      emitBare(TokenKind.Punctuation, from + 1);
    }
    scanForeign(text.length);
    return;
  }
  scanNumber(from);
  scanAfterNumber();
}

/** A keycap, a date or a time; false when the digits are none of these. */
function scanDateOrTime(digitsEnd: number): boolean {
  const { text, at } = STATE;
  const length = digitsEnd - at;
  const next = unitAt(text, digitsEnd);
  if (length > 4) return false;
  if (next === Char.VARIATION_SELECTOR_16 || next === Char.KEYCAP) {
    const end = length === 1 ? matchEnd(EMOJI, text, at) : -1;
    if (end < 0) return false;
    emitBare(TokenKind.Emoji, end);
    return true;
  }
  if (next === Char.COLON) {
    const end = length <= 2 ? matchEnd(TIME, text, at) : -1;
    if (end < 0) return false;
    emitBare(TokenKind.Time, end);
    scanAfterNumber();
    return true;
  }
  if (
    next === Char.SOLIDUS ||
    next === Char.HYPHEN_MINUS ||
    next === Char.FULL_STOP ||
    CLASSES[next] === CharClass.Joiner
  ) {
    const end = length === 3 ? -1 : matchEnd(DATE, text, at);
    if (end < 0) return false;
    emitBare(TokenKind.Date, end);
    scanAfterNumber();
    return true;
  }
  return false;
}

/** Digits with their separators, sign and percent sign. The letters are the digits and separators alone, in ASCII. */
function scanNumber(from: number): void {
  const { text } = STATE;
  const letterFrom = letterCount();
  let hash = NO_LETTERS;
  let i = STATE.at;
  for (;;) {
    const unit = unitAt(text, i);
    const letter = isDigit(unit) ? foldDigit(unit) : separatorAt(text, i);
    if (letter === 0) break;
    hash = pushHashed(letter, hash);
    i++;
  }
  const percentEnd = isPercentSign(unitAt(text, from)) ? -1 : matchEnd(PERCENT, text, i);
  emit(TokenKind.Number, from, Math.max(i, percentEnd), letterFrom, hash);
}

/** Digits inside a hashtag: no separators, no signs. */
export function scanPlainDigits(stop: number, flags: number): void {
  const { text, at } = STATE;
  const end = endOfDigits(text, at, stop);
  if (end < stop && isForeignLetter(text, end)) {
    scanForeign(stop, flags);
    return;
  }
  const letterFrom = letterCount();
  let hash = NO_LETTERS;
  for (let i = at; i < end; i++) hash = pushFold(unitAt(text, i), hash);
  emit(TokenKind.Number, at, end, letterFrom, hash, flags);
}

export function isPercentSign(unit: number): boolean {
  return unit === Char.PERCENT_SIGN || unit === Char.ARABIC_PERCENT_SIGN;
}

/**
 * A sign before digits belongs to the number at the begin of a word: "-5", "(+3)", "بنسبة %20". Between words it does
 * not: "20-30", "كوفيد-19"; nor after another number: "20 -30".
 */
export function isSignAt(): boolean {
  const { text, at } = STATE;
  if (!isDigit(unitAt(text, at + 1))) return false;
  const last = lastToken();
  if (STATE.gap !== 0) {
    const mayBeRange = last >= 0 && kindOf(last) === TokenKind.Number && !isPercentSign(unitAt(text, at));
    return !mayBeRange || (STATE.gap & TokenFlag.AfterNewline) !== 0;
  }
  if (at === 0) return true;
  return OPENERS.includes(text.charAt(at - 1));
}
const OPENERS = '([{«“‘"\'﴿:،=';

/**
 * The abbreviation that may follow a year, a date or a time: "1445هـ", "300 ق.م", "10:30 ص". It needs the number before
 * it, for alone these are letters like any other, and it must not run on into a word.
 */
function scanAfterNumber(): void {
  const { text } = STATE;
  let from = STATE.at;
  while (from < STATE.at + 2 && isBlank(unitAt(text, from))) from++;
  const first = unitAt(text, from);
  if (CLASSES[first] !== CharClass.Arabic) return;
  for (const form of AFTER_NUMBER) {
    if (form.charCodeAt(0) !== first || !text.startsWith(form, from) || isLetterAt(text, from + form.length)) continue;
    if (from > STATE.at) STATE.gap = TokenFlag.AfterGap;
    const letterFrom = letterCount();
    for (let i = from; i < from + form.length; i++) pushFold(unitAt(text, i), 0);
    emit(TokenKind.Abbreviation, from, from + form.length, letterFrom, 0);
    return;
  }
}

function isBlank(unit: number): boolean {
  return unit === Char.SPACE || unit === Char.NO_BREAK_SPACE || CLASSES[unit] === CharClass.Joiner;
}
