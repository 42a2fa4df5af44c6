/** What a numeral does in the grammar; the names are those of `lexicons/numerals.tsv`. */
export enum NumeralClass {
  /** صفر. */
  Zero,
  /** 1 to 9. */
  Unit,
  /** عشر, عشرة: ten, and the second word of eleven to nineteen. */
  Ten,
  /** Eleven to nineteen in one word: حداشر, خمسطعش. */
  Teen,
  /** عشرون … تسعون, in both cases. */
  Tens,
  /** مئة: a hundred, and the second word of three hundred to nine hundred. */
  Hundred,
  /** 200 to 900 in one word: مئتان, ثلاثمئة. */
  Hundreds,
  /** ألف, مليون …: the value is the power of ten. */
  Scale,
  /** ألفان, مليونين …: two of a scale. */
  DualScale,
  /** 3000 to 10,000 in one word of the spoken language: خمستلاف. The value is how many thousands. */
  Thousands,
  /** عشرات, مئات, آلاف, ملايين: a counted scale after a number, a vague number alone. */
  PluralScale,
  /** بضع: three to nine. */
  Some,
  /** نيف: one to nine above a round number. */
  Odd,
  /** أول … عاشر, and حادي. */
  Ordinal,
  /** دستة. */
  Collective,
  /** ضعف, ضعفين. */
  Multiple,
  /** أضعاف. */
  MultiplePlural,
  /** نصف … عشر, ثلثي. */
  Fraction,
  /** أرباع: after a number. */
  FractionPlural,
  /** A number in digits; no word of the lexicon. */
  Digits,
}

/** Names of the classes that words have, in the order of {@link NumeralClass}. */
export const NUMERAL_CLASSES = [
  'zero',
  'unit',
  'ten',
  'teen',
  'tens',
  'hundred',
  'hundreds',
  'scale',
  'dual-scale',
  'thousands',
  'plural-scale',
  'some',
  'odd',
  'ordinal',
  'collective',
  'multiple',
  'multiple-plural',
  'fraction',
  'fraction-plural',
] as const;

/** Facts about a numeral: a set of bits. */
export enum NumeralFlag {
  /** The word is more often something else: it counts only with support from its neighbours. */
  Weak = 1,
  /** Never a number alone: أحد, اثنا, حادي. */
  Part = 2,
  /** ألفا, مليونا: the accusative of one, or two before the noun. */
  Accusative = 4,
  /** مليوني: two, always before its noun. */
  Construct = 8,
  /** A feminine ordinal: without ال it follows a feminine noun. */
  Feminine = 16,
  /** ثانية: also the second of time. */
  Second = 32,
  /** Weak when the text writes it without hamza: مية. */
  Hamza = 64,
  /** Another word when the text writes a shadda: ألّف. */
  Shadda = 128,
  /** Another word when the text ends it in a dotted yeh: أولي. */
  Maksura = 256,
  /** Its last two letters are a pronoun outside the number: نصفها. */
  Suffix2 = 512,
  /** Its last letter is a pronoun outside the number: نصفه. */
  Suffix1 = 1024,
  /** Its last three letters are a pronoun: نصفهما. */
  Suffix3 = 2048,
  /** With hamza on its alef it is و and another word: وأحد is no واحد. */
  Bare = 4096,
  /** A verb after لم, قد, الذي: لم تسع. */
  Verb = 8192,
}

/** Names of the flags in `lexicons/numerals.tsv`, in the order of the bits of {@link NumeralFlag}. */
export const NUMERAL_FLAGS: readonly string[] = [
  'weak',
  'part',
  'accusative',
  'construct',
  'feminine',
  'second',
  'hamza',
  'shadda',
  'maksura',
  'suffix2',
  'suffix1',
  'suffix3',
  'bare',
  'verb',
];

/** How an atom is attached to what stands before it: a set of bits. */
export enum AtomFlag {
  /** و before it, in its word or as a word of its own. */
  And = 1,
  /** A preposition or ف before it in its word: ب ل ك ف. */
  Prefix = 2,
  /** With ال, or لل. */
  Definite = 4,
  /** The preposition is ب: "بالمئة" is percent. */
  WithBeh = 8,
  /** Digits like 1/2. */
  Ratio = 16,
  /** Digits with a decimal point. */
  Decimal = 32,
  /** Digits with separators between groups of three. */
  Grouped = 64,
  /** A sign stands before the digits: +. */
  Plus = 128,
  /** A sign stands before the digits: −. */
  Minus = 256,
  /** A percent sign belongs to the digits. */
  Percent = 512,
  /** A per mille sign belongs to the digits. */
  PerMille = 1024,
}
