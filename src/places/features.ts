import { WEIGHTS } from '../generated/toponyms';

/**
 * What the score is made of, apart from the importance of the place, the frequency of its name and the support of the other places of the text.
 * Each holds or does not hold of a mention: its number is its bit in a set. The weights stand under these names, in
 * lower case at the start, in lexicons/toponyms/weights.tsv.
 */
export enum Feature {
  /** The key is an ordinary word. */
  Word,
  /** The key is an ordinary word and a well-known place. */
  Mixed,
  /** The key is a personal name. */
  Name,
  /** The key is a club, a company, a newspaper. */
  Brand,
  /** The key is an adjective that agrees with the word before it: الشركة السعودية. */
  Agreeing,
  /** The name is written with another hamza than the place's, or with ه for its ة: آب is not إب. */
  Contrary,
  /** A country or continent. */
  Sovereign,
  /** The place lies in a country that Arabic news reports from: its name is rarely that of a foreign person. */
  Home,
  /** The bare name has two words or more. */
  LongName,
  /** The bare name has three letters or fewer. */
  Short,
  /** The name is not written in Arabic letters. */
  Foreign,
  /** A proclitic is written together with the name. */
  Cut,
  /** ب is: بدمشق. */
  InPreposition,
  /** A type noun governs the name that is always followed by one: بلدة, حي. */
  StrongHead,
  /** A type noun governs the name that may stand for itself: سوق, مركز. */
  WeakHead,
  /** A direction stands before or behind the name. */
  Direction,
  /** A word of place or office stands before the expression: في, قرب, سكان, وزير. */
  Locator,
  /** A preposition that may also go before persons and things: من, على. */
  WeakLocator,
  /** A title or a first name stands before the name. */
  Person,
  /** A verb of saying in the masculine, as of a man. */
  MasculineVerb,
  /** A verb of saying in the feminine, as of a city or a country: قالت موسكو. */
  FeminineVerb,
  /** The key is a word with the article and so is the word behind it, as a noun and its adjective: الباب الخلفي. */
  DefiniteNext,
  /** بن stands behind the name, or a family name stands behind a key that is a first name: آسيا الرشيدي. */
  FamilyNext,
  /** Only the name stands between quotation marks. */
  Quoted,
  /** The key is a club and the words around are those of a match report. */
  Sports,
  /** The name is joined by و or a comma to one that is surely a place. */
  Coordinated,
  /** A place that it lies in or beside is named right behind it: الباب بريف حلب. */
  Within,
  /** The same name is part of a person's name elsewhere in the text: ياسر عرفات, then عرفات alone. */
  SamePerson,
  /** The same name is surely a place elsewhere in the text. */
  SameName,
  /** A word of fighting stands before the expression, with a preposition or without: قصف على نوى. */
  Attack,
  /** The name stands for itself at the head of a line or between dashes, before a colon or a dash: الباب: انفجار لغم. */
  Dateline,
  /** A type noun of the place's own type governs a name that has the article: حي الخالدية. */
  NamedHead,
}

/** Names of the features by their numbers. */
export const FEATURE_NAMES = [
  'word',
  'mixed',
  'name',
  'brand',
  'agreeing',
  'contrary',
  'sovereign',
  'home',
  'longName',
  'short',
  'foreign',
  'cut',
  'inPreposition',
  'strongHead',
  'weakHead',
  'direction',
  'locator',
  'weakLocator',
  'person',
  'masculineVerb',
  'feminineVerb',
  'definiteNext',
  'familyNext',
  'quoted',
  'sports',
  'coordinated',
  'within',
  'samePerson',
  'sameName',
  'attack',
  'dateline',
  'namedHead',
] as const satisfies readonly (keyof typeof WEIGHTS)[];

const BIT_WEIGHTS: readonly number[] = /* #__PURE__ */ FEATURE_NAMES.map((feature) => WEIGHTS[feature]);

/** The score from which on a match is reported when nothing else is asked for. */
export const DEFAULT_MIN_SCORE: number = WEIGHTS.threshold;

/**
 * The probability that a mention means a place: a logistic regression over the features that hold (a set of bits in
 * the order of {@link Feature}), importance, frequency of the key and support (0 to 1 all three).
 */
export function scoreOf(features: number, importance: number, frequency: number, support: number): number {
  let sum = WEIGHTS.bias + WEIGHTS.importance * importance;
  sum += WEIGHTS.frequency * frequency + WEIGHTS.support * support;
  for (let i = 0; i < BIT_WEIGHTS.length; i++) {
    if ((features & (1 << i)) !== 0) sum += BIT_WEIGHTS[i] as number;
  }
  return 1 / (1 + Math.exp(-sum));
}
