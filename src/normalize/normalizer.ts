import { type AlignedText, createAlignedText } from './aligned-text';
import { composeEdits } from './compose-edits';
import { Edits } from './edits';
import type { NormalizeOptions, ProfileName } from './options';
import { resolveOptions } from './resolve-options';
import type { Stage } from './stage';
import { buildStages } from './stages';

/** Options compiled once, for many texts. */
export interface Normalizer {
  /** The options with those of the profile that they extend; print them to see what is done. */
  readonly options: NormalizeOptions;
  /** The normalized text; the very same string when nothing changes. */
  normalize(text: string): string;
  /** The normalized text with the way back to the original. */
  align(text: string): AlignedText;
}

/**
 * Compiles options, or a profile, for many texts.
 *
 * @throws TypeError for an option that does not exist or a value of the wrong type, RangeError for an unknown value or
 * profile; the message names option and value.
 *
 * @example
 * createNormalizer({ extends: 'search', tehMarbuta: 'keep' }).normalize('مَدْرَسَةٌ') // => 'مدرسة'
 */
export function createNormalizer(options: ProfileName | NormalizeOptions): Normalizer {
  const resolved = resolveOptions(options);
  const stages = buildStages(resolved);
  const [only] = stages;
  return {
    options: resolved,
    normalize:
      stages.length === 1 && only !== undefined ? (text) => only(text, undefined) : (text) => run(stages, text),
    align(text) {
      let current = text;
      let edits = new Edits();
      for (const stage of stages) {
        const own = new Edits();
        current = stage(current, own);
        own.trim();
        edits = composeEdits(edits, own);
      }
      return createAlignedText(text, current, edits);
    },
  };
}

function run(stages: readonly Stage[], text: string): string {
  let current = text;
  for (const stage of stages) current = stage(current, undefined);
  return current;
}

/** Normalizers of the calls of late, by profile name or options. */
const recent = new Map<string, Normalizer>();
const MOST_RECENT = 32;

function normalizerFor(options: ProfileName | NormalizeOptions): Normalizer {
  const key = typeof options === 'string' ? options : JSON.stringify(options);
  let normalizer = recent.get(key);
  if (normalizer === undefined) {
    normalizer = createNormalizer(options);
    if (recent.size === MOST_RECENT) recent.delete(recent.keys().next().value as string);
    recent.set(key, normalizer);
  }
  return normalizer;
}

/**
 * Normalizes a text by a profile (default: `light`) or by options. The same string comes back when nothing changes.
 *
 * @param text Any string; lone surrogates come through as they are.
 * @throws TypeError, RangeError as {@link createNormalizer} does.
 *
 * @example
 * normalize('قَالَ أحْمَد إنّ ﻷولٰئك ١٬٢٣٤', 'search') // => 'قال احمد ان لاولئك 1,234'
 */
export function normalize(text: string, options: ProfileName | NormalizeOptions = 'light'): string {
  return normalizerFor(options).normalize(text);
}

/**
 * The same, with a map between the normalized text and the original, both ways: find in the one, mark in the other.
 *
 * @throws TypeError, RangeError as {@link createNormalizer} does.
 *
 * @example
 * align('قَالَ أَحْمَدُ', 'search').toOriginal(4, 8) // => { start: 6, end: 14 }, the stretch أَحْمَدُ
 */
export function align(text: string, options: ProfileName | NormalizeOptions = 'light'): AlignedText {
  return normalizerFor(options).align(text);
}
