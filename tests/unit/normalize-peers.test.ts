import { describe, expect, it } from 'vitest';
import {
  align,
  type NormalizeOptions,
  normalize,
  normalizePresentationForms,
  type ProfileName,
} from '../../src/normalize';

type Case = readonly [title: string, input: string, options: ProfileName | NormalizeOptions, expected: string];

function runCases(cases: readonly Case[]): void {
  it.each(cases)('%s', (_title, input, options, expected) => {
    expect(normalize(input, options)).toBe(expected);
    expect(align(input, options).text).toBe(expected);
  });
}

describe('the probe cases that other systems were run on', () => {
  runCases([
    ['harakat', 'مَدِ', { harakat: 'strip' }, 'مد'],
    ['tanween', 'مدًا', { tanween: 'strip' }, 'مدا'],
    ['shadda', 'مدّ', { shadda: 'strip' }, 'مد'],
    ['sukun', 'مدْ', { sukun: 'strip' }, 'مد'],
    ['loose maddah above', 'ما\u0653', { looseHamza: 'strip' }, 'ما'],
    ['loose hamza above', 'ما\u0654', { looseHamza: 'strip' }, 'ما'],
    ['U+0656', 'ما\u0656', { quranicMarks: 'strip' }, 'ما'],
    ['dagger alef removed', 'ه\u0670ذا', { daggerAlef: 'strip' }, 'هذا'],
    ['dagger alef to alef', 'ه\u0670ذا', { daggerAlef: 'restore-all' }, 'هاذا'],
    ['dagger alef by rule', 'ه\u0670ذا كت\u0670ب', { daggerAlef: 'restore' }, 'هذا كتاب'],
    ['Quranic U+06D6', 'حمد\u06d6', { quranicMarks: 'strip' }, 'حمد'],
    ['Quranic sukun U+06E1', 'حم\u06e1د', { sukun: 'strip' }, 'حمد'],
    ['small waw U+06E5', 'له\u06e5', { quranicMarks: 'strip' }, 'له'],
    ['small high U+0610', 'محمد\u0610', { quranicMarks: 'strip' }, 'محمد'],
    ['open tanween U+08F0', 'مد\u08f0', { tanween: 'strip' }, 'مد'],
    ['small high word U+08D4', 'مد\u08d4', { quranicMarks: 'strip' }, 'مد'],
    ['marks beyond the first plane U+10EFD', 'مد\u{10efd}', { quranicMarks: 'strip' }, 'مد'],
    ['tatweel', 'مـــد', { tatweel: 'strip' }, 'مد'],
    ['alef with hamza or maddah', 'أإآ', { alef: 'bare' }, 'ااا'],
    ['alef wasla', 'ٱلله', { alefWasla: 'bare' }, 'الله'],
    ['hamza on waw', 'سؤال', { hamza: 'seat' }, 'سوال'],
    ['hamza on yeh', 'بئر', { hamza: 'seat' }, 'بير'],
    ['alef maksura', 'مستشفى', { alefMaksura: 'yeh' }, 'مستشفي'],
    ['teh marbuta', 'مدرسة', { tehMarbuta: 'heh' }, 'مدرسه'],
    ['Farsi yeh', 'شیخ', { foreignLetters: 'lookalike' }, 'شيخ'],
    ['keheh', 'کتاب', { foreignLetters: 'lookalike' }, 'كتاب'],
    ['heh goal', 'ہذا', { foreignLetters: 'lookalike' }, 'هذا'],
    ['gaf kept', 'گوگل', 'light', 'گوگل'],
    ['peh kept', 'پاريس', 'light', 'پاريس'],
    ['gaf and peh folded on request', 'گوگل پاريس', { foreignLetters: 'arabic' }, 'كوكل باريس'],
    ['presentation forms B', 'ﻣﺪﻳﻨﺔ', { presentationForms: 'decompose' }, 'مدينة'],
    ['lam-alef', 'ﻻ', { presentationForms: 'decompose' }, 'لا'],
    ['final lam-alef', 'ﻼ', { presentationForms: 'decompose' }, 'لا'],
    ['presentation forms A', 'ﭖ', { presentationForms: 'decompose' }, 'پ'],
    ['the ligature Allah', 'ﷲ', { ligatures: 'expand' }, 'الله'],
    ['the ligature of the blessing', 'ﷺ', { ligatures: 'expand' }, 'صلى الله عليه وسلم'],
    ['the ligature of the basmala', '﷽', { ligatures: 'expand' }, 'بسم الله الرحمن الرحيم'],
    ['right-to-left mark', '\u200fمد\u200f', { invisible: 'strip' }, 'مد'],
    ['zero width non-joiner', 'مي\u200cد', { invisible: 'strip' }, 'ميد'],
    ['byte order mark and zero width space', '\ufeffمد\u200b', { invisible: 'strip' }, 'مد'],
    ['Arabic-Indic digits', '١٢٣', { digits: 'ascii' }, '123'],
    ['Persian digits', '۴۵۶', { digits: 'ascii' }, '456'],
    ['decimal separator', '١٫٥', { digits: 'ascii' }, '1.5'],
    ['thousands separator', '١٬٢٣٤', { digits: 'ascii' }, '1,234'],
    ['percent sign', '٢٠٪', { digits: 'ascii' }, '20%'],
    ['punctuation', '،؛؟', { punctuation: 'ascii' }, ',;?'],
    ['elongation', 'جداااا', { elongation: 2 }, 'جداا'],
    ['decomposed alef with hamza', 'ا\u0654حمد', { looseHamza: 'compose', alef: 'bare' }, 'احمد'],
  ]);
});

describe('what other systems lose or break', () => {
  runCases([
    ['a decimal number is not cut at ٫', '١٫٥', 'search', '1.5'],
    ['٬ between digits is a comma', '١٬٢٣٤', 'search', '1,234'],
    [
      'honorifics and the rial are written out, not lost',
      'ﷺ ﷽ ﷼',
      'search',
      'صلي الله عليه وسلم بسم الله الرحمن الرحيم ريال',
    ],
    ['emoji stay', 'شكرا 🙏🏽', 'search', 'شكرا 🙏🏽'],
    ['Farsi yeh within a word is ي', 'شیخ', 'search', 'شيخ'],
    ['a zero width non-joiner never splits a word', 'مي\u200cد', 'search', 'ميد'],
    ['a right-to-left mark never splits a word', 'م\u200fد', 'search', 'مد'],
    ['the end of ayah sign stays', 'قال۝', 'search', 'قال۝'],
    ['ae (U+06D5) is a heh, not deleted', 'كوردستانە', 'search', 'كوردستانه'],
    ['signs of Quran print go with the harakat', 'ٱل\u06e1حم\u06e1د', 'search', 'الحمد'],
    ['an isolated dagger alef is no crash', '\u0670', 'search', ''],
    ['an isolated dagger alef is restored to nothing', 'قال \u0670 نعم', { daggerAlef: 'restore' }, 'قال  نعم'],
    ['3.14 stays in one piece', '3.14 و ١٬٢٣٤', 'search', '3.14 و 1,234'],
    ['hashtags stay in one piece', '#وسم_مهم', 'search', '#وسم_مهم'],
    ['Latin words and digits stay beside Arabic', 'مرحبا hello 12', 'search', 'مرحبا hello 12'],
    ['lam-alef keeps its hamza', 'ﻵ ﻷ ﻹ ﻻ', 'light', 'لآ لأ لإ لا'],
    ['final lam-alef keeps its hamza', 'ﻶ ﻸ ﻺ ﻼ', 'light', 'لآ لأ لإ لا'],
    ['hamza is never torn from its alef', 'أحمد', 'light', 'أحمد'],
    ['آسفي and اسفي meet', 'آسفي', 'search', 'اسفي'],
    ['every alef is folded, not the first alone', 'أأأ', 'search', 'ااا'],
    ['a word with digits keeps its letters', 'covid19 ١٢', 'search', 'covid19 12'],
    ['digits of all systems stay', '١٢٣ ۴۵۶', { harakat: 'strip' }, '١٢٣ ۴۵۶'],
    ['punctuation inside URLs stays', 'http://a.b', 'search', 'http://a.b'],
    ['sukun of Quran print parts no word', 'ٱل\u06e1ح\u064eم\u06e1د\u064f', 'search', 'الحمد'],
    [
      'an e-mail address stays an e-mail address',
      'a@b.com',
      { emails: { mask: '[بريد]' }, urls: { mask: '[رابط]' } },
      '[بريد]',
    ],
    ['پ گ ک ی are letters', 'پگکی', 'search', 'پگكي'],
  ]);
});

describe('what compatibility profiles give, losses included', () => {
  runCases([
    ['CAMeL arclean: decimals', '١٫٥ ١٬٢٣٤', 'camel-arclean', "1,5 1'234"],
    ['CAMeL arclean: ligatures and emoji', 'ﷺ ﷽ ﷼😀', 'camel-arclean', '  '],
    ['CAMeL arclean: Farsi yeh', 'شیخ', 'camel-arclean', 'شىخ'],
    ['CAMeL arclean: joiners and marks of direction', 'مي\u200cد\u200f', 'camel-arclean', 'مي د '],
    ['CAMeL arclean: end of ayah, ae', '۝ە', 'camel-arclean', '*'],
    ['CAMeL dediac: Quranic sukun stays', 'ٱل\u06e1حم\u06e1د\u064f', 'camel-dediac', 'ٱل\u06e1حم\u06e1د'],
    ['CAMeL NFKC: basmala and rial', '﷽ ﷼ ﻷ', 'camel-unicode', 'بسم الله الرحمن الرحيم ريال لأ'],
    ['PyArabic: ى to ا, ؤ to ء', 'مستشفى سؤال', 'pyarabic', 'مستشفا سءال'],
    ['PyArabic: lam-alef loses its hamza, final forms stay', 'ﻷ ﻸ', 'pyarabic', 'لا ﻸ'],
    ['PyArabic: dagger alef', 'ه\u0670ذا', 'pyarabic', 'هاذا'],
    ['Lucene: ٫ stays, alef wasla stays', '١٫٥ ٱل', 'lucene', '1٫5 ٱل'],
    ['AraBERT: Persian letters and presentation forms go', 'پاريس گوگل ﻣﺪﻳﻨﺔ ﷺ', 'arabert', 'اريس و ل'],
    ['AraBERT: numbers and hashtags are spaced apart', '3.14 ١٬٢٣٤ #وسم_مهم', 'arabert', '3 . 14 1 ٬ 234 # وسم _ مهم'],
    ['AraBERT: Quranic signs split words', 'ٱل\u06e1ح\u064eم\u06e1د\u064f', 'arabert', 'ٱ ل حم د'],
    ['AraBERT: an e-mail address becomes [رابط]', 'a@b.com', 'arabert', '[رابط]'],
    ['AraBERT: runs of three and more', 'جداااااا!!!!', 'arabert', 'جداا ! !'],
    ['AraBERT: digits beside letters', '25ألف ألف25 abc25ألف', 'arabert', '25 ألف ألف 25 abc 25 ألف'],
    ['AraBERT: three runs', 'ق76هغ4', 'arabert', 'ق 76 هغ 4'],
  ]);

  it('PyArabic loses what the plain operation keeps', () => {
    expect(normalizePresentationForms('ﻷن')).toBe('لأن');
  });
});
