import { TokenKind, type TokenStream } from '../core/index';

/** `String.fromCharCode` takes its arguments from the stack. */
const CHUNK = 8192;

/** The folded letters of all tokens of a stream as one string, to be cut at `letterStart`. */
export function foldedLetters(stream: TokenStream): string {
  const count = stream.letterStart[stream.length] as number;
  let letters = '';
  for (let i = 0; i < count; i += CHUNK) {
    letters += String.fromCharCode(...stream.letters.subarray(i, Math.min(i + CHUNK, count)));
  }
  return letters;
}

/** The folded form of a token: its letters, for numbers with their sign, for signs and addresses the text itself. */
export function foldedForm(stream: TokenStream, token: number, letters: string): string {
  const start = stream.start[token] as number;
  const end = stream.end[token] as number;
  const kind = stream.kind[token] as TokenKind;
  const own = letters.slice(stream.letterStart[token] as number, stream.letterStart[token + 1] as number);
  if (kind === TokenKind.Number) {
    const sign = MINUS.test(stream.text.charAt(start)) ? '-' : '';
    const percent = PERCENT.test(stream.text.charAt(start) + stream.text.charAt(end - 1)) ? '%' : '';
    return sign + own + percent;
  }
  if (own !== '') return own;
  return stream.text.slice(start, end);
}
const MINUS = /[-−]/;
const PERCENT = /[%٪‰؉﹪％]/;
