export type { CurrencyCode } from '../../generated/currencies';
export type { GrammaticalCase, GrammaticalGender } from '../../generated/spelling';
export type { CountedNounForms } from './noun';
export type { SpellOptions } from './options';
export { spellNumber } from './spell-number';
export type { TanweenStyle } from './style';
