import { createNormalizer } from './normalizer';
import type { NormalizeOptions } from './options';

type Normalize = (text: string) => string;

/** Normalizers of the operations that take an argument, by option and value; a value that is an object as JSON. */
const compiled = new Map<keyof NormalizeOptions, Map<unknown, Normalize>>();
const MOST_COMPILED = 64;

/** Normalizes by one option and what goes with it; throws what `createNormalizer` throws. */
function apply<K extends keyof NormalizeOptions>(
  text: string,
  option: K,
  value: NormalizeOptions[K],
  others: NormalizeOptions = {},
): string {
  const key = typeof value === 'object' ? JSON.stringify(value) : value;
  const normalize = compiled.get(option)?.get(key) ?? compile(option, value, others, key);
  return normalize(text);
}

function compile<K extends keyof NormalizeOptions>(
  option: K,
  value: NormalizeOptions[K],
  others: NormalizeOptions,
  key: unknown,
): Normalize {
  const { normalize } = createNormalizer({ ...others, [option]: value });
  const known = compiled.get(option);
  if (known === undefined) compiled.set(option, new Map([[key, normalize]]));
  else {
    if (known.size === MOST_COMPILED) known.clear();
    known.set(key, normalize);
  }
  return normalize;
}

/** What removes a span, or masks it. */
function policy(mask: string): 'remove' | { readonly mask: string } {
  return mask === '' ? 'remove' : { mask };
}

/**
 * Writes the alef of a dagger alef (U+0670) where today's spelling has it, and drops the mark where it has none: in
 * the words of lexicons/dagger-alef.tsv (هٰذا, الرحمٰن), on ا, and on ى at the end of a word; `restore-all` writes it
 * in the words, too.
 *
 * Where waw or ى is only the seat, alef takes its place (الصلوٰة, هدىٰهم). A maddah on the mark goes with `restore`.
 *
 * @example
 * restoreDaggerAlef('هٰذا كتٰب') // => 'هذا كتاب'
 */
export function restoreDaggerAlef(text: string, mode: 'restore' | 'restore-all' = 'restore'): string {
  return apply(text, 'daggerAlef', mode);
}

/**
 * Writes و and ي for ؤ (U+0624) and ئ (U+0626); with `bare`, ء (U+0621) for both; with `drop`, the seats, and ء
 * itself goes. A loose hamza above (U+0654) is composed first. Alef is for {@link normalizeAlef}.
 *
 * @example
 * normalizeHamza('مؤمن بئر') // => 'مومن بير'
 */
export function normalizeHamza(text: string, mode: 'seat' | 'bare' | 'drop' = 'seat'): string {
  return apply(text, 'hamza', mode, { looseHamza: 'compose' });
}

/**
 * Writes ي for ى (U+0649); `yeh-final` only at the end of words, `alef` writes ا, and `from-yeh` goes the other way,
 * ى for a ي at the end of a word, as Egyptian print does.
 *
 * @example
 * normalizeAlefMaksura('مستشفى') // => 'مستشفي'
 */
export function normalizeAlefMaksura(text: string, mode: 'yeh' | 'yeh-final' | 'alef' | 'from-yeh' = 'yeh'): string {
  return apply(text, 'alefMaksura', mode);
}

/**
 * Writes Arabic letters for those of other languages that are the same under another code (ک ی ے ہ ھ ە ۀ ۃ ں ڧ ڢ …);
 * `arabic` also for those that Arabic lacks (پ چ ژ گ ڤ ڨ ڭ ٹ ڈ ڑ …), by the ones of Arabic print. The whole list:
 * lexicons/letter-folds.tsv.
 *
 * @example
 * normalizeForeignLetters('کتاب گوگل', 'arabic') // => 'كتاب كوكل'
 */
export function normalizeForeignLetters(text: string, mode: 'lookalike' | 'arabic' = 'lookalike'): string {
  return apply(text, 'foreignLetters', mode);
}

/**
 * Writes for ی (U+06CC) what looks the same: ى at the end of a word and ي elsewhere; with `yeh`, ي everywhere.
 *
 * @example
 * normalizeFarsiYeh('شیخ علی') // => 'شيخ على'
 */
export function normalizeFarsiYeh(text: string, mode: 'by-position' | 'yeh' = 'by-position'): string {
  return apply(text, 'farsiYeh', mode);
}

/**
 * Writes all digits 0–9, ٠–٩ (U+0660–0669), ۰–۹ (U+06F0–06F9) in one system, with the signs ٫ ٬ ٪ (or . , %) where
 * they belong to a number: see `numericSigns`.
 *
 * @example
 * normalizeDigits('١٬٢٣٤٫٥ ٪٢٠') // => '1,234.5 %20'
 */
export function normalizeDigits(
  text: string,
  system: 'ascii' | 'arabic-indic' | 'extended-arabic-indic' = 'ascii',
): string {
  return apply(text, 'digits', system);
}

/**
 * Writes , ; ? . for ، (U+060C), ؛ (U+061B), ؟ (U+061F), ۔ (U+06D4) and the mirrored forms U+2E32, U+2E35, U+2E2E;
 * with `arabic`, ، ؛ ؟ for , ; ? that stand neither between digits nor beside Latin letters.
 *
 * @example
 * normalizePunctuation('نعم؟ لا، شكرا') // => 'نعم? لا, شكرا'
 */
export function normalizePunctuation(text: string, script: 'ascii' | 'arabic' = 'ascii'): string {
  return apply(text, 'punctuation', script);
}

/**
 * Lets a letter of Arabic script stand in a row no more than so many times. One is too few for real words (الله).
 *
 * @example
 * reduceElongation('جداااا') // => 'جداا'
 */
export function reduceElongation(text: string, longest: number = 2): string {
  return apply(text, 'elongation', longest);
}

/**
 * Writes one space for each run of white space (tabs, line ends, U+00A0, U+2000–200A, U+202F, U+205F, U+3000 …) and
 * none at the ends of the text; with `lines`, a run that holds a line end becomes one, and a blank line stays one.
 *
 * @example
 * normalizeWhitespace(' قال\u00a0 \n نعم ') // => 'قال نعم'
 */
export function normalizeWhitespace(text: string, mode: 'collapse' | 'lines' = 'collapse'): string {
  return apply(text, 'whitespace', mode, { trim: 'strip' });
}

/**
 * Removes HTML: tags of inline elements without a trace, others for a line end (with `space`, each for a space),
 * comments, the contents of script and style; resolves character references.
 *
 * @example
 * stripHtml('<p>كتاب&nbsp;<b>ج</b>ديد</p>') // => '\nكتاب\u00a0جديد\n'
 */
export function stripHtml(text: string, mode: 'strip' | 'space' = 'strip'): string {
  return apply(text, 'html', mode);
}

/**
 * Replaces each URL by a mask, the empty string by default.
 *
 * @example
 * maskUrls('انظر https://example.org/a هنا', '[رابط]') // => 'انظر [رابط] هنا'
 */
export function maskUrls(text: string, mask: string = ''): string {
  return apply(text, 'urls', policy(mask));
}

/**
 * Replaces each e-mail address by a mask, the empty string by default.
 *
 * @example
 * maskEmails('راسل a@example.org', '[بريد]') // => 'راسل [بريد]'
 */
export function maskEmails(text: string, mask: string = ''): string {
  return apply(text, 'emails', policy(mask));
}

/**
 * Replaces each mention (`@name`) by a mask, the empty string by default.
 *
 * @example
 * maskMentions('قال @user_1', '[مستخدم]') // => 'قال [مستخدم]'
 */
export function maskMentions(text: string, mask: string = ''): string {
  return apply(text, 'mentions', policy(mask));
}

/**
 * Replaces each hashtag, # and all, by a mask, the empty string by default.
 *
 * @example
 * maskHashtags('صباح #الخير', '') // => 'صباح '
 */
export function maskHashtags(text: string, mask: string = ''): string {
  return apply(text, 'hashtags', policy(mask));
}

/**
 * Takes the # off hashtags and writes spaces for their low lines; with `unmark` the low lines stay.
 *
 * @example
 * unmarkHashtags('#وسم_مهم') // => 'وسم مهم'
 */
export function unmarkHashtags(text: string, mode: 'words' | 'unmark' = 'words'): string {
  return apply(text, 'hashtags', mode);
}

/**
 * Replaces each emoji, sequences as one, by a mask, the empty string by default; a space is left between two words it
 * parted.
 *
 * @example
 * maskEmoji('شكرا🙏🏽') // => 'شكرا'
 */
export function maskEmoji(text: string, mask: string = ''): string {
  return apply(text, 'emoji', policy(mask));
}
