import { BARE_URL, DOMAIN, EMAIL, URL } from '../generated/patterns';
import { Char } from './char';
import { CharClass, CLASSES } from './classes';
import { matchEnd, scanPlainDigits } from './scan-number';
import { adjacentKind, emitBare, isNested, lastToken, STATE, startOf, takeBack, unitAt } from './scan-state';
import { isAstralLetter, scanForeign, scanWord } from './scan-word';
import { TokenFlag, TokenKind } from './token-stream';

/** The longest part of an e-mail address before the @ (RFC 5321). */
const LONGEST_LOCAL_PART = 64;
/** Punctuation that ends the sentence around an address rather than the address. */
const CLOSERS = '.,;:!?\'"*)]}…؟،؛';

/** At a colon: the address whose scheme is the word before it. */
export function scanUrl(): boolean {
  const { text, at } = STATE;
  if (unitAt(text, at + 1) !== Char.SOLIDUS || unitAt(text, at + 2) !== Char.SOLIDUS) return false;
  if (adjacentKind() !== TokenKind.Foreign) return false;
  const scheme = lastToken();
  const from = startOf(scheme);
  const end = trimmedEnd(matchEnd(URL, text, from), from);
  // Something must follow the "//".
  if (end <= at + 3) return false;
  takeBack(scheme);
  emitBare(TokenKind.Url, end);
  return true;
}

/** At a dot: the address without a scheme that begins with the word before it. */
export function scanDomain(): boolean {
  const { text, at } = STATE;
  const next = CLASSES[unitAt(text, at + 1)];
  if (next !== CharClass.Foreign && next !== CharClass.Digit && next !== CharClass.Arabic) return false;
  const host = lastToken();
  const from = startOf(host);
  const before = from === 0 ? 0 : unitAt(text, from - 1);
  // What follows a slash, an at sign or a dot is the rest of something else.
  if (before === Char.SOLIDUS || before === Char.COMMERCIAL_AT || before === Char.FULL_STOP) return false;
  let end = trimmedEnd(matchEnd(BARE_URL, text, from), from);
  if (end <= at + 1) end = trimmedEnd(matchEnd(DOMAIN, text, from), from);
  if (end <= at + 1) return false;
  takeBack(host);
  emitBare(TokenKind.Url, end);
  return true;
}

/** Where an address ends when the punctuation that belongs to the text around it is cut off. */
function trimmedEnd(matched: number, from: number): number {
  const { text } = STATE;
  let open = 0;
  for (let i = from; i < matched; i++) {
    const unit = unitAt(text, i);
    if (unit === Char.LEFT_PARENTHESIS) open++;
    else if (unit === Char.RIGHT_PARENTHESIS) open--;
  }
  let end = matched;
  while (end > from && CLOSERS.includes(text.charAt(end - 1))) {
    if (unitAt(text, end - 1) === Char.RIGHT_PARENTHESIS) {
      // A bracket that was opened inside the address belongs to it: "…/wiki/حلب_(مدينة)".
      if (open >= 0) break;
      open++;
    }
    end--;
  }
  return end;
}

/** At an @: an e-mail address, when what stands before it is the first part of one; else a mention. */
export function scanAt(): boolean {
  return scanEmail() || scanMention();
}

function isLocalUnit(unit: number): boolean {
  return (
    (unit >= Char.DIGIT_ZERO && unit <= Char.DIGIT_NINE) ||
    (unit >= Char.CAPITAL_A && unit <= Char.CAPITAL_Z) ||
    (unit >= Char.SMALL_A && unit <= Char.SMALL_Z) ||
    unit === Char.FULL_STOP ||
    unit === Char.LOW_LINE ||
    unit === Char.HYPHEN_MINUS ||
    unit === Char.PLUS_SIGN ||
    unit === Char.PERCENT_SIGN
  );
}

function scanEmail(): boolean {
  const { text, at } = STATE;
  let from = at;
  while (from > 0 && at - from < LONGEST_LOCAL_PART && isLocalUnit(unitAt(text, from - 1))) from--;
  while (from < at && !isDigitOrForeign(unitAt(text, from))) from++;
  if (from === at) return false;
  let first = lastToken();
  while (first > 0 && startOf(first) > from) first--;
  // The part before the @ must begin where a token does: "ب" before "name@…" stays a word.
  if (first < 0 || startOf(first) !== from || isNested(first)) return false;
  const end = matchEnd(EMAIL, text, from);
  if (end < 0) return false;
  takeBack(first);
  emitBare(TokenKind.Email, end);
  return true;
}

function isDigitOrForeign(unit: number): boolean {
  return CLASSES[unit] === CharClass.Digit || CLASSES[unit] === CharClass.Foreign;
}

/** Whether an @ or # may begin a name here: not inside "C#" or "a@b", but after an Arabic proclitic. */
function beginsName(): boolean {
  const before = adjacentKind();
  return before !== TokenKind.Foreign && before !== TokenKind.Number;
}

function scanMention(): boolean {
  if (!beginsName()) return false;
  const end = endOfName(STATE.at + 1);
  if (end === 0) return false;
  emitBare(TokenKind.Mention, end);
  return true;
}

/** The end of a name of letters, digits and underscores from `from`; 0 when it holds no letter. */
function endOfName(from: number): number {
  const { text } = STATE;
  let end = from;
  let hasLetter = false;
  for (let i = from; i < text.length; i++) {
    const unit = unitAt(text, i);
    const charClass = CLASSES[unit] as CharClass;
    if (charClass === CharClass.Arabic || charClass === CharClass.Foreign) hasLetter = true;
    else if (isAstralLetter(text, i)) {
      hasLetter = true;
      i++;
    } else if (charClass !== CharClass.Digit && charClass !== CharClass.Tatweel && unit !== Char.LOW_LINE) {
      if (charClass !== CharClass.Joiner && charClass !== CharClass.Mark) break;
      if (charClass === CharClass.Joiner) continue;
    }
    end = i + 1;
  }
  return hasLetter ? end : 0;
}

/**
 * At a #: a hashtag, then its words as tokens of their own inside its span. The underscores between them count as gaps,
 * so that "معرة_النعمان" reads as two words side by side.
 */
export function scanHashtag(): boolean {
  if (!beginsName()) return false;
  const { text, at } = STATE;
  const end = endOfName(at + 1);
  if (end === 0) return false;
  emitBare(TokenKind.Hashtag, end);
  STATE.at = at + 1;
  while (STATE.at < end) {
    const charClass = CLASSES[unitAt(text, STATE.at)] as CharClass;
    if (unitAt(text, STATE.at) === Char.LOW_LINE || charClass === CharClass.Joiner) {
      STATE.gap |= TokenFlag.AfterGap;
      STATE.at++;
    } else if (charClass === CharClass.Digit) scanPlainDigits(end, TokenFlag.Nested);
    else if (charClass <= CharClass.Arabic) scanWord(end, TokenFlag.Nested);
    else scanForeign(end, TokenFlag.Nested);
  }
  STATE.at = end;
  STATE.gap = 0;
  return true;
}
