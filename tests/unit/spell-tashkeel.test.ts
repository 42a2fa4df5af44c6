import { describe, expect, it } from 'vitest';
import { type SpellOptions, spellNumber } from '../../src/numbers/spell/index';

const vocalized = (value: number | bigint, options: SpellOptions = {}): string =>
  spellNumber(value, { ...options, tashkeel: true });

describe('full tashkeel', () => {
  it.each<[number, string, string, string]>([
    [1, 'وَاحِدٌ', 'وَاحِدًا', 'وَاحِدٍ'],
    [2, 'اِثْنَانِ', 'اِثْنَيْنِ', 'اِثْنَيْنِ'],
    [3, 'ثَلَاثَةٌ', 'ثَلَاثَةً', 'ثَلَاثَةٍ'],
    [6, 'سِتَّةٌ', 'سِتَّةً', 'سِتَّةٍ'],
    [11, 'أَحَدَ عَشَرَ', 'أَحَدَ عَشَرَ', 'أَحَدَ عَشَرَ'],
    [12, 'اِثْنَا عَشَرَ', 'اِثْنَيْ عَشَرَ', 'اِثْنَيْ عَشَرَ'],
    [15, 'خَمْسَةَ عَشَرَ', 'خَمْسَةَ عَشَرَ', 'خَمْسَةَ عَشَرَ'],
    [20, 'عِشْرُونَ', 'عِشْرِينَ', 'عِشْرِينَ'],
    [25, 'خَمْسَةٌ وَعِشْرُونَ', 'خَمْسَةً وَعِشْرِينَ', 'خَمْسَةٍ وَعِشْرِينَ'],
    [100, 'مِئَةٌ', 'مِئَةً', 'مِئَةٍ'],
    // The alef of two is a wasla: it loses its vowel after another word.
    [102, 'مِئَةٌ وَاثْنَانِ', 'مِئَةً وَاثْنَيْنِ', 'مِئَةٍ وَاثْنَيْنِ'],
    [200, 'مِئَتَانِ', 'مِئَتَيْنِ', 'مِئَتَيْنِ'],
    [300, 'ثَلَاثُمِئَةٍ', 'ثَلَاثَمِئَةٍ', 'ثَلَاثِمِئَةٍ'],
    [600, 'سِتُّمِئَةٍ', 'سِتَّمِئَةٍ', 'سِتِّمِئَةٍ'],
    [800, 'ثَمَانِمِئَةٍ', 'ثَمَانِمِئَةٍ', 'ثَمَانِمِئَةٍ'],
    [1000, 'أَلْفٌ', 'أَلْفًا', 'أَلْفٍ'],
    [2000, 'أَلْفَانِ', 'أَلْفَيْنِ', 'أَلْفَيْنِ'],
    [3000, 'ثَلَاثَةُ آلَافٍ', 'ثَلَاثَةَ آلَافٍ', 'ثَلَاثَةِ آلَافٍ'],
    [11_000, 'أَحَدَ عَشَرَ أَلْفًا', 'أَحَدَ عَشَرَ أَلْفًا', 'أَحَدَ عَشَرَ أَلْفًا'],
    [100_000, 'مِئَةُ أَلْفٍ', 'مِئَةَ أَلْفٍ', 'مِئَةِ أَلْفٍ'],
    [200_000, 'مِئَتَا أَلْفٍ', 'مِئَتَيْ أَلْفٍ', 'مِئَتَيْ أَلْفٍ'],
    [300_000, 'ثَلَاثُمِئَةِ أَلْفٍ', 'ثَلَاثَمِئَةِ أَلْفٍ', 'ثَلَاثِمِئَةِ أَلْفٍ'],
    // ملايين is a diptote, the plurals in ـات are not.
    [3_000_000, 'ثَلَاثَةُ مَلَايِينَ', 'ثَلَاثَةَ مَلَايِينَ', 'ثَلَاثَةِ مَلَايِينَ'],
    [3e9, 'ثَلَاثَةُ مِلْيَارَاتٍ', 'ثَلَاثَةَ مِلْيَارَاتٍ', 'ثَلَاثَةِ مِلْيَارَاتٍ'],
  ])('%s: %s, %s, %s', (value, nominative, accusative, genitive) => {
    expect(vocalized(value)).toBe(nominative.normalize('NFC'));
    expect(vocalized(value, { case: 'accusative' })).toBe(accusative.normalize('NFC'));
    expect(vocalized(value, { case: 'genitive' })).toBe(genitive.normalize('NFC'));
  });

  it.each<[number, string, string]>([
    [8, 'ثَمَانٍ', 'ثَمَانِيًا'],
    [11, 'إِحْدَى عَشْرَةَ', 'إِحْدَى عَشْرَةَ'],
    [12, 'اِثْنَتَا عَشْرَةَ', 'اِثْنَتَيْ عَشْرَةَ'],
    [18, 'ثَمَانِيَ عَشْرَةَ', 'ثَمَانِيَ عَشْرَةَ'],
    [21, 'إِحْدَى وَعِشْرُونَ', 'إِحْدَى وَعِشْرِينَ'],
    [28, 'ثَمَانٍ وَعِشْرُونَ', 'ثَمَانِيًا وَعِشْرِينَ'],
  ])('%s of a feminine noun: %s, %s', (value, nominative, accusative) => {
    expect(vocalized(value, { gender: 'feminine' })).toBe(nominative.normalize('NFC'));
    expect(vocalized(value, { gender: 'feminine', case: 'accusative' })).toBe(accusative.normalize('NFC'));
  });

  it.each<[number, SpellOptions, string]>([
    [1, {}, 'الْوَاحِدُ'],
    // The lam is assimilated to a sun letter, and has a kasra before the wasla of two.
    [3, {}, 'الثَّلَاثَةُ'],
    [2, {}, 'الِاثْنَانِ'],
    [12, {}, 'الِاثْنَا عَشَرَ'],
    [25, { case: 'genitive' }, 'الْخَمْسَةِ وَالْعِشْرِينَ'],
    [300, {}, 'الثَّلَاثُمِئَةِ'],
    [300, { splitHundreds: true }, 'ثَلَاثُ الْمِئَةِ'],
    [3000, {}, 'ثَلَاثَةُ الْآلَافِ'],
    [3000, { article: 'first' }, 'الثَّلَاثَةُ آلَافٍ'],
    [5_000_000, { case: 'genitive' }, 'خَمْسَةِ الْمَلَايِينِ'],
    [21, { ordinal: true }, 'الْحَادِي وَالْعِشْرُونَ'],
    [21, { ordinal: true, case: 'accusative' }, 'الْحَادِيَ وَالْعِشْرِينَ'],
    [12, { ordinal: true, gender: 'feminine' }, 'الثَّانِيَةَ عَشْرَةَ'],
    [107, { ordinal: true }, 'السَّابِعُ بَعْدَ الْمِئَةِ'],
  ])('%s with the article and %o: %s', (value, options, words) => {
    expect(vocalized(value, { definite: true, ...options })).toBe(words.normalize('NFC'));
  });

  it('vocalizes a counted noun that is given so', () => {
    const book = { one: 'كِتَابٌ', few: 'كُتُبٍ' };
    const dirham = { one: 'دِرْهَمٌ', few: 'دَرَاهِمَ' };
    const engineer = { one: 'مُهَنْدِسٌ', few: 'مُهَنْدِسِينَ' };
    const words = (value: number, counted: typeof book, options: SpellOptions = {}): string =>
      vocalized(value, { ...options, counted });
    expect(words(1, book)).toBe('كِتَابٌ وَاحِدٌ');
    expect(words(1, book, { case: 'genitive' })).toBe('كِتَابٍ وَاحِدٍ');
    expect(words(1, book, { definite: true, case: 'accusative' })).toBe('الْكِتَابَ الْوَاحِدَ');
    expect(words(2, book, { case: 'genitive' })).toBe('كِتَابَيْنِ');
    expect(words(3, book)).toBe('ثَلَاثَةُ كُتُبٍ');
    expect(words(3, book, { definite: true })).toBe('ثَلَاثَةُ الْكُتُبِ');
    expect(words(11, book)).toBe('أَحَدَ عَشَرَ كِتَابًا');
    expect(words(100, book)).toBe('مِئَةُ كِتَابٍ');
    expect(words(200, book)).toBe('مِئَتَا كِتَابٍ');
    expect(words(11_000, book)).toBe('أَحَدَ عَشَرَ أَلْفَ كِتَابٍ');
    expect(words(500, book)).toBe('خَمْسُمِئَةِ كِتَابٍ');
    expect(words(2.1, book)).toBe('اِثْنَانِ فَاصِلَة وَاحِدٌ كِتَابٍ');
    expect(words(3, dirham)).toBe('ثَلَاثَةُ دَرَاهِمَ');
    expect(words(3, dirham, { definite: true })).toBe('ثَلَاثَةُ الدَّرَاهِمِ'.normalize('NFC'));
    expect(words(5, engineer)).toBe('خَمْسَةُ مُهَنْدِسِينَ');
    expect(words(5, engineer, { definite: true })).toBe('خَمْسَةُ الْمُهَنْدِسِينَ');
  });

  it('gives no lone vowel to a noun without tashkeel, and strips one where none is wanted', () => {
    expect(vocalized(11, { counted: { one: 'كتاب', few: 'كتب', many: 'كتابًا' } })).toBe('أَحَدَ عَشَرَ كتابًا');
    expect(vocalized(3, { counted: { one: 'كتاب', few: 'كتب' } })).toBe('ثَلَاثَةُ كتب');
    expect(spellNumber(11, { counted: { one: 'كِتَابٌ', few: 'كُتُبٍ', many: 'كِتَابًا' } })).toBe('أحد عشر كتابًا');
  });

  it('vocalizes money', () => {
    expect(vocalized(3.5, { currency: 'SAR' })).toBe('ثَلَاثَةُ رِيَالَاتٍ وَخَمْسُونَ هَلَلَةً');
    expect(vocalized(5, { currency: 'KWD' })).toBe('خَمْسَةُ دَنَانِيرَ');
    expect(vocalized(2, { currency: 'LBP', case: 'accusative' })).toBe('لِيرَتَيْنِ');
  });

  it('writes sign and point as labels without a case', () => {
    expect(vocalized(-5)).toBe('سَالِب خَمْسَةٌ');
    expect(vocalized(2.5)).toBe('اِثْنَانِ فَاصِلَة خَمْسَةٌ');
    expect(vocalized(2.5, { decimals: 'fraction' })).toBe('اِثْنَانِ وَخَمْسَةٌ مِنْ عَشَرَةٍ');
  });

  it('moves the tanween, and never drops it', () => {
    expect(vocalized(11_000, { tanween: 'after-alef' })).toBe('أَحَدَ عَشَرَ أَلْفاً');
    expect(vocalized(11_000, { tanween: 'none' })).toBe('أَحَدَ عَشَرَ أَلْفًا');
  });
});
