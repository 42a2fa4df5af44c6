import { Char, findWord, hashLetters, letterOffset, mayHold, TokenFlag, TokenKind, type TokenStream } from '../core';
import { type Atoms, addWord } from './atoms';
import { AtomFlag, NumeralFlag } from './classes';
import { addScientific, addVulgarFraction, readDigits } from './digits';
import { LEXICON, pairOf } from './lexicon';
import { forgetContext } from './neighbours';
import { isNumeralAsSpelled } from './spelling-checks';

/** Fills `atoms` with the numerals of the stream. Most words leave at the first look at their hash. */
export function collectAtoms(stream: TokenStream, atoms: Atoms): void {
  forgetContext();
  atoms.length = 0;
  atoms.mantissas.length = 0;
  atoms.exponents.length = 0;
  const { kind, flags, hash, letterStart, letters, length } = stream;
  const { pairs, seen, words } = LEXICON;
  for (let token = 0; token < length; token++) {
    const tokenKind = kind[token] as TokenKind;
    if (tokenKind === TokenKind.Word) {
      const code = hash[token] as number;
      if (!mayHold(seen, code)) continue;
      const from = letterStart[token] as number;
      const to = letterStart[token + 1] as number;
      if (to - from < 2 || ((flags[token] as number) & TokenFlag.Nested) !== 0) continue;
      if (pairs[pairOf(letters[from] as number, letters[from + 1] as number)] !== 0) {
        const id = findWord(words, letters, from, to, code);
        if (id >= 0 && !isTwoWords(stream, token, id)) {
          if (isNumeralAsSpelled(stream, token, id)) addWord(stream, atoms, token, from, id, 0);
          continue;
        }
      }
      const first = letters[from] as number;
      if (
        first === Char.ALEF ||
        first === Char.WAW ||
        first === Char.BEH ||
        first === Char.LAM ||
        first === Char.FEH ||
        first === Char.KAF
      ) {
        cutProclitics(stream, atoms, token, from, to);
      }
    } else if (tokenKind === TokenKind.Number) {
      if (((flags[token] as number) & TokenFlag.Nested) === 0) token = readDigits(stream, atoms, token);
    } else if (tokenKind === TokenKind.Foreign) {
      if ((letters[letterStart[token] as number] as number) <= Char.DIGIT_NINE) addScientific(stream, atoms, token);
    } else if (tokenKind === TokenKind.Symbol) {
      addVulgarFraction(stream, atoms, token);
    }
  }
}

/**
 * Takes the proclitics off, one conjunction (و ف), one preposition (ب ل ك), the article (ال, or لل after ل), and looks
 * up what is left after each.
 */
function cutProclitics(stream: TokenStream, atoms: Atoms, token: number, from: number, to: number): void {
  const { letters } = stream;
  let at = from;
  let flags = 0;
  let letter = letters[at] as number;
  if (letter === Char.WAW || letter === Char.FEH) {
    flags = letter === Char.WAW ? AtomFlag.And : AtomFlag.Prefix;
    if (addIfNumeral(stream, atoms, token, ++at, to, at, flags)) return;
    letter = letters[at] as number;
  }
  const isLam = letter === Char.LAM;
  if (isLam || letter === Char.BEH || letter === Char.KAF) {
    flags |= AtomFlag.Prefix | (letter === Char.BEH ? AtomFlag.WithBeh : 0);
    if (addIfNumeral(stream, atoms, token, ++at, to, at, flags)) return;
    letter = letters[at] as number;
    // للمئة: the alef of the article is dropped after ل, and the number begins after both.
    if (
      isLam &&
      letter === Char.LAM &&
      addIfNumeral(stream, atoms, token, at + 1, to, at + 1, flags | AtomFlag.Definite)
    )
      return;
  }
  if (letter === Char.ALEF && letters[at + 1] === Char.LAM && !hasHamza(stream, token, at)) {
    addIfNumeral(stream, atoms, token, at + 2, to, at, flags | AtomFlag.Definite);
  }
}

/** Whether the alef is written with hamza: ألست asks, it is no الست. */
function hasHamza(stream: TokenStream, token: number, letter: number): boolean {
  return stream.text.charCodeAt(letterOffset(stream, token, letter)) === Char.ALEF_HAMZA_ABOVE;
}

/** Adds the atom when `from … to` is a numeral; `start` is where the number begins, the article included. */
function addIfNumeral(
  stream: TokenStream,
  atoms: Atoms,
  token: number,
  from: number,
  to: number,
  start: number,
  flags: number,
): boolean {
  const { letters } = stream;
  if (to - from < 2) return false;
  if (LEXICON.pairs[pairOf(letters[from] as number, letters[from + 1] as number)] === 0) return false;
  const id = findWord(LEXICON.words, letters, from, to, hashLetters(letters, from, to));
  if (id < 0) return false;
  if (isNumeralAsSpelled(stream, token, id)) addWord(stream, atoms, token, start, id, flags);
  return true;
}

/** Whether a word of the lexicon is another word behind و: وأحد, with hamza, is not واحد. */
function isTwoWords(stream: TokenStream, token: number, id: number): boolean {
  if (((LEXICON.flags[id] as number) & NumeralFlag.Bare) === 0) return false;
  return hasHamza(stream, token, (stream.letterStart[token] as number) + 1);
}
