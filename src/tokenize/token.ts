import type { Span, TokenKindName } from '../core/index';

export type { Span };

/** A token of a text; `text` is the slice `start … end` of the caller's own string. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: TokenKindName;
  /** The normalized form, when `normalize` asks for it. */
  readonly norm?: string;
  /** Of a hashtag: its words and numbers, with offsets into the whole text. */
  readonly words?: readonly Token[];
}

/** What `tokenize` and `tokens` give. */
export interface TokenizeOptions {
  /** The kinds to give; the others are passed over. Default: all but `space`. */
  readonly kinds?: readonly TokenKindName[];
  /**
   * Adds `norm` to each token. `true`: the letters that words are matched by, without marks, with the forms of alef,
   * hamza, yeh and teh marbuta merged, Latin letters small, digits in ASCII. A function: what it makes of the token's
   * text. Default: false.
   */
  readonly normalize?: boolean | ((text: string) => string);
  /** Gives what stands between the tokens as tokens of kind `space`, so that all texts together are the input. Default: false. */
  readonly space?: boolean;
}
