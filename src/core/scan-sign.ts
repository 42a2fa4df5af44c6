import { EMOJI } from '../generated/patterns';
import { Char } from './char';
import { CharClass, CLASSES } from './classes';
import { scanAbbreviation } from './scan-abbreviation';
import { scanAt, scanDomain, scanHashtag, scanUrl } from './scan-address';
import { isSignAt, matchEnd, scanDigits } from './scan-number';
import { adjacentKind, emitBare, endOf, isNested, kindOf, lastToken, STATE, takeBack, unitAt } from './scan-state';
import { isApostrophe, isAstralLetter, isForeignLetter, scanForeign, scanWord } from './scan-word';
import { TokenKind } from './token-stream';

/** Brackets and quotation marks: each is a token, where a run of any other sign is one. */
const PAIRED = '()[]{}<>"\'«»‹›“”‘’„‚﴾﴿⟨⟩「」『』《》〈〉';

/** One token, of whatever kind, that the plain loop of the scan has no branch for. The scan stands at its first unit. */
export function scanSpecial(): void {
  const { text, at } = STATE;
  const unit = unitAt(text, at);
  switch (CLASSES[unit]) {
    case CharClass.Mark:
    case CharClass.Tatweel:
    case CharClass.Arabic:
      scanWord(text.length);
      return;
    case CharClass.Foreign:
      scanForeign(text.length);
      return;
    case CharClass.Digit:
      scanDigits(at);
      return;
    case CharClass.HighSurrogate:
      scanPair();
      return;
    default:
      if (!scanTrigger(unit)) scanRun(unit);
  }
}

/** What a punctuation mark or symbol may begin or end; false when it stands for itself. */
function scanTrigger(unit: number): boolean {
  const { text, at } = STATE;
  switch (unit) {
    case Char.FULL_STOP:
      if (unitAt(text, at + 1) === Char.FULL_STOP) return false;
      return scanAbbreviation() || (adjacentKind() === TokenKind.Foreign && scanDomain());
    case Char.COLON:
      return scanUrl();
    case Char.COMMERCIAL_AT:
      return scanAt();
    case Char.NUMBER_SIGN:
      return scanEmoji() || scanHashtag();
    case Char.ASTERISK:
      return scanEmoji();
    case Char.PLUS_SIGN:
    case Char.HYPHEN_MINUS:
    case Char.MINUS_SIGN:
    case Char.PERCENT_SIGN:
    case Char.ARABIC_PERCENT_SIGN:
      if (!isSignAt()) return false;
      STATE.at++;
      scanDigits(at);
      return true;
    default:
      if (isApostrophe(unit)) return scanApostrophe();
      return CLASSES[unit] === CharClass.Symbol && scanEmoji();
  }
}

/** An apostrophe between two letters of another script: the word before it goes on. */
function scanApostrophe(): boolean {
  if (adjacentKind() !== TokenKind.Foreign || !isForeignLetter(STATE.text, STATE.at + 1)) return false;
  takeBack(lastToken());
  scanForeign(STATE.text.length);
  return true;
}

/** Whether the last token is a foreign word and nothing but joiners lies between: a letter here goes on with it. */
function followsForeign(): boolean {
  const last = lastToken();
  if (last < 0 || kindOf(last) !== TokenKind.Foreign || isNested(last)) return false;
  let at = STATE.at;
  while (CLASSES[unitAt(STATE.text, at - 1)] === CharClass.Joiner) at--;
  return at <= endOf(last);
}

/** A character of two units, or half of one. */
function scanPair(): void {
  const { text, at } = STATE;
  if (isAstralLetter(text, at)) {
    if (followsForeign()) takeBack(lastToken());
    scanForeign(text.length);
  } else if (!scanEmoji()) {
    const isPair = CLASSES[unitAt(text, at + 1)] === CharClass.LowSurrogate;
    if (isPair) emitBare(TokenKind.Symbol, at + 2);
    else scanRun(unitAt(text, at));
  }
}

/** A whole emoji; U+FE0E makes a sign of any. */
function scanEmoji(): boolean {
  const { text, at } = STATE;
  let end = matchEnd(EMOJI, text, at);
  if (end < 0 || unitAt(text, end) === Char.VARIATION_SELECTOR_15) return false;
  while (unitAt(text, end) === Char.ZERO_WIDTH_JOINER) {
    const next = matchEnd(EMOJI, text, end + 1);
    if (next < 0) break;
    end = next;
  }
  emitBare(TokenKind.Emoji, end);
  return true;
}

/** A punctuation mark, symbol or currency sign, with the same ones that follow it: "...", "!!!", "---", lone surrogates. */
function scanRun(unit: number): void {
  const { text, at } = STATE;
  let end = at + 1;
  if (!PAIRED.includes(String.fromCharCode(unit))) while (unitAt(text, end) === unit) end++;
  const charClass = CLASSES[unit];
  const kind =
    charClass === CharClass.Currency
      ? TokenKind.Currency
      : charClass === CharClass.Punctuation
        ? TokenKind.Punctuation
        : TokenKind.Symbol;
  // Half of a pair that follows lone halves is no part of their run.
  if (charClass === CharClass.HighSurrogate && CLASSES[unitAt(text, end)] === CharClass.LowSurrogate && end > at + 1)
    end--;
  emitBare(kind, end);
}
