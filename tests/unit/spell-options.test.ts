import { describe, expect, it } from 'vitest';
import { type SpellOptions, spellNumber } from '../../src/numbers/spell/index';

describe('values that have no words', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('refuses %s', (value) => {
    expect(() => spellNumber(value)).toThrow(new RangeError(`spellNumber: the value must be finite, not ${value}`));
  });

  it.each<[number | bigint]>([
    [1.1e36],
    [-1e37],
    [Number.MAX_VALUE],
    [10n ** 36n + 1n],
    [-(10n ** 36n) - 1n],
  ])('refuses %s, which is beyond the limit', (value) => {
    expect(() => spellNumber(value)).toThrow(RangeError);
    expect(() => spellNumber(value)).toThrow(`${value} is beyond the limit of ±10^36`);
  });

  it.each([['12'], [null], [undefined], [{}], [true], [Symbol('x')]])('refuses what is no number: %s', (value) => {
    expect(() => spellNumber(value as unknown as number)).toThrow(TypeError);
  });
});

describe('options that do not exist', () => {
  it.each<[string, unknown, string]>([
    ['gender', 'neuter', '"gender" is neuter, not one of masculine, feminine'],
    ['case', 'dative', '"case" is dative, not one of nominative, accusative, genitive'],
    ['hundredSpelling', 'ميه', '"hundredSpelling" is ميه, not one of مئة, مائة'],
    ['tanween', 'yes', '"tanween" is yes'],
    ['article', 'middle', '"article" is middle'],
    ['decimals', 'words', '"decimals" is words, not one of point, digits, fraction'],
    ['negative', '-', '"negative" is -'],
    ['billion', 'مليون', '"billion" is مليون'],
    ['currency', 'XXX', '"currency" is XXX, not one of AED'],
    ['currency', 'constructor', '"currency" is constructor'],
  ])('%s: %s', (name, value, message) => {
    expect(() => spellNumber(1, { [name]: value } as SpellOptions)).toThrow(RangeError);
    expect(() => spellNumber(1, { [name]: value } as SpellOptions)).toThrow(message);
  });

  it.each<[string, unknown]>([
    ['ordinal', 'yes'],
    ['definite', 1],
    ['tashkeel', null],
    ['splitHundreds', 'no'],
    ['construct', 0],
    ['counted', 'كتاب'],
    ['counted', null],
    ['counted', { one: 'كتاب' }],
    ['counted', { one: '', few: 'كتب' }],
    ['counted', { one: 'كتاب', few: 'كتب', many: 7 }],
  ])('%s: %o', (name, value) => {
    expect(() => spellNumber(1, { [name]: value } as SpellOptions)).toThrow(TypeError);
    expect(() => spellNumber(1, { [name]: value } as SpellOptions)).toThrow(`"${name}`);
  });

  it('names a gender of the noun that does not exist', () => {
    const counted = { one: 'كتاب', few: 'كتب', gender: 'neuter' } as unknown as NonNullable<SpellOptions['counted']>;
    expect(() => spellNumber(1, { counted })).toThrow(
      new RangeError('spellNumber: the option "counted.gender" is neuter, not one of masculine, feminine'),
    );
  });

  it('refuses money that is counted as something else or is an ordinal', () => {
    const counted = { one: 'كتاب', few: 'كتب' };
    expect(() => spellNumber(1, { currency: 'SAR', counted })).toThrow('"currency" (SAR) excludes "counted"');
    expect(() => spellNumber(1, { currency: 'SAR', ordinal: true })).toThrow('"currency" (SAR) excludes "ordinal"');
  });

  it('refuses options that are no object', () => {
    expect(() => spellNumber(1, null as unknown as SpellOptions)).toThrow(TypeError);
    expect(() => spellNumber(1, 'feminine' as unknown as SpellOptions)).toThrow('not feminine');
  });
});
