/** What a token is. `TOKEN_KINDS` holds the public names in the same order. */
export enum TokenKind {
  Word,
  Foreign,
  Number,
  Date,
  Time,
  Url,
  Email,
  Mention,
  Hashtag,
  Emoji,
  Currency,
  Symbol,
  Punctuation,
  Abbreviation,
  Space,
}

/** The public names of the token kinds, in the order of the numbers in `TokenStream.kind`. */
export const TOKEN_KINDS = [
  'word',
  'foreign',
  'number',
  'date',
  'time',
  'url',
  'email',
  'mention',
  'hashtag',
  'emoji',
  'currency',
  'symbol',
  'punctuation',
  'abbreviation',
  'space',
] as const;

/** Name of a token kind. */
export type TokenKindName = (typeof TOKEN_KINDS)[number];

/** Facts about a token that the scan learns in passing: a set of bits in `TokenStream.flags`. */
export enum TokenFlag {
  /** Something lies between this token and the one before: white space, or controls. */
  AfterGap = 1,
  /** A line end lies between this token and the one before. */
  AfterNewline = 2,
  /** The token's letters do not stand one to one on its code units: it has marks, tatweel, joiners or ligatures. */
  Marked = 4,
  /** The token is part of the hashtag before it and lies inside that one's span. */
  Nested = 8,
}

/** A token as an object. Offsets are UTF-16 code units of the text, half-open. */
export interface StreamToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKindName;
}

/** Tokens of one text as typed arrays, filled by the scan. Entries at `length` and beyond hold nothing. */
export class TokenStream implements Iterable<StreamToken> {
  /** The text that was scanned. */
  text = '';
  /** How many tokens there are. */
  length = 0;
  /** First code unit of each token. */
  start: Uint32Array;
  /** Code unit after each token. */
  end: Uint32Array;
  /** Index into `TOKEN_KINDS`. */
  kind: Uint8Array;
  /** A set of `TokenFlag` bits: 1 after a gap, 2 after a line end, 4 marked, 8 nested in a hashtag. */
  flags: Uint8Array;
  /** Hash of the token's folded letters (words, foreign words, numbers; 0 for other kinds). */
  hash: Uint32Array;
  /** Where the token's folded letters begin in `letters`; they end where the next token's begin. */
  letterStart: Uint32Array;
  /** Folded letters of all words, foreign words and numbers, end to end. */
  letters: Uint16Array;

  constructor(capacity = 16) {
    this.start = new Uint32Array(capacity);
    this.end = new Uint32Array(capacity);
    this.kind = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.hash = new Uint32Array(capacity);
    this.letterStart = new Uint32Array(capacity + 1);
    this.letters = new Uint16Array(capacity * 4);
  }

  *[Symbol.iterator](): Generator<StreamToken> {
    for (let i = 0; i < this.length; i++) {
      const start = this.start[i] as number;
      const end = this.end[i] as number;
      const kind = TOKEN_KINDS[this.kind[i] as number] as TokenKindName;
      yield { text: this.text.slice(start, end), start, end, kind };
    }
  }
}

/** Makes room for at least `length` tokens; without `length`, for twice as many. */
export function growTokens(stream: TokenStream, length: number = stream.start.length * 2): void {
  if (stream.start.length >= length) return;
  const capacity = Math.max(length, stream.start.length * 2);
  stream.start = widened(stream.start, new Uint32Array(capacity));
  stream.end = widened(stream.end, new Uint32Array(capacity));
  stream.kind = widened(stream.kind, new Uint8Array(capacity));
  stream.flags = widened(stream.flags, new Uint8Array(capacity));
  stream.hash = widened(stream.hash, new Uint32Array(capacity));
  stream.letterStart = widened(stream.letterStart, new Uint32Array(capacity + 1));
}

/** Makes room for at least `length` letters. */
export function growLetters(stream: TokenStream, length: number): void {
  if (stream.letters.length >= length) return;
  stream.letters = widened(stream.letters, new Uint16Array(Math.max(length, stream.letters.length * 2)));
}

function widened<T extends Uint8Array | Uint16Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
