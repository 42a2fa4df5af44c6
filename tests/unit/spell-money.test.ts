import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '../../src/generated/currencies';
import { type CurrencyCode, spellNumber } from '../../src/numbers/spell/index';

describe('money', () => {
  it.each<[number | bigint, CurrencyCode, string]>([
    [0, 'SAR', 'صفر ريال'],
    [1, 'SAR', 'ريال واحد'],
    [2, 'SAR', 'ريالان'],
    [3.5, 'SAR', 'ثلاثة ريالات وخمسون هللة'],
    [10, 'SAR', 'عشرة ريالات'],
    [11, 'SAR', 'أحد عشر ريالًا'],
    [100, 'SAR', 'مئة ريال'],
    [324, 'SAR', 'ثلاثمئة وأربعة وعشرون ريالًا'],
    [652.12, 'SAR', 'ستمئة واثنان وخمسون ريالًا واثنتا عشرة هللة'],
    [2000, 'SAR', 'ألفا ريال'],
    [10_000, 'SAR', 'عشرة آلاف ريال'],
    [0.01, 'SAR', 'هللة واحدة'],
    [0.02, 'SAR', 'هللتان'],
    [0.05, 'SAR', 'خمس هللات'],
    [1.01, 'SAR', 'ريال واحد وهللة واحدة'],
    [-5.25, 'SAR', 'سالب خمسة ريالات وخمس وعشرون هللة'],
    [5, 'AED', 'خمسة دراهم'],
    [1.25, 'AED', 'درهم واحد وخمسة وعشرون فلسًا'],
    [3.005, 'KWD', 'ثلاثة دنانير وخمسة فلوس'],
    [0.5, 'KWD', 'خمسمئة فلس'],
    [1.001, 'BHD', 'دينار واحد وفلس واحد'],
    [250, 'IQD', 'مئتان وخمسون دينارًا'],
    [2.75, 'JOD', 'ديناران وسبعمئة وخمسون فلسًا'],
    [4.2, 'LYD', 'أربعة دنانير ومئتا درهم'],
    [7.003, 'OMR', 'سبعة ريالات وثلاث بيسات'],
    [123.21, 'TND', 'مئة وثلاثة وعشرون دينارًا ومئتان وعشرة مليمات'],
    [12.5, 'QAR', 'اثنا عشر ريالًا وخمسون درهمًا'],
    [20_000.12, 'EGP', 'عشرون ألف جنيه واثنا عشر قرشًا'],
    [8, 'LBP', 'ثماني ليرات'],
    [15_000, 'LBP', 'خمسة عشر ألف ليرة'],
    [11, 'SYP', 'إحدى عشرة ليرة'],
    [1.6, 'MRU', 'أوقية واحدة وثلاثة أخماس'],
    [3, 'MAD', 'ثلاثة دراهم'],
    [3.5, 'DZD', 'ثلاثة دنانير وخمسون سنتيمًا'],
    [4.04, 'SOS', 'أربعة شلنات وأربعة سنتات'],
    [7.5, 'USD', 'سبعة دولارات وخمسون سنتًا'],
    [11, 'EUR', 'أحد عشر يورو'],
    [4.1, 'GBP', 'أربعة جنيهات وعشرة بنسات'],
    [10n ** 12n, 'USD', 'تريليون دولار'],
  ])('%s %s: %s', (value, currency, words) => {
    expect(spellNumber(value, { currency })).toBe(words);
  });

  it('rounds to the subunit, half away from zero, and carries', () => {
    expect(spellNumber(1.005, { currency: 'SAR' })).toBe('ريال واحد وهللة واحدة');
    expect(spellNumber(2.994, { currency: 'SAR' })).toBe('ريالان وتسع وتسعون هللة');
    expect(spellNumber(2.995, { currency: 'SAR' })).toBe('ثلاثة ريالات');
    expect(spellNumber(-2.995, { currency: 'SAR' })).toBe('سالب ثلاثة ريالات');
    expect(spellNumber(-0.001, { currency: 'SAR' })).toBe('صفر ريال');
    expect(spellNumber(5e-324, { currency: 'SAR' })).toBe('صفر ريال');
  });

  it('declines the money', () => {
    expect(spellNumber(2.02, { currency: 'SAR', case: 'genitive' })).toBe('ريالين وهللتين');
    expect(spellNumber(200, { currency: 'EGP', case: 'accusative' })).toBe('مئتي جنيه');
    expect(spellNumber(5, { currency: 'KWD', definite: true })).toBe('خمسة الدنانير');
  });

  it('knows the currencies of all Arab states, and those with a thousand subunits', () => {
    const arab = 'AED BHD DJF DZD EGP IQD JOD KMF KWD LBP LYD MAD MRU OMR QAR SAR SDG SOS SYP TND YER'.split(' ');
    expect(Object.keys(CURRENCIES)).toEqual(expect.arrayContaining(arab));
    const thousand = Object.entries(CURRENCIES).filter(([, currency]) => currency.subunits === 1000);
    expect(thousand.map(([code]) => code)).toEqual(['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND']);
  });
});
