export type { Span } from '../core';
export type { AlignedText } from './aligned-text';
export { align, createNormalizer, type Normalizer, normalize } from './normalizer';
export {
  composeHamza,
  expandLigatures,
  normalizeAlef,
  normalizePresentationForms,
  normalizeTehMarbuta,
  stripDots,
  stripHarakat,
  stripInvisible,
  stripQuranicMarks,
  stripShadda,
  stripSukun,
  stripTanween,
  stripTashkeel,
  stripTatweel,
} from './operations';
export {
  maskEmails,
  maskEmoji,
  maskHashtags,
  maskMentions,
  maskUrls,
  normalizeAlefMaksura,
  normalizeDigits,
  normalizeFarsiYeh,
  normalizeForeignLetters,
  normalizeHamza,
  normalizePunctuation,
  normalizeWhitespace,
  reduceElongation,
  restoreDaggerAlef,
  stripHtml,
  unmarkHashtags,
} from './operations-with-argument';
export type { KeepOrMask, KeepOrStrip, NormalizeOptions, ProfileName } from './options';
export { PROFILES } from './profiles';
export { normalizeStream } from './stream';
export * from './tashkeel';
export * from './transliterate';
