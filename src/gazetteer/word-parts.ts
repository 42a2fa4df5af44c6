import { Char, FOLD_LIGATURE, LIGATURE_LETTERS, type TokenStream, WORD_FOLDS } from '../core';
import { MAX_KEY_WORDS } from './trie';

/**
 * Where the parts of a word end that ZERO WIDTH NON-JOINER parts: indices into `stream.letters` between `from` and
 * `to`, the last of them `to`; nothing when the word has one part or too many for any key.
 */
export function joinerParts(stream: TokenStream, token: number, from: number, to: number): number[] {
  const { text } = stream;
  const parts: number[] = [];
  const end = stream.end[token] as number;
  let letter = stream.letterStart[token] as number;
  for (let i = stream.start[token] as number; i < end; i++) {
    const unit = text.charCodeAt(i);
    const fold = WORD_FOLDS[unit] as number;
    if (fold >= FOLD_LIGATURE) letter += (LIGATURE_LETTERS[fold - FOLD_LIGATURE] as string).length;
    else if (fold !== 0) letter++;
    else if (unit === Char.ZERO_WIDTH_NON_JOINER && letter > from && letter < to && parts.at(-1) !== letter) {
      parts.push(letter);
      if (parts.length >= MAX_KEY_WORDS) return [];
    }
  }
  if (parts.length > 0) parts.push(to);
  return parts;
}
