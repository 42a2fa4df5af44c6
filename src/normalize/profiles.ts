import { ARCLEAN_KEEPS, ARCLEAN_REPLACES } from '../generated/arclean';
import type { NormalizeOptions, ProfileName } from './options';

/** All marks that a reader can do without. */
const WITHOUT_MARKS = {
  harakat: 'strip',
  tanween: 'strip',
  shadda: 'strip',
  sukun: 'strip',
  daggerAlef: 'strip',
  quranicMarks: 'strip',
  looseHamza: 'absorb',
} as const;

/** The letters that Arabic spelling itself confuses, folded. */
const FOLDED_LETTERS = {
  alef: 'bare',
  alefWasla: 'bare',
  hamza: 'seat',
  alefMaksura: 'yeh',
  tehMarbuta: 'heh',
} as const;

const PLAIN_CODES = {
  tatweel: 'strip',
  presentationForms: 'decompose',
  ligatures: 'expand',
  invisible: 'strip',
  digits: 'ascii',
} as const;

/** CAMeL Tools 1.6: `dediac_ar`, `normalize_alef_ar`, `normalize_alef_maksura_ar`, `normalize_teh_marbuta_ar`. */
const CAMEL_DEDIAC: NormalizeOptions = { replace: { '\u064b-\u0652': '', '\u0670': '' } };
const CAMEL_ALEF: NormalizeOptions = { replace: { آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا' } };

/** The basic marks that Lucene and PyArabic know: U+064B–0652. */
const BASIC_MARKS = { '\u064b-\u0652': '' } as const;

/** PyArabic 0.6: `araby.normalize_ligature` turns each isolated lam-alef to لا, its hamza lost, and knows no final forms. */
const PYARABIC_LAM_ALEF = { ﻵ: 'لا', ﻷ: 'لا', ﻹ: 'لا', ﻻ: 'لا' } as const;

/**
 * What each built-in profile does, as options: print them, or extend them. docs/profiles.md shows them at work.
 *
 * - `light`: clean-up that no reader notices; `search`: recall for search engines; `match`: the fold of the gazetteer and
 *   of `TokenStream.letters`.
 * - The others give what other systems give, letter for letter, losses included; see the table.
 */
export const PROFILES: { readonly [name in ProfileName]: NormalizeOptions } = /* #__PURE__ */ freezeAll({
  light: {
    tatweel: 'strip',
    looseHamza: 'compose',
    presentationForms: 'decompose',
    invisible: 'strip',
    foreignLetters: 'lookalike',
    farsiYeh: 'by-position',
    whitespace: 'lines',
    trim: 'strip',
  },
  search: { ...WITHOUT_MARKS, ...FOLDED_LETTERS, ...PLAIN_CODES, foreignLetters: 'lookalike' },
  match: { ...WITHOUT_MARKS, otherMarks: 'strip', ...FOLDED_LETTERS, ...PLAIN_CODES, foreignLetters: 'arabic' },
  lucene: {
    tatweel: 'strip',
    alefMaksura: 'yeh',
    tehMarbuta: 'heh',
    digits: 'ascii',
    numericSigns: 'keep',
    replace: { ...BASIC_MARKS, آ: 'ا', أ: 'ا', إ: 'ا' },
  },
  camel: {
    alefMaksura: 'yeh',
    tehMarbuta: 'heh',
    replace: { ...CAMEL_DEDIAC.replace, ...CAMEL_ALEF.replace },
  },
  'camel-dediac': CAMEL_DEDIAC,
  'camel-alef': CAMEL_ALEF,
  'camel-alef-maksura': { alefMaksura: 'yeh' },
  'camel-teh-marbuta': { tehMarbuta: 'heh' },
  'camel-unicode': { unicode: 'nfkc', replace: { '﷼': 'ريال', '﷽': 'بسم الله الرحمن الرحيم' } },
  'camel-arclean': { allow: ARCLEAN_KEEPS, replace: Object.fromEntries(ARCLEAN_REPLACES) },
  pyarabic: {
    tatweel: 'strip',
    alefMaksura: 'alef',
    tehMarbuta: 'heh',
    hamza: 'bare',
    replace: {
      ...BASIC_MARKS,
      ...PYARABIC_LAM_ALEF,
      آ: 'ا',
      أ: 'ا',
      إ: 'ا',
      ٱ: 'ا',
      '\u0670': 'ا',
      '\u0654-\u0655': 'ء',
    },
  },
  'pyarabic-tashkeel': { replace: BASIC_MARKS },
  'pyarabic-tatweel': { replace: { ـ: '' } },
  arabert: {
    html: 'space',
    urls: { mask: ' [رابط] ' },
    emails: { mask: ' [رابط] ' },
    mentions: { mask: ' [مستخدم] ' },
    replace: { ...BASIC_MARKS, ـ: '', '٠-٩': '0-9' },
    repeats: 2,
    spacing: 'arabert',
    whitespace: 'collapse',
    trim: 'strip',
  },
});

function freezeAll<T extends Record<string, NormalizeOptions>>(profiles: T): T {
  for (const options of Object.values(profiles)) {
    for (const value of Object.values(options)) if (typeof value === 'object') Object.freeze(value);
    Object.freeze(options);
  }
  return Object.freeze(profiles);
}
