import { CharClass, CLASSES } from './classes';
import { FOLD_ENDS_WORD, FOLD_LIGATURE, FOREIGN_FOLDS, LIGATURE_LETTERS, WORD_FOLDS } from './folds';
import { separatorAt } from './scan-number';
import { createPlainScan, Stop } from './scan-plain';
import { scanSpecial } from './scan-sign';
import { fillUnits, finishScan, PENDING, STATE, startScan, UNITS } from './scan-state';
import { TokenFlag, TokenKind, TokenStream } from './token-stream';

const scanPlain: () => Stop = /* #__PURE__ */ createPlainScan(UNITS, PENDING);

/**
 * Cuts a text into tokens.
 *
 * Work and memory are linear in the text; any string is fine, lone surrogates and marks without a letter included.
 * A run of one punctuation mark or symbol is one token ("...", "!!!"); brackets and quotation marks stay single.
 *
 * @example
 * [...scan('وصل 25ألف')].map((token) => token.text) // => ['وصل', '25', 'ألف']
 */
export function scan(text: string): TokenStream {
  const stream = new TokenStream();
  scanInto(stream, text);
  return stream;
}

/** The same, into a stream that is used again; what it held is overwritten. */
export function scanInto(stream: TokenStream, text: string): void {
  startScan(stream, text);
  let stop = Stop.Refill;
  while (STATE.at < text.length) {
    if (stop === Stop.Refill || STATE.at >= STATE.base + STATE.filled) fillUnits();
    stop = scanPlain();
    // A token that fills the whole stretch goes the slow way as well.
    if (stop === Stop.Special || (stop === Stop.Refill && STATE.at === STATE.base)) scanSpecial();
  }
  finishScan();
}

/**
 * Where in the text the letter number `letter` (an index into `letters`) of a token stands: the offset of the code
 * unit that gives it. For the letter after the last one, the token's end.
 */
export function letterOffset(stream: TokenStream, token: number, letter: number): number {
  const start = stream.start[token] as number;
  const wanted = letter - (stream.letterStart[token] as number);
  if (((stream.flags[token] as number) & TokenFlag.Marked) === 0) return start + wanted;
  const { text } = stream;
  const end = stream.end[token] as number;
  let seen = 0;
  for (let i = start; i < end; i++) {
    seen += stream.kind[token] === TokenKind.Number ? numberLetters(text, i) : lettersOf(text.charCodeAt(i));
    if (seen > wanted) return i;
  }
  return end;
}

/** How many letters a unit of a word gives: none for marks, joiners, apostrophes, the dots of an abbreviation. */
function lettersOf(unit: number): number {
  const fold = WORD_FOLDS[unit] as number;
  if (fold === 0) return 0;
  if (fold < FOLD_LIGATURE) return 1;
  if (fold !== FOLD_ENDS_WORD) return (LIGATURE_LETTERS[fold - FOLD_LIGATURE] as string).length;
  if ((CLASSES[unit] as CharClass) >= CharClass.HighSurrogate) return 1;
  const foreign = FOREIGN_FOLDS[unit] as number;
  return foreign === 0 || foreign === FOLD_ENDS_WORD ? 0 : 1;
}

/** The digits and the separators between them are the letters of a number, its sign and percent sign are not. */
function numberLetters(text: string, at: number): number {
  return CLASSES[text.charCodeAt(at)] === CharClass.Digit || separatorAt(text, at) !== 0 ? 1 : 0;
}
