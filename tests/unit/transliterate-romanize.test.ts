import { describe, expect, it } from 'vitest';
import { type RomanizeOptions, romanize } from '../../src/normalize/transliterate/index';

describe('romanize', () => {
  it.each([
    ['writes long vowels with a macron', 'كِتَاب فِيل نُور', 'kitāb fīl nūr'],
    ['writes diphthongs', 'بَيْت يَوْم', 'bayt yawm'],
    [
      'doubles letters with shadda, in either order of the marks',
      'مُدَر\u0651\u0650س مُدَر\u0650\u0651س',
      'mudarris mudarris',
    ],
    ['sets off the article and never assimilates it', 'الشَّمْس القَمَر', 'al-shams al-qamar'],
    ['sets off proclitics before the article', 'وَالكِتَاب بِالقَلَم وبالقلم', 'wa-al-kitāb bi-al-qalam wa-bi-al-qlm'],
    ['reads lil- before a hidden article', 'لِلْمَدْرَسَة للمدرسة', 'lil-madrasah lil-mdrsah'],
    ['reads lil- with the shadda of Quranic print', 'هُدًى لِّلْمُتَّقِينَ', 'hudan lil-muttaqīna'],
    ['keeps a lam with a vowel in the stem', 'وَالِدَتُهُ', 'wālidatuhu'],
    ['keeps short stems in one piece', 'والد بالغ كلا لبن', 'wāld bālgh klā lbn'],
    ['leaves out the first hamza and writes later ones', 'أَكْبَر رَأْس سَمَاء', 'akbar raʼs samāʼ'],
    ['writes madda', 'آب قُرْآن', 'āb qurʼān'],
    ['composes loose hamza', 'ا\u064e\u0654كبر', 'akbr'],
    ['writes teh marbuta as h, as t before an ending', 'مَدِينَة مَدِينَةُ صَلَاة', 'madīnah madīnatu ṣalāh'],
    ['writes a before an unmarked teh marbuta', 'مدينة سورية', 'mdīnah sūryah'],
    ['writes alef maksura as á', 'مُوسَى مُوسَىٰ', 'mūsá mūsá'],
    ['writes dagger alef', 'الرَّحْمٰن صَلَوٰة', 'al-raḥmān ṣalāh'],
    ['writes tanween and not its silent alef', 'كِتَابًا كِتَاباً هُدًى بَيْتٌ', 'kitāban kitāban hudan baytun'],
    ['writes the ending of relation', 'عَرَبِيّ عَرَبِيَّة', 'ʻarabī ʻarabīyah'],
    ['writes doubled waw behind u', 'عَدُوّ قُوَّة', 'ʻadūw qūwah'],
    ['leaves out the alef of plural verbs', 'كَتَبُوا رَمَوْا كتبوا', 'katabū ramaw ktbū'],
    ['reads first alef without a mark', 'ابْن ايران اوباما استقلال', 'ibn īrān awbāmā astqlāl'],
    ['leaves alef wasla silent inside a word', 'بِٱسْم', 'bism'],
    ['leaves an alef before sukun silent behind a proclitic', 'وَاسْتَقْبَلَ بِانْتِقَال', 'wastaqbala bintiqāl'],
    ['reads the article before hamzat al-wasl', 'الِاكْتِحَال', 'al-iktiḥāl'],
    ['reads alef maksura with shadda or a vowel as yeh', 'عَلِىٍّ لِىَ', 'ʻalīyin liya'],
    ['parts letters that would read as one', 'أَدْهَم', 'adʹham'],
    [
      'reads glides between consonants as long vowels',
      'دمشق سوريا ليبيا اليمن طويل حيوان',
      'dmshq sūryā lībyā al-ymn ṭwīl ḥywān',
    ],
    ['knows words of irregular spelling', 'هذا هَذِهِ ولكن اللَّهِ عمرو', 'hādhā hādhihi wa-lākin allāhi ʻamr'],
    ['reads common words only where no mark speaks', 'من مَن ومن', 'min man wa-min'],
    ['reads letters of other languages', 'پاريس ژان گوگل', 'pārīs zhān gūgl'],
    ['writes digits and punctuation in ASCII', '٢٠٪، ۵؟', '20%, 5?'],
    ['ignores tatweel', 'كِتـــَاب', 'kitāb'],
    ['passes all else through', 'OK \ud800 \u200f', 'OK \ud800 \u200f'],
    ['gives the empty text for the empty text', '', ''],
  ])('%s', (_, text, expected) => {
    expect(romanize(text)).toBe(expected);
  });

  it.each<[string, RomanizeOptions, string, string]>([
    ['assimilates the article', { sunLetters: true }, 'الشَّمْس القمر للشعب', 'ash-shams al-qmr lish-shʻb'],
    ['leaves out inflection', { dropEndings: true }, 'مَدِينَةُ كِتَابٍ شُكْرًا كِتَابُ', 'madīnah kitāb shukran kitāb'],
    ['writes plain letters', { style: 'plain' }, 'العِرَاق حِمْص رَأْس مُوسَى', 'al-iraq hims ras musa'],
    ['begins words with capitals', { capitalize: true }, 'العِرَاق وَالشَّام ابن', 'al-ʻIrāq wa-al-Shām Ibn'],
    ['capitalizes the letter behind a dropped ain', { capitalize: true, style: 'plain' }, 'عُمَان', 'Uman'],
    ['leaves foreign words as they are', { capitalize: true }, 'ok كِتَاب', 'ok Kitāb'],
  ])('%s on request', (_, options, text, expected) => {
    expect(romanize(text, options)).toBe(expected);
  });

  it('names a wrong option and its value', () => {
    expect(() => romanize('', { style: 'iso' } as unknown as RomanizeOptions)).toThrow(
      new RangeError('style: "iso" is not one of ala-lc, plain'),
    );
    expect(() => romanize('', { capitalize: 'yes' } as unknown as RomanizeOptions)).toThrow(
      new TypeError('capitalize: "yes" is not a boolean'),
    );
  });

  it('reads a word of any length', () => {
    expect(romanize('ب'.repeat(100_000))).toBe('b'.repeat(100_000));
    expect(romanize(`ب${'\u064e'.repeat(100_000)}`)).toBe('ba');
  });
});
