import { describe, expect, it } from 'vitest';
import { type TransliterationScheme, transliterate } from '../../src/normalize/transliterate/index';

const all = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغـفقكلمنهوىي\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670ٱپچڤگ';

describe('transliterate', () => {
  it.each([
    ['buckwalter', "'|>&<}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJVG"],
    ['safe-buckwalter', 'CMOWIQAbptvjHxdVrzscSDTZEg_fqklmnhwYyFNKaui~oeLPJBG'],
    ['xml-buckwalter', "'|OWI}AbptvjHxd*rzs$SDTZEg_fqklmnhwYyFNKaui~o`{PJVG"],
    ['hsb', "'ĀÂŵĂŷAbħtθjHxdðrzsšSDTĎςγ_fqklmnhwýyãũĩaui~.áÄpčvg"],
  ] as const)('writes every letter and mark in %s and reads it back', (scheme, symbols) => {
    expect(transliterate(all, { from: 'arabic', to: scheme })).toBe(symbols);
    expect(transliterate(symbols, { from: scheme, to: 'arabic' })).toBe(all);
  });

  it.each<[string, string, TransliterationScheme, TransliterationScheme, string]>([
    ['goes between two Latin schemes', 'mudar~is', 'buckwalter', 'hsb', 'mudar~is'],
    ['maps hamza forms between two Latin schemes', '>&<}|*$', 'buckwalter', 'safe-buckwalter', 'OWIQMVc'],
    ['treats Arabic letters in Latin text as Arabic', 'qAl ق', 'buckwalter', 'hsb', 'qAl q'],
    ['passes digits and punctuation through', '٣، «قال»؟', 'arabic', 'buckwalter', '٣، «qAl»؟'],
    ['passes letters through that no scheme covers', 'ژ ٹ ﻻ', 'arabic', 'safe-buckwalter', 'ژ ٹ ﻻ'],
    ['passes lone surrogates through', '\ud83dق\udc00', 'arabic', 'hsb', '\ud83dq\udc00'],
    ['takes Latin letters for symbols without escape', 'qAl OK', 'buckwalter', 'arabic', 'قال O\u064d'],
    ['gives the text itself where nothing is to do', 'a b', 'arabic', 'buckwalter', 'a b'],
    ['gives the text itself between equal schemes', 'qAl', 'hsb', 'hsb', 'qAl'],
    ['gives the empty text for the empty text', '', 'arabic', 'hsb', ''],
  ])('%s', (_, text, from, to, expected) => {
    expect(transliterate(text, { from, to })).toBe(expected);
  });

  it.each<[string, string, TransliterationScheme, string]>([
    ['encloses Latin words', 'قال Windows 10 لي', 'buckwalter', 'qAl \\Windows\\ 10 ly'],
    ['encloses several Latin words together', 'شركة New York Times.', 'hsb', 'šrkħ \\New York Times.\\'],
    ['encloses whole words', 'قال OKO', 'buckwalter', 'qAl \\OKO\\'],
    ['encloses a lone full stop in HSB, where it is sukun', 'قال.', 'hsb', 'qAl\\.\\'],
    ['leaves what the scheme does not use', 'قال.', 'buckwalter', 'qAl.'],
    ['doubles a backslash', 'ق\\ق', 'buckwalter', 'q\\\\q'],
    ['keeps a backslash between Latin words', 'C:\\Temp\\ق', 'buckwalter', 'C:\\\\\\Temp\\\\\\q'],
    ['ends at the next Arabic letter', 'aقb', 'buckwalter', '\\a\\q\\b\\'],
    ['does not touch text without conflicts', '٣ + 4', 'hsb', '٣ + 4'],
  ])('with escape %s', (_, text, scheme, written) => {
    expect(transliterate(text, { from: 'arabic', to: scheme, escape: true })).toBe(written);
    expect(transliterate(written, { from: scheme, to: 'arabic', escape: true })).toBe(text);
  });

  it('carries escaped text over between two Latin schemes', () => {
    const options = { from: 'buckwalter', to: 'hsb', escape: true } as const;
    expect(transliterate('qAl. \\OK.\\', options)).toBe('qAl\\. OK.\\');
  });

  it('takes a backslash that none follows as it is', () => {
    expect(transliterate('qAl \\OK', { from: 'buckwalter', to: 'arabic', escape: true })).toBe('قال \\O\u064d');
  });

  it('covers zheh, loose hamza and Quranic marks when extended', () => {
    const options = { from: 'arabic', to: 'buckwalter', extended: true } as const;
    expect(transliterate('ژ\u0653\u0654\u06dc\u06e5', options)).toBe('R^#:,');
    expect(transliterate('ژ\u06dc', { ...options, to: 'hsb' })).toBe('ž\u06dc');
    expect(transliterate('ž\u06dc', { ...options, from: 'hsb', to: 'buckwalter' })).toBe('R:');
  });

  it('names a wrong option and its value', () => {
    const wrong = { from: 'arabic', to: 'latin' } as unknown as Parameters<typeof transliterate>[1];
    expect(() => transliterate('', wrong)).toThrow(
      new RangeError('to: "latin" is not one of arabic, buckwalter, safe-buckwalter, xml-buckwalter, hsb'),
    );
    const flag = { from: 'arabic', to: 'hsb', escape: 1 } as unknown as Parameters<typeof transliterate>[1];
    expect(() => transliterate('', flag)).toThrow(new TypeError('escape: 1 is not a boolean'));
  });

  it('works on long texts, beyond one chunk', () => {
    const text = `${'قالَ '.repeat(50_000)}\ud800`;
    const latin = transliterate(text, { from: 'arabic', to: 'buckwalter' });
    expect(latin).toBe(`${'qAla '.repeat(50_000)}\ud800`);
    expect(transliterate(latin, { from: 'buckwalter', to: 'arabic' })).toBe(text);
  });
});
