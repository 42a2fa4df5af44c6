import { borrowStream, releaseStream, scan, scanInto, TokenKind, type TokenStream } from '../core/index';
import { readOptions } from './options';
import type { Token, TokenizeOptions } from './token';
import { TokenMaker } from './token-maker';

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
  const maker = new TokenMaker(readOptions(options));
  const stream = borrowStream();
  scanInto(stream, text);
  maker.begin(stream);
  const found = maker.all();
  releaseStream(stream);
  return found;
}

/** The tokens of a text that is scanned already. */
export function tokensIn(stream: TokenStream): Token[] {
  const maker = new TokenMaker(readOptions(NO_OPTIONS));
  maker.begin(stream);
  return maker.all();
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
  const maker = new TokenMaker(readOptions(options));
  maker.begin(scan(text));
  return iterate(maker);
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

function* iterate(maker: TokenMaker): Generator<Token, undefined, undefined> {
  for (let made = maker.next(); made !== undefined; made = maker.next()) yield made;
  return undefined;
}
