import type { NormalizeOptions } from './options';

/**
 * Entries of a plan's table that are no letters but orders. They lie in the surrogates' range: a surrogate in the
 * text is itself an order (look at the pair), so that no code unit is lost to the trick.
 */
export enum Order {
  /** Drop the unit. */
  Delete = 0xd800,
  /** A surrogate: look at the pair. */
  Surrogate,
  /** Loose maddah or hamza: compose with the letter before. */
  Compose,
  /** Tatweel: drop it, but not under a hamza; nothing composes across it. */
  Tatweel,
  /** Dagger alef: restore by rule. */
  Dagger,
  /** A yeh or alef maksura whose fate depends on being the last letter of its word. */
  FinalYeh,
  /** A noon without its dot: its shape depends on being the last letter of its word. */
  DotlessNoon,
  /** A sign that is numeric punctuation between (or, for percent, beside) digits. */
  Numeric,
  /** Latin punctuation that becomes Arabic in Arabic text. */
  Punctuation,
  /** U+200B: a space between words. */
  WordBreak,
  /** From here: write expansion number `order - Expand`. */
  Expand = 0xd900,
}

/** Tells orders from code units: `(entry & MASK) === BASE`. */
export const enum OrderBits {
  MASK = 0xf800,
  BASE = 0xd800,
}

/** Options about characters, compiled for the one loop of the transform. */
export interface Plan {
  readonly options: NormalizeOptions;
  /** What each code unit becomes: a code unit or an {@link Order}. */
  readonly table: Uint16Array;
  /** What the units with an `Expand` order become. */
  readonly expansions: readonly string[];
}
