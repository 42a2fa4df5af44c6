/** What happens to a class of characters. */
export type KeepOrStrip = 'keep' | 'strip';
/** What happens to a span of text that is no running text, such as a URL: kept, removed, or replaced by the given mask. */
export type KeepOrMask = 'keep' | 'remove' | { readonly mask: string };

/** All that a normalizer can do; each option is `'keep'` (or off) unless a profile or the caller says otherwise. */
export interface NormalizeOptions {
  /** A profile to start from; the other options override it. */
  readonly extends?: ProfileName;
  /** Fatha, damma, kasra: U+064E–0650, U+08E4–08E6. */
  readonly harakat?: KeepOrStrip;
  /** U+064B–064D, U+08E7–08E9, U+08F0–08F2. */
  readonly tanween?: KeepOrStrip;
  /** U+0651. */
  readonly shadda?: KeepOrStrip;
  /** U+0652. */
  readonly sukun?: KeepOrStrip;
  /**
   * U+0670 (ٰ): `restore` writes ا where spelling has one, and drops the mark in words that are written without
   * (هٰذا, الرحمٰن); `restore-all` writes ا everywhere.
   */
  readonly daggerAlef?: KeepOrStrip | 'restore' | 'restore-all';
  /** Signs of Quran print: U+0610–061A, U+0656–065F, U+06D6–06ED (marks), U+0897–089F, U+08C9–08FF (rest), U+10EFD–10EFF. */
  readonly quranicMarks?: KeepOrStrip;
  /** U+0640 (ـ). */
  readonly tatweel?: KeepOrStrip;
  /** Loose maddah and hamza, U+0653–0655: written as one letter with the letter before (ا + U+0654 ─▶ أ), or removed. */
  readonly looseHamza?: KeepOrStrip | 'compose';
  /** أ إ آ ٲ ٳ ٵ ─▶ ا. */
  readonly alef?: 'keep' | 'bare';
  /** ٱ ─▶ ا. */
  readonly alefWasla?: 'keep' | 'bare';
  /** ؤ ئ and ء: `seat` leaves the seat (و ي), `bare` the hamza (ء), `drop` the seat and drops ء. */
  readonly hamza?: 'keep' | 'seat' | 'bare' | 'drop';
  /** ى: `yeh` writes ي; `from-yeh` writes ى for a word-final ي, as Egyptian print does. */
  readonly alefMaksura?: 'keep' | 'yeh' | 'yeh-final' | 'from-yeh';
  /** ة ─▶ ه. */
  readonly tehMarbuta?: 'keep' | 'heh';
  /**
   * Letters of other languages that use the script: `lookalike` folds only what is the same letter in another code
   * (ک ─▶ ك, ی ─▶ ي, ہ ە ─▶ ه, ۃ ─▶ ة); `arabic` also the letters that Arabic lacks (پ ─▶ ب, گ ─▶ ك, چ ─▶ ج …).
   */
  readonly foreignLetters?: 'keep' | 'lookalike' | 'arabic';
  /** Presentation forms A and B (U+FB50–FDFF, U+FE70–FEFC), lam-alef included, to plain letters. */
  readonly presentationForms?: 'keep' | 'decompose';
  /** Word ligatures (ﷲ ﷺ ﷻ ﷽ ﷼ …) written out in words. */
  readonly ligatures?: 'keep' | 'expand';
  /** Bidi controls, zero-width characters, soft hyphen, U+FEFF; U+200B becomes a space between two letters. */
  readonly invisible?: KeepOrStrip;
  /** Digits of the three systems, with ٫ ٬ ٪ (or . , %) between and after them. */
  readonly digits?: 'keep' | 'ascii' | 'arabic-indic' | 'extended-arabic-indic';
  /** ، ؛ ؟ and their Latin counterparts. */
  readonly punctuation?: 'keep' | 'ascii' | 'arabic';
  /** Most times a letter may stand in a row (جداااا with 2 ─▶ جداا); 0 for no limit. */
  readonly elongation?: number;
  /** Runs of white space to one space, and none at the ends; line ends stay line ends with `collapse-lines` off. */
  readonly whitespace?: 'keep' | 'collapse';
  /** HTML tags removed and character references resolved. */
  readonly html?: 'keep' | 'strip';
  readonly urls?: KeepOrMask;
  readonly emails?: KeepOrMask;
  readonly mentions?: KeepOrMask;
  /** `remove` and masks act on the whole hashtag. `words` keeps its words without # and _. */
  readonly hashtags?: KeepOrMask | 'words';
  readonly emoji?: KeepOrMask;
}

/** The built-in profiles. */
export type ProfileName = 'light' | 'search' | 'match' | 'lucene' | 'camel' | 'pyarabic' | 'arabert';
