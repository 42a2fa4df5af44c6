import { Char } from './char';
import { CharClass, CLASSES } from './classes';
import { FOLD_ENDS_WORD, FOLD_LIGATURE, FOREIGN_FOLDS, foldDigit, LIGATURE_LETTERS, WORD_FOLDS } from './folds';
import { finishHash, HASH_PRIME, HASH_SEED } from './hash';
import { growLetters, growTokens, TokenFlag, TokenKind, TokenStream } from './token-stream';
import { releaseUnits, unitsOf } from './units';

/**
 * Cuts a text into tokens.
 *
 * Work and memory are linear in the text; any string is fine, lone surrogates and marks without a letter included.
 *
 * @example
 * [...scan('وصل 25ألف')].map((token) => token.text) // => ['وصل', '25', 'ألف']
 */
export function scan(text: string): TokenStream {
  const stream = new TokenStream(Math.max(16, text.length >> 2));
  scanInto(stream, text);
  return stream;
}

/** The same, into a stream that is used again; what it held is overwritten. */
export function scanInto(stream: TokenStream, text: string): void {
  const length = text.length;
  const units = unitsOf(text);
  stream.text = text;
  growLetters(stream, length);
  let { start, end, kind, flags, hash, letterStart, letters } = stream;
  let count = 0;
  let letterCount = 0;
  let gap = 0;
  let i = 0;
  while (i < length) {
    const unit = units[i] as number;
    const charClass = CLASSES[unit] as CharClass;
    if (charClass <= CharClass.Joiner) {
      gap |= charClass === CharClass.Newline ? TokenFlag.AfterGap | TokenFlag.AfterNewline : TokenFlag.AfterGap;
      i++;
      continue;
    }
    const from = i;
    letterStart[count] = letterCount;
    let tokenKind: TokenKind;
    let sum = HASH_SEED;
    if (charClass <= CharClass.Arabic) {
      tokenKind = TokenKind.Word;
      let last = i;
      for (;;) {
        const current = units[i] as number;
        const fold = WORD_FOLDS[current] as number;
        if (fold === FOLD_ENDS_WORD) break;
        if (fold === 0) {
          // A joiner belongs to the word only when more of the word follows.
          if (CLASSES[current] !== CharClass.Joiner) last = i;
        } else {
          last = i;
          if (fold < FOLD_LIGATURE) {
            letters[letterCount++] = fold;
            sum = Math.imul(sum ^ fold, HASH_PRIME);
          } else {
            const expansion = LIGATURE_LETTERS[fold - FOLD_LIGATURE] as string;
            growLetters(stream, letterCount + expansion.length + length - i);
            letters = stream.letters;
            for (let k = 0; k < expansion.length; k++) {
              const letter = expansion.charCodeAt(k);
              letters[letterCount++] = letter;
              sum = Math.imul(sum ^ letter, HASH_PRIME);
            }
          }
        }
        i++;
      }
      end[count] = last + 1;
      if (letterCount === letterStart[count]) {
        // No letter at all: a dash of tatweel, or marks without a letter.
        tokenKind = charClass === CharClass.Tatweel ? TokenKind.Punctuation : TokenKind.Symbol;
      }
    } else if (charClass === CharClass.Foreign) {
      tokenKind = TokenKind.Foreign;
      let last = i;
      for (;;) {
        const current = units[i] as number;
        const fold = FOREIGN_FOLDS[current] as number;
        if (fold === FOLD_ENDS_WORD) break;
        if (fold !== 0) {
          letters[letterCount++] = fold;
          sum = Math.imul(sum ^ fold, HASH_PRIME);
        }
        if (CLASSES[current] !== CharClass.Joiner) last = i;
        i++;
      }
      end[count] = last + 1;
    } else if (charClass === CharClass.Digit) {
      tokenKind = TokenKind.Number;
      for (;;) {
        const current = units[i] as number;
        const letter = CLASSES[current] === CharClass.Digit ? foldDigit(current) : separatorOf(units, i);
        if (letter === 0) break;
        letters[letterCount++] = letter;
        sum = Math.imul(sum ^ letter, HASH_PRIME);
        i++;
      }
      end[count] = i;
    } else {
      tokenKind =
        charClass === CharClass.Punctuation
          ? TokenKind.Punctuation
          : charClass === CharClass.Currency
            ? TokenKind.Currency
            : TokenKind.Symbol;
      i += charClass === CharClass.HighSurrogate && CLASSES[units[i + 1] as number] === CharClass.LowSurrogate ? 2 : 1;
      end[count] = i;
    }
    start[count] = from;
    kind[count] = tokenKind;
    const marked =
      (end[count] as number) - from === letterCount - (letterStart[count] as number) ? 0 : TokenFlag.Marked;
    flags[count] = gap | marked;
    hash[count] = tokenKind <= TokenKind.Number ? finishHash(sum) : 0;
    gap = (end[count] as number) < i ? TokenFlag.AfterGap : 0;
    if (++count === start.length) {
      growTokens(stream);
      ({ start, end, kind, flags, hash, letterStart } = stream);
    }
  }
  letterStart[count] = letterCount;
  stream.length = count;
  releaseUnits();
}

/** The ASCII separator for one that stands between two digits, 0 for anything else. */
function separatorOf(units: Uint16Array, at: number): number {
  if (CLASSES[units[at + 1] as number] !== CharClass.Digit) return 0;
  switch (units[at]) {
    case Char.FULL_STOP:
    case Char.ARABIC_DECIMAL_SEPARATOR:
      return Char.FULL_STOP;
    case Char.COMMA:
    case Char.ARABIC_THOUSANDS_SEPARATOR:
      return Char.COMMA;
    default:
      return 0;
  }
}

/**
 * Where in the text the letter number `letter` (an index into `letters`) of a token stands: the offset of the code
 * unit that gives it. For the letter after the last one, the token's end.
 */
export function letterOffset(stream: TokenStream, token: number, letter: number): number {
  const start = stream.start[token] as number;
  const wanted = letter - (stream.letterStart[token] as number);
  if (((stream.flags[token] as number) & TokenFlag.Marked) === 0) return start + wanted;
  const end = stream.end[token] as number;
  const folds = stream.kind[token] === TokenKind.Word ? WORD_FOLDS : FOREIGN_FOLDS;
  let seen = 0;
  for (let i = start; i < end; i++) {
    const fold = folds[stream.text.charCodeAt(i)] as number;
    if (fold === 0) continue;
    seen += fold < FOLD_LIGATURE ? 1 : (LIGATURE_LETTERS[fold - FOLD_LIGATURE] as string).length;
    if (seen > wanted) return i;
  }
  return end;
}
