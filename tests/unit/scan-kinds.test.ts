import { describe, expect, it } from 'vitest';
import { scan } from '../../src/core/index';
import { AFTER_NUMBER, LETTER_NAMES, TITLES } from '../../src/generated/abbreviations';

/** `kind:text` of each token, parted by spaces; a space inside a token as ␣. */
const kindsOf = (text: string): string =>
  [...scan(text)].map((token) => `${token.kind}:${token.text.replaceAll(' ', '␣')}`).join(' ');

describe('words', () => {
  it.each([
    ['keeps marks, tatweel and ZWNJ inside', 'مُحَمَّدٌ جـــدا می\u200cخواهم', 'word:مُحَمَّدٌ word:جـــدا word:می\u200cخواهم'],
    ['leaves bidi controls around it out', '\u200fمرحبا\u200f \u202bبك\u202c', 'word:مرحبا word:بك'],
    ['keeps Quranic marks inside', 'ٱلۡحَمۡدُ', 'word:ٱلۡحَمۡدُ'],
    [
      'ends a word at a digit, and a number at a letter',
      'و27 بـ30 لـ5 ال4 25ألف',
      'word:و number:27 word:بـ number:30 word:لـ number:5 word:ال number:4 number:25 word:ألف',
    ],
    ['takes ligatures for words', 'ﷲ ﷺ', 'word:ﷲ word:ﷺ'],
    [
      'takes letters of other scripts for foreign words',
      'نص Text текст 漢字 𝐇𝐞𝐥𝐥𝐨',
      'word:نص foreign:Text foreign:текст foreign:漢字 foreign:𝐇𝐞𝐥𝐥𝐨',
    ],
    ['parts scripts', 'شركةGoogle', 'word:شركة foreign:Google'],
    [
      'keeps an apostrophe between foreign letters',
      "don't O’Neil 'quoted' ع'ع",
      "foreign:don't foreign:O’Neil punctuation:' foreign:quoted punctuation:' word:ع punctuation:' word:ع",
    ],
    [
      'keeps digits of a foreign word',
      'F16 5G 4x4 3D 2nd covid19',
      'foreign:F16 foreign:5G foreign:4x4 foreign:3D foreign:2nd foreign:covid19',
    ],
    [
      'parts a number from a unit of measure',
      '10km 3.5GB 5mg 220V',
      'number:10 foreign:km number:3.5 foreign:GB number:5 foreign:mg number:220 foreign:V',
    ],
    ['takes marks without a letter for a symbol, tatweel for a dash', ' \u064e ـــ', 'symbol:\u064e punctuation:ـــ'],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toBe(expected);
  });
});

describe('numbers', () => {
  it.each([
    [
      'reads separators of all three systems',
      '1,234.56 ١٬٢٣٤٫٥ ۱٬۲۳۴٫۵',
      'number:1,234.56 number:١٬٢٣٤٫٥ number:۱٬۲۳۴٫۵',
    ],
    [
      'leaves a separator at the end out',
      'عام 2020. و5، ثم 3,',
      'word:عام number:2020 punctuation:. word:و number:5 punctuation:، word:ثم number:3 punctuation:,',
    ],
    ['keeps version numbers whole', '192.168.1.1', 'number:192.168.1.1'],
    [
      'takes the percent sign after or before it',
      '20% ٣٠٪ %20 5‰ 20 %',
      'number:20% number:٣٠٪ number:%20 number:5‰ number:20 punctuation:%',
    ],
    [
      'takes a sign at the begin of a word',
      '-5 (+3) −7 «-2»',
      'number:-5 punctuation:( number:+3 punctuation:) number:−7 punctuation:« number:-2 punctuation:»',
    ],
    [
      'takes no sign inside a range or a name',
      '20-30 كوفيد-19 من 20 -30',
      'number:20 punctuation:- number:30 word:كوفيد punctuation:- number:19 word:من number:20 punctuation:- number:30',
    ],
    ['parts currency signs from it', '$100 5€ ﷼', 'currency:$ number:100 number:5 currency:€ currency:﷼'],
    ['takes no fraction for a date', '1/2 12/5', 'number:1 punctuation:/ number:2 number:12 punctuation:/ number:5'],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toBe(expected);
  });

  it.each([
    ['1,234.56', '1,234.56'],
    ['١٬٢٣٤٫٥', '1,234.5'],
    ['-٥٪', '5'],
  ])('gives digits and separators of %s as letters', (text, letters) => {
    const stream = scan(text);
    expect(String.fromCharCode(...stream.letters.subarray(0, stream.letterStart[1]))).toBe(letters);
  });
});

describe('dates and times', () => {
  it.each([
    ['day first', '12/5/2024 31-12-1999 1.2.2024', 'date:12/5/2024 date:31-12-1999 date:1.2.2024'],
    ['year first', '2024-05-12 2024/5/12', 'date:2024-05-12 date:2024/5/12'],
    ['two-digit years', '12/5/24', 'date:12/5/24'],
    ['Arabic digits', '١٢/٥/٢٠٢٤ ۱۲/۵/۲۰۲۴', 'date:١٢/٥/٢٠٢٤ date:۱۲/۵/۲۰۲۴'],
    ['bidi marks between, as Intl writes them', '٥\u200f/١٢\u200f/٢٠٢٤', 'date:٥\u200f/١٢\u200f/٢٠٢٤'],
    ['ISO date with time', '2024-05-12T10:30:00Z', 'date:2024-05-12T10:30:00Z'],
    [
      'no month 13, no day 32',
      '32/1/2024 13/13/2024',
      'number:32 punctuation:/ number:1 punctuation:/ number:2024 number:13 punctuation:/ number:13 punctuation:/ number:2024',
    ],
    ['times', '10:30 ١٠:٣٠ 23:59:59', 'time:10:30 time:١٠:٣٠ time:23:59:59'],
    [
      'no times',
      '3:1 25:10 10:60',
      'number:3 punctuation:: number:1 number:25 punctuation:: number:10 number:10 punctuation:: number:60',
    ],
    ['a number list is none', '1.2.2024.5', 'number:1.2.2024.5'],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toBe(expected);
  });
});

describe('addresses', () => {
  it.each([
    [
      'a URL ends before the punctuation around it',
      '(http://t.co/aB1)، https://x.org/a.',
      'punctuation:( url:http://t.co/aB1 punctuation:) punctuation:، url:https://x.org/a punctuation:.',
    ],
    [
      'a URL keeps Arabic letters and its own brackets',
      'https://ar.wikipedia.org/wiki/حلب_(مدينة).',
      'url:https://ar.wikipedia.org/wiki/حلب_(مدينة) punctuation:.',
    ],
    ['a URL after a word', 'شاهدhttp://a.b/c', 'word:شاهد url:http://a.b/c'],
    ['addresses without scheme', 'www.bbc.com aljazeera.net/news', 'url:www.bbc.com url:aljazeera.net/news'],
    [
      'no address in names with dots',
      'node.js Ltd.The',
      'foreign:node punctuation:. foreign:js foreign:Ltd punctuation:. foreign:The',
    ],
    [
      'nothing after the scheme',
      'http:// http://...',
      'foreign:http punctuation:: punctuation:// foreign:http punctuation:: punctuation:// punctuation:...',
    ],
    ['e-mail', 'info@bbc.co.uk first.last+tag_1@x.org', 'email:info@bbc.co.uk email:first.last+tag_1@x.org'],
    ['e-mail behind a proclitic', 'وinfo@bbc.com', 'word:و email:info@bbc.com'],
    ['mentions', '@ahmad_1 و@سعيد a@b', 'mention:@ahmad_1 word:و mention:@سعيد foreign:a punctuation:@ foreign:b'],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toBe(expected);
  });
});

describe('hashtags', () => {
  it.each([
    ['hold their words', '#معرة_النعمان_2024', 'hashtag:#معرة_النعمان_2024 word:معرة word:النعمان number:2024'],
    ['stand after a proclitic', 'و#سوريا', 'word:و hashtag:#سوريا word:سوريا'],
    ['need a letter', '#123 #_ C#', 'punctuation:# number:123 punctuation:# punctuation:_ foreign:C punctuation:#'],
    [
      'end before punctuation',
      '#حلب، #idlib!',
      'hashtag:#حلب word:حلب punctuation:، hashtag:#idlib foreign:idlib punctuation:!',
    ],
    ['give no address or abbreviation to what follows', '#ب.com', 'hashtag:#ب word:ب punctuation:. foreign:com'],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toBe(expected);
  });

  it('flags their words as nested, an underscore as a gap', () => {
    const stream = scan('#معرة_النعمان ثم');
    expect([...stream.flags.subarray(0, stream.length)]).toEqual([4, 8, 9, 1]);
  });
});

describe('emoji and symbols', () => {
  it.each([
    ['ZWJ sequences', '👨‍👩‍👧‍👦', 'emoji:👨‍👩‍👧‍👦'],
    ['flags', '🇸🇾🇱🇧', 'emoji:🇸🇾 emoji:🇱🇧'],
    ['flags of parts of countries', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'emoji:🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['keycaps', '1\ufe0f\u20e3 #\ufe0f\u20e3 *\u20e3', 'emoji:1\ufe0f\u20e3 emoji:#\ufe0f\u20e3 emoji:*\u20e3'],
    ['skin tones', '👍🏽👍', 'emoji:👍🏽 emoji:👍'],
    [
      'presentation selectors',
      '❤\ufe0f ❤ ❤\ufe0e © ©\ufe0f ⌚',
      'emoji:❤\ufe0f emoji:❤ symbol:❤ symbol:\ufe0e symbol:© emoji:©\ufe0f emoji:⌚',
    ],
    ['close to a word', 'شكرا😀😀', 'word:شكرا emoji:😀 emoji:😀'],
    ['symbols and their runs', '+ == ½ 🄰', 'symbol:+ symbol:== symbol:½ symbol:🄰'],
    ['lone surrogates', '\ud800\ud800 \udc00a', 'symbol:\ud800\ud800 symbol:\udc00 foreign:a'],
    ['a pair after a lone half', '\ud83d😀', 'symbol:\ud83d emoji:😀'],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toBe(expected);
  });
});

describe('punctuation', () => {
  it.each([
    [
      'quotation marks and brackets are single',
      '«قال» "نعم" ﴿آية﴾ ((نص))',
      'punctuation:« word:قال punctuation:» punctuation:" word:نعم punctuation:" punctuation:﴿ word:آية punctuation:﴾ punctuation:( punctuation:( word:نص punctuation:) punctuation:)',
    ],
    [
      'runs are one',
      '... … !!! -- ؟!',
      'punctuation:... punctuation:… punctuation:!!! punctuation:-- punctuation:؟ punctuation:!',
    ],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toBe(expected);
  });
});

describe('abbreviations', () => {
  it.each([
    ['titles before a name', 'د. أحمد وم. علي', 'abbreviation:د. word:أحمد word:و abbreviation:م. word:علي'],
    ['titles close to the name', 'د.أحمد أ.د.محمد', 'abbreviation:د. word:أحمد abbreviation:أ.د. word:محمد'],
    [
      'letters with dots between',
      'أ.د. سعيد ق.م ص.ب 12',
      'abbreviation:أ.د. word:سعيد abbreviation:ق.م abbreviation:ص.ب number:12',
    ],
    [
      'the conjunction before them',
      'ود. سعيد وأ.د. علي',
      'word:و abbreviation:د. word:سعيد word:و abbreviation:أ.د. word:علي',
    ],
    ['initials', 'ج. ك. رولينغ', 'abbreviation:ج. abbreviation:ك. word:رولينغ'],
    [
      'years',
      '1445هـ 1445 هـ/2024م 300 ق.م',
      'number:1445 abbreviation:هـ number:1445 abbreviation:هـ punctuation:/ number:2024 abbreviation:م number:300 abbreviation:ق.م',
    ],
    ['dates and hours', '12/5/2024م 10:30 ص', 'date:12/5/2024 abbreviation:م time:10:30 abbreviation:ص'],
    ['a letter that begins a word is none', '10 مدن 5 هذا', 'number:10 word:مدن number:5 word:هذا'],
    ['letters alone are words', 'حرف م وهـ', 'word:حرف word:م word:وهـ'],
    [
      'names of Latin letters',
      'بي.بي.سي، دي. بي. دي',
      'abbreviation:بي.بي.سي punctuation:، abbreviation:دي. abbreviation:بي. word:دي',
    ],
    ['in Latin letters', 'U.S. e.g. Dr. Smith', 'abbreviation:U.S. abbreviation:e.g. abbreviation:Dr. foreign:Smith'],
    ['at the end of a line a dot ends the sentence', 'حرف د.\nأحمد', 'word:حرف word:د punctuation:. word:أحمد'],
  ])('%s', (_, text, expected) => {
    expect(kindsOf(text)).toBe(expected);
  });
});

describe('each abbreviation of the lexicon in a running text', () => {
  it.each(AFTER_NUMBER)('%s after a number', (form) => {
    expect([...scan(`قبل 300 ${form} بقرون`)].map((token) => token.text)).toContain(form);
  });
  it.each(TITLES)('%s. before a name', (title) => {
    expect(kindsOf(`قال ${title}. سعيد أمس`)).toBe(`word:قال abbreviation:${title}. word:سعيد word:أمس`);
  });
  it.each(LETTER_NAMES)('%s. between names of letters', (name) => {
    expect(kindsOf(`قناة ${name}.${name} أمس`)).toBe(`word:قناة abbreviation:${name}.${name} word:أمس`);
  });
});
