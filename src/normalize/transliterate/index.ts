export { type RomanizeOptions, romanize } from './romanize';
export { TRANSLITERATION_SCHEMES, type TransliterationScheme } from './schemes';
export { type TransliterateOptions, transliterate } from './transliterate';
