import { scan, scanInto, TOKEN_KINDS, TokenFlag, TokenKind, type TokenKindName, type TokenStream } from '../core/index';
import { foldedForm, foldedLetters } from './norms';
import { readOptions, type Wanted } from './options';
import { borrowStream, releaseStream } from './stream-pool';
import type { Token, TokenizeOptions } from './token';

const NO_OPTIONS: TokenizeOptions = {};

/**
 * Cuts a text into tokens: words, numbers, dates, addresses, hashtags, emoji, signs.
 *
 * Marks, tatweel and ZWNJ stay inside a word; a number ends it ("و27", "بـ30", "25ألف" are two tokens each). The tokens
 * do not overlap and cover all but white space and controls; with `space: true` their texts put together are the input.
 * The words of a hashtag stand in its `words`.
 *
 * @throws TypeError when an option has the wrong type, RangeError when `kinds` names an unknown kind.
 *
 * @example
 * tokenize('وصل 25ألف')
 * // => [
 * //   { text: 'وصل', start: 0, end: 3, kind: 'word' },
 * //   { text: '25', start: 4, end: 6, kind: 'number' },
 * //   { text: 'ألف', start: 6, end: 9, kind: 'word' },
 * // ]
 * tokenize('إلى المدرسةِ', { kinds: ['word'], normalize: true }).map((token) => token.norm) // => ['الي', 'المدرسه']
 */
export function tokenize(text: string, options: TokenizeOptions = NO_OPTIONS): Token[] {
  const wanted = readOptions(options);
  const stream = borrowStream();
  scanInto(stream, text);
  const found: Token[] = [];
  if (options === NO_OPTIONS) {
    for (let token = 0; token < stream.length; token = afterNested(stream, token)) found.push(bareToken(stream, token));
  } else {
    for (const token of pick(stream, wanted)) found.push(token);
  }
  releaseStream(stream);
  return found;
}

/**
 * The same tokens one at a time: the objects are made as they are asked for.
 *
 * @throws as {@link tokenize}
 *
 * @example
 * for (const token of tokens('قال: نعم')) console.log(token.text) // 'قال', ':', 'نعم'
 */
export function tokens(text: string, options: TokenizeOptions = NO_OPTIONS): IterableIterator<Token> {
  return pick(scan(text), readOptions(options));
}

/**
 * The words of a text, of Arabic and other scripts, those in hashtags included.
 *
 * @example
 * words('زار 3 مدن: #حلب_القديمة') // => ['زار', 'مدن', 'حلب', 'القديمة']
 */
export function words(text: string): string[] {
  const stream = borrowStream();
  scanInto(stream, text);
  const found: string[] = [];
  for (let token = 0; token < stream.length; token++) {
    if ((stream.kind[token] as TokenKind) > TokenKind.Foreign) continue;
    found.push(text.slice(stream.start[token], stream.end[token]));
  }
  releaseStream(stream);
  return found;
}

/** The token after this one and after the words nested in it. */
function afterNested(stream: TokenStream, token: number): number {
  let next = token + 1;
  while (next < stream.length && ((stream.flags[next] as number) & TokenFlag.Nested) !== 0) next++;
  return next;
}

/** A token without its normalized form. */
function bareToken(stream: TokenStream, token: number): Token {
  const start = stream.start[token] as number;
  const end = stream.end[token] as number;
  const kind = TOKEN_KINDS[stream.kind[token] as number] as TokenKindName;
  const text = stream.text.slice(start, end);
  if (stream.kind[token] !== TokenKind.Hashtag) return { text, start, end, kind };
  const inner: Token[] = [];
  const next = afterNested(stream, token);
  for (let word = token + 1; word < next; word++) inner.push(bareToken(stream, word));
  return { text, start, end, kind, words: inner };
}

function* pick(stream: TokenStream, { kinds, normalize }: Wanted): Generator<Token, undefined, undefined> {
  const { text, length } = stream;
  const letters = normalize === true ? foldedLetters(stream) : '';
  const isWanted = (kind: number): boolean => ((kinds >> kind) & 1) !== 0;
  const space = isWanted(TokenKind.Space);
  let before = 0;
  for (let token = 0; token < length; token = afterNested(stream, token)) {
    const start = stream.start[token] as number;
    if (space && before < start) yield normalized(spaceToken(text, before, start));
    before = stream.end[token] as number;
    if (isWanted(stream.kind[token] as number)) yield normalizedAt(token);
  }
  if (space && before < text.length) yield normalized(spaceToken(text, before, text.length));
  return undefined;

  function normalizedAt(token: number): Token {
    const bare = bareToken(stream, token);
    if (normalize === false) return bare;
    if (bare.words === undefined) return normalize === true ? { ...bare, norm: formAt(token) } : normalized(bare);
    const inner = bare.words.map((_, index) => normalizedAt(token + 1 + index));
    const norm = normalize === true ? `#${inner.map((word) => word.norm).join('_')}` : normalize(bare.text);
    return { ...bare, norm, words: inner };
  }
  function formAt(token: number): string {
    return foldedForm(stream, token, letters);
  }
  function normalized(bare: Token): Token {
    if (normalize === false) return bare;
    return { ...bare, norm: normalize === true ? bare.text : normalize(bare.text) };
  }
}

function spaceToken(text: string, start: number, end: number): Token {
  return { text: text.slice(start, end), start, end, kind: 'space' };
}
