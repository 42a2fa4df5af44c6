export type { AlignedText, Span } from './aligned-text';
export { align, createNormalizer, type Normalizer, normalize } from './normalizer';
export type { KeepOrMask, KeepOrStrip, NormalizeOptions, ProfileName } from './options';
export { PROFILES } from './profiles';
