import {
  Char,
  CharClass,
  CLASSES,
  FOLD_ENDS_WORD,
  FOLD_LIGATURE,
  FOREIGN_FOLDS,
  LIGATURE_LETTERS,
  TokenKind,
  type TokenStream,
  WORD_FOLDS,
} from '../core/index';

/** `String.fromCharCode` takes its arguments from the stack. */
const CHUNK = 8192;

/** The folded letters of all tokens of a stream as one string, to be cut at `letterStart`. */
export function foldedLetters(stream: TokenStream): string {
  const count = stream.letterStart[stream.length] as number;
  let letters = '';
  for (let i = 0; i < count; i += CHUNK) {
    const chunk = stream.letters.subarray(i, Math.min(i + CHUNK, count));
    letters += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return letters;
}

/** The folded form of a token: its letters, for numbers with their sign, for signs and addresses the text itself. */
export function foldedForm(stream: TokenStream, token: number, letters: string): string {
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  const { text } = stream;
  if (from === to) return text.slice(stream.start[token], stream.end[token]);
  const own = letters.slice(from, to);
  if (stream.kind[token] !== TokenKind.Number) return own;
  const first = text.charCodeAt(stream.start[token] as number);
  const last = text.charCodeAt((stream.end[token] as number) - 1);
  if (CLASSES[first] === CharClass.Digit && CLASSES[last] === CharClass.Digit) return own;
  const sign = first === Char.HYPHEN_MINUS || first === Char.MINUS_SIGN ? '-' : '';
  const isPercent = CLASSES[last] !== CharClass.Digit || isPercentSign(first);
  return sign + own + (isPercent ? '%' : '');
}

function isPercentSign(unit: number): boolean {
  return unit === Char.PERCENT_SIGN || unit === Char.ARABIC_PERCENT_SIGN;
}

/** The folded letters of an Arabic word or a part of one. */
export function foldWord(word: string): string {
  let letters = '';
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    let fold = WORD_FOLDS[unit] as number;
    if (fold === FOLD_ENDS_WORD) fold = FOREIGN_FOLDS[unit] as number;
    if (fold === 0 || fold === FOLD_ENDS_WORD) continue;
    letters += fold < FOLD_LIGATURE ? String.fromCharCode(fold) : LIGATURE_LETTERS[fold - FOLD_LIGATURE];
  }
  return letters;
}
