import { Char } from '../../core/char';

/**
 * Whether a text has tashkeel: U+064B FATHATAN through U+0652 SUKUN, or U+0670 SUPERSCRIPT ALEF.
 *
 * @param text Any string.
 *
 * @example
 * hasTashkeel('مدرّس') // => true
 * hasTashkeel('مدرس') // => false
 */
export function hasTashkeel(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= Char.FATHATAN && unit <= Char.SUPERSCRIPT_ALEF) {
      if (unit <= Char.SUKUN || unit === Char.SUPERSCRIPT_ALEF) return true;
    }
  }
  return false;
}
