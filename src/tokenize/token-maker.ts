import { TOKEN_KINDS, TokenFlag, TokenKind, type TokenKindName, type TokenStream } from '../core/index';
import { foldedForm, foldedLetters } from './norms';
import type { Wanted } from './options';
import type { Token } from './token';

/** Makes the token objects of a stream, one at a call. */
export class TokenMaker {
  readonly #kinds: number;
  readonly #normalize: boolean | ((text: string) => string);
  #stream: TokenStream | undefined;
  /** Letters of all tokens, when they are asked for. */
  #letters = '';
  /** The next token, and where the one before it ends. */
  #token = 0;
  #end = 0;

  constructor({ kinds, normalize }: Wanted) {
    this.#kinds = kinds;
    this.#normalize = normalize;
  }

  begin(stream: TokenStream): void {
    this.#stream = stream;
    if (this.#normalize === true) this.#letters = foldedLetters(stream);
  }

  /** The next token that is wanted; undefined after the last. */
  next(): Token | undefined {
    const stream = this.#stream as TokenStream;
    const kinds = this.#kinds;
    const space = (kinds >> TokenKind.Space) & 1;
    while (this.#token < stream.length) {
      const token = this.#token;
      const start = stream.start[token] as number;
      if (space !== 0 && this.#end < start) return this.#makeSpace(start);
      this.#end = stream.end[token] as number;
      const kind = stream.kind[token] as number;
      this.#token = kind === TokenKind.Hashtag ? afterNested(stream, token) : token + 1;
      if (((kinds >> kind) & 1) !== 0) return this.#make(token);
    }
    return space !== 0 && this.#end < stream.text.length ? this.#makeSpace(stream.text.length) : undefined;
  }

  /** All tokens that are wanted. */
  all(): Token[] {
    if (this.#normalize === false && ((this.#kinds >> TokenKind.Space) & 1) === 0) return this.#allPlain();
    const found: Token[] = [];
    for (let made = this.next(); made !== undefined; made = this.next()) found.push(made);
    return found;
  }

  /** The common case in a loop of its own: 1.4x on news. */
  #allPlain(): Token[] {
    const { text, length, start: starts, end: ends, kind: kinds } = this.#stream as TokenStream;
    const wanted = this.#kinds;
    const found = new Array<Token>(length);
    let count = 0;
    for (let token = 0; token < length; token++) {
      const kind = kinds[token] as TokenKind;
      if (kind === TokenKind.Hashtag) {
        if (((wanted >> kind) & 1) !== 0) found[count++] = this.#make(token);
        token = afterNested(this.#stream as TokenStream, token) - 1;
      } else if (((wanted >> kind) & 1) !== 0) {
        const start = starts[token] as number;
        const end = ends[token] as number;
        found[count++] = { text: text.slice(start, end), start, end, kind: TOKEN_KINDS[kind] as TokenKindName };
      }
    }
    found.length = count;
    return found;
  }

  #make(token: number): Token {
    const stream = this.#stream as TokenStream;
    const start = stream.start[token] as number;
    const end = stream.end[token] as number;
    const kind = TOKEN_KINDS[stream.kind[token] as number] as TokenKindName;
    const text = stream.text.slice(start, end);
    if (kind === 'hashtag') return this.#makeHashtag(token, text, start, end);
    const normalize = this.#normalize;
    if (normalize === false) return { text, start, end, kind };
    const norm = normalize === true ? foldedForm(stream, token, this.#letters) : normalize(text);
    return { text, start, end, kind, norm };
  }

  #makeHashtag(token: number, text: string, start: number, end: number): Token {
    const words: Token[] = [];
    const next = afterNested(this.#stream as TokenStream, token);
    for (let word = token + 1; word < next; word++) words.push(this.#make(word));
    const normalize = this.#normalize;
    if (normalize === false) return { text, start, end, kind: 'hashtag', words };
    const norm = normalize === true ? `#${words.map((word) => word.norm).join('_')}` : normalize(text);
    return { text, start, end, kind: 'hashtag', norm, words };
  }

  #makeSpace(end: number): Token {
    const start = this.#end;
    this.#end = end;
    const text = (this.#stream as TokenStream).text.slice(start, end);
    if (this.#normalize === false) return { text, start, end, kind: 'space' };
    return { text, start, end, kind: 'space', norm: this.#normalize === true ? text : this.#normalize(text) };
  }
}

/** The token after a hashtag and the words nested in it. */
function afterNested(stream: TokenStream, token: number): number {
  let next = token + 1;
  while (next < stream.length && ((stream.flags[next] as number) & TokenFlag.Nested) !== 0) next++;
  return next;
}
