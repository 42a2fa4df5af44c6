import { describe, expect, it } from 'vitest';
import { type CountedNounForms, spellNumber } from '../../src/numbers/spell/index';

const BOOK: CountedNounForms = {
  one: 'كتاب',
  two: 'كتابان',
  few: 'كتب',
  many: 'كتابًا',
  hundred: 'كتاب',
  gender: 'masculine',
};
const CAR: CountedNounForms = { one: 'سيارة', few: 'سيارات' };

describe('a number with its counted noun', () => {
  it.each<[number, string, string]>([
    [0, 'صفر كتاب', 'صفر سيارة'],
    [1, 'كتاب واحد', 'سيارة واحدة'],
    [2, 'كتابان', 'سيارتان'],
    [3, 'ثلاثة كتب', 'ثلاث سيارات'],
    [8, 'ثمانية كتب', 'ثماني سيارات'],
    [10, 'عشرة كتب', 'عشر سيارات'],
    [11, 'أحد عشر كتابًا', 'إحدى عشرة سيارة'],
    [12, 'اثنا عشر كتابًا', 'اثنتا عشرة سيارة'],
    [15, 'خمسة عشر كتابًا', 'خمس عشرة سيارة'],
    [18, 'ثمانية عشر كتابًا', 'ثماني عشرة سيارة'],
    [20, 'عشرون كتابًا', 'عشرون سيارة'],
    [21, 'واحد وعشرون كتابًا', 'إحدى وعشرون سيارة'],
    [22, 'اثنان وعشرون كتابًا', 'اثنتان وعشرون سيارة'],
    [28, 'ثمانية وعشرون كتابًا', 'ثمانٍ وعشرون سيارة'],
    [99, 'تسعة وتسعون كتابًا', 'تسع وتسعون سيارة'],
    [100, 'مئة كتاب', 'مئة سيارة'],
    // One and two stay the noun itself: ألف ليلة وليلة.
    [101, 'مئة كتاب وكتاب', 'مئة سيارة وسيارة'],
    [102, 'مئة كتاب وكتابان', 'مئة سيارة وسيارتان'],
    [103, 'مئة وثلاثة كتب', 'مئة وثلاث سيارات'],
    [110, 'مئة وعشرة كتب', 'مئة وعشر سيارات'],
    [111, 'مئة وأحد عشر كتابًا', 'مئة وإحدى عشرة سيارة'],
    [200, 'مئتا كتاب', 'مئتا سيارة'],
    [202, 'مئتا كتاب وكتابان', 'مئتا سيارة وسيارتان'],
    [203, 'مئتان وثلاثة كتب', 'مئتان وثلاث سيارات'],
    [500, 'خمسمئة كتاب', 'خمسمئة سيارة'],
    [1000, 'ألف كتاب', 'ألف سيارة'],
    [1001, 'ألف كتاب وكتاب', 'ألف سيارة وسيارة'],
    [1200, 'ألف ومئتا كتاب', 'ألف ومئتا سيارة'],
    [1203, 'ألف ومئتان وثلاثة كتب', 'ألف ومئتان وثلاث سيارات'],
    [2000, 'ألفا كتاب', 'ألفا سيارة'],
    [2001, 'ألفا كتاب وكتاب', 'ألفا سيارة وسيارة'],
    [3000, 'ثلاثة آلاف كتاب', 'ثلاثة آلاف سيارة'],
    [11_000, 'أحد عشر ألف كتاب', 'أحد عشر ألف سيارة'],
    [25_000, 'خمسة وعشرون ألف كتاب', 'خمسة وعشرون ألف سيارة'],
    [101_000, 'مئة ألف وألف كتاب', 'مئة ألف وألف سيارة'],
    [200_000, 'مئتا ألف كتاب', 'مئتا ألف سيارة'],
    [1_000_000, 'مليون كتاب', 'مليون سيارة'],
    [2_000_000, 'مليونا كتاب', 'مليونا سيارة'],
    [3_000_000, 'ثلاثة ملايين كتاب', 'ثلاثة ملايين سيارة'],
    [-3, 'سالب ثلاثة كتب', 'سالب ثلاث سيارات'],
  ])('%s: %s, %s', (value, books, cars) => {
    expect(spellNumber(value, { counted: BOOK })).toBe(books);
    expect(spellNumber(value, { counted: CAR })).toBe(cars);
  });

  it.each<[number, string, string]>([
    [1, 'كتابًا واحدًا', 'كتاب واحد'],
    [2, 'كتابين', 'كتابين'],
    [3, 'ثلاثة كتب', 'ثلاثة كتب'],
    [12, 'اثني عشر كتابًا', 'اثني عشر كتابًا'],
    [25, 'خمسة وعشرين كتابًا', 'خمسة وعشرين كتابًا'],
    [101, 'مئة كتاب وكتابًا', 'مئة كتاب وكتاب'],
    [102, 'مئة كتاب وكتابين', 'مئة كتاب وكتابين'],
    [200, 'مئتي كتاب', 'مئتي كتاب'],
    [2000, 'ألفي كتاب', 'ألفي كتاب'],
    [2_000_000, 'مليوني كتاب', 'مليوني كتاب'],
  ])('%s in the oblique cases: %s, %s', (value, accusative, genitive) => {
    expect(spellNumber(value, { counted: BOOK, case: 'accusative' })).toBe(accusative);
    expect(spellNumber(value, { counted: BOOK, case: 'genitive' })).toBe(genitive);
  });

  it.each<[number, string, string]>([
    [1, 'الكتاب الواحد', 'الكتاب الواحد'],
    [2, 'الكتابان', 'الكتابان'],
    [3, 'ثلاثة الكتب', 'الثلاثة كتب'],
    // 11 to 99 have the article, and their noun stays indefinite.
    [11, 'الأحد عشر كتابًا', 'الأحد عشر كتابًا'],
    [25, 'الخمسة والعشرون كتابًا', 'الخمسة والعشرون كتابًا'],
    [100, 'مئة الكتاب', 'المئة كتاب'],
    [101, 'مئة الكتاب والكتاب', 'المئة كتاب والكتاب'],
    [103, 'المئة وثلاثة الكتب', 'المئة والثلاثة كتب'],
    [200, 'مئتا الكتاب', 'المئتا كتاب'],
    [1000, 'ألف الكتاب', 'الألف كتاب'],
    [3000, 'ثلاثة آلاف الكتاب', 'الثلاثة آلاف كتاب'],
    [11_000, 'الأحد عشر ألف كتاب', 'الأحد عشر ألف كتاب'],
    [100_000, 'مئة ألف الكتاب', 'المئة ألف كتاب'],
  ])('%s with the article: %s, or %s', (value, last, first) => {
    expect(spellNumber(value, { counted: BOOK, definite: true })).toBe(last);
    expect(spellNumber(value, { counted: BOOK, definite: true, article: 'first' })).toBe(first);
  });

  it('follows the last number of a decimal', () => {
    const metre = { one: 'متر', few: 'أمتار' };
    expect(spellNumber(2.5, { counted: metre })).toBe('اثنان فاصلة خمسة أمتار');
    expect(spellNumber(2.25, { counted: metre })).toBe('اثنان فاصلة خمسة وعشرون مترًا');
    expect(spellNumber(2.1, { counted: metre })).toBe('اثنان فاصلة واحد متر');
    expect(spellNumber(2.02, { counted: CAR })).toBe('اثنتان فاصلة صفر اثنتان سيارة');
    expect(spellNumber(3.5, { counted: metre, decimals: 'fraction' })).toBe('ثلاثة أمتار وخمسة من عشرة');
    expect(spellNumber(0.5, { counted: metre, decimals: 'fraction' })).toBe('خمسة من عشرة من متر');
  });

  it('makes the forms that are not given', () => {
    expect(spellNumber(11, { counted: { one: 'رجل', few: 'رجال' } })).toBe('أحد عشر رجلًا');
    expect(spellNumber(2, { counted: { one: 'مستشفى', few: 'مستشفيات' } })).toBe('مستشفيان');
    expect(spellNumber(11, { counted: { one: 'مستشفى', few: 'مستشفيات' } })).toBe('أحد عشر مستشفى');
    expect(spellNumber(11, { counted: { one: 'مساء', few: 'أمسيات' } })).toBe('أحد عشر مساء');
    expect(spellNumber(11, { counted: { one: 'تمرين', few: 'تمارين' } })).toBe('أحد عشر تمرينًا');
  });

  it('takes the gender of the noun, given or told by its teh marbuta', () => {
    expect(spellNumber(3, { counted: { one: 'خليفة', few: 'خلفاء', gender: 'masculine' } })).toBe('ثلاثة خلفاء');
    expect(spellNumber(3, { counted: { one: 'بنت', few: 'بنات', gender: 'feminine' } })).toBe('ثلاث بنات');
    expect(spellNumber(3, { counted: { one: 'بنت', few: 'بنات' }, gender: 'feminine' })).toBe('ثلاث بنات');
  });

  it('writes the forms of a noun of several words as they are given', () => {
    const riyal = {
      one: 'ريال سعودي',
      two: 'ريالان سعوديان',
      few: 'ريالات سعودية',
      many: 'ريالًا سعوديًا',
      hundred: 'ريال سعودي',
    };
    expect(spellNumber(2, { counted: riyal })).toBe('ريالان سعوديان');
    expect(spellNumber(2, { counted: riyal, case: 'genitive' })).toBe('ريالين سعوديين');
    expect(spellNumber(5, { counted: riyal })).toBe('خمسة ريالات سعودية');
    expect(spellNumber(50, { counted: riyal })).toBe('خمسون ريالًا سعوديًا');
    expect(spellNumber(50, { counted: riyal, tanween: 'after-alef' })).toBe('خمسون ريالاً سعودياً');
    expect(spellNumber(500, { counted: riyal })).toBe('خمسمئة ريال سعودي');
  });

  it('accepts either place of the tanween in the forms', () => {
    expect(spellNumber(11, { counted: { one: 'كتاب', few: 'كتب', many: 'كتاباً' } })).toBe('أحد عشر كتابًا');
  });

  it('puts the phrase itself before a genitive', () => {
    expect(spellNumber(2, { counted: BOOK, construct: true })).toBe('كتابا');
    expect(spellNumber(2, { counted: CAR, construct: true, case: 'genitive' })).toBe('سيارتي');
    expect(spellNumber(1, { counted: BOOK, construct: true })).toBe('كتاب');
  });
});
