import { describe, expect, it } from 'vitest';
import * as dhad from '../../src/normalize';

type Case = readonly [title: string, run: (text: string) => string, input: string, expected: string];

function runCases(cases: readonly Case[]): void {
  it.each(cases)('%s', (_title, run, input, expected) => {
    expect(run(input)).toBe(expected);
  });
}

describe('marks', () => {
  runCases([
    ['stripTashkeel: all of U+064B–0652 and U+0670', dhad.stripTashkeel, 'مُدَرِّسٌ ه\u0670ذا', 'مدرس هذا'],
    ['stripTashkeel: curly and open forms, Quranic sukun', dhad.stripTashkeel, 'م\u08e4د\u08f0ر\u06e1', 'مدر'],
    ['stripTashkeel keeps hamza and maddah', dhad.stripTashkeel, 'ا\u0653ا\u0654ا\u0655', 'ا\u0653ا\u0654ا\u0655'],
    ['stripHarakat keeps tanween, shadda, sukun', dhad.stripHarakat, 'مُدَرِّسٌ مَدْ', 'مدرّسٌ مدْ'],
    ['stripTanween', dhad.stripTanween, 'كتابًا كتابٌ', 'كتابا كتاب'],
    ['stripShadda', dhad.stripShadda, 'مدرّس', 'مدرس'],
    ['stripSukun', dhad.stripSukun, 'مَدْرَسَة ٱل\u06e1', 'مَدرَسَة ٱل'],
    ['stripTatweel', dhad.stripTatweel, 'ســـلام', 'سلام'],
    ['stripQuranicMarks keeps tashkeel', dhad.stripQuranicMarks, 'قَا\u06d6ل\u{10eff}', 'قَال'],
    ['composeHamza', dhad.composeHamza, 'ا\u0653ا\u0654ا\u0655و\u0654ي\u0654ى\u0654', 'آأإؤئئ'],
    ['composeHamza behind other marks', dhad.composeHamza, 'ا\u064e\u0654', 'أ\u064e'],
    ['composeHamza leaves what composes with nothing', dhad.composeHamza, 'ب\u0654 \u0654', 'ب\u0654 \u0654'],
    ['composeHamza does not reach across tatweel', dhad.composeHamza, 'اـ\u0654', 'اـ\u0654'],
  ]);
});

describe('dagger alef', () => {
  const restore = (text: string): string => dhad.restoreDaggerAlef(text);
  const restoreAll = (text: string): string => dhad.restoreDaggerAlef(text, 'restore-all');
  runCases([
    ['this, that, but', restore, 'ه\u0670ذا ذ\u0670لك ل\u0670كن', 'هذا ذلك لكن'],
    ['behind proclitics', restore, 'وبه\u0670ذا كذ\u0670لك ول\u0670كنهم', 'وبهذا كذلك ولكنهم'],
    ['with harakat', restore, 'هَ\u0670ذَا', 'هَذَا'],
    ['on a tatweel', restore, 'الرحمـ\u0670ن', 'الرحمـن'],
    ['God and the Merciful', restore, 'اللّ\u0670ه الرحم\u0670ن للرحم\u0670ن', 'اللّه الرحمن للرحمن'],
    ['god with pronouns', restore, 'إل\u0670ه الإل\u0670ه إل\u0670هكم', 'إله الإله إلهكم'],
    ['elsewhere it is alef', restore, 'كت\u0670ب الع\u0670لمين م\u0670لك', 'كتاب العالمين مالك'],
    ['names that are spelled with alef', restore, 'إبر\u0670هيم إسح\u0670ق', 'إبراهيم إسحاق'],
    ['on a final alef maksura', restore, 'موسى\u0670 على\u0670', 'موسى على'],
    ['alef maksura within a word is its seat', restore, 'هدى\u0670هم مولى\u0670كم', 'هداهم مولاكم'],
    ['waw as a seat', restore, 'الصلو\u0670ة والزكو\u0670ة الحيو\u0670ة', 'الصلاة والزكاة الحياة'],
    ['waw as a letter', restore, 'السم\u0670و\u0670ت', 'السماوات'],
    ['waw that goes', restore, 'الربو\u0670ا', 'الربا'],
    ['on alef it only repeats it', restore, 'قا\u0670ل', 'قال'],
    ['a maddah on it goes', restore, 'الص\u0670\u0653ف\u0670ت', 'الصافات'],
    ['two gods', restore, 'إل\u0670هين', 'إلهين'],
    ['on request everywhere', restoreAll, 'ه\u0670ذا الرحم\u0670ن موسى\u0670', 'هاذا الرحمان موسى'],
    ['not on letters of other scripts', restore, 'a\u0670', 'a'],
  ]);
});

describe('dagger alef beside other folds', () => {
  it.each([
    ['alef maksura that becomes yeh', 'على\u0670 هدى\u0670هم', 'علي هداهم'],
    ['waw that is a seat', 'ٱلصلو\u0670ة', 'الصلاه'],
    ['those', 'أول\u0670\u0653ئك مل\u0670\u0653ئكة', 'اوليك ملايكه'],
  ])('%s', (_title, input, expected) => {
    expect(dhad.normalize(input, { extends: 'search', daggerAlef: 'restore' })).toBe(expected);
  });
});

describe('letters', () => {
  runCases([
    ['normalizeAlef', dhad.normalizeAlef, 'أإآٱٲٳٵا\u0654', 'اااااااا'],
    ['normalizeHamza: seat', (text) => dhad.normalizeHamza(text), 'مؤمن بئر ماء و\u0654', 'مومن بير ماء و'],
    ['normalizeHamza: bare', (text) => dhad.normalizeHamza(text, 'bare'), 'مؤمن بئر', 'مءمن بءر'],
    ['normalizeHamza: drop', (text) => dhad.normalizeHamza(text, 'drop'), 'مؤمن ماء', 'مومن ما'],
    ['normalizeAlefMaksura', (text) => dhad.normalizeAlefMaksura(text), 'على مستشفى', 'علي مستشفي'],
    [
      'normalizeAlefMaksura: at the end only',
      (text) => dhad.normalizeAlefMaksura(text, 'yeh-final'),
      'علىَ هدىهم',
      'عليَ هدىهم',
    ],
    ['normalizeAlefMaksura: to alef', (text) => dhad.normalizeAlefMaksura(text, 'alef'), 'مستشفى', 'مستشفا'],
    [
      'normalizeAlefMaksura: Egyptian spelling',
      (text) => dhad.normalizeAlefMaksura(text, 'from-yeh'),
      'في بيتي يدي\u064e',
      'فى بيتى يدى\u064e',
    ],
    ['normalizeTehMarbuta', dhad.normalizeTehMarbuta, 'مدرسة', 'مدرسه'],
    [
      'normalizeForeignLetters: the same letter',
      (text) => dhad.normalizeForeignLetters(text),
      'کیہھەےںڧڢۃ پچژگڤ',
      'كيهههينقفة پچژگڤ',
    ],
    [
      'normalizeForeignLetters: Arabic print',
      (text) => dhad.normalizeForeignLetters(text, 'arabic'),
      'پچژگڤڨڭٹ',
      'بجزكفقكت',
    ],
    ['normalizeFarsiYeh: by position', (text) => dhad.normalizeFarsiYeh(text), 'شیخ علی، فی', 'شيخ على، فى'],
    ['normalizeFarsiYeh: yeh', (text) => dhad.normalizeFarsiYeh(text, 'yeh'), 'شیخ علی', 'شيخ علي'],
    ['normalizePresentationForms', dhad.normalizePresentationForms, 'ﻣﺪﻳﻨﺔ ﻷن ﭘ', 'مدينة لأن پ'],
    [
      'normalizePresentationForms: marks on a tatweel or a space',
      dhad.normalizePresentationForms,
      'ﹷﹰ',
      'ـ\u064e\u064b',
    ],
    ['normalizePresentationForms leaves word ligatures', dhad.normalizePresentationForms, 'ﷺ﴾', 'ﷺ﴾'],
    ['expandLigatures', dhad.expandLigatures, 'ﷲ ﷳ ﷻ ﵀', 'الله أكبر جل جلاله رحمه الله'],
    ['stripDots', dhad.stripDots, 'البنيان قوي', 'الٮٮىاں ٯوى'],
  ]);
  it('decides by position also for what a ligature is made of', () => {
    const options = { alefMaksura: 'from-yeh', presentationForms: 'decompose' } as const;
    expect(dhad.normalize('\ufc32', options)).toBe('فى');
    expect(dhad.normalize('\ufc32ها', options)).toBe('فيها');
  });
});

describe('what does not show', () => {
  runCases([
    ['stripInvisible', dhad.stripInvisible, '\u200fمي\u200cد\u00ad\ufeff\u2067', 'ميد'],
    ['U+200B parts two words', dhad.stripInvisible, 'مي\u200bد', 'مي د'],
    ['U+200B beside a space goes', dhad.stripInvisible, 'مي \u200bد\u200b', 'مي د'],
    ['normalizeWhitespace', (text) => dhad.normalizeWhitespace(text), ' قال\u00a0 \t\n نعم\u3000', 'قال نعم'],
    [
      'normalizeWhitespace: lines',
      (text) => dhad.normalizeWhitespace(text, 'lines'),
      'ا \r\n ب\r\n\r\n\r\n  ج  د\n',
      'ا\nب\n\nج د',
    ],
  ]);
});

describe('digits and punctuation', () => {
  const arabic = (text: string): string => dhad.normalizeDigits(text, 'arabic-indic');
  const toArabic = (text: string): string => dhad.normalizePunctuation(text, 'arabic');
  runCases([
    ['to ASCII', (text) => dhad.normalizeDigits(text), '١٬٢٣٤٫٥ ۲۰٪ ٪٢٠ ٫ ٪', '1,234.5 20% %20 ٫ ٪'],
    ['to Arabic-Indic', arabic, '1,234.5 20% ۴', '١٬٢٣٤٫٥ ٢٠٪ ٤'],
    ['dates, versions and addresses keep their stops', arabic, '5.02.2016 1.2.3 10.5:3', '٥.٠٢.٢٠١٦ ١.٢.٣ ١٠.٥:٣'],
    ['a comma before other than three digits stays', arabic, '1,5 1,2345', '١,٥ ١,٢٣٤٥'],
    ['to Persian', (text) => dhad.normalizeDigits(text, 'extended-arabic-indic'), '٤5', '۴۵'],
    ['punctuation to ASCII', (text) => dhad.normalizePunctuation(text), 'نعم؟ لا، شكرا؛ تم۔', 'نعم? لا, شكرا; تم.'],
    ['punctuation to Arabic', toArabic, 'نعم? لا, شكرا; 1,5', 'نعم؟ لا، شكرا؛ 1,5'],
    ['Latin text keeps its own', toArabic, 'hello, world? http://x.com/?a=1;b', 'hello, world? http://x.com/?a=1;b'],
    ['reduceElongation', (text) => dhad.reduceElongation(text), 'جداااااا ههههه !!!! wwww', 'جداا هه !!!! wwww'],
    ['reduceElongation to one', (text) => dhad.reduceElongation(text, 1), 'جدااا', 'جدا'],
  ]);
  it('converts digits and punctuation to Arabic together', () => {
    expect(dhad.normalize('في 1,234, قال', { digits: 'arabic-indic', punctuation: 'arabic' })).toBe('في ١٬٢٣٤، قال');
  });
  it('leaves the signs of numbers alone on request', () => {
    expect(dhad.normalize('١٫٥٪', { digits: 'ascii', numericSigns: 'keep' })).toBe('1٫5٪');
    expect(dhad.normalize('١٫٥٪', { numericSigns: 'convert' })).toBe('١.٥%');
  });
});

describe('HTML', () => {
  runCases([
    [
      'inline tags go without a trace',
      (text) => dhad.stripHtml(text),
      '<b>م</b>رح<span class="a>b">با</span>',
      'مرحبا',
    ],
    ['other tags part lines', (text) => dhad.stripHtml(text), 'ا<br/>ب</p><p>ج', 'ا\nب\n\nج'],
    ['each tag a space on request', (text) => dhad.stripHtml(text, 'space'), '<b>م</b>', ' م '],
    [
      'comments, declarations, script and style',
      (text) => dhad.stripHtml(text),
      '<!DOCTYPE html>ا<!-- <b> -->ب<script>x<y</script>ج<STYLE>p{}</style>',
      'ابج'.replace('ج', '\nج\n'),
    ],
    [
      'character references',
      (text) => dhad.stripHtml(text),
      '&#1590;&#x636;&amp;amp;&laquo;&nbsp;&apos;&#128;',
      "ضض&amp;«\u00a0'€",
    ],
    ['what is no reference stays', (text) => dhad.stripHtml(text), '& &bogus; &amp', '& &bogus; &amp'],
    ['references to no character', (text) => dhad.stripHtml(text), '&#0;&#xd800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['a sign is no tag', (text) => dhad.stripHtml(text), 'ا < ب > ج <3 <a', 'ا < ب > ج <3 <a'],
    ['a script that never ends', (text) => dhad.stripHtml(text), '<script>x', '\nx'],
  ]);
});

describe('spans that are no running text', () => {
  const text = 'انظر https://example.org/a?b=1 أو راسل a.b@example.org و @user_1 #وسم_مهم';
  runCases([
    ['maskUrls', (given) => dhad.maskUrls(given, '[رابط]'), text, text.replace('https://example.org/a?b=1', '[رابط]')],
    ['maskEmails', (given) => dhad.maskEmails(given, '[بريد]'), text, text.replace('a.b@example.org', '[بريد]')],
    ['maskMentions', (given) => dhad.maskMentions(given), text, text.replace('@user_1', '')],
    ['maskHashtags', (given) => dhad.maskHashtags(given), text, text.replace('#وسم_مهم', '')],
    ['unmarkHashtags', (given) => dhad.unmarkHashtags(given), text, text.replace('#وسم_مهم', 'وسم مهم')],
    ['unmarkHashtags: low lines kept', (given) => dhad.unmarkHashtags(given, 'unmark'), text, text.replace('#', '')],
    ['maskEmoji leaves a space between two words', (given) => dhad.maskEmoji(given), 'مرحبا👩‍👩‍👧بكم 🇸🇦', 'مرحبا بكم '],
    ['maskEmoji with a mask', (given) => dhad.maskEmoji(given, '*'), 'شكرا🙏🏽', 'شكرا*'],
  ]);
});
