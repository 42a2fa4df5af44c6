import { describe, expect, it } from 'vitest';
import { spellNumber } from '../../src/numbers/spell/index';

describe('ordinals', () => {
  it.each<[number | bigint, string, string]>([
    [0, 'الصفر', 'الصفر'],
    [1, 'الأول', 'الأولى'],
    [2, 'الثاني', 'الثانية'],
    [3, 'الثالث', 'الثالثة'],
    [4, 'الرابع', 'الرابعة'],
    [5, 'الخامس', 'الخامسة'],
    [6, 'السادس', 'السادسة'],
    [7, 'السابع', 'السابعة'],
    [8, 'الثامن', 'الثامنة'],
    [9, 'التاسع', 'التاسعة'],
    [10, 'العاشر', 'العاشرة'],
    [11, 'الحادي عشر', 'الحادية عشرة'],
    [12, 'الثاني عشر', 'الثانية عشرة'],
    [13, 'الثالث عشر', 'الثالثة عشرة'],
    [16, 'السادس عشر', 'السادسة عشرة'],
    [19, 'التاسع عشر', 'التاسعة عشرة'],
    [20, 'العشرون', 'العشرون'],
    [21, 'الحادي والعشرون', 'الحادية والعشرون'],
    [22, 'الثاني والعشرون', 'الثانية والعشرون'],
    [28, 'الثامن والعشرون', 'الثامنة والعشرون'],
    [35, 'الخامس والثلاثون', 'الخامسة والثلاثون'],
    [90, 'التسعون', 'التسعون'],
    [99, 'التاسع والتسعون', 'التاسعة والتسعون'],
    [100, 'المئة', 'المئة'],
    [101, 'الأول بعد المئة', 'الأولى بعد المئة'],
    [107, 'السابع بعد المئة', 'السابعة بعد المئة'],
    [111, 'الحادي عشر بعد المئة', 'الحادية عشرة بعد المئة'],
    [120, 'العشرون بعد المئة', 'العشرون بعد المئة'],
    [121, 'الحادي والعشرون بعد المئة', 'الحادية والعشرون بعد المئة'],
    [200, 'المئتان', 'المئتان'],
    // What comes after بعد is in the genitive.
    [221, 'الحادي والعشرون بعد المئتين', 'الحادية والعشرون بعد المئتين'],
    [300, 'الثلاثمئة', 'الثلاثمئة'],
    [999, 'التاسع والتسعون بعد التسعمئة', 'التاسعة والتسعون بعد التسعمئة'],
    [1000, 'الألف', 'الألف'],
    [1001, 'الأول بعد الألف', 'الأولى بعد الألف'],
    [2000, 'الألفان', 'الألفان'],
    [2005, 'الخامس بعد الألفين', 'الخامسة بعد الألفين'],
    [10_000, 'العشرة آلاف', 'العشرة آلاف'],
    [100_000, 'المئة ألف', 'المئة ألف'],
    [1_000_000, 'المليون', 'المليون'],
    [10n ** 9n, 'المليار', 'المليار'],
  ])('%s: %s, %s', (value, masculine, feminine) => {
    expect(spellNumber(value, { ordinal: true })).toBe(masculine);
    expect(spellNumber(value, { ordinal: true, gender: 'feminine' })).toBe(feminine);
  });

  it.each<[number, string, string]>([
    [1, 'أول', 'أولى'],
    [2, 'ثانٍ', 'ثانية'],
    [3, 'ثالث', 'ثالثة'],
    [11, 'حادي عشر', 'حادية عشرة'],
    [20, 'عشرون', 'عشرون'],
    [21, 'حادٍ وعشرون', 'حادية وعشرون'],
    [22, 'ثانٍ وعشرون', 'ثانية وعشرون'],
    [100, 'مئة', 'مئة'],
    [107, 'سابع بعد المئة', 'سابعة بعد المئة'],
    [1000, 'ألف', 'ألف'],
  ])('%s without the article: %s, %s', (value, masculine, feminine) => {
    expect(spellNumber(value, { ordinal: true, definite: false })).toBe(masculine);
    expect(spellNumber(value, { ordinal: true, definite: false, gender: 'feminine' })).toBe(feminine);
  });

  it.each<[number, string]>([
    [2, 'الثاني'],
    [20, 'العشرين'],
    [21, 'الحادي والعشرين'],
    [200, 'المئتين'],
    [121, 'الحادي والعشرين بعد المئة'],
  ])('%s in the genitive: %s', (value, words) => {
    expect(spellNumber(value, { ordinal: true, case: 'genitive' })).toBe(words);
  });

  it('writes the adverbs of enumeration as indefinite accusatives', () => {
    const adverb = (value: number): string =>
      spellNumber(value, { ordinal: true, definite: false, case: 'accusative' });
    expect([2, 3, 10].map(adverb)).toEqual(['ثانيًا', 'ثالثًا', 'عاشرًا']);
  });

  it('stands before its noun in the construct state', () => {
    expect(spellNumber(2, { ordinal: true, definite: false, construct: true })).toBe('ثاني');
  });

  it('follows a noun as its attribute', () => {
    expect(spellNumber(3, { ordinal: true, counted: { one: 'كتاب', few: 'كتب' } })).toBe('الكتاب الثالث');
    expect(spellNumber(12, { ordinal: true, counted: { one: 'سيارة', few: 'سيارات' } })).toBe('السيارة الثانية عشرة');
    expect(spellNumber(3, { ordinal: true, definite: false, counted: { one: 'كتاب', few: 'كتب' } })).toBe('كتاب ثالث');
  });

  it('takes the article on the last noun when asked', () => {
    expect(spellNumber(10_000, { ordinal: true, article: 'last' })).toBe('عشرة الآلاف');
  });

  it.each([-1, 1.5, -2.5])('refuses %s', (value) => {
    expect(() => spellNumber(value, { ordinal: true })).toThrow(RangeError);
    expect(() => spellNumber(value, { ordinal: true })).toThrow(String(value));
  });
});
