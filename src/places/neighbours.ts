import { Char, TokenFlag, TokenKind, type TokenStream } from '../core';

/** Whether a token stands on the same line as the one before it. */
export function followsOnLine(stream: TokenStream, token: number): boolean {
  return token > 0 && token < stream.length && ((stream.flags[token] as number) & TokenFlag.AfterNewline) === 0;
}

/** The word right before a token on the same line, or -1: nothing but white space lies between. */
export function wordBefore(stream: TokenStream, token: number): number {
  return followsOnLine(stream, token) && stream.kind[token - 1] === TokenKind.Word ? token - 1 : -1;
}

/** The word right behind a token on the same line, or -1. */
export function wordAfter(stream: TokenStream, token: number): number {
  return followsOnLine(stream, token + 1) && stream.kind[token + 1] === TokenKind.Word ? token + 1 : -1;
}

/** First code unit of a token; 0 when there is no such token. */
export function firstUnit(stream: TokenStream, token: number): number {
  return token >= 0 && token < stream.length ? stream.text.charCodeAt(stream.start[token] as number) : 0;
}

/** Last code unit of a token. */
export function lastUnit(stream: TokenStream, token: number): number {
  return stream.text.charCodeAt((stream.end[token] as number) - 1);
}

/** Quotation marks of either side. */
export function isQuote(unit: number): boolean {
  return (
    unit === Char.QUOTATION_MARK ||
    unit === 0xab || // «
    unit === 0xbb || // »
    (unit >= 0x201c && unit <= 0x201f) // “ ” „ ‟
  );
}

/** Hyphens and dashes. */
export function isDash(unit: number): boolean {
  return unit === Char.HYPHEN_MINUS || unit === 0x2013 || unit === 0x2014; // EN DASH, EM DASH
}

/** Marks that part the members of a list: comma, Arabic comma, hyphens and dashes, slash, opening bracket. */
export function isListMark(unit: number): boolean {
  return (
    unit === Char.ARABIC_COMMA ||
    unit === Char.COMMA ||
    isDash(unit) ||
    unit === Char.SOLIDUS ||
    unit === Char.LEFT_PARENTHESIS
  );
}

/** Whether the folded word of a token has the article: it begins with ال, with a proclitic and ال, or with لل. */
export function isDefinite(stream: TokenStream, token: number): boolean {
  const { letters } = stream;
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  if (to - from <= 3) return false;
  const [first, second, third] = [letters[from], letters[from + 1], letters[from + 2]];
  if (second === Char.LAM) return first === Char.ALEF || first === Char.LAM;
  const isProclitic = first === Char.WAW || first === Char.FEH || first === Char.BEH || first === Char.KAF;
  return isProclitic && second === Char.ALEF && third === Char.LAM;
}

/** The last folded letter of a token, 0 when it has none. */
export function lastLetter(stream: TokenStream, token: number): number {
  const to = stream.letterStart[token + 1] as number;
  return to > (stream.letterStart[token] as number) ? (stream.letters[to - 1] as number) : 0;
}
