import type { Gazetteer, GazetteerEntry, MatchOptions, Proclitic } from '../gazetteer';

/** What kind of thing a place is. */
export type PlaceType =
  | 'continent'
  | 'country'
  | 'region'
  | 'city'
  | 'town'
  | 'village'
  | 'neighbourhood'
  | 'water'
  | 'mountain'
  | 'facility'
  | 'other';

/** A place of the built-in gazetteer. */
export interface Place {
  /** `gn:` and a GeoNames id, `cldr:` and a territory, `dhad:` and a word of ours; never changed. */
  readonly id: string;
  /** The name as an Arabic newspaper prints it. */
  readonly name: string;
  /** Other spellings, and the main Latin name. */
  readonly aliases: readonly string[];
  readonly type: PlaceType;
  /** ISO 3166-1 alpha-2; empty for what no country or several countries own. */
  readonly country: string;
  /** Id of the region, else of the country, that the place lies in. */
  readonly parent?: string;
  /** Degrees north and east. */
  readonly lat?: number;
  readonly lon?: number;
  readonly population?: number;
  /** How likely a mention of the name means this place before any context is read, from 0 to 1. */
  readonly importance: number;
  /** Where the row comes from: `geonames`, `cldr`, `dhad`, joined by `+`. */
  readonly source: string;
}

/** A stretch of the text: `text.slice(start, end)`, in UTF-16 code units. */
export interface PlaceSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the longer name stands for that a place's name lies in. */
export type PlaceContext = 'organization' | 'person' | 'event' | 'product';

/** A place named in a text. Offsets are UTF-16 code units of the text, half-open. */
export interface PlaceMatch<T extends GazetteerEntry = Place> extends PlaceSpan {
  /** Name of the place as the gazetteer has it; of an unknown place, as the text has it. */
  readonly name: string;
  /** The likeliest place of that name; undefined for a name that the gazetteer lacks. */
  readonly entry: T | undefined;
  /** All places of that name, the likeliest first; empty for a name that the gazetteer lacks. */
  readonly candidates: readonly T[];
  /** The particles written together with the name, in writing order. */
  readonly proclitics: readonly Proclitic[];
  /** The type noun that governs the name: مدينة of مدينة حمص, حيي of حيي المهاجرين والزهراء. */
  readonly head?: PlaceSpan;
  /** The direction beside the name: الشرقي of ريف حمص الشرقي, شمال شرقي of شمال شرقي مدينة تدمر. */
  readonly direction?: PlaceSpan;
  /** The whole expression: type noun, names, direction, and what else completes the name. */
  readonly phrase: PlaceSpan;
  /** Set when the name is part of the name of something else: جامعة دمشق is an organization. */
  readonly context?: PlaceContext;
  /** Edits between the text and the gazetteer's name. */
  readonly distance: number;
  /** How likely it is that the name means a place here, from 0 to 1. */
  readonly score: number;
}

/** What to look for, and how. */
export interface FindPlacesOptions<T extends GazetteerEntry = Place> {
  /**
   * The places to look for: from `loadPlaces()`, or a gazetteer of one's own. Of entries of one's own the properties
   * that {@link Place} has are used where they are there and have its types; all are optional.
   */
  readonly gazetteer: Gazetteer<T>;
  /** Matches below this score are left out. 0 to 1; the default is the threshold of lexicons/toponyms/weights.tsv. */
  readonly minScore?: number;
  /**
   * Whether to report names inside the name of an organization, event or product, with `context` set. Default true.
   * Personal names are never reported.
   */
  readonly embedded?: boolean;
  /**
   * Whether to report names that the gazetteer lacks behind a type noun that is always followed by one (بلدة, قرية, حي
   * …), with `entry: undefined` and a score of at most one half. Default false.
   */
  readonly unknown?: boolean;
  /**
   * Countries that the texts are likely to speak of, as ISO 3166-1 alpha-2 codes: `['SY']` for one who monitors Syria. Of
   * namesakes of like importance theirs comes first (القنيطرة is the town in the Golan, not the bigger one in Morocco),
   * unless the text says otherwise, and their places get the score that a text that speaks of the country would give
   * them. Default none.
   */
  readonly countries?: readonly string[];
  /** How names are matched; `matchKind` is always `leftmost-longest` here. */
  readonly matching?: Omit<MatchOptions, 'matchKind'>;
}
