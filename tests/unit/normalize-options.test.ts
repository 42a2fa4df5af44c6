import { describe, expect, it } from 'vitest';
import {
  align,
  createNormalizer,
  type NormalizeOptions,
  normalize,
  normalizeDigits,
  PROFILES,
  reduceElongation,
} from '../../src/normalize';

const wrong = (options: unknown): NormalizeOptions => options as NormalizeOptions;

describe('options', () => {
  it.each<[string, unknown, ErrorConstructor | TypeErrorConstructor | RangeErrorConstructor, string]>([
    ['an unknown option', { tashkil: 'strip' }, TypeError, 'tashkil: there is no such option'],
    ['an inherited name', { toString: 'strip' }, TypeError, 'toString: there is no such option'],
    ['an unknown value', { harakat: 'remove' }, RangeError, 'harakat: "remove" is not one of keep, strip'],
    ['a value of another type', { harakat: true }, TypeError, 'harakat: true is not a string'],
    ['a mask that is no string', { urls: { mask: 1 } }, TypeError, 'urls: {"mask":1} is not { mask: string }'],
    ['a mask where none is', { html: { mask: '' } }, TypeError, 'html: {"mask":""} is not a string'],
    ['more than a mask', { urls: { mask: '', by: 1 } }, TypeError, 'urls: {"mask":"","by":1} is not { mask: string }'],
    ['no count', { elongation: '2' }, TypeError, 'elongation: "2" is not a number'],
    ['a count of nothing', { elongation: 0 }, RangeError, 'elongation: 0 is not an integer of 1 or more'],
    ['a broken count', { repeats: 1.5 }, RangeError, 'repeats: 1.5 is not an integer of 1 or more'],
    ['an unknown profile', { extends: 'serach' }, RangeError, 'extends: "serach" is not one of light, search'],
    ['a profile of another type', { extends: 3 }, TypeError, 'extends: 3 is not a string'],
    ['a replacement of another type', { replace: { a: 1 } }, TypeError, 'replace["a"]: 1 is not a string'],
    ['a replacement for a word', { replace: { abc: '' } }, RangeError, 'replace["abc"]: the key is neither'],
    ['a range that runs backwards', { replace: { 'z-a': '' } }, RangeError, 'the range "z-a" runs backwards'],
    ['replacements of another type', { replace: 'a' }, TypeError, 'replace: "a" is not an object'],
    ['a set of another type', { allow: 1 }, TypeError, 'allow: 1 is not a string'],
    ['no options', null, TypeError, 'options: null is neither a profile name nor an object'],
    ['a list', [], TypeError, 'options:  is neither a profile name nor an object'],
  ])('%s is an error that names it', (_title, options, type, message) => {
    expect(() => createNormalizer(wrong(options))).toThrow(type);
    expect(() => createNormalizer(wrong(options))).toThrow(message);
    expect(() => normalize('', wrong(options))).toThrow(message);
  });

  it('names an unknown profile', () => {
    expect(() => normalize('', 'toString' as 'light')).toThrow(
      'profile: "toString" is not one of light, search, match',
    );
  });

  it('checks the arguments of operations', () => {
    expect(() => normalizeDigits('', 'roman' as 'ascii')).toThrow('digits: "roman" is not one of');
    expect(() => reduceElongation('', Number.NaN)).toThrow('elongation: NaN is not an integer');
  });

  it('takes an option that is undefined as not given', () => {
    const options = { extends: 'search', tehMarbuta: undefined } as unknown as NormalizeOptions;
    expect(normalize('مدرسة', options)).toBe('مدرسه');
  });

  it('with no options changes nothing', () => {
    const text = ' أَ\u200c \ud800 ';
    expect(normalize(text, {})).toBe(text);
    expect(align(text, {}).text).toBe(text);
  });

  it('lets an option override the profile that is extended', () => {
    expect(normalize('مَدْرَسَةٌ', { extends: 'search', tehMarbuta: 'keep' })).toBe('مدرسة');
    expect(normalize('مَدْرَسَةٌ', { extends: 'search', harakat: 'keep' })).toBe('مَدرَسَه');
  });

  it('gives the options that are in force', () => {
    const { options } = createNormalizer({ extends: 'lucene', tehMarbuta: 'keep' });
    expect(options).toEqual({ ...PROFILES.lucene, tehMarbuta: 'keep' });
  });

  it('replaces units and ranges, and removes what is not allowed', () => {
    expect(normalize('abc-١٢', { replace: { 'a-b': 'A-B', c: '', '-': ' – ', '٠-٩': '0-9' } })).toBe('AB – 12');
    expect(normalize('abc-ابت😀\ud800', { allow: 'ا-ي-' })).toBe('-ابت');
    expect(normalize('x', { replace: { x: '\ud83d\ude00' } })).toBe('\ud83d\ude00');
    expect(normalize('x', { replace: { x: '\ud800' } })).toBe('\ud800');
  });

  it('has room for replacements by several units, as many as there are units', () => {
    const replacements = (count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, i) => [String.fromCharCode(0x4e00 + i), `<${i}>`]));
    expect(normalize('\u4e00\u53ff\u9c1f', { replace: replacements(20_000) })).toBe('<0><1535><19999>');
  });

  it('normalizes Unicode', () => {
    expect(normalize('ا\u0654 e\u0301', { unicode: 'nfc' })).toBe('أ é');
    expect(normalize('ﬁ ﻷ', { unicode: 'nfkc' })).toBe('fi لأ');
  });
});

describe('profiles', () => {
  it('are frozen and survive JSON', () => {
    for (const options of Object.values(PROFILES)) {
      expect(Object.isFrozen(options)).toBe(true);
      for (const value of Object.values(options)) expect(Object.isFrozen(value)).toBe(true);
      expect(JSON.parse(JSON.stringify(options))).toEqual(options);
    }
    expect(Object.isFrozen(PROFILES)).toBe(true);
  });

  it.each<[string, string, string]>([
    ['light keeps what a reader sees', 'قَالَ أَحْمَدُ: «مَدْرَسَةٌ ١٢»؟ ﷺ', 'قَالَ أَحْمَدُ: «مَدْرَسَةٌ ١٢»؟ ﷺ'],
    ['light cleans what no reader sees', ' ﻗﺎﻝ\u200f  الشیـــخ\u00a0علی \n\n\n ا\u0654حمد ', 'قال الشيخ على\n\nأحمد'],
    ['light keeps the seat of a loose hamza', 'الأفـ\u0650\u0654دة', 'الأفـ\u0650\u0654دة'],
  ])('%s', (_title, text, expected) => {
    expect(normalize(text)).toBe(expected);
  });
});
