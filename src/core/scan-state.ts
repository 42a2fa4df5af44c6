import { FOLD_ENDS_WORD, FOLD_LIGATURE, FOREIGN_FOLDS, LIGATURE_LETTERS, WORD_FOLDS } from './folds';
import { finishHash, HASH_PRIME, HASH_SEED } from './hash';
import { growLetters, growTokens, TokenFlag, TokenKind, TokenStream } from './token-stream';
import { BULK_FROM, bulkWriter, type Utf16Writer } from './units';

/** Sizes of the scratch arrays. */
export enum Scratch {
  /**
   * The text is read in stretches of this many units, so that the arrays below stay in the processor's cache and never
   * move: V8 folds the addresses of typed arrays that are constants of a closure into the loop (1.7x on table look-ups).
   */
  UNITS = 8192,
  /** The loop over words reads and writes up to this many units and letters ahead. */
  AHEAD = 8,
  /** Up to this many tokens a loop copies faster than `TypedArray.prototype.set`. */
  LOOP_UP_TO = 24,
}

/** Units of the stretch that is being scanned, followed by a zero, and by what may be read ahead and means nothing. */
export const UNITS: Uint16Array = /* #__PURE__ */ new Uint16Array(Scratch.UNITS + 1 + Scratch.AHEAD);
/** Tokens and letters that have not been copied to the stream yet; `start`, `end`, `letterStart` count from the text's begin. */
export const PENDING: TokenStream = /* #__PURE__ */ new TokenStream(Scratch.UNITS);

/** Where the scan of a text stands. One text is scanned at a time, so there is one state, and the arrays can be constants. */
export interface ScanState {
  /** Takes the tokens. */
  stream: TokenStream;
  text: string;
  /** Offset of the next unit to read. */
  at: number;
  /** Offset of the first unit in {@link UNITS}, and how many there are. */
  base: number;
  filled: number;
  /** Tokens in the stream, and in {@link PENDING}. */
  flushed: number;
  pending: number;
  /** Letters in the stream, and in {@link PENDING}. */
  lettersFlushed: number;
  lettersPending: number;
  /** `TokenFlag.AfterGap` and `AfterNewline`, as far as they hold for the next token. */
  gap: number;
}

export const STATE: ScanState = {
  stream: PENDING,
  text: '',
  at: 0,
  base: 0,
  filled: 0,
  flushed: 0,
  pending: 0,
  lettersFlushed: 0,
  lettersPending: 0,
  gap: 0,
};

const writer: Utf16Writer | undefined = /* #__PURE__ */ bulkWriter(UNITS);

/**
 * The unit at an offset, 0 after the end of the text: `charCodeAt` gives NaN there, and one look-up of a NaN in a table
 * makes V8 give up the fast path of that look-up for good.
 */
export function unitAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/** Makes the state ready for a text. */
export function startScan(stream: TokenStream, text: string): void {
  STATE.stream = stream;
  STATE.text = text;
  STATE.at = STATE.base = STATE.filled = 0;
  STATE.flushed = STATE.pending = 0;
  STATE.lettersFlushed = STATE.lettersPending = 0;
  STATE.gap = 0;
  stream.text = text;
}

/** Reads the next stretch of the text, from where the scan stands. */
export function fillUnits(): void {
  const { text, at } = STATE;
  const filled = Math.min(text.length - at, Scratch.UNITS);
  if (filled < BULK_FROM || writer === undefined) {
    for (let i = 0; i < filled; i++) UNITS[i] = text.charCodeAt(at + i);
  } else {
    writer.write(filled === text.length ? text : text.slice(at, at + filled), 'utf16le');
  }
  UNITS[filled] = 0;
  STATE.base = at;
  STATE.filled = filled;
}

/** Hands over what is pending. */
export function finishScan(): void {
  const { stream } = STATE;
  flushTokens();
  flushLetters();
  stream.length = STATE.flushed;
  stream.letterStart[STATE.flushed] = STATE.lettersFlushed;
  // Let go of the text.
  STATE.stream = PENDING;
  STATE.text = '';
}

/** How many of something there will be in the whole text when there are `count` where the scan stands, a tenth added. */
function guess(count: number): number {
  const { at, text } = STATE;
  return at >= text.length || at === 0 ? count : Math.ceil((count / at) * text.length * 1.1);
}

/** Copies the pending letters to the stream. */
export function flushLetters(): void {
  const count = STATE.lettersPending;
  const from = STATE.lettersFlushed;
  growLetters(STATE.stream, from + count, guess(from + count));
  const { letters } = STATE.stream;
  if (count <= 4 * Scratch.LOOP_UP_TO) {
    for (let i = 0; i < count; i++) letters[from + i] = PENDING.letters[i] as number;
  } else {
    letters.set(PENDING.letters.subarray(0, count), from);
  }
  STATE.lettersFlushed += count;
  STATE.lettersPending = 0;
}

/** Copies the pending tokens to the stream. */
export function flushTokens(): void {
  const count = STATE.pending;
  const at = STATE.flushed;
  const { stream } = STATE;
  growTokens(stream, at + count, guess(at + count));
  if (count <= Scratch.LOOP_UP_TO) {
    for (let i = 0; i < count; i++) {
      stream.start[at + i] = PENDING.start[i] as number;
      stream.end[at + i] = PENDING.end[i] as number;
      stream.kind[at + i] = PENDING.kind[i] as number;
      stream.flags[at + i] = PENDING.flags[i] as number;
      stream.hash[at + i] = PENDING.hash[i] as number;
      stream.letterStart[at + i] = PENDING.letterStart[i] as number;
    }
  } else {
    stream.start.set(PENDING.start.subarray(0, count), at);
    stream.end.set(PENDING.end.subarray(0, count), at);
    stream.kind.set(PENDING.kind.subarray(0, count), at);
    stream.flags.set(PENDING.flags.subarray(0, count), at);
    stream.hash.set(PENDING.hash.subarray(0, count), at);
    stream.letterStart.set(PENDING.letterStart.subarray(0, count), at);
  }
  STATE.flushed += count;
  STATE.pending = 0;
}

/** The token last emitted, by its number in the text; -1 when there is none. */
export function lastToken(): number {
  return STATE.flushed + STATE.pending - 1;
}

function holder(token: number): TokenStream {
  return token >= STATE.flushed ? PENDING : STATE.stream;
}
function place(token: number): number {
  return token >= STATE.flushed ? token - STATE.flushed : token;
}
export function startOf(token: number): number {
  return holder(token).start[place(token)] as number;
}
export function endOf(token: number): number {
  return holder(token).end[place(token)] as number;
}
export function kindOf(token: number): TokenKind {
  return holder(token).kind[place(token)] as TokenKind;
}
export function hashOf(token: number): number {
  return holder(token).hash[place(token)] as number;
}
export function letterStartOf(token: number): number {
  return holder(token).letterStart[place(token)] as number;
}

/** How many letters there are so far. */
export function letterCount(): number {
  return STATE.lettersFlushed + STATE.lettersPending;
}

/** A letter by its index among all of the text. */
export function letterAt(index: number): number {
  const letters = index >= STATE.lettersFlushed ? PENDING.letters : STATE.stream.letters;
  return letters[index >= STATE.lettersFlushed ? index - STATE.lettersFlushed : index] as number;
}

export function isNested(token: number): boolean {
  return ((holder(token).flags[place(token)] as number) & TokenFlag.Nested) !== 0;
}

/** The kind of the last token when it ends where the scan stands, with no gap between; -1 otherwise. */
export function adjacentKind(): TokenKind | -1 {
  const last = lastToken();
  if (last < 0 || STATE.gap !== 0 || endOf(last) !== STATE.at) return -1;
  return isNested(last) ? TokenKind.Hashtag : kindOf(last);
}

/** Takes back a token and all after it, with their letters; the scan stands at its start again. */
export function takeBack(token: number): void {
  STATE.at = startOf(token);
  const flags = holder(token).flags[place(token)] as number;
  STATE.gap = flags & (TokenFlag.AfterGap | TokenFlag.AfterNewline);
  dropLetters(letterStartOf(token));
  if (token >= STATE.flushed) STATE.pending = token - STATE.flushed;
  else {
    STATE.pending = 0;
    STATE.flushed = token;
  }
}

/** Forgets the letters from an index on. */
export function dropLetters(from: number): void {
  if (from >= STATE.lettersFlushed) STATE.lettersPending = from - STATE.lettersFlushed;
  else {
    STATE.lettersPending = 0;
    STATE.lettersFlushed = from;
  }
}

function pushLetter(letter: number): void {
  if (STATE.lettersPending === PENDING.letters.length) flushLetters();
  PENDING.letters[STATE.lettersPending++] = letter;
}

/** Pushes what a unit of a word folds to (nothing for a mark or a unit that no word holds); returns the next hash. */
export function pushFold(unit: number, hash: number): number {
  const fold = WORD_FOLDS[unit] as number;
  if (fold === FOLD_ENDS_WORD) return pushForeignFold(unit, hash);
  if (fold < FOLD_LIGATURE) return fold === 0 ? hash : pushHashed(fold, hash);
  const expansion = LIGATURE_LETTERS[fold - FOLD_LIGATURE] as string;
  let sum = hash;
  for (let k = 0; k < expansion.length; k++) sum = pushHashed(expansion.charCodeAt(k), sum);
  return sum;
}

/** The same for a unit of a word in another script. */
export function pushForeignFold(unit: number, hash: number): number {
  const fold = FOREIGN_FOLDS[unit] as number;
  return fold === 0 || fold === FOLD_ENDS_WORD ? hash : pushHashed(fold, hash);
}

/** Pushes a letter as it is; returns the next hash. */
export function pushHashed(letter: number, hash: number): number {
  pushLetter(letter);
  return Math.imul(hash ^ letter, HASH_PRIME);
}

/** The hash before the first letter, for {@link pushFold}. */
export const NO_LETTERS: number = HASH_SEED;

/**
 * Ends a token that began at `from` and whose letters are those from `letterFrom` on; the scan goes on at `to`.
 *
 * @param hash what {@link pushFold} returned last; kept for words, foreign words and numbers
 */
export function emit(kind: TokenKind, from: number, to: number, letterFrom: number, hash: number, flags = 0): void {
  if (STATE.pending === Scratch.UNITS) flushTokens();
  const marked = letterCount() - letterFrom === to - from ? 0 : TokenFlag.Marked;
  const token = STATE.pending++;
  PENDING.start[token] = from;
  PENDING.end[token] = to;
  PENDING.kind[token] = kind;
  PENDING.flags[token] = STATE.gap | marked | flags;
  PENDING.hash[token] = kind <= TokenKind.Number ? finishHash(hash) : 0;
  PENDING.letterStart[token] = letterFrom;
  STATE.gap = 0;
  STATE.at = to;
}

/** Ends a token that has no letters. */
export function emitBare(kind: TokenKind, to: number): void {
  emit(kind, STATE.at, to, letterCount(), NO_LETTERS);
}
