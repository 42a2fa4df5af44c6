import { describe, expect, it } from 'vitest';
import { type AlignedText, align } from '../../src/normalize';

/** The stretch of the original that a word of the normalized text came from. */
function originalOf(aligned: AlignedText, word: string): string {
  const at = aligned.text.indexOf(word);
  expect(at).toBeGreaterThanOrEqual(0);
  const span = aligned.toOriginal(at, at + word.length);
  return aligned.original.slice(span.start, span.end);
}
/** What a word of the original became. */
function normalizedOf(aligned: AlignedText, word: string): string {
  const at = aligned.original.indexOf(word);
  const span = aligned.fromOriginal(at, at + word.length);
  return aligned.text.slice(span.start, span.end);
}

describe('align', () => {
  it.each<[string, string, Parameters<typeof align>[1], string, string]>([
    ['a word with its own marks', 'قَالَ أَحْمَدُ نَعَمْ', 'search', 'احمد', 'أَحْمَدُ'],
    ['a word without the marks before it', 'قَالَ أَحْمَدُ', 'search', 'قال', 'قَالَ'],
    ['part of a word', 'بِأَحْمَدَيْنِ', 'search', 'احمد', 'أَحْمَدَ'],
    ['a word with tatweel', 'سـَـلام', 'search', 'سل', 'سـَـل'],
    ['not the mark of direction beside it', '\u200fمد\u200f', 'search', 'مد', 'مد'],
    ['a mark behind a joiner', 'م\u200c\u064eد', 'search', 'م', 'م\u200c\u064e'],
    ['a mark beyond the first plane', 'م\u{10efe}د', 'search', 'م', 'م\u{10efe}'],
    ['any letter of a ligature is all of it', 'محمد ﷺ قال', 'search', 'عليه', 'ﷺ'],
    ['a lam-alef', 'ﻷن', 'search', 'لا', 'ﻷ'],
    ['a letter with its loose hamza', 'ا\u0654حمد', 'light', 'أ', 'ا\u0654'],
    ['a letter composed across a mark', 'ا\u064e\u0654حمد', 'light', 'أ', 'ا\u064e\u0654'],
    ['a waw that was a seat', 'الصلو\u0670ة', { daggerAlef: 'restore' }, 'اة', 'و\u0670ة'],
    ['a waw that went', 'الربو\u0670ا', { daggerAlef: 'restore' }, 'با', 'بو\u0670ا'],
    ['a word behind HTML', '<p>ا&nbsp;&#1576;ت', { html: 'strip' }, 'بت', '&#1576;ت'],
    ['a masked address', 'انظر http://a.b/c هنا', { urls: { mask: '[رابط]' } }, 'رابط', 'http://a.b/c'],
    [
      'a word in several passes',
      '  <b>قَا</b>لَ  ',
      { extends: 'search', html: 'strip', trim: 'strip' },
      'قال',
      'قَا</b>لَ',
    ],
    ['a mark before collapsed white space', 'قَالَ  نعم', { extends: 'search', whitespace: 'collapse' }, 'قال', 'قَالَ'],
    ['an elongated word', 'جداااا!', { elongation: 2 }, 'جداا', 'جداااا'],
    ['a compatibility form', 'ﬁxﬁ', { unicode: 'nfkc' }, 'x', 'x'],
    ['a word that AraBERT sets off', 'في25ألف', 'arabert', 'ألف', 'ألف'],
  ])('goes back to %s', (_title, text, options, word, expected) => {
    expect(originalOf(align(text, options), word)).toBe(expected);
  });

  it.each<[string, string, Parameters<typeof align>[1], string, string]>([
    ['a word', 'قَالَ أَحْمَدُ', 'search', 'أَحْمَدُ', 'احمد'],
    ['a ligature', 'محمد ﷺ', 'search', 'ﷺ', 'صلي الله عليه وسلم'],
    ['what was removed', 'مَد', 'search', '\u064e', ''],
    ['a loose hamza', 'ا\u0654', 'light', '\u0654', 'أ'],
  ])('goes forth from %s', (_title, text, options, word, expected) => {
    expect(normalizedOf(align(text, options), word)).toBe(expected);
  });

  it('maps an empty stretch to an empty stretch', () => {
    const aligned = align('قَالَ', 'search');
    expect(aligned.toOriginal(1, 1)).toEqual({ start: 2, end: 2 });
    expect(aligned.fromOriginal(2, 2)).toEqual({ start: 1, end: 1 });
  });

  it.each<[string, (aligned: AlignedText) => unknown, string]>([
    ['a start below 0', (aligned) => aligned.toOriginal(-1, 0), 'start: -1 is not in 0 … 2'],
    ['a start that is no integer', (aligned) => aligned.toOriginal(0.5, 1), 'start: 0.5 is not in 0 … 2'],
    ['an end past the text', (aligned) => aligned.toOriginal(0, 3), 'end: 3 is not in 0 … 2'],
    ['an end before the start', (aligned) => aligned.fromOriginal(2, 1), 'end: 1 is not in 2 … 3'],
  ])('refuses %s', (_title, run, message) => {
    expect(() => run(align('مَد', 'search'))).toThrow(RangeError);
    expect(() => run(align('مَد', 'search'))).toThrow(message);
  });
});
