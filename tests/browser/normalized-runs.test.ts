import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizedRuns } from '../../playground/src/normalized-runs';
import { align, PROFILES, type ProfileName } from '../../src/normalize';

const runsOf = (text: string, profile: ProfileName) => normalizedRuns(align(text, profile));

describe('normalizedRuns', () => {
  it.each([
    ['letters that stay', 'حلب', [{ text: 'حلب' }]],
    [
      'one letter',
      'مدرسة كبرى',
      [{ text: 'مدرس' }, { text: 'ه', was: 'ة' }, { text: ' كبر' }, { text: 'ي', was: 'ى' }],
    ],
    ['a letter with its marks', 'قتيلًا', [{ text: 'قتي' }, { text: 'ل', was: 'ل\u064b' }, { text: 'ا' }]],
    ['tatweel with the letter before it', 'الـمدن', [{ text: 'ا' }, { text: 'ل', was: 'ل\u0640' }, { text: 'مدن' }]],
    ['a ligature that becomes several letters', '\ufefb', [{ text: 'لا', was: '\ufefb' }]],
    ['nothing', '', []],
  ])('parts %s', (_, text, expected) => {
    expect(runsOf(text, 'search')).toEqual(expected);
  });

  it('takes a letter that only moved between neighbours as unchanged', () => {
    expect(runsOf('ا @', 'arabert')).toEqual([{ text: 'ا @' }]);
  });

  it('gives back both texts, whatever the profile did', () => {
    const letters = fc.constantFrom(
      'ا',
      'أ',
      'ة',
      'ى',
      '\u064b',
      '\u0651',
      '\u0640',
      '١',
      ' ',
      '\n',
      '\ufefb',
      '\ud800',
      '😀',
      '@',
      'a',
    );
    const text = fc.array(letters, { maxLength: 40 }).map((parts) => parts.join(''));
    const profile = fc.constantFrom(...(Object.keys(PROFILES) as ProfileName[]));
    fc.assert(
      fc.property(text, profile, (original, name) => {
        const runs = runsOf(original, name);
        expect(runs.map((run) => run.text).join('')).toBe(align(original, name).text);
        expect(runs.map((run) => run.was ?? run.text).join('')).toBe(original);
        expect(runs.every((run) => run.was !== run.text)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
