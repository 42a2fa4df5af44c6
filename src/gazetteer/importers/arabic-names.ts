import { CharClass, CLASSES } from '../../core';
import { similarity } from './similarity';

/** Letters that Arabic has: U+0621 to U+063A and U+0641 to U+064A; Persian, Urdu and Kurdish ones lie outside. */
function isArabicLetter(unit: number): boolean {
  return (unit >= 0x621 && unit <= 0x63a) || (unit >= 0x641 && unit <= 0x64a);
}

/** Letters that no Arabic word begins with; Kurdish and Uyghur write every initial vowel on ئ. */
const NO_INITIAL = 'ئؤةى';

/**
 * Why a spelling is no Arabic name, undefined when it is one. Presentation forms are left to the caller, who should give
 * text in NFKC.
 *
 * - `other script`: no letter of the Arabic script
 * - `mixed scripts`: letters of other scripts too
 * - `Persian, Urdu or Kurdish letters`: پ چ ژ گ ک ی ہ ے ۆ ێ ە and so on; also words that begin with ئ, ؤ, ة, ى, and ى
 *   before another letter
 * - `too short`: fewer than two letters
 */
export function rejectArabicName(name: string): string | undefined {
  let letters = 0;
  let foreign = 0;
  let other = 0;
  let before = 0;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    const charClass = CLASSES[unit] as CharClass;
    if (charClass === CharClass.Foreign) foreign++;
    if (charClass === CharClass.Mark || charClass === CharClass.Joiner || charClass === CharClass.Tatweel) continue;
    if (charClass === CharClass.Arabic) {
      letters++;
      const isInitial = before === 0;
      if (!isArabicLetter(unit) || (isInitial && NO_INITIAL.includes(name.charAt(i))) || before === 0x649) other++;
      before = unit;
    } else {
      before = 0;
    }
  }
  if (letters === 0) return 'other script';
  if (foreign > 0) return 'mixed scripts';
  if (other > 0) return 'Persian, Urdu or Kurdish letters';
  return letters < 2 ? 'too short' : undefined;
}

/** A name is an Arabic form of a Latin one when the sounds agree at least so far. */
const MIN_SIMILARITY = 0.45;

/**
 * The same for a spelling that should be the Arabic form of a Latin name: also `unlike the Latin name`, for translated
 * names and those of other places.
 */
export function rejectArabicForm(name: string, latin: string): string | undefined {
  const reason = rejectArabicName(name);
  if (reason !== undefined || latin === '') return reason;
  return similarity(name, latin) < MIN_SIMILARITY ? 'unlike the Latin name' : undefined;
}
