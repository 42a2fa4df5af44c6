import { describe, expect, it } from 'vitest';
import { tokenize, tokens, words } from '../../src/tokenize/index';
import type { TokenizeOptions } from '../../src/tokenize/token';

describe('tokenize', () => {
  it('gives text, offsets and kind', () => {
    expect(tokenize('وصل 25ألف')).toEqual([
      { text: 'وصل', start: 0, end: 3, kind: 'word' },
      { text: '25', start: 4, end: 6, kind: 'number' },
      { text: 'ألف', start: 6, end: 9, kind: 'word' },
    ]);
  });

  it('gives nothing for the empty text and for white space', () => {
    expect(tokenize('')).toEqual([]);
    expect(tokenize(' \n\u200b')).toEqual([]);
  });

  it('gives the words of a hashtag with offsets into the text', () => {
    expect(tokenize('زار #معرة_النعمان')[1]).toEqual({
      text: '#معرة_النعمان',
      start: 4,
      end: 17,
      kind: 'hashtag',
      words: [
        { text: 'معرة', start: 5, end: 9, kind: 'word' },
        { text: 'النعمان', start: 10, end: 17, kind: 'word' },
      ],
    });
  });

  it('gives the kinds that are asked for', () => {
    const text = 'زار 3 مدن: #حلب 😀';
    expect(tokenize(text, { kinds: ['number', 'emoji'] }).map((token) => token.text)).toEqual(['3', '😀']);
    expect(tokenize(text, { kinds: [] })).toEqual([]);
  });

  it.each([
    ['letters and forms', 'إِلى المَدْرَسَةِ', ['الي', 'المدرسه']],
    ['small Latin letters without marks', 'Café', ['cafe']],
    ['digits, sign and percent', '-١٬٢٣٤٫٥ ٣٠٪ %20 و+5', ['-1,234.5', '30%', '20%', 'و', '+', '5']],
    ['hashtags by their words', '#معرة_النعمان', ['#معره_النعمان']],
    ['abbreviations without dots', 'أ.د. سعيد', ['اد', 'سعيد']],
    ['signs and addresses as they are', '، http://X.org 10:30', ['،', 'http://X.org', '10:30']],
  ])('normalizes %s', (_, text, expected) => {
    expect(tokenize(text, { normalize: true }).map((token) => token.norm)).toEqual(expected);
  });

  it('normalizes by a function, which may tokenize itself', () => {
    const shout = (text: string): string => `${tokenize(text).length}${text}`;
    expect(tokenize('في #حلب', { normalize: shout })).toEqual([
      { text: 'في', start: 0, end: 2, kind: 'word', norm: '1في' },
      {
        text: '#حلب',
        start: 3,
        end: 7,
        kind: 'hashtag',
        norm: '1#حلب',
        words: [{ text: 'حلب', start: 4, end: 7, kind: 'word', norm: '1حلب' }],
      },
    ]);
  });

  it('gives what stands between as space', () => {
    expect(tokenize(' قال\u200f ثم\n', { space: true }).map(({ text, kind }) => [text, kind])).toEqual([
      [' ', 'space'],
      ['قال', 'word'],
      ['\u200f ', 'space'],
      ['ثم', 'word'],
      ['\n', 'space'],
    ]);
    expect(tokenize('قال ثم', { kinds: ['space'] })).toEqual([{ text: ' ', start: 3, end: 4, kind: 'space' }]);
  });

  it.each([
    [{ kinds: 'word' }, TypeError, 'kinds: word is not an array of kinds'],
    [{ kinds: ['wrod'] }, RangeError, 'kinds: "wrod" is not one of word, '],
    [{ normalize: 'match' }, TypeError, 'normalize: match is neither a boolean nor a function'],
    [{ space: 1 }, TypeError, 'space: 1 is not a boolean'],
  ])('throws on %o', (options, error, message) => {
    expect(() => tokenize('نص', options as unknown as TokenizeOptions)).toThrow(error);
    expect(() => tokenize('نص', options as unknown as TokenizeOptions)).toThrow(message);
    expect(() => [...tokens('نص', options as unknown as TokenizeOptions)]).toThrow(error);
  });
});

describe('tokens', () => {
  it('gives what tokenize gives, one at a time', () => {
    const text = 'زار #معرة_النعمان في 12/5/2024، ثم 😀';
    expect([...tokens(text, { normalize: true, space: true })]).toEqual(
      tokenize(text, { normalize: true, space: true }),
    );
    expect([...tokens(text)]).toEqual(tokenize(text));
  });

  it('can be left before its end, and run beside another', () => {
    const first = tokens('واحد اثنان');
    const second = tokens('three four');
    expect([first.next().value.text, second.next().value.text]).toEqual(['واحد', 'three']);
    expect([first.next().value.text, second.next().value.text]).toEqual(['اثنان', 'four']);
    for (const token of tokens('قال ثم')) {
      expect(token.text).toBe('قال');
      break;
    }
  });
});

describe('words', () => {
  it('gives Arabic and foreign words, those of hashtags too', () => {
    expect(words('زار 3 مدن: #حلب_القديمة و Google')).toEqual(['زار', 'مدن', 'حلب', 'القديمة', 'و', 'Google']);
  });
});
