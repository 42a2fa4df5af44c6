import { Mark, markOf } from './marks';

/**
 * Whether a text has tashkeel, that is anything that `stripTashkeel` removes: U+064B FATHATAN through U+0652 SUKUN,
 * U+0670 SUPERSCRIPT ALEF, and the same marks in their other forms, U+06E1 (sukun), U+08E4–08E9 (curly), U+08F0–08F2
 * (open tanween).
 *
 * @param text Any string.
 *
 * @example
 * hasTashkeel('مدرّس') // => true
 * hasTashkeel('مدرس') // => false
 */
export function hasTashkeel(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (markOf(text.charCodeAt(i)) !== Mark.None) return true;
  return false;
}
