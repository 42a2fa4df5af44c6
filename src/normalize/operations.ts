import { compilePlans } from './compile';
import type { NormalizeOptions } from './options';
import type { Plan } from './plan';
import { transform } from './transform';

/** An operation whose options never change, and its plans once it has been used. */
interface Operation {
  readonly options: NormalizeOptions;
  plans: readonly Plan[] | undefined;
}

function operation(options: NormalizeOptions): Operation {
  return { options, plans: undefined };
}

/**
 * Normalizes with options that are constants of this module: compiled when first used. They are all about characters,
 * so that a bundle with these operations alone holds neither the scan nor what reads HTML.
 */
function apply(text: string, operation: Operation): string {
  operation.plans ??= compilePlans(operation.options);
  const { plans } = operation;
  let current = text;
  for (let i = 0; i < plans.length; i++) current = transform(plans[i] as Plan, current, undefined);
  return current;
}

const TASHKEEL: Operation = /* #__PURE__ */ operation({
  harakat: 'strip',
  tanween: 'strip',
  shadda: 'strip',
  sukun: 'strip',
  daggerAlef: 'strip',
});

/**
 * Removes tashkeel: U+064B FATHATAN through U+0652 SUKUN, U+0670 SUPERSCRIPT ALEF, and the same marks in their other
 * forms, U+06E1 (sukun of Quran print), U+08E4–08E9 (curly), U+08F0–08F2 (open tanween).
 *
 * Hamza and maddah above and below (U+0653–0655) stay, for they are part of a letter; other signs of Quran print are
 * for {@link stripQuranicMarks}.
 *
 * @example
 * stripTashkeel('مُدَرِّسٌ') // => 'مدرس'
 */
export function stripTashkeel(text: string): string {
  return apply(text, TASHKEEL);
}

const STRIP_HARAKAT: Operation = /* #__PURE__ */ operation({ harakat: 'strip' });

/**
 * Removes fatha, damma and kasra: U+064E–0650, and their curly forms U+08E4–08E6.
 *
 * @example
 * stripHarakat('مُدَرِّسٌ') // => 'مدرّسٌ'
 */
export function stripHarakat(text: string): string {
  return apply(text, STRIP_HARAKAT);
}

const STRIP_TANWEEN: Operation = /* #__PURE__ */ operation({ tanween: 'strip' });

/**
 * Removes fathatan, dammatan and kasratan: U+064B–064D, curly U+08E7–08E9, open U+08F0–08F2.
 *
 * The alef that carries fathatan stays.
 *
 * @example
 * stripTanween('كتابًا') // => 'كتابا'
 */
export function stripTanween(text: string): string {
  return apply(text, STRIP_TANWEEN);
}

const STRIP_SHADDA: Operation = /* #__PURE__ */ operation({ shadda: 'strip' });

/**
 * Removes shadda, U+0651.
 *
 * @example
 * stripShadda('مدرّس') // => 'مدرس'
 */
export function stripShadda(text: string): string {
  return apply(text, STRIP_SHADDA);
}

const STRIP_SUKUN: Operation = /* #__PURE__ */ operation({ sukun: 'strip' });

/**
 * Removes sukun: U+0652, and U+06E1, by which Quran print writes it.
 *
 * @example
 * stripSukun('مَدْرَسَة') // => 'مَدرَسَة'
 */
export function stripSukun(text: string): string {
  return apply(text, STRIP_SUKUN);
}

const STRIP_TATWEEL: Operation = /* #__PURE__ */ operation({ tatweel: 'strip' });

/**
 * Removes tatweel, U+0640 (ـ).
 *
 * @example
 * stripTatweel('ســـلام') // => 'سلام'
 */
export function stripTatweel(text: string): string {
  return apply(text, STRIP_TATWEEL);
}

const STRIP_QURANIC_MARKS: Operation = /* #__PURE__ */ operation({ quranicMarks: 'strip' });

/**
 * Removes the signs of Quran print and those of other languages: U+0610–061A, U+0656–065F, U+06D6–06DC, U+06DF–06E0,
 * U+06E2–06E8, U+06EA–06ED, U+0897–089F, U+08C9–08E1, U+08E3, U+08EA–08EF, U+08F3–08FF, U+10EFD–10EFF.
 *
 * Small waw and small yeh (U+06E5, U+06E6) are among them. Tashkeel stays.
 *
 * @example
 * stripQuranicMarks('لهۥ') // => 'له'
 */
export function stripQuranicMarks(text: string): string {
  return apply(text, STRIP_QURANIC_MARKS);
}

const COMPOSE_HAMZA: Operation = /* #__PURE__ */ operation({ looseHamza: 'compose' });

/**
 * Writes a loose maddah (U+0653) or hamza (U+0654, U+0655) and the letter before as one letter, whatever marks lie
 * between: آ أ إ ؤ ئ ۀ ۂ ۓ; what composes with nothing stays.
 *
 * Unlike Unicode's own composition it also makes ئ of ى and ی.
 *
 * @example
 * composeHamza('ا\u0654حمد') // => 'أحمد'
 */
export function composeHamza(text: string): string {
  return apply(text, COMPOSE_HAMZA);
}

const NORMALIZE_ALEF: Operation = /* #__PURE__ */ operation({ alef: 'bare', alefWasla: 'bare', looseHamza: 'compose' });

/**
 * Writes bare alef for أ إ آ ٱ ٲ ٳ ٵ (U+0622, 0623, 0625, 0671, 0672, 0673, 0675) and for alef with a loose maddah or
 * hamza.
 *
 * @example
 * normalizeAlef('أإآٱ') // => 'اااا'
 */
export function normalizeAlef(text: string): string {
  return apply(text, NORMALIZE_ALEF);
}

const NORMALIZE_TEH_MARBUTA: Operation = /* #__PURE__ */ operation({ tehMarbuta: 'heh' });

/**
 * Writes heh (ه, U+0647) for teh marbuta (ة, U+0629).
 *
 * @example
 * normalizeTehMarbuta('مدرسة') // => 'مدرسه'
 */
export function normalizeTehMarbuta(text: string): string {
  return apply(text, NORMALIZE_TEH_MARBUTA);
}

const NORMALIZE_PRESENTATION_FORMS: Operation = /* #__PURE__ */ operation({ presentationForms: 'decompose' });

/**
 * Writes plain letters for the presentation forms A and B (U+FB50–FDFF, U+FE70–FEFC), ligatures of letters included:
 * lam-alef keeps its hamza or maddah. Ligatures of words (ﷺ) stay: {@link expandLigatures}.
 *
 * @example
 * normalizePresentationForms('ﻣﺪﻳﻨﺔ ﻷن') // => 'مدينة لأن'
 */
export function normalizePresentationForms(text: string): string {
  return apply(text, NORMALIZE_PRESENTATION_FORMS);
}

const EXPAND_LIGATURES: Operation = /* #__PURE__ */ operation({ ligatures: 'expand' });

/**
 * Writes word ligatures out: ﷲ ﷺ ﷻ ﷽ ﷼ and all of U+FDF0–FDFF, U+FD40–FD4F, U+FD90–FD91, U+FDC8–FDCF.
 *
 * @example
 * expandLigatures('محمد ﷺ') // => 'محمد صلى الله عليه وسلم'
 */
export function expandLigatures(text: string): string {
  return apply(text, EXPAND_LIGATURES);
}

const STRIP_INVISIBLE: Operation = /* #__PURE__ */ operation({ invisible: 'strip' });

/**
 * Removes format characters that show nothing: bidi controls (U+061C, U+200E–200F, U+202A–202E, U+2066–2069), U+200C,
 * U+200D, U+2060–2064, soft hyphen U+00AD, U+FEFF. A word is never split; U+200B, which parts words, becomes a space
 * between two and goes elsewhere.
 *
 * @example
 * stripInvisible('\u200fمي\u200cد') // => 'ميد'
 */
export function stripInvisible(text: string): string {
  return apply(text, STRIP_INVISIBLE);
}

const STRIP_DOTS: Operation = /* #__PURE__ */ operation({ dots: 'strip' });

/**
 * Writes the bare shapes of letters, as early manuscripts have them (rasm): ٮ for ب ت ث and for ن within a word, ں for ن at
 * its end, ح for ج خ, د for ذ, ر for ز, س for ش, ص for ض, ط for ظ, ع for غ, ڡ for ف, ٯ for ق, ه for ة, ى for ي.
 *
 * @example
 * stripDots('البنيان') // => 'الٮٮىاں'
 */
export function stripDots(text: string): string {
  return apply(text, STRIP_DOTS);
}
