import type { NormalizeOptions } from './options';

/** Entries of a plan's table that are no code units but orders: they are negative. */
export enum Order {
  /** Drop the unit. */
  Delete = -1,
  /** A surrogate: look at the pair. */
  Surrogate = -2,
  /** Loose maddah or hamza: compose with the letter before. */
  Compose = -3,
  /** Tatweel: drop it, but not under a hamza; nothing composes across it. */
  Tatweel = -4,
  /** Dagger alef: restore by rule. */
  Dagger = -5,
  /** A yeh or alef maksura whose fate depends on being the last letter of its word. */
  FinalYeh = -6,
  /** A noon without its dot: its shape depends on being the last letter of its word. */
  DotlessNoon = -7,
  /** A sign that is numeric punctuation between (or, for percent, beside) digits. */
  Numeric = -8,
  /** Latin punctuation that becomes Arabic in Arabic text. */
  Punctuation = -9,
  /** U+200B: a space between words. */
  WordBreak = -10,
  /** From here down: write expansion number `Expand - order`. */
  Expand = -16,
}

/** Options about characters, compiled for the one loop of the transform. */
export interface Plan {
  readonly options: NormalizeOptions;
  /** What each code unit becomes: a code unit or, below zero, an {@link Order}. */
  readonly table: Int32Array;
  /** What the units with an `Expand` order become. */
  readonly expansions: readonly string[];
  /** Of a plan that removes marks and does nothing else: expressions that remove them all, one after the other. */
  readonly deletions: readonly RegExp[] | undefined;
}
