import { Char, TokenFlag, TokenKind, type TokenStream } from '../core';

/** Whether a token is a word of a name: an Arabic or foreign word, or a number. */
export function isNameWord(kind: number): boolean {
  return kind <= TokenKind.Number;
}

/** Hyphens, and the dash that is written for one: بعلبك - الهرمل, بعلبك–الهرمل. */
function isHyphen(unit: number): boolean {
  return (
    unit === Char.HYPHEN_MINUS ||
    unit === 0x2010 || // HYPHEN
    unit === 0x2011 || // NON-BREAKING HYPHEN
    unit === 0x2013 // EN DASH
  );
}

/** Apostrophes of foreign names, which have no space on either side: N'Djamena. */
function isApostrophe(unit: number): boolean {
  return unit === Char.APOSTROPHE || unit === Char.RIGHT_SINGLE_QUOTATION_MARK;
}

/**
 * The token that continues a name after the word `token`, or -1: the next word on the same line, with white space, one
 * hyphen (in spaces or not) or one apostrophe between.
 */
export function nextNameWord(stream: TokenStream, token: number): number {
  const { kind, flags, length } = stream;
  const next = token + 1;
  if (next >= length || ((flags[next] as number) & TokenFlag.AfterNewline) !== 0) return -1;
  if (isNameWord(kind[next] as number)) return next;
  const after = next + 1;
  if (kind[next] !== TokenKind.Punctuation || after >= length || !isNameWord(kind[after] as number)) return -1;
  if (((flags[after] as number) & TokenFlag.AfterNewline) !== 0) return -1;
  const start = stream.start[next] as number;
  if ((stream.end[next] as number) !== start + 1) return -1;
  const unit = stream.text.charCodeAt(start);
  if (isHyphen(unit)) return after;
  const hasGap = (((flags[next] as number) | (flags[after] as number)) & TokenFlag.AfterGap) !== 0;
  return isApostrophe(unit) && !hasGap ? after : -1;
}
