import { borrowStream, releaseStream, scanInto, TokenFlag, TokenKind, type TokenStream } from '../core/index';
import type { Span } from './token';

/** Marks that end a sentence; a full stop only when `isFullStop` says so. */
const ENDERS = '.!?؟…۔‼⁇⁈⁉';
/** Brackets and quotation marks that close; in Arabic text ﴾ (U+FD3E) does. */
const CLOSERS = '»”’›)]}﴾"\'';
/** Marks that are the same at both ends: they close when nothing stands between them and what they close. */
const UNDIRECTED = '"\'’';
const OPENERS = '«“‘‹([{﴿"\'';
/** After these a sentence goes on, although a question mark or the like stood before: «متى؟»، قال. */
const CONTINUERS = '،؛,;:';

/**
 * The sentences of a text, without the white space around them.
 *
 * A sentence ends at . ! ? ؟ … and their runs, with the quotation marks and brackets that close there, and at a line
 * end; never at a comma (، ؛), for Arabic sentences run long. No sentence ends at the dot of an abbreviation ("د. أحمد"),
 * of an initial, of a decimal or version number, of the number of a list item ("1. …"), or inside an address.
 *
 * @example
 * const text = 'وصل د. أحمد. هل سافر؟';
 * sentences(text).map(({ start, end }) => text.slice(start, end)) // => ['وصل د. أحمد.', 'هل سافر؟']
 */
export function sentences(text: string): Span[] {
  const stream = borrowStream();
  scanInto(stream, text);
  const found = sentencesIn(stream);
  releaseStream(stream);
  return found;
}

/** The sentences of a text that is scanned already. */
export function sentencesIn(stream: TokenStream): Span[] {
  const found: Span[] = [];
  const count = stream.length;
  let first = 0;
  for (let token = 0; token < count; token++) {
    let last = token;
    if (endsSentence(stream, first, token)) {
      last = lastCloser(stream, token);
      if (goesOn(stream, last)) {
        token = last;
        continue;
      }
    } else if (last + 1 < count && !hasFlag(stream, last + 1, TokenFlag.AfterNewline)) continue;
    found.push({ start: stream.start[first] as number, end: endOf(stream, last) });
    token = last;
    first = last + 1;
  }
  return found;
}

function hasFlag(stream: TokenStream, token: number, flag: TokenFlag): boolean {
  return ((stream.flags[token] as number) & flag) !== 0;
}

/** The end of a token; the words of a hashtag may end before the hashtag does. */
function endOf(stream: TokenStream, token: number): number {
  let tag = token;
  while (hasFlag(stream, tag, TokenFlag.Nested)) tag--;
  return stream.end[tag] as number;
}

/** The first character of a sign, '' for a token that is none. */
function signAt(stream: TokenStream, token: number): string {
  if (token < 0 || token >= stream.length || stream.kind[token] !== TokenKind.Punctuation) return '';
  return stream.text.charAt(stream.start[token] as number);
}

/** `includes` for a sign that may be ''. */
function isOneOf(signs: string, sign: string): boolean {
  return sign !== '' && signs.includes(sign);
}

/** Whether the next token follows without a gap. */
function touchesNext(stream: TokenStream, token: number): boolean {
  return token + 1 < stream.length && !hasFlag(stream, token + 1, TokenFlag.AfterGap);
}

function endsSentence(stream: TokenStream, first: number, token: number): boolean {
  const sign = signAt(stream, token);
  if (!isOneOf(ENDERS, sign)) return false;
  // An ellipsis or mark alone in brackets or quotation marks stands for words: "(…)", "(!)".
  if (token > first && touchesNext(stream, token - 1) && touchesNext(stream, token)) {
    if (isOneOf(OPENERS, signAt(stream, token - 1)) && isOneOf(CLOSERS, signAt(stream, token + 1))) return false;
  }
  const isSingle = (stream.end[token] as number) - (stream.start[token] as number) === 1;
  return sign !== '.' || !isSingle || isFullStop(stream, first, token);
}

function isFullStop(stream: TokenStream, first: number, token: number): boolean {
  const touchesBefore = token > first && !hasFlag(stream, token, TokenFlag.AfterGap);
  // "1." or "أ." at the begin: the number of a list item.
  if (touchesBefore && token - 1 === first && isItemNumber(stream, first)) return false;
  if (!touchesNext(stream, token)) return true;
  // A dot with no gap after it: inside "node.js" and ".5", but a slip of the pen in "انتهى.وقال".
  const next = stream.kind[token + 1] as TokenKind;
  if (next === TokenKind.Punctuation) return true;
  return touchesBefore && next === TokenKind.Word;
}

function isItemNumber(stream: TokenStream, token: number): boolean {
  const kind = stream.kind[token];
  const letters = (stream.letterStart[token + 1] as number) - (stream.letterStart[token] as number);
  return (kind === TokenKind.Number && letters <= 3) || (kind === TokenKind.Word && letters === 1);
}

/** The last of the closing marks and further sentence marks after a token that ends a sentence. */
function lastCloser(stream: TokenStream, token: number): number {
  let last = token;
  for (let next = token + 1; next < stream.length; next++) {
    if (hasFlag(stream, next, TokenFlag.AfterNewline)) break;
    const sign = signAt(stream, next);
    const closes =
      isOneOf(ENDERS, sign) ||
      (isOneOf(CLOSERS, sign) && !(isOneOf(UNDIRECTED, sign) && hasFlag(stream, next, TokenFlag.AfterGap)));
    if (!closes) break;
    last = next;
  }
  return last;
}

function goesOn(stream: TokenStream, token: number): boolean {
  return touchesNext(stream, token) && isOneOf(CONTINUERS, signAt(stream, token + 1));
}
