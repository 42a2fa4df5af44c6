import { describe, expect, it } from 'vitest';
import {
  hasTashkeel,
  joinTashkeel,
  sameWord,
  splitTashkeel,
  stripLastHaraka,
} from '../../src/normalize/tashkeel/index';

const FATHA = '\u064e';
const DAMMA = '\u064f';
const KASRA = '\u0650';
const SHADDA = '\u0651';
const SUKUN = '\u0652';
const DAGGER_ALEF = '\u0670';

describe('hasTashkeel', () => {
  it.each([
    ['finds a haraka', `ك${FATHA}تب`, true],
    ['finds shadda', `مدر${SHADDA}س`, true],
    ['finds dagger alef', `ه${DAGGER_ALEF}ذا`, true],
    ['finds a mark that stands on no letter', '\u064b', true],
    ['does not count hamza', 'مؤمن ا\u0654', false],
    ['does not count tatweel and digits', 'كـتب ٣', false],
    ['does not count Quranic annotation', 'قل\u06d6', false],
    ['does not count marks of other scripts', 'e\u0301', false],
    ['says no to the empty text', '', false],
  ])('%s', (_, text, expected) => {
    expect(hasTashkeel(text)).toBe(expected);
  });
});

describe('splitTashkeel', () => {
  it.each<[string, string, string, string[], string]>([
    ['takes marks off their letters', `ك${FATHA}ت${SHADDA}${KASRA}ب`, 'كتب', [FATHA, SHADDA + KASRA, ''], ''],
    ['keeps the order of marks', `ت${KASRA}${SHADDA}`, 'ت', [KASRA + SHADDA], ''],
    ['keeps marks that stand on no letter', `${FATHA}${SHADDA}ا`, 'ا', [''], FATHA + SHADDA],
    ['keeps loose hamza with the letters', `ا${FATHA}\u0654`, 'ا\u0654', [FATHA, ''], ''],
    ['takes off Quranic marks and small letters', 'له\u06e5\u06d6', 'له', ['', '\u06e5\u06d6'], ''],
    ['leaves tatweel and marks of other scripts', `ـ${FATHA}e\u0301`, 'ـe\u0301', [FATHA, '', ''], ''],
    ['takes lone surrogates for letters', `\ud800${FATHA}`, '\ud800', [FATHA], ''],
    ['takes the empty text apart', '', '', [], ''],
  ])('%s', (_, text, letters, marks, lead) => {
    expect(splitTashkeel(text)).toEqual({ letters, marks, lead });
    expect(joinTashkeel({ letters, marks, lead })).toBe(text);
  });
});

describe('joinTashkeel', () => {
  it('needs no lead', () => {
    expect(joinTashkeel({ letters: 'كتب', marks: [FATHA, FATHA, FATHA] })).toBe('كَتَبَ');
  });

  it('names the count that does not fit', () => {
    expect(() => joinTashkeel({ letters: 'كتب', marks: [''] })).toThrow(
      new RangeError('marks: 1 entries for 3 letters'),
    );
  });
});

describe('sameWord', () => {
  it.each([
    ['takes a missing mark', 'مُدَرِّس', 'مدرس', true],
    ['takes missing shadda', 'مدرّس', 'مُدَرِس', true],
    ['takes missing dagger alef', 'هٰذا', 'هَذا', true],
    ['takes marks in either order', `ر${SHADDA}${KASRA}`, `ر${KASRA}${SHADDA}`, true],
    ['takes fathatan before or on its alef', 'كتابًا', 'كتاباً', true],
    ['ignores tatweel', `مح${FATHA}ـمد`, `محـ${FATHA}مد`, true],
    ['ignores annotation marks', 'ريب\u06d6', 'ريب', true],
    ['composes loose hamza, whatever the order', `ا${FATHA}\u0654حمد`, 'أَحمد', true],
    ['composes loose madda', 'ا\u0653ب', 'آب', true],
    ['takes the sukun of Quranic print', 'ٱلۡحمد', 'ٱلْحمد', true],
    ['ignores marks on no letter', `${KASRA}با`, `${FATHA}با`, true],
    ['takes open and curly tanween', 'بيت\u08f1 بيت\u08e8', 'بيتٌ بيتٌ', true],
    ['tells fatha from kasra', 'كَتَبَ', 'كُتِب', false],
    ['tells a short vowel from tanween', `بيت${DAMMA}`, 'بيتٌ', false],
    ['tells a vowel from sukun', `ب${FATHA}`, `ب${SUKUN}`, false],
    ['tells shadda from sukun', `در${SHADDA}س`, `در${SUKUN}س`, false],
    ['tells dagger alef from kasra', `ه${DAGGER_ALEF}ذا`, `ه${KASRA}ذا`, false],
    ['tells letters apart', 'أحمد', 'احمد', false],
    ['tells a hamza on tatweel from one on the letter', 'بـ\u0654', 'ب', false],
    ['tells a prefix apart', 'كتاب', 'كتا', false],
    ['takes the empty text for itself', '', '', true],
    ['takes tatweel alone for the empty text', 'ــ', '', true],
  ])('%s', (_, a, b, expected) => {
    expect(sameWord(a, b)).toBe(expected);
    expect(sameWord(b, a)).toBe(expected);
  });
});

describe('stripLastHaraka', () => {
  it.each([
    ['takes the ending of each word', 'ذَهَبَ الوَلَدُ إلى البَيْتِ', 'ذَهَب الوَلَد إلى البَيْت'],
    ['takes tanween', 'بَيْتٌ كَبِيرٍ', 'بَيْت كَبِير'],
    ['takes sukun', 'لَمْ', 'لَم'],
    ['takes other forms of the marks', 'بيت\u08f1 بيت\u08e8 لم\u06e1', 'بيت بيت لم'],
    ['takes fathatan before a silent alef', 'كتابًا هُدًى', 'كتابا هُدى'],
    ['takes fathatan on the alef', 'كتاباً', 'كتابا'],
    ['leaves fatha before a long vowel', 'كَتَبَا عَلَى', 'كَتَبَا عَلَى'],
    ['leaves shadda', `حب${SHADDA}${DAMMA}`, `حب${SHADDA}`],
    ['leaves shadda behind the vowel', `حب${DAMMA}${SHADDA}`, `حب${SHADDA}`],
    ['leaves dagger alef', `على${DAGGER_ALEF}`, `على${DAGGER_ALEF}`],
    ['leaves annotation behind the ending', `ريب${FATHA}\u06db`, 'ريب\u06db'],
    ['sees through tatweel and joiners', `كتاب${DAMMA}ـ\u200f`, 'كتابـ\u200f'],
    ['ends words at punctuation', 'كتابُ، بيتُ.', 'كتاب، بيت.'],
    ['takes an ending behind no letter', `${FATHA} x`, ' x'],
    ['passes lone surrogates', `\ud800ب${FATHA}\udc00`, '\ud800ب\udc00'],
    ['gives the empty text for the empty text', '', ''],
  ])('%s', (_, text, expected) => {
    expect(stripLastHaraka(text)).toBe(expected);
  });
});
