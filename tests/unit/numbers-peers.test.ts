import { describe, expect, it } from 'vitest';
import { findNumbers, parseNumber } from '../../src/numbers/index';

/** What other readers answer for a number, observed with their current versions, and what it is. */
describe('numbers that other readers miss', () => {
  it.each<[string, string, string, number]>([
    ['PyArabic', 'مائتان', '0', 200],
    ['PyArabic', 'خمس مئة', '105', 500],
    ['PyArabic', 'ألف ألف', '2000', 1_000_000],
    ['PyArabic', 'واحدة', '0', 1],
    ['PyArabic', 'اثنتا عشرة', '10', 12],
    ['PyArabic', 'الخمسين', '0', 50],
    ['ar-php', 'مئتا ألف', 'nothing', 200_000],
    ['ar-php', '27 ألف', '0', 27_000],
    ['ar-php', 'خمسة بالمئة', '105', 5],
    ['Maha', 'عشرين ألفا', '20', 20_000],
    ['Maha', 'سالب خمسة', '5', -5],
    ['Maha', 'ثلاثُمِئة', 'nothing', 300],
    ['Duckling', 'ألفين', 'nothing', 2000],
    ['Duckling', 'ألف ومئتان', '1000 and 200', 1200],
    ['Duckling', 'السادس عشر', 'nothing', 16],
    ['Duckling', 'الخامسة والثلاثون', 'nothing', 35],
    ['Duckling', 'ثلاثة مليارات', 'nothing', 3_000_000_000],
    ['Recognizers-Text', 'التاسعة', '10', 9],
    ['Recognizers-Text', 'خمس وعشرين', 'nothing', 25],
    ['NeMo', 'ثلاثة آلاف', 'nothing', 3000],
    ['NeMo', 'أحد عشر', 'nothing', 11],
    ['every reader', 'مليون ونصف', '1000000', 1_500_000],
    ['every reader', 'مليون ومئتي ألف', '1000000', 1_200_000],
    ['every reader', 'ألفي', 'nothing', 2000],
  ])('%s reads %s as %s', (_, text, __, value) => {
    expect(parseNumber(text)).toBe(value);
  });

  it.each<[string, string, string]>([
    ['Duckling, ar-php and PyArabic', 'لست جلست لبست حبست أفلست', '6'],
    ['PyArabic', 'ألف الكاتب كتابا', '1000'],
  ])('%s: "%s" holds no %s', (_, text) => {
    expect(findNumbers(text)).toEqual([]);
  });

  it('PyArabic and ar-php: keeps "ستة رجال وسبع نساء" apart', () => {
    expect(findNumbers('ستة رجال وسبع نساء').map((match) => match.value)).toEqual([6, 7]);
  });
});

/** What other writers print, right or wrong in its grammar, is read as the number that was meant. */
describe('spellings of other writers', () => {
  it.each<[string, string, number]>([
    ['n2words', 'مائة وثلاثة ألف', 103_000],
    ['n2words', 'مائة وألف ألف', 101_000],
    ['n2words', 'مليار ومائة ومليون مليون', 1_101_000_000],
    ['num2words', 'مائة و ألف ألف و عشرة', 101_010],
    ['number-to-arabic-words', 'ثلاث ملاين', 3_000_000],
    ['n2words', 'تسعة وتسعون ألف', 99_000],
    ['n2words', 'ثلاث آلاف', 3000],
    ['n2words', 'إحدى عشرة ألف', 11_000],
    ['n2words', 'مئتان ألف', 200_000],
    ['n2words', 'ناقص خمسة', -5],
    ['number-to-arabic-words', 'إحدى عشر', 11],
    ['number-to-arabic-words', 'أثنان', 2],
    ['number-to-arabic-words', 'واحد و عشرون', 21],
    ['tafgeetjs', 'ثلاثة ألآف', 3000],
    ['tafgeetjs', 'ٱثنين', 2],
    ['narabicwords', 'تسعمئة وألف', 901_000],
    ['narabicwords', 'مائة وثمان عشرة', 118],
    ['ICU', 'ألفين', 2000],
  ])('%s: %s', (_, text, value) => {
    expect(parseNumber(text)).toBe(value);
  });
});
