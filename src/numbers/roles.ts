/** What a word does beside a number: a set of bits; the names are those of `lexicons/number-context.tsv`. */
export enum Role {
  /** Never the noun that a number counts: particles, pronouns, frequent verbs and adjectives. */
  Stop = 1,
  /** A month: what stands before it is a day, "صفر" and "الأول" after it are its name. */
  Month = 2,
  /** أمس, البارحة: "أول أمس" is a day, no rank. */
  Yesterday = 4,
  /** سالب, ناقص. */
  Minus = 8,
  /** فاصلة: the decimal point. */
  Point = 16,
  /** إلا: subtracts a fraction. */
  Except = 32,
  /** على, as in واحد على مئة. */
  Over = 64,
  /** من. */
  From = 128,
  /** إلى, حتى. */
  To = 256,
  /** بين. */
  Between = 512,
  /** أو. */
  Or = 1024,
  /** بعد, as in السابع بعد المئة. */
  After = 2048,
  /** في. */
  In = 4096,
  /** تحت, as in خمس درجات تحت الصفر. */
  Under = 8192,
  /** Titles and names of rulers, after which an ordinal is part of the name. */
  Regnal = 16384,
  /** بنتيجة, فاز, تعادل …: two numbers after it are a score. */
  Score = 32768,
  /** Water is meant by مية beside it: شرب, زجاجة. */
  Water = 65536,
  /** نهائي, النهائي: with نصف and ربع a round of a cup; with الخالي it is a desert. */
  Final = 131072,
  /** A unit that carries an ordinal time: الساعة. */
  Clock = 262144,
  /** A lone letter و. */
  And = 524288,
  /** كل: "كل واحد" is everyone. */
  Each = 1048576,
  /** A noun that numbers often count, whatever its first letter or ending looks like. */
  Noun = 2097152,
  /** جزء: "جزء من ألف" is a thousandth. */
  Share = 4194304,
  /** شهر: the name of a month follows. */
  Calendar = 8388608,
  /** الذي, قد: a verb follows. */
  Relative = 16777216,
  /** آل: the name of a family follows. */
  Family = 33554432,
  /** صفر in a score. */
  Nil = 67108864,
  /** منها, منهم: some of these are counted. */
  Partitive = 134217728,
  /** درجة, نقطة, دولار: can be counted below zero. */
  Scalar = 268435456,
  /** القرن, الذكرى: a definite number behind it is a rank. */
  Ranked = 536870912,
  /** الدول, الأيام, مجموعة: digits with an article behind it count them and are no rank. */
  Several = 1073741824,
  /** عددهم, عدد: may stand inside a bounding phrase, "لا يقل عددهم عن", "تجاوز عدد القتلى". The sign bit, as `1 << 31` gives it. */
  Subject = -2147483648,
}

/** Names of the roles, in the order of the bits of {@link Role}. */
export const CONTEXT_ROLES: readonly string[] = [
  'stop',
  'month',
  'yesterday',
  'minus',
  'point',
  'except',
  'over',
  'from',
  'to',
  'between',
  'or',
  'after',
  'in',
  'under',
  'regnal',
  'score',
  'water',
  'final',
  'clock',
  'and',
  'each',
  'noun',
  'share',
  'calendar',
  'relative',
  'family',
  'nil',
  'partitive',
  'scalar',
  'ranked',
  'several',
  'subject',
];

/** What a number says about the true quantity. */
export const BOUNDS = ['exact', 'about', 'atLeast', 'moreThan', 'atMost', 'lessThan'] as const;

/** What a number says about the true quantity: see `NumberMatch.bound`. */
export type Bound = (typeof BOUNDS)[number];

/** Where a phrase of `lexicons/number-bounds.tsv` stands: before the number, or after it and its noun. */
export const BOUND_PLACES = ['before', 'after'] as const;
