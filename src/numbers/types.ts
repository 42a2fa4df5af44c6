import type { Bound } from './roles';

/** What kind of number a match is. */
export type NumberKind = 'cardinal' | 'ordinal' | 'fraction' | 'percent' | 'vague' | 'range' | 'dual';

/** A stretch of the caller's text: half-open UTF-16 offsets, and the text between them. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A number in a text. `text` equals `source.slice(start, end)`. */
export interface NumberMatch extends NumberSpan {
  /**
   * The number: a `bigint` when it is an integer beyond ±(2^53 − 1). Rank of an ordinal, 20 for "20%", the unit of a
   * vague plural (10 for عشرات), the lower end of a range, 2 for a dual.
   */
  readonly value: number | bigint;
  readonly kind: NumberKind;
  /** What the words around say about the true quantity; absent when they say nothing. */
  readonly bound?: Bound;
  /** Least and greatest quantity that a vague number or a range stands for. */
  readonly min?: number | bigint;
  readonly max?: number | bigint;
  /** The counted noun right after the number. */
  readonly counted?: NumberSpan;
  /** The noun after من: خمسة وعشرين من عناصر. */
  readonly of?: NumberSpan;
  /** The proclitics before the number in its word: و, ب, ول; for لل both letters. */
  readonly proclitics?: NumberSpan;
  /** From 0 to 1: how sure it is that the words are a number here. */
  readonly score: number;
}

/** Options of `findNumbers`. */
export interface FindNumbersOptions {
  /** Report دبابتين, عامين and the like with kind `'dual'` and value 2. Default `false`. */
  readonly duals?: boolean;
  /** Report "بين X وY", "من X إلى Y", "X-Y", "X أو Y" as one match of kind `'range'` in place of its two. Default `false`. */
  readonly ranges?: boolean;
  /** Read دستة (12) and ضعف (2), ثلاثة أضعاف (3). Default `false`. */
  readonly collectives?: boolean;
  /** Matches with a lower score are left out. From 0 to 1, default 0.5. */
  readonly minScore?: number;
}

/** Options of `parseNumber`. */
export interface ParseNumberOptions {
  /** Read دستة (12) and ضعف (2), ثلاثة أضعاف (3). Default `false`. */
  readonly collectives?: boolean;
}
