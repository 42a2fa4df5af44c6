import { Char, TokenFlag, TokenKind, type TokenStream } from '../core';

/** Whether a token is a word of a name: an Arabic or foreign word, or a number. */
export function isNameWord(kind: number): boolean {
  return kind <= TokenKind.Number;
}

/** Hyphens and apostrophes that may stand between two words of a name, without space on either side. */
function isLink(unit: number): boolean {
  return (
    unit === Char.HYPHEN_MINUS ||
    unit === 0x2010 || // HYPHEN
    unit === 0x2011 || // NON-BREAKING HYPHEN
    unit === Char.APOSTROPHE ||
    unit === Char.RIGHT_SINGLE_QUOTATION_MARK
  );
}

/**
 * The token that continues a name after the word `token`, or -1: the next word behind white space on the same line, or
 * behind one hyphen or apostrophe without white space.
 */
export function nextNameWord(stream: TokenStream, token: number): number {
  const next = token + 1;
  if (next >= stream.length) return -1;
  const flags = stream.flags[next] as number;
  if (isNameWord(stream.kind[next] as number)) return (flags & TokenFlag.AfterNewline) === 0 ? next : -1;
  if (stream.kind[next] !== TokenKind.Punctuation || (flags & TokenFlag.AfterGap) !== 0) return -1;
  const after = next + 1;
  if (after >= stream.length || !isNameWord(stream.kind[after] as number)) return -1;
  if (((stream.flags[after] as number) & TokenFlag.AfterGap) !== 0) return -1;
  const start = stream.start[next] as number;
  const isOneLink = (stream.end[next] as number) === start + 1 && isLink(stream.text.charCodeAt(start));
  return isOneLink ? after : -1;
}
