import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/tokenize/index';

const split = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['gives nothing for nothing', '', []],
    ['leaves out the white space around', '  وصل. \n ثم غادر ', ['وصل.', 'ثم غادر']],
    ['ends at . ! ? ؟ …', 'وصل. رائع! Why? لماذا؟ ربما… نعم', ['وصل.', 'رائع!', 'Why?', 'لماذا؟', 'ربما…', 'نعم']],
    ['takes a run of marks as one end', 'حقا؟! نعم... لا!! ثم', ['حقا؟!', 'نعم...', 'لا!!', 'ثم']],
    ['ends at a line end', 'العنوان\nالنص', ['العنوان', 'النص']],
    ['never ends at a comma', 'قال، ثم أضاف؛ ومضى: كذا', ['قال، ثم أضاف؛ ومضى: كذا']],
    [
      'takes closing marks along',
      'قال: «اذهب.» ثم (نام.) وقال: "كفى!" وصمت',
      ['قال: «اذهب.»', 'ثم (نام.)', 'وقال: "كفى!"', 'وصمت'],
    ],
    ['goes on when a comma follows the closing mark', 'سأل: «متى؟»، ثم خرج.', ['سأل: «متى؟»، ثم خرج.']],
    ['opens a quotation mark after the end', 'وصل. "نعم" قال', ['وصل.', '"نعم" قال']],
    ['keeps titles', 'زار د. أحمد وأ.د. علي م. خالد. ثم عاد', ['زار د. أحمد وأ.د. علي م. خالد.', 'ثم عاد']],
    ['keeps initials', 'كتبت ج. ك. رولينغ. انتهى', ['كتبت ج. ك. رولينغ.', 'انتهى']],
    ['keeps names of Latin letters', 'قالت بي.بي.سي عن دي. بي. دي. انتهى', ['قالت بي.بي.سي عن دي. بي. دي.', 'انتهى']],
    ['ends after a year', 'عام 2020 م. وقال', ['عام 2020 م.', 'وقال']],
    ['ends after a number', 'بلغ 3.14. ثم 2024. ثم', ['بلغ 3.14.', 'ثم 2024.', 'ثم']],
    ['keeps the numbers of lists', '1. أولا\n2. ثانيا. ثم\nأ. ثالثا', ['1. أولا', '2. ثانيا.', 'ثم', 'أ. ثالثا']],
    ['keeps addresses', 'زر www.a.com. ثم a@b.org، وnode.js هنا', ['زر www.a.com.', 'ثم a@b.org، وnode.js هنا']],
    ['ends where the gap was forgotten', 'انتهى.وقال', ['انتهى.', 'وقال']],
    ['keeps marks that stand for words', 'قال (...) ثم (!) «؟» نعم', ['قال (...) ثم (!) «؟» نعم']],
    ['ends at a hashtag', 'تابعوا #حلب_القديمة\nثم', ['تابعوا #حلب_القديمة', 'ثم']],
    ['takes a sign alone on its line', '***\nنص', ['***', 'نص']],
  ])('%s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});
