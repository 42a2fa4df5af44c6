/** What every entry of a gazetteer has; all other properties are payload and come back as they are. */
export interface GazetteerEntry {
  /** The name as it is written, in any script. */
  readonly name: string;
  /** Other names of the same thing; each is a key like the name. */
  readonly aliases?: readonly string[];
}

/** Which of the names that begin at the same word is reported. */
export type MatchKind = 'leftmost-longest' | 'leftmost-first';

/** How names are matched in a text. Given to `buildGazetteer` they are the defaults, given to a search they hold for it. */
export interface MatchOptions {
  /**
   * Of several names that begin at the same word, take the one with the most words (`leftmost-longest`, the default) or
   * the one whose entry stands first in the list (`leftmost-first`).
   */
  readonly matchKind?: MatchKind;
  /**
   * Also find names behind و ف ب ك ل and their stacks, written together with the name's first word. Default true.
   * A proclitic is cut only when the rest is a name and no name of as many words begins at the whole word.
   */
  readonly proclitics?: boolean;
  /** `optional`: a word with ال matches the key word without it, and the other way round. Default `exact`. */
  readonly article?: 'exact' | 'optional';
  /** `optional`: final hamza after alef may lack or be too many, صنعا for صنعاء. Default `exact`. */
  readonly finalHamza?: 'exact' | 'optional';
  /**
   * `optional`: two words of a name may be written together (عبدالله for عبد الله, ديرالزور), and one as two behind a word
   * that names begin with (أبو ظبي for ابوظبي; lexicons/joined-heads.tsv). Default `exact`.
   */
  readonly spaces?: 'exact' | 'optional';
  /**
   * How many letters of a name may be wrong: 0 (the default), 1 or 2; two neighbours in the wrong order count once.
   * Words that the language has are never taken for a misspelt name, nor words of fewer than five letters (eight for
   * the second edit), nor words that come as near to some name by chance.
   */
  readonly maxEdits?: 0 | 1 | 2;
}

/** A particle written together with the name. Offsets are UTF-16 code units of the text, half-open. */
export interface Proclitic {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `prc2`: conjunction (و ف); `prc1`: preposition (ب ك ل). */
  readonly slot: 'prc2' | 'prc1';
}

/** A name found in a text. Offsets are UTF-16 code units of the text, half-open. */
export interface Match<T extends GazetteerEntry = GazetteerEntry> {
  /** First code unit of the name, after its proclitics. */
  readonly start: number;
  /** Code unit after the name. */
  readonly end: number;
  /** `text.slice(start, end)`. Behind لل it begins with the second lam: لقاهرة of للقاهرة. */
  readonly text: string;
  /** The matched key: folded words, separated by one space. */
  readonly key: string;
  /** The entries that have this key, in the order of the list; at least one. */
  readonly entries: readonly T[];
  /** The numbers of these entries, for `entry(i)` and for tables of one's own. */
  readonly ids: readonly number[];
  /** Edits between the folded text and the key; 0 for spelling variants that the fold or an option covers. */
  readonly distance: number;
  /** The proclitics before the name, in writing order; left out when there are none. */
  readonly proclitics?: readonly Proclitic[];
}

/** A name near a given one. */
export interface Suggestion<T extends GazetteerEntry = GazetteerEntry> {
  readonly key: string;
  readonly entries: readonly T[];
  /** Letters to insert, delete or replace, or neighbours to swap. */
  readonly distance: number;
  /** The same with the confusion costs of letters: the smaller the likelier. The list is sorted by it. */
  readonly cost: number;
}
