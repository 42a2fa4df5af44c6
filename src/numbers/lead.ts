import { Char, letterOffset, TokenFlag, TokenKind, type TokenStream } from '../core';
import { AtomFlag } from './classes';
import { touches, unitAt } from './neighbours';

/** What stands before digits and belongs to them. */
export interface Lead {
  /** A set of `AtomFlag` bits. */
  readonly flags: number;
  /** The first token that belongs to the number or is a proclitic of it. */
  readonly before: number;
  /** Where the number begins when it is not with the digits: at a point or at ال. */
  readonly start: number | undefined;
  /** The digits are decimals: .5 */
  readonly point: boolean;
}

/** Finds a decimal point or proclitics (بـ30, و27, الـ49) before digits. */
export function leadOf(stream: TokenStream, token: number): Lead {
  let before = token;
  let flags = 0;
  let start: number | undefined;
  let point = false;
  if (touches(stream, before - 1, before)) {
    const unit = unitAt(stream, before - 1);
    if ((unit === Char.FULL_STOP || unit === Char.ARABIC_DECIMAL_SEPARATOR) && standsFree(stream, before - 1)) {
      point = isDecimalPart(stream, token);
      if (point) start = stream.start[--before] as number;
    }
  }
  const word = before - 1;
  if (word < 0 || stream.kind[word] !== TokenKind.Word) return { flags, before, start, point };
  const proclitics = procliticsOf(stream, word);
  if (proclitics < 0) return { flags, before, start, point };
  const apart = stream.end[word] !== stream.start[before];
  if (apart) {
    // "الـ 49" and "و 300": a tatweel reaches over the space, a lone و joins what follows, and a lone ال (not آل) is no word.
    const reaches =
      stream.text.charCodeAt((stream.end[word] as number) - 1) === Char.TATWEEL ||
      (proclitics === AtomFlag.Definite && unitAt(stream, word) === Char.ALEF);
    if (!reaches && proclitics !== AtomFlag.And) return { flags, before, start, point };
    if (((stream.flags[before] as number) & TokenFlag.AfterNewline) !== 0) return { flags, before, start, point };
  }
  flags |= proclitics;
  before = word;
  if ((proclitics & AtomFlag.Definite) !== 0) {
    const to = stream.letterStart[word + 1] as number;
    // Of لل nothing belongs to the number: its alef is dropped.
    if (stream.letters[to - 2] === Char.ALEF) start = letterOffset(stream, word, to - 2);
  }
  return { flags, before, start, point };
}

/** ".5" but not ".1998": the stop of the sentence before, which typing from right to left has left there. */
function isDecimalPart(stream: TokenStream, token: number): boolean {
  const digits = (stream.letterStart[token + 1] as number) - (stream.letterStart[token] as number);
  return digits < 4 || token === 1;
}

/** Whether nothing that a point could belong to touches the token from the left. */
function standsFree(stream: TokenStream, token: number): boolean {
  if (token === 0) return true;
  const before = token - 1;
  const kind = stream.kind[before] as TokenKind;
  if (stream.end[before] !== stream.start[token]) return kind !== TokenKind.Number;
  return kind > TokenKind.Hashtag;
}

/** The `AtomFlag` bits of a word that consists of proclitics alone (و, ب, ال, وال, لل …), -1 for any other word. */
export function procliticsOf(stream: TokenStream, token: number): number {
  const { letters } = stream;
  let at = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  if (to - at > 4) return -1;
  let flags = 0;
  if (letters[at] === Char.WAW || letters[at] === Char.FEH) {
    flags |= letters[at] === Char.WAW ? AtomFlag.And : AtomFlag.Prefix;
    at++;
  }
  const letter = letters[at];
  if (at < to && (letter === Char.BEH || letter === Char.LAM || letter === Char.KAF)) {
    flags |= AtomFlag.Prefix | (letter === Char.BEH ? AtomFlag.WithBeh : 0);
    at++;
    if (letter === Char.LAM && at < to && letters[at] === Char.LAM) {
      flags |= AtomFlag.Definite;
      at++;
    }
  }
  if (to - at === 2 && letters[at] === Char.ALEF && letters[at + 1] === Char.LAM) {
    flags |= AtomFlag.Definite;
    at += 2;
  }
  return at === to && flags !== 0 ? flags : -1;
}
