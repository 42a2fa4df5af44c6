import { LETTER_NAMES, TITLES } from '../generated/abbreviations';
import { INITIALISM } from '../generated/patterns';
import { Char } from './char';
import { CharClass, CLASSES } from './classes';
import { FOLD_LIGATURE, WORD_FOLDS } from './folds';
import { matchEnd } from './scan-number';
import {
  adjacentKind,
  emit,
  endOf,
  hashOf,
  kindOf,
  lastToken,
  letterAt,
  letterCount,
  letterStartOf,
  pushFold,
  STATE,
  startOf,
  takeBack,
  unitAt,
} from './scan-state';
import { isLetterAt, scanWord } from './scan-word';
import { TokenKind } from './token-stream';
import { buildVocabulary, findWord, type Vocabulary } from './vocabulary';

/** Longer words are in no list of the lexicon. */
const LONGEST_LISTED = 5;

const titles: Vocabulary = /* #__PURE__ */ buildVocabulary(TITLES);
const letterNames: Vocabulary = /* #__PURE__ */ buildVocabulary(LETTER_NAMES);

/** 1 at the low ten bits of the hashes of all titles and letter names; few other words have such a one. */
export const MAY_ABBREVIATE: Uint8Array = /* #__PURE__ */ markHashes(titles, letterNames);

function markHashes(...vocabularies: readonly Vocabulary[]): Uint8Array {
  const marks = new Uint8Array(0x400);
  for (const { hashes } of vocabularies) for (const hash of hashes) marks[hash % marks.length] = 1;
  return marks;
}

/**
 * At a dot: the abbreviation that it closes. These are
 * - single letters with dots between: "ق.م", "أ.د.", "U.S.";
 * - a title of the lexicon before a name or number on the same line: "د. أحمد", "Dr. Ahmad";
 * - names of Latin letters with dots between: "بي.بي.سي", "دي. جي.";
 * - any other single letter there, an initial: "ج. ك. رولينغ". Only و is a word by itself.
 */
export function scanAbbreviation(): boolean {
  const kind = adjacentKind();
  if (kind !== TokenKind.Word && kind !== TokenKind.Foreign) return false;
  const word = lastToken();
  const letters = letterCount() - letterStartOf(word);
  if (letters > LONGEST_LISTED) return false;
  if (letters === 2 && letterAt(letterStartOf(word)) === Char.WAW) return splitConjunction(word);
  if (letters === 1) {
    const end = kind === TokenKind.Word ? endOfDottedLetters(startOf(word)) : endOfInitialism(startOf(word));
    if (end > 0) return abbreviate(word, end);
  }
  const { at } = STATE;
  if (isListed(letterNames, word)) {
    const end = endOfLetterNames(at);
    if (end > 0) return abbreviate(word, end);
  }
  if (!(isListed(titles, word) || (letters === 1 && isInitial(word))) || !isNameAfter(at + 1)) return false;
  return abbreviate(word, at + 1);
}

/** The conjunction و before an abbreviation of one letter is a word by itself: "ود. أحمد", "وأ.د. علي". */
function splitConjunction(word: number): boolean {
  const { at } = STATE;
  const from = startOf(word);
  if (at - from !== 2) return false;
  const isTitle = TITLES.includes(String.fromCharCode(letterAt(letterStartOf(word) + 1)));
  const end = endOfDottedLetters(from + 1) || (isTitle && isNameAfter(at + 1) ? at + 1 : 0);
  if (end === 0) return false;
  takeBack(word);
  scanWord(from + 1);
  scanWord(from + 2);
  return abbreviate(lastToken(), end);
}

/** Makes one token of the word and what follows it up to `end`. Its letters are those of the word without dots. */
function abbreviate(word: number, end: number): true {
  takeBack(word);
  const from = STATE.at;
  const letterFrom = letterCount();
  for (let i = from; i < end; i++) pushFold(unitAt(STATE.text, i), 0);
  emit(TokenKind.Abbreviation, from, end, letterFrom, 0);
  return true;
}

/** The end of "x.x" or "x.x.x." from the first letter, with the dot at its end; 0 when there is one letter only. */
function endOfDottedLetters(from: number): number {
  const { text } = STATE;
  let end = 0;
  let letters = 0;
  let i = from;
  while (CLASSES[unitAt(text, i)] === CharClass.Arabic) {
    i++;
    // Marks, and the tatweel of هـ.
    while (CLASSES[unitAt(text, i)] === CharClass.Mark || unitAt(text, i) === Char.TATWEEL) i++;
    // A second letter without a dot: the last one was the begin of a word.
    if (CLASSES[unitAt(text, i)] === CharClass.Arabic) break;
    letters++;
    end = i;
    if (unitAt(text, i) !== Char.FULL_STOP || unitAt(text, i + 1) === Char.FULL_STOP) break;
    end = ++i;
  }
  return letters > 1 ? end : 0;
}

function endOfInitialism(from: number): number {
  // The letter after a dot was looked at with the letters before it.
  if (from > 0 && unitAt(STATE.text, from - 1) === Char.FULL_STOP) return 0;
  return matchEnd(INITIALISM, STATE.text, from);
}

/** The end of the letter names that go on after a dot, with the dot when a gap follows it; 0 when none does. */
function endOfLetterNames(dot: number): number {
  const { text } = STATE;
  let end = 0;
  for (let at = dot; unitAt(text, at) === Char.FULL_STOP; ) {
    const gap = CLASSES[unitAt(text, at + 1)] === CharClass.Space ? 1 : 0;
    const next = endOfLetterName(at + 1 + gap);
    if (next === 0) break;
    if (gap > 0) return at + 1;
    end = at = next;
  }
  return end;
}

/** The end of the letter name that stands there, 0 when none does. */
function endOfLetterName(from: number): number {
  const { text } = STATE;
  let letters = '';
  let i = from;
  for (; letters.length <= LONGEST_LISTED; i++) {
    const fold = WORD_FOLDS[unitAt(text, i)] as number;
    if (fold === 0 || fold >= FOLD_LIGATURE) break;
    letters += String.fromCharCode(fold);
  }
  return LETTER_NAMES.includes(letters) && !isLetterAt(text, i) ? i : 0;
}

/** Whether a vocabulary of the lexicon holds the word. */
function isListed(vocabulary: Vocabulary, word: number): boolean {
  const from = letterStartOf(word);
  const length = letterCount() - from;
  for (let i = 0; i < length; i++) wordLetters[i] = letterAt(from + i);
  return findWord(vocabulary, wordLetters, 0, length, hashOf(word)) >= 0;
}
const wordLetters = /* #__PURE__ */ new Uint16Array(LONGEST_LISTED);

/** A single letter that is no word; after a number it is the number's ("في 5 م."), and the dot ends the sentence. */
function isInitial(word: number): boolean {
  if (letterAt(letterStartOf(word)) === Char.WAW) return false;
  return word === 0 || kindOf(word - 1) !== TokenKind.Number || endOf(word - 1) < startOf(word) - 1;
}

/** Whether a letter or digit follows on the same line, at most one blank away. */
function isNameAfter(at: number): boolean {
  const { text } = STATE;
  let i = at;
  while (i < at + 2 && CLASSES[unitAt(text, i)] === CharClass.Space) i++;
  return isLetterAt(text, i) || CLASSES[unitAt(text, i)] === CharClass.Digit;
}
