import { describe, expect, it } from 'vitest';
import { scan } from '../../src/core';
import {
  type CliticScheme,
  createSegmenter,
  cutTokens,
  type Segmentation,
  segmentClitics,
  segmentText,
} from '../../src/tokenize/clitics/index';

function piecesOf({ proclitics, stem, enclitics }: Segmentation) {
  return [...proclitics, stem, ...enclitics];
}

/** Pieces joined by +; a piece whose own spelling differs has it in brackets. */
function show(segmentation: Segmentation): string {
  return piecesOf(segmentation)
    .map(({ text, form }) => (text === form ? text : `${text}(${form})`))
    .join('+');
}

describe('segmentClitics', () => {
  it.each([
    ['cuts a conjunction', 'وقال', 'و+قال'],
    ['cuts a preposition', 'ببغداد', 'ب+بغداد'],
    ['cuts the future before an imperfect', 'سيكتب', 'س+يكتب'],
    ['cuts a stack of proclitics', 'وبوزارة', 'و+ب+وزارة'],
    ['cuts a pronoun', 'حكومتها', 'حكومت(حكومة)+ها'],
    ['cuts proclitics and a pronoun', 'وبمدرستهم', 'و+ب+مدرست(مدرسة)+هم'],
    ['cuts a preposition from its pronoun', 'وبهم', 'و+ب+هم'],
    ['leaves a first letter of the stem: وزير', 'وزير', 'وزير'],
    ['leaves a first letter of the stem: بيان', 'بيان', 'بيان'],
    ['leaves a first letter of the stem: فريق', 'فريق', 'فريق'],
    ['leaves a first letter of the stem: سيارة', 'سيارة', 'سيارة'],
    ['leaves a last letter of the stem: مياه', 'مياه', 'مياه'],
    ['leaves a last letter of the stem: لبنان', 'لبنان', 'لبنان'],
    ['leaves names whole', 'واشنطن', 'واشنطن'],
    ['cuts in front of names', 'بواشنطن', 'ب+واشنطن'],
    ['leaves نا as the subject of a verb', 'كتبنا', 'كتبنا'],
    ['cuts نا off a noun', 'وطننا', 'وطن+نا'],
    ['cuts نا off a verb in the third person', 'أخبرنا', 'أخبر+نا'],
    ['cuts ي off a noun', 'كتابي', 'كتاب+ي'],
    ['leaves the ي of an adjective', 'السياسي', 'السياسي'],
    ['takes final ى for a letter of the stem', 'مستوى', 'مستوى'],
    ['tells a preposition and a pronoun from a word of the same letters: فعلي', 'فعلي', 'فعلي'],
    ['tells a preposition and a pronoun from a word of the same letters: فعلى', 'فعلى', 'ف+على'],
    ['tells function words with hamza from other words: ولاية', 'ولاية', 'ولاية'],
    ['tells function words with hamza from other words: ولأية', 'ولأية', 'و+ل+أية'],
    ['knows function words without their hamza', 'لانها', 'ل+ان+ها'],
    ['knows an إ inside a word for the head of a stem', 'بإدارتها', 'ب+إدارت(إدارة)+ها'],
  ])('%s', (_title, word, expected) => {
    expect(show(segmentClitics(word))).toBe(expected);
  });

  it.each([
    ['ت before a pronoun is ة', 'مدرستهم', 'مدرست(مدرسة)+هم'],
    ['ت of a plural stays', 'ملفاتها', 'ملفات+ها'],
    ['ئ before a pronoun is ء', 'زملائه', 'زملائ(زملاء)+ه'],
    ['ا before a pronoun is ى', 'مستواهم', 'مستوا(مستوى)+هم'],
    ['ا of the stem stays', 'بلادهم', 'بلاد+هم'],
    ['ي of a preposition is ى', 'إليها', 'إلي(إلى)+ها'],
    ['و of a verb is وا', 'كتبوه', 'كتبو(كتبوا)+ه'],
    ['ل after ل is the article', 'للمدرسة', 'ل+لمدرسة(المدرسة)'],
  ])('gives the spelling of a piece alone: %s', (_title, word, expected) => {
    expect(show(segmentClitics(word, { scheme: 'ud' }))).toBe(expected);
  });

  it.each<[CliticScheme, string]>([
    ['d1', 'و+بالمدرسة و+سيكتبونها'],
    ['d2', 'و+ب+المدرسة و+س+يكتبونها'],
    ['d3', 'و+ب+ال+مدرسة و+س+يكتبون+ها'],
    ['atb', 'و+ب+المدرسة و+س+يكتبون+ها'],
    ['ud', 'و+ب+المدرسة و+س+يكتبون+ها'],
  ])('cuts what scheme %s cuts', (scheme, expected) => {
    const words = segmentText('وبالمدرسة وسيكتبونها', { scheme });
    expect(words.map(show).join(' ')).toBe(expected);
  });

  it.each([
    ['وبالمدرسة', 'prc2 prc1 prc0 stem'],
    ['فللمدرسة', 'prc2 prc1 prc0 stem'],
    ['أفبالباطل', 'prc3 prc2 prc1 prc0 stem'],
    ['أفلا', 'prc3 prc2 stem'],
    ['وسيكتبونها', 'prc2 prc1 stem enc0'],
    ['به', 'stem enc0'],
  ])('names the slots of %s', (word, expected) => {
    const pieces = piecesOf(segmentClitics(word, { scheme: 'd3' }));
    expect(pieces.map((piece) => piece.slot).join(' ')).toBe(expected);
  });

  it.each([
    ['المدرسة', 'ال+مدرسة'],
    ['ألمانيا', 'ألمانيا'],
    ['الألمانية', 'ال+ألمانية'],
    ['التي', 'التي'],
    ['التزام', 'التزام'],
    ['للقاء', 'ل+لقاء'],
    ['للبنان', 'ل+لبنان'],
    ['للسلطة', 'ل+ل(ال)+سلطة'],
  ])('finds the article of %s', (word, expected) => {
    expect(show(segmentClitics(word, { scheme: 'd3' }))).toBe(expected);
  });

  it.each([
    ['diacritics', 'وَلِلْمُدَرِّسِينَ', 'وَ(و)+لِ(ل)+لْ(ال)+مُدَرِّسِينَ'],
    ['tatweel', 'لـلكتاب', 'لـ(ل)+ل(ال)+كتاب'],
    ['a zero-width non-joiner', 'ب\u200cبغداد', 'ب\u200c(ب)+بغداد'],
  ])('keeps %s in the pieces', (_title, word, expected) => {
    expect(show(segmentClitics(word, { scheme: 'd3' }))).toBe(expected);
  });

  it('leaves what is no word, and words beyond all length, whole', () => {
    for (const word of ['', 'و', 'hello', '123', '\ud83d', '\u064b\u0640', 'وب'.repeat(40)]) {
      const { proclitics, stem, enclitics } = segmentClitics(word);
      expect([proclitics, enclitics, stem.text]).toEqual([[], [], word]);
    }
  });

  it('refuses a scheme that it does not know', () => {
    expect(() => segmentClitics('وقال', { scheme: 'd4' as CliticScheme })).toThrow(
      new TypeError('scheme: d4 is not one of d1, d2, d3, atb, ud'),
    );
  });
});

describe('segmentText', () => {
  it('gives offsets of the text, and passes over all but Arabic words', () => {
    const text = 'قال: «وللصحفيين 25 كتابًا» in Cairo.';
    const words = segmentText(text);
    expect(words.map(show)).toEqual(['قال', 'و+ل+لصحفيين(الصحفيين)', 'كتابًا']);
    for (const word of words) {
      expect(text.slice(word.start, word.end)).toBe(word.word);
      for (const piece of piecesOf(word)) expect(text.slice(piece.start, piece.end)).toBe(piece.text);
    }
  });

  it('cuts the words of a sentence of news', () => {
    const text = 'وأكد أن حكومته ستواصل العمل مع بريطانيا وفرنسا بشأن ملفاتها، ولم يذكر وزير الخارجية لبنان بأي شيء';
    expect(
      segmentText(text)
        .map((word) =>
          piecesOf(word)
            .map((piece) => piece.text)
            .join('+'),
        )
        .join(' '),
    ).toBe('و+أكد أن حكومت+ه س+تواصل العمل مع بريطانيا و+فرنسا ب+شأن ملفات+ها و+لم يذكر وزير الخارجية لبنان ب+أي شيء');
  });
});

describe('cutTokens', () => {
  it('packs the cut of each token in a byte', () => {
    const stream = scan('وبمدرستهم 7 أفبالباطل للبيت قال');
    expect([...cutTokens(stream)]).toEqual([(2 << 3) | 2, 0, 0xc0 | 3, 0x80 | 1, 0]);
  });
});

describe('createSegmenter', () => {
  it('knows the words it is given, with clitics around them', () => {
    const { segment, segmentText } = createSegmenter({ words: ['فلكندريان', 'باكملات'] });
    expect(show(segment('فلكندريان'))).toBe('فلكندريان');
    expect(show(segment('وفلكندريان'))).toBe('و+فلكندريان');
    expect(segmentText('زار باكملات').map(show)).toEqual(['زار', 'باكملات']);
  });

  it('takes cuts that are written with +', () => {
    const { segment } = createSegmenter({ words: ['ب+كستيان', 'واق+هم'] });
    expect(show(segment('بكستيان'))).toBe('ب+كستيان');
    expect(show(segment('واقهم'))).toBe('واق+هم');
  });

  it('leaves the shared model alone', () => {
    const before = show(segmentClitics('وقال'));
    expect(show(createSegmenter({ words: ['وقال'] }).segment('وقال'))).toBe('وقال');
    expect(show(segmentClitics('وقال'))).toBe(before);
  });

  it('has a scheme of its own', () => {
    expect(show(createSegmenter({ scheme: 'd1' }).segment('وبالبيت'))).toBe('و+بالبيت');
  });

  it.each([[''], ['+'], ['كتاب+'], ['abc'.repeat(20)]])('refuses %j as a word', (word) => {
    expect(() => createSegmenter({ words: [word] })).toThrow(RangeError);
  });
});

describe('hostile input', () => {
  it.each([
    ['one letter over and over', 'و'.repeat(300_000)],
    ['marks without end', `و${'\u064b'.repeat(300_000)}قال`],
    ['a question that goes on', `أفبال${'ب'.repeat(300_000)}`],
    ['many short words', 'وبها '.repeat(60_000)],
  ])('reads %s to the end', (_title, text) => {
    const words = segmentText(text);
    expect(words.at(-1)?.end).toBe(text.trimEnd().length);
    expect(segmentClitics(text).word).toBe(text);
  });
});
