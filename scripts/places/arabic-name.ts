/** What makes a string an Arabic place name, and how a source's spelling becomes the bare name. */

// Tashkeel, superscript alef, tatweel, and the invisible joiners and direction marks that sources carry.
const MARKS = /[\u064B-\u065F\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

// The letters of Arabic: U+0621 to U+063A and U+0641 to U+064A. Persian, Urdu, Kurdish, Uyghur, Jawi letters are all outside.
const ARABIC_WORD = /^[\u0621-\u063A\u0641-\u064A]+$/;

// No Arabic word begins with these; Uyghur and Kurdish write every initial vowel on ئ.
const NO_INITIAL = /^[ئؤةى]/;

const ARABIC_SCRIPT = /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/;

/** True when any letter is of the Arabic script, whatever the language. */
export function hasArabicScript(text: string): boolean {
  return ARABIC_SCRIPT.test(text);
}

/**
 * The key that two spellings of a name share: أ إ آ ٱ are ا, ة is ه, ى is ي; marks go; hyphens are spaces; Latin is
 * lower case without diacritics.
 *
 * @example
 * foldName('أمريكا') // => 'امريكا'
 */
export function foldName(name: string): string {
  return name
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\-‐‑–_]+/g, ' ')
    .trim();
}

/** Why a spelling is no Arabic name; the words go into the report of what was dropped. */
export type Rejection =
  | 'foreign letters'
  | 'vowelled'
  | 'alef maksura inside'
  | 'digits'
  | 'too short'
  | 'mixed script';

/**
 * Says why a spelling cannot be Arabic, or `undefined` when it can.
 *
 * Vowel marks that are not on an Arabic word's usual places are the mark of Xiao'erjing and of dictionaries, so a
 * spelling with three or more marks is refused. ى is only ever the last letter of an Arabic word.
 */
export function rejectArabicName(spelling: string): Rejection | undefined {
  if ((spelling.match(/[\u064B-\u0652]/g)?.length ?? 0) > 2) return 'vowelled';
  const bare = spelling.replace(MARKS, '');
  if (/[0-9\u0660-\u0669\u06F0-\u06F9]/.test(bare) && !/\p{L}{2}/u.test(bare)) return 'digits';
  if (/[A-Za-z]/.test(bare)) return 'mixed script';
  const words = bare.split(/[\s\-‐‑–]+/).filter((word) => word !== '');
  let letters = 0;
  for (const word of words) {
    if (/^[0-9]+$/.test(word)) continue;
    if (!ARABIC_WORD.test(word) || NO_INITIAL.test(word)) return 'foreign letters';
    if (/ى./.test(word)) return 'alef maksura inside';
    letters += word.length;
  }
  return letters < 2 ? 'too short' : undefined;
}

// A type noun before the name is no part of it. "المدينة" is not here: المدينة المنورة is a name.
const TYPE_NOUN =
  /^(?:مدينة|مدينه|محافظة|محافظه|بلدية|بلدة|بلده|قرية|قريه|ولاية|إمارة|مقاطعة|مقاطعه|منطقة|إقليم|مديرية|دائرة|ناحية|قضاء|أوبلاست|شعبية|كومونة|بلدات) (?=\S)/;

// Without the noun these say nothing: "الإقليم الشمالي", "مدينة السادس من أكتوبر", "منطقة المركز".
const BARE_WORD =
  /^(?:ال)?(?:شمال|جنوب|شرق|غرب|وسط|مركز|شمالية?|جنوبية?|شرقية?|غربية?|وسطى|مركزية?|عاصمة|كبرى|خاصة|جديدة?|وطنية?|اتحادية?|ذاتية?|تحت|الحكم|البحر|سمندر)(?: |$)/;

/**
 * Cuts a source's spelling down to the bare name: brackets go, "City، Region" keeps the city, a type noun in front
 * goes, hyphens stay.
 *
 * @example
 * cleanArabicName('كادوما، أوساكا') // => 'كادوما'
 * cleanArabicName('محافظة حماة') // => 'حماة'
 */
export function cleanArabicName(spelling: string): string {
  let name = spelling.replace(MARKS, '').normalize('NFC');
  name = name.replace(/[([{（].*?(?:[)\]}）]|$)/g, ' ');
  name = name.split(/[،,;؛/]/)[0] ?? '';
  name = name.replace(/["'«»“”‘’`ʿʾ٬.:]/g, '').replace(/[‐‑–—_]/g, '-');
  name = name
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^-+|-+$/g, '');
  const bare = name.replace(TYPE_NOUN, '');
  return bare !== name && BARE_WORD.test(bare) ? name : bare;
}

/** The type noun that `cleanArabicName` took away, or an empty string. */
export function typeNounOf(spelling: string): string {
  return TYPE_NOUN.exec(spelling.replace(MARKS, '').trim())?.[0].trim() ?? '';
}
