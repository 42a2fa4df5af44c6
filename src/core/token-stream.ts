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
  /**
   * A set of `TokenFlag` bits: 1 after a gap, 2 after a line end, 4 marked, 8 nested in a hashtag. Between two words of
   * a hashtag the underscores count as a gap.
   */
  flags: Uint8Array;
  /** Hash of the token's folded letters (words, foreign words, numbers; 0 for other kinds). */
  hash: Uint32Array;
  /** Where the token's folded letters begin in `letters`; they end where the next token's begin. */
  letterStart: Uint32Array;
  /**
   * Folded letters of all words, foreign words, numbers and abbreviations, end to end. Those of a number are its digits
   * and the separators between them, in ASCII (٫ is `.` and ٬ is `,`); its sign and percent sign are in the token's span
   * alone. Those of an abbreviation are its letters without the dots.
   */
  letters: Uint16Array;

  /** @param capacity how many tokens there is room for at first */
  constructor(capacity = 0) {
    const arrays = allocate(capacity);
    this.start = arrays.start;
    this.end = arrays.end;
    this.kind = arrays.kind;
    this.flags = arrays.flags;
    this.hash = arrays.hash;
    this.letterStart = arrays.letterStart;
    this.letters = capacity === 0 ? NO_ARRAYS.letters : new Uint16Array(capacity * 4);
  }

  /** The tokens as objects, one at a time. */
  *[Symbol.iterator](): Generator<StreamToken> {
    for (let i = 0; i < this.length; i++) {
      const start = this.start[i] as number;
      const end = this.end[i] as number;
      const kind = TOKEN_KINDS[this.kind[i] as number] as TokenKindName;
      yield { text: this.text.slice(start, end), start, end, kind };
    }
  }
}

interface TokenArrays {
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
  readonly hash: Uint32Array;
  readonly letterStart: Uint32Array;
}

/** V8 keeps typed arrays of up to 64 bytes in its own heap, where they cost next to nothing: 16 of four bytes. */
const HEAP_TOKENS = 15;

/** The arrays of a stream that holds nothing yet, shared by all of these. */
const NO_ARRAYS: TokenArrays & { readonly letters: Uint16Array } = {
  start: /* #__PURE__ */ new Uint32Array(0),
  end: /* #__PURE__ */ new Uint32Array(0),
  kind: /* #__PURE__ */ new Uint8Array(0),
  flags: /* #__PURE__ */ new Uint8Array(0),
  hash: /* #__PURE__ */ new Uint32Array(0),
  letterStart: /* #__PURE__ */ new Uint32Array(1),
  letters: /* #__PURE__ */ new Uint16Array(0),
};

function allocate(capacity: number): TokenArrays {
  if (capacity === 0) return NO_ARRAYS;
  if (capacity <= HEAP_TOKENS) {
    return {
      start: new Uint32Array(capacity),
      end: new Uint32Array(capacity),
      kind: new Uint8Array(capacity),
      flags: new Uint8Array(capacity),
      hash: new Uint32Array(capacity),
      letterStart: new Uint32Array(capacity + 1),
    };
  }
  // One buffer for all: each one costs a call to the allocator and a note to the garbage collector.
  const buffer = new ArrayBuffer(18 * capacity + 4);
  return {
    start: new Uint32Array(buffer, 0, capacity),
    end: new Uint32Array(buffer, 4 * capacity, capacity),
    hash: new Uint32Array(buffer, 8 * capacity, capacity),
    letterStart: new Uint32Array(buffer, 12 * capacity, capacity + 1),
    kind: new Uint8Array(buffer, 16 * capacity + 4, capacity),
    flags: new Uint8Array(buffer, 17 * capacity + 4, capacity),
  };
}

/**
 * Makes room for at least `length` tokens; `wanted` is a guess how many there will be in the end, and without either
 * there is room for twice as many.
 */
export function growTokens(stream: TokenStream, length: number = stream.start.length * 2, wanted = length): void {
  const before = stream.start.length;
  if (before >= length) return;
  const arrays = allocate(Math.max(length, wanted, before + (before >> 1)));
  if (before > 0) {
    arrays.start.set(stream.start);
    arrays.end.set(stream.end);
    arrays.kind.set(stream.kind);
    arrays.flags.set(stream.flags);
    arrays.hash.set(stream.hash);
    arrays.letterStart.set(stream.letterStart);
  }
  stream.start = arrays.start;
  stream.end = arrays.end;
  stream.kind = arrays.kind;
  stream.flags = arrays.flags;
  stream.hash = arrays.hash;
  stream.letterStart = arrays.letterStart;
}

/** Makes room for at least `length` letters; `wanted` as for {@link growTokens}. */
export function growLetters(stream: TokenStream, length: number, wanted = length): void {
  const before = stream.letters;
  if (before.length >= length) return;
  stream.letters = new Uint16Array(Math.max(length, wanted, before.length + (before.length >> 1)));
  stream.letters.set(before);
}
