import { Char } from '../../core/char';
import { CharClass, CLASSES } from '../../core/classes';

/** What the marks of one letter say, as a set; bits: `8 dagger alef · 7 shadda · 6..4 tanween · 3 sukun · 2..0 short vowel`. */
export enum Mark {
  None = 0,
  Fatha = 1,
  Damma = 2,
  Kasra = 4,
  Sukun = 8,
  Fathatan = 16,
  Dammatan = 32,
  Kasratan = 64,
  Shadda = 128,
  DaggerAlef = 256,
  /** Fatha, damma or kasra. */
  ShortVowel = 7,
  Tanween = 112,
  /** All that a last letter carries of inflection: short vowel, tanween or sukun. */
  Haraka = 127,
}

const SMALL_HIGH_DOTLESS_HEAD_OF_KHAH = 0x06e1;
const OPEN_FATHATAN = 0x08f0;
const OPEN_DAMMATAN = 0x08f1;
const OPEN_KASRATAN = 0x08f2;

const CURLY_FATHA = 0x08e4;
const CURLY_DAMMA = 0x08e5;
const CURLY_KASRA = 0x08e6;
const CURLY_FATHATAN = 0x08e7;
const CURLY_DAMMATAN = 0x08e8;
const CURLY_KASRATAN = 0x08e9;

const HIGH_HAMZA = 0x0674;
const HEH_WITH_YEH_ABOVE = 0x06c0;
const HEH_GOAL = 0x06c1;
const HEH_GOAL_WITH_HAMZA = 0x06c2;
const YEH_BARREE = 0x06d2;
const YEH_BARREE_WITH_HAMZA = 0x06d3;
const AE = 0x06d5;

const FIRST_MARK = 0x0610;
const SYRIAC = 0x0700;
const ARABIC_EXTENDED_B = 0x0870;
const LAST_MARK = 0x08ff;

/**
 * The {@link Mark} of a code unit, or none. Quranic print writes sukun as U+06E1 and, before some letters, tanween with
 * the open forms U+08F0–U+08F2; West African print has the curly forms U+08E4–U+08E9: the same marks in another shape.
 */
export function markOf(unit: number): Mark {
  switch (unit) {
    case Char.FATHA:
    case CURLY_FATHA:
      return Mark.Fatha;
    case Char.DAMMA:
    case CURLY_DAMMA:
      return Mark.Damma;
    case Char.KASRA:
    case CURLY_KASRA:
      return Mark.Kasra;
    case Char.SUKUN:
    case SMALL_HIGH_DOTLESS_HEAD_OF_KHAH:
      return Mark.Sukun;
    case Char.FATHATAN:
    case OPEN_FATHATAN:
    case CURLY_FATHATAN:
      return Mark.Fathatan;
    case Char.DAMMATAN:
    case OPEN_DAMMATAN:
    case CURLY_DAMMATAN:
      return Mark.Dammatan;
    case Char.KASRATAN:
    case OPEN_KASRATAN:
    case CURLY_KASRATAN:
      return Mark.Kasratan;
    case Char.SHADDA:
      return Mark.Shadda;
    case Char.SUPERSCRIPT_ALEF:
      return Mark.DaggerAlef;
    default:
      return Mark.None;
  }
}

/**
 * The letter that Unicode composes from a letter and a loose U+0653, U+0654 or U+0655; the letter itself when it
 * composes none.
 */
export function composeHamza(letter: number, mark: number): number {
  if (mark === Char.MADDAH_ABOVE) return letter === Char.ALEF ? Char.ALEF_MADDA : letter;
  if (mark === Char.HAMZA_BELOW) return letter === Char.ALEF ? Char.ALEF_HAMZA_BELOW : letter;
  if (mark !== Char.HAMZA_ABOVE) return letter;
  switch (letter) {
    case Char.ALEF:
      return Char.ALEF_HAMZA_ABOVE;
    case Char.WAW:
      return Char.WAW_HAMZA;
    case Char.YEH:
      return Char.YEH_HAMZA;
    case AE:
      return HEH_WITH_YEH_ABOVE;
    case HEH_GOAL:
      return HEH_GOAL_WITH_HAMZA;
    case YEH_BARREE:
      return YEH_BARREE_WITH_HAMZA;
    default:
      return letter;
  }
}

/** Whether a unit is a loose madda or hamza (U+0653–U+0655): part of a letter, not a mark on it. */
export function isLooseHamza(unit: number): boolean {
  return unit >= Char.MADDAH_ABOVE && unit <= Char.HAMZA_BELOW;
}

/**
 * Whether a unit is a mark that Arabic text is complete without: tashkeel and the annotation marks of the Quran and of
 * other languages (all of U+0610–U+08FF that combine with Arabic letters, and the small letters U+06E5, U+06E6, U+08C9).
 *
 * Not U+0653–U+0655 and U+0674, which are part of a letter, and not the marks of Syriac, Thaana, N'Ko, Samaritan, Mandaic.
 */
export function isArabicMark(unit: number): boolean {
  if (unit < FIRST_MARK || unit > LAST_MARK || (CLASSES[unit] as CharClass) !== CharClass.Mark) return false;
  if (unit >= SYRIAC && unit < ARABIC_EXTENDED_B) return false;
  return !isLooseHamza(unit) && unit !== HIGH_HAMZA;
}
