import { type AlignedText, createAlignedText } from './aligned-text';
import { compilePlan } from './compile';
import { Edits } from './edits';
import type { NormalizeOptions, ProfileName } from './options';
import { PROFILES } from './profiles';
import { transform } from './transform';

/** Options compiled once, for many texts. */
export interface Normalizer {
  /** The normalized text; the very same string when nothing changes. */
  normalize(text: string): string;
  /** The normalized text with the way back to the original. */
  align(text: string): AlignedText;
}

export function createNormalizer(options: ProfileName | NormalizeOptions): Normalizer {
  const plan = compilePlan(resolveOptions(options));
  return {
    normalize: (text) => transform(plan, text, undefined),
    align(text) {
      const edits = new Edits();
      return createAlignedText(text, transform(plan, text, edits), edits);
    },
  };
}

function resolveOptions(options: ProfileName | NormalizeOptions): NormalizeOptions {
  if (typeof options === 'string') {
    if (!Object.hasOwn(PROFILES, options)) {
      throw new RangeError(`profile: "${options}" is not one of ${Object.keys(PROFILES).join(', ')}`);
    }
    return PROFILES[options];
  }
  const { extends: base, ...own } = options;
  return base === undefined ? own : { ...resolveOptions(base), ...own };
}

const compiled = new Map<ProfileName, Normalizer>();

function normalizerFor(options: ProfileName | NormalizeOptions): Normalizer {
  if (typeof options !== 'string') return createNormalizer(options);
  let normalizer = compiled.get(options);
  if (normalizer === undefined) {
    normalizer = createNormalizer(options);
    compiled.set(options, normalizer);
  }
  return normalizer;
}

export function normalize(text: string, options: ProfileName | NormalizeOptions = 'light'): string {
  return normalizerFor(options).normalize(text);
}

export function align(text: string, options: ProfileName | NormalizeOptions = 'light'): AlignedText {
  return normalizerFor(options).align(text);
}
