import { releaseUnits, textOfUnits, unitsOf } from '../../core';
import { isArabicMark } from './marks';

/** A text taken apart by {@link splitTashkeel}. */
export interface TashkeelSplit {
  /** The text without its marks. */
  readonly letters: string;
  /** For each UTF-16 unit of `letters` the marks that stand after it, in their order; `''` where there are none. */
  readonly marks: readonly string[];
  /** Marks at the start of the text, which stand on no letter; `''` as a rule. */
  readonly lead: string;
}

/**
 * Takes a text apart into letters and marks, so that {@link joinTashkeel} gives the very text again.
 *
 * Marks are tashkeel (U+064B–U+0652, U+0670) and the annotation marks of the Quran and of other languages (U+0610–U+061A,
 * U+0656–U+065F, U+06D6–U+06DC, U+06DF–U+06E8, U+06EA–U+06ED, U+0897–U+089F, U+08C9–U+08FF but U+08E2). Loose madda and
 * hamza (U+0653–U+0655) are part of a letter and stay with the letters; so do tatweel and all other text.
 *
 * @param text Any string; lone surrogates are letters like any other unit.
 * @returns `letters` is the very same string when the text has no marks.
 *
 * @example
 * splitTashkeel('مدرِّس') // => { letters: 'مدرس', marks: ['', '', '\u0650\u0651', ''], lead: '' }
 */
export function splitTashkeel(text: string): TashkeelSplit {
  const units = unitsOf(text);
  const marks: string[] = [];
  let lead = '';
  let length = 0;
  let i = 0;
  while (i < text.length) {
    const start = i;
    while (i < text.length && isArabicMark(units[i] as number)) i++;
    if (i > start) {
      const cluster = text.slice(start, i);
      if (length === 0) lead = cluster;
      else marks[length - 1] = cluster;
    }
    if (i < text.length) {
      // The letters move up in the buffer itself: it never holds more of them than have been read.
      units[length++] = units[i++] as number;
      marks.push('');
    }
  }
  const letters = length === text.length ? text : textOfUnits(units, length);
  releaseUnits();
  return { letters, marks, lead };
}

/**
 * Puts letters and marks together again: the exact inverse of {@link splitTashkeel}.
 *
 * @param split `marks` has one string for each UTF-16 unit of `letters`; `lead` may be left out.
 * @throws RangeError when `marks` has more or fewer entries than `letters` has units.
 *
 * @example
 * joinTashkeel({ letters: 'مدرس', marks: ['', '', '\u0650\u0651', ''] }) // => 'مدرِّس'
 */
export function joinTashkeel(split: Pick<TashkeelSplit, 'letters' | 'marks'> & Partial<TashkeelSplit>): string {
  const { letters, marks, lead = '' } = split;
  if (marks.length !== letters.length) {
    throw new RangeError(`marks: ${marks.length} entries for ${letters.length} letters`);
  }
  let size = letters.length;
  for (const cluster of marks) size += cluster.length;
  if (size === letters.length) return lead + letters;
  const units = new Uint16Array(size);
  let length = 0;
  for (let i = 0; i < letters.length; i++) {
    units[length++] = letters.charCodeAt(i);
    const cluster = marks[i] as string;
    for (let at = 0; at < cluster.length; at++) units[length++] = cluster.charCodeAt(at);
  }
  return lead + textOfUnits(units, length);
}
