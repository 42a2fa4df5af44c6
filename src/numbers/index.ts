export { findNumbers, findNumbersIn } from './find';
export { parseNumber } from './parse';
export type { Bound } from './roles';
export type {
  CountedNounForms,
  CurrencyCode,
  GrammaticalCase,
  GrammaticalGender,
  SpellOptions,
  TanweenStyle,
} from './spell';
export { spellNumber } from './spell';
export type { FindNumbersOptions, NumberKind, NumberMatch, NumberSpan, ParseNumberOptions } from './types';
