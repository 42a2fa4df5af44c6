/** What happens to a class of characters. */
export type KeepOrStrip = 'keep' | 'strip';
/** What happens to a span that is no running text, such as a URL: kept, removed, or replaced by the given mask. */
export type KeepOrMask = 'keep' | 'remove' | { readonly mask: string };

/**
 * All that a normalizer can do. What an option does not name stays as it is: the default of each is `'keep'`, or nothing.
 *
 * The steps run in this order: HTML, masks, Unicode form, characters (all options from `harakat` to `allow`), runs of
 * letters, spacing, white space.
 */
export interface NormalizeOptions {
  /** A profile to start from; the other options override it one by one. */
  readonly extends?: ProfileName;

  /**
   * HTML. `strip`: tags of inline elements (`<b>`, `<span>`, `<a>` …) go without a trace, every other tag becomes a line
   * end, comments and the contents of `<script>` and `<style>` go; character references (`&amp;` `&#1570;` `&#x622;`, the
   * 252 names of HTML 4 and `&apos;`) become their characters. `space`: the same, with a space for each tag.
   */
  readonly html?: 'keep' | 'strip' | 'space';
  /** URLs, with a scheme or bare, as the tokenizer finds them. A span removed from between two words leaves a space. */
  readonly urls?: KeepOrMask;
  /** E-mail addresses. */
  readonly emails?: KeepOrMask;
  /** `@name`. */
  readonly mentions?: KeepOrMask;
  /** `remove` and masks act on the whole hashtag; `words` keeps its words (#وسم_مهم ─▶ وسم مهم), `unmark` drops # alone. */
  readonly hashtags?: KeepOrMask | 'words' | 'unmark';
  /** Emoji, sequences with skin tones and joiners as one. */
  readonly emoji?: KeepOrMask;
  /** Unicode normalization form of the whole text, as `String.prototype.normalize` gives it. */
  readonly unicode?: 'keep' | 'nfc' | 'nfkc';

  /** Fatha, damma, kasra: U+064E–0650, and their curly forms U+08E4–08E6. */
  readonly harakat?: KeepOrStrip;
  /** Fathatan, dammatan, kasratan: U+064B–064D, curly U+08E7–08E9, open U+08F0–08F2. */
  readonly tanween?: KeepOrStrip;
  /** U+0651. */
  readonly shadda?: KeepOrStrip;
  /** U+0652, and the sukun of Quran print, U+06E1. */
  readonly sukun?: KeepOrStrip;
  /**
   * U+0670 (ٰ). `restore` writes ا where spelling has one and drops the mark in words that are written without (هٰذا,
   * الرحمٰن, موسىٰ), and reads waw as its seat where spelling has ا (الصلوٰة ─▶ الصلاة): lexicons/dagger-alef.tsv.
   * `restore-all` writes ا in the words without, too (الرحمان).
   */
  readonly daggerAlef?: KeepOrStrip | 'restore' | 'restore-all';
  /**
   * Signs of Quran print and of other languages: U+0610–061A, U+0656–065F, U+06D6–06DC, U+06DF–06E0, U+06E2–06E8 (small
   * waw U+06E5 and small yeh U+06E6 included), U+06EA–06ED, U+0897–089F, U+08C9–08E1, U+08E3, U+08EA–08EF, U+08F3–08FF,
   * U+10EFD–10EFF.
   */
  readonly quranicMarks?: KeepOrStrip;
  /** Combining marks of other scripts (U+0300–036F …), and U+0674 HIGH HAMZA. */
  readonly otherMarks?: KeepOrStrip;
  /** U+0640 (ـ). A tatweel that carries a loose hamza (ـٔ) stays as long as `looseHamza` is `compose`. */
  readonly tatweel?: KeepOrStrip;
  /**
   * Loose maddah and hamza, U+0653–0655. `compose` writes them as one letter with the letter before, whatever marks lie
   * between (ا + U+0654 ─▶ أ), and leaves alone what composes with nothing; `absorb` removes the rest as well.
   */
  readonly looseHamza?: KeepOrStrip | 'compose' | 'absorb';
  /** Bare: أ إ آ ٲ ٳ ٵ (U+0622, 0623, 0625, 0672, 0673, 0675) ─▶ ا. */
  readonly alef?: 'keep' | 'bare';
  /** Bare: ٱ (U+0671) ─▶ ا. */
  readonly alefWasla?: 'keep' | 'bare';
  /** ؤ ئ and ء: `seat` leaves the seat (و ي) and ء, `bare` the hamza (ء), `drop` leaves the seat and drops ء. */
  readonly hamza?: 'keep' | 'seat' | 'bare' | 'drop';
  /**
   * ى (U+0649): `yeh` writes ي, `yeh-final` does so at the end of words only, `alef` writes ا; `from-yeh` writes ى for a
   * word-final ي, as Egyptian print does.
   */
  readonly alefMaksura?: 'keep' | 'yeh' | 'yeh-final' | 'alef' | 'from-yeh';
  /** ة (U+0629) ─▶ ه. */
  readonly tehMarbuta?: 'keep' | 'heh';
  /**
   * Letters of other languages (lexicons/letter-folds.tsv): `lookalike` folds what is the same letter under another code
   * (ک ─▶ ك, ی ─▶ ي, ہ ە ۀ ─▶ ه, ۃ ─▶ ة), `arabic` also the letters that Arabic lacks (پ ─▶ ب, گ ڭ ─▶ ك, چ ─▶ ج, ڤ ─▶ ف …).
   */
  readonly foreignLetters?: 'keep' | 'lookalike' | 'arabic';
  /**
   * ی (U+06CC), before `foreignLetters`: `yeh` writes ي; `by-position` writes what looks the same, ى at the end of a word
   * and ي elsewhere.
   */
  readonly farsiYeh?: 'keep' | 'yeh' | 'by-position';
  /**
   * `strip` writes the bare shapes of early manuscripts (rasm): ب ت ث ─▶ ٮ, ج خ ─▶ ح, ذ ─▶ د, ز ─▶ ر, ش ─▶ س, ض ─▶ ص, ظ ─▶ ط,
   * غ ─▶ ع, ف ─▶ ڡ, ق ─▶ ٯ, ة ─▶ ه, ي ─▶ ى, ن ─▶ ں at the end of a word and ٮ elsewhere.
   */
  readonly dots?: KeepOrStrip;
  /** Presentation forms A and B (U+FB50–FDFF, U+FE70–FEFC), lam-alef with its hamza included, to plain letters. */
  readonly presentationForms?: 'keep' | 'decompose';
  /** Word ligatures written out: ﷲ ﷺ ﷻ ﷽ ﷼ and all of U+FDF0–FDFF, U+FD40–FD4F, U+FD90–91, U+FDC8–FDCF. */
  readonly ligatures?: 'keep' | 'expand';
  /**
   * All format characters that show nothing: bidi controls (U+061C, U+200E–200F, U+202A–202E, U+2066–2069), U+200C, U+200D,
   * U+2060–2064, soft hyphen U+00AD, U+FEFF … U+200B becomes a space between two words and goes elsewhere.
   */
  readonly invisible?: KeepOrStrip;
  /** Digits 0–9, ٠–٩ (U+0660–0669), ۰–۹ (U+06F0–06F9), all to one system. */
  readonly digits?: 'keep' | 'ascii' | 'arabic-indic' | 'extended-arabic-indic';
  /**
   * Signs of numbers. Default: `convert` when `digits` is given. To ASCII: ٫ (U+066B) ─▶ . and ٬ (U+066C) ─▶ , between
   * digits, ٪ (U+066A) ─▶ % beside one. To Arabic: . ─▶ ٫ in a decimal number (not in dates, versions, addresses),
   * , ─▶ ٬ before three digits, % ─▶ ٪.
   */
  readonly numericSigns?: 'keep' | 'convert';
  /**
   * `ascii`: ، ─▶ , ؛ ─▶ ; ؟ ─▶ ? and the mirrored ⸲ ⸵ ⸮; ۔ ─▶ . — `arabic`: , ; ? ─▶ ، ؛ ؟, but not between digits,
   * nor in a stretch without white space that holds letters of another script (hello, — http://a.b/?c).
   */
  readonly punctuation?: 'keep' | 'ascii' | 'arabic';
  /**
   * Single code units to what shall stand for them, whatever the other options about characters say; with `unicode`, before
   * that. A key is one unit, or two with a hyphen between for a range; a range may go to a range of the same length.
   */
  readonly replace?: Readonly<Record<string, string>>;
  /** When given, all characters outside this set that no option maps are removed. Written as units and ranges (`a-z`). */
  readonly allow?: string;

  /** Most times that an Arabic letter may stand in a row, 1 or more (جداااا with 2 ─▶ جداا). */
  readonly elongation?: number;
  /** Most times that any character but digits and white space may stand in a row, 1 or more (!!!!! with 2 ─▶ !!). */
  readonly repeats?: number;
  /**
   * `arabert`: a space around each sign and between digits and Arabic letters, / written as -, and a space for all that
   * the vocabulary of AraBERT lacks (پ گ ک ی, presentation forms, emoji).
   */
  readonly spacing?: 'keep' | 'arabert';
  /** Runs of white space: `collapse` to one space, `lines` to one line end if there is one in it (blank lines stay one). */
  readonly whitespace?: 'keep' | 'collapse' | 'lines';
  /** White space at both ends of the text. */
  readonly trim?: KeepOrStrip;
}

/** The built-in profiles. */
export type ProfileName =
  | 'light'
  | 'search'
  | 'match'
  | 'lucene'
  | 'camel'
  | 'camel-dediac'
  | 'camel-alef'
  | 'camel-alef-maksura'
  | 'camel-teh-marbuta'
  | 'camel-unicode'
  | 'camel-arclean'
  | 'pyarabic'
  | 'pyarabic-tashkeel'
  | 'pyarabic-tatweel'
  | 'arabert';
