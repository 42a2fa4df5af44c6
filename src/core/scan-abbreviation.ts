import { TITLES } from '../generated/abbreviations';
import { INITIALISM } from '../generated/patterns';
import { Char } from './char';
import { CharClass, CLASSES } from './classes';
import { matchEnd } from './scan-number';
import {
  adjacentKind,
  emit,
  endOf,
  kindOf,
  lastToken,
  letterAt,
  letterCount,
  letterStartOf,
  pushFold,
  STATE,
  startOf,
  takeBack,
} from './scan-state';
import { isLetterAt } from './scan-word';
import { TokenKind } from './token-stream';

const LONGEST_TITLE = 4;

/**
 * At a dot: the abbreviation that it closes. These are
 * - single letters with dots between: "ق.م", "أ.د.", "U.S.";
 * - a title of the lexicon before a name or number on the same line: "د. أحمد", "Dr. Ahmad";
 * - any other single letter there, an initial: "ج. ك. رولينغ". Only و is a word by itself.
 */
export function scanAbbreviation(): boolean {
  const kind = adjacentKind();
  if (kind !== TokenKind.Word && kind !== TokenKind.Foreign) return false;
  const word = lastToken();
  const letters = letterCount() - letterStartOf(word);
  if (letters > LONGEST_TITLE) return false;
  if (letters === 1) {
    const end = kind === TokenKind.Word ? endOfDottedLetters(startOf(word)) : endOfInitialism(startOf(word));
    if (end > 0) return abbreviate(word, end);
  }
  const { at } = STATE;
  if (!(isTitle(word) || (letters === 1 && isInitial(word))) || !isNameAfter(at + 1)) return false;
  return abbreviate(word, at + 1);
}

/** Makes one token of the word and what follows it up to `end`. Its letters are those of the word without dots. */
function abbreviate(word: number, end: number): true {
  takeBack(word);
  const from = STATE.at;
  const letterFrom = letterCount();
  for (let i = from; i < end; i++) pushFold(STATE.text.charCodeAt(i), 0);
  emit(TokenKind.Abbreviation, from, end, letterFrom, 0);
  return true;
}

/** The end of "x.x" or "x.x.x." from the first letter, with the dot at its end; 0 when there is one letter only. */
function endOfDottedLetters(from: number): number {
  const { text } = STATE;
  let end = 0;
  let letters = 0;
  let i = from;
  while (CLASSES[text.charCodeAt(i)] === CharClass.Arabic) {
    i++;
    // Marks, and the tatweel of هـ.
    while (CLASSES[text.charCodeAt(i)] === CharClass.Mark || text.charCodeAt(i) === Char.TATWEEL) i++;
    // A second letter without a dot: the last one was the begin of a word.
    if (CLASSES[text.charCodeAt(i)] === CharClass.Arabic) break;
    letters++;
    end = i;
    if (text.charCodeAt(i) !== Char.FULL_STOP || text.charCodeAt(i + 1) === Char.FULL_STOP) break;
    end = ++i;
  }
  return letters > 1 ? end : 0;
}

function endOfInitialism(from: number): number {
  // The letter after a dot was looked at with the letters before it.
  if (from > 0 && STATE.text.charCodeAt(from - 1) === Char.FULL_STOP) return 0;
  return matchEnd(INITIALISM, STATE.text, from);
}

function isTitle(word: number): boolean {
  const from = letterStartOf(word);
  const length = letterCount() - from;
  return TITLES.some((title) => {
    if (title.length !== length) return false;
    for (let i = 0; i < length; i++) if (title.charCodeAt(i) !== letterAt(from + i)) return false;
    return true;
  });
}

/** A single letter that is no word; after a number it is the number's ("في 5 م."), and the dot ends the sentence. */
function isInitial(word: number): boolean {
  if (letterAt(letterStartOf(word)) === Char.WAW) return false;
  return word === 0 || kindOf(word - 1) !== TokenKind.Number || endOf(word - 1) < startOf(word) - 1;
}

/** Whether a letter or digit follows on the same line, at most one blank away. */
function isNameAfter(at: number): boolean {
  const { text } = STATE;
  let i = at;
  while (i < at + 2 && CLASSES[text.charCodeAt(i)] === CharClass.Space) i++;
  return isLetterAt(text, i) || CLASSES[text.charCodeAt(i)] === CharClass.Digit;
}
