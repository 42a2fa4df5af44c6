import { describe, expect, it } from 'vitest';
import { scan } from '../../src/core';
import { buildGazetteer, type MatchOptions, NameHits } from '../../src/gazetteer';

const NAMES = [
  'حمص',
  'تدمر',
  'دير الزور',
  'الزور',
  'بيروت',
  'ليبيا',
  'كندا',
  'فرنسا',
  'واشنطن',
  'القاهرة',
  'اللاذقية',
  'السعودية',
  'حفر الباطن',
  'أبو ظبي',
  'ابن جبير',
  'عمرو',
  'صنعاء',
  '6 أكتوبر',
  'كوت ديفوار',
  "N'Djamena",
  'Homs',
];
const gazetteer = buildGazetteer(NAMES.map((name) => ({ name })));

/** Matches as `proclitics+name>entry`. */
function found(text: string, options?: MatchOptions): string[] {
  return gazetteer.findAll(text, options).map((match) => {
    expect(text.slice(match.start, match.end)).toBe(match.text);
    for (const { start, end, text: proclitic } of match.proclitics ?? []) {
      expect(text.slice(start, end)).toBe(proclitic);
      expect(end).toBeLessThanOrEqual(match.start);
    }
    const before = (match.proclitics ?? []).map((proclitic) => `${proclitic.text}+`).join('');
    return `${before}${match.text}>${match.entries[0]?.name}`;
  });
}

describe('findAll', () => {
  it.each<[string, string, string[]]>([
    ['finds a name as it is', 'في حمص اليوم', ['حمص>حمص']],
    ['takes the longest name', 'ريف دير الزور الشرقي', ['دير الزور>دير الزور']],
    ['finds the name within when the longer one is not there', 'وادي الزور', ['الزور>الزور']],
    ['reports و before a name', 'تدمر وحمص', ['تدمر>تدمر', 'و+حمص>حمص']],
    ['reports each proclitic of a stack', 'وبحمص فلتدمر', ['و+ب+حمص>حمص', 'ف+ل+تدمر>تدمر']],
    ['keeps the ب of بيروت', 'بيروت', ['بيروت>بيروت']],
    ['keeps the ل of ليبيا', 'ليبيا', ['ليبيا>ليبيا']],
    ['keeps the ك of كندا', 'كندا', ['كندا>كندا']],
    ['keeps the ف of فرنسا', 'فرنسا', ['فرنسا>فرنسا']],
    ['keeps the و of واشنطن', 'واشنطن', ['واشنطن>واشنطن']],
    ['cuts before such a name', 'وبيروت فواشنطن', ['و+بيروت>بيروت', 'ف+واشنطن>واشنطن']],
    ['cuts before ال', 'بالقاهرة كالقاهرة', ['ب+القاهرة>القاهرة', 'ك+القاهرة>القاهرة']],
    ['begins behind the first lam of لل', 'للسعودية', ['ل+لسعودية>السعودية']],
    ['reads لل of a name in لا', 'للاذقية', ['ل+لاذقية>اللاذقية']],
    ['reads وللـ and فللـ', 'وللقاهرة فللقاهرة', ['و+ل+لقاهرة>القاهرة', 'ف+ل+لقاهرة>القاهرة']],
    ['cuts before a name of two words', 'وبدير الزور', ['و+ب+دير الزور>دير الزور']],
    ['does not cut before a later word', 'دير والزور', ['و+الزور>الزور']],
    ['does not cut where no name is left', 'وحمصي بتدمري', []],
    ['matches whole words only', 'حمصية تدمرت', []],
    ['folds hamza, teh marbuta and alef maksura', 'القاهره صنعآء', ['القاهره>القاهرة', 'صنعآء>صنعاء']],
    ['sees through tashkeel and tatweel', 'حِمْصُ بـتـدمر', ['حِمْصُ>حمص', 'بـ+تـدمر>تدمر']],
    ['folds digits', '٦ أكتوبر ۶ اكتوبر', ['٦ أكتوبر>6 أكتوبر', '۶ اكتوبر>6 أكتوبر']],
    [
      'knows the cases of أبو',
      'أبي ظبي وأبا ظبي لأبي ظبي',
      ['أبي ظبي>أبو ظبي', 'و+أبا ظبي>أبو ظبي', 'ل+أبي ظبي>أبو ظبي'],
    ],
    ['takes بن for ابن', 'بن جبير', ['بن جبير>ابن جبير']],
    ['keeps و that is spelling', 'عمرو وعمرو', ['عمرو>عمرو', 'و+عمرو>عمرو']],
    ['crosses any space but a line end', 'دير\u00a0 الزور', ['دير\u00a0 الزور>دير الزور']],
    ['stops at a line end', 'دير\nالزور', ['الزور>الزور']],
    ['crosses one hyphen', 'كوت-ديفوار', ['كوت-ديفوار>كوت ديفوار']],
    ['crosses a hyphen with spaces', 'كوت - ديفوار', ['كوت - ديفوار>كوت ديفوار']],
    ['stops at two hyphens', 'كوت -- ديفوار', []],
    ['stops at other punctuation', 'دير، الزور', ['الزور>الزور']],
    ['parts words at ZERO WIDTH NON-JOINER', 'بحفر\u200cالباطن', ['ب+حفر\u200cالباطن>حفر الباطن']],
    ['finds names in hashtags', '#حفر_الباطن #حمص', ['حفر_الباطن>حفر الباطن', 'حمص>حمص']],
    ['finds foreign names in any case', 'HOMS n’djamena', ['HOMS>Homs', "n’djamena>N'Djamena"]],
    ['finds nothing in an empty text', '', []],
  ])('%s', (_title, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('cuts no proclitic when told so', () => {
    expect(found('وحمص حمص', { proclitics: false })).toEqual(['حمص>حمص']);
  });

  it('takes a word with ال for one without and back when the article is optional', () => {
    expect(found('الحمص بقاهرة', { article: 'optional' })).toEqual(['الحمص>حمص', 'ب+قاهرة>القاهرة']);
    expect(found('الحمص بقاهرة')).toEqual([]);
  });

  it('lets final hamza lack when it is optional', () => {
    expect(found('في صنعا', { finalHamza: 'optional' })).toEqual(['صنعا>صنعاء']);
    expect(found('في صنعا')).toEqual([]);
  });

  it('reads words without their space and with one too many when spaces are optional', () => {
    expect(found('بديرالزور', { spaces: 'optional' })).toEqual(['ب+ديرالزور>دير الزور']);
    expect(gazetteer.findAll('ديرالزور', { spaces: 'optional' })[0]?.distance).toBe(0);
    const joined = buildGazetteer([{ name: 'ابوظبي' }, { name: 'عبد الله' }]);
    expect(joined.isMatch('أبو ظبي', { spaces: 'optional' })).toBe(true);
    expect(joined.isMatch('عبدالله', { spaces: 'optional' })).toBe(true);
    // A word that the language has, but behind a word that names begin with.
    const apart = buildGazetteer([{ name: 'أبو ظبي' }]);
    expect(apart.findAll('من أبوظبي ولأبوظبي', { spaces: 'optional' }).map(({ text }) => text)).toEqual([
      'أبوظبي',
      'أبوظبي',
    ]);
    expect(apart.isMatch('أبوظبي')).toBe(false);
    expect(joined.isMatch('عبدالله')).toBe(false);
  });

  it('gives slots to proclitics', () => {
    expect(gazetteer.find('وبحمص')?.proclitics).toEqual([
      { text: 'و', start: 0, end: 1, slot: 'prc2' },
      { text: 'ب', start: 1, end: 2, slot: 'prc1' },
    ]);
  });
});

describe('match kinds and overlaps', () => {
  const names = buildGazetteer(['الزور', 'دير', 'دير الزور', 'دير الزور الشرقي'].map((name) => ({ name })));

  it('takes the name that stands first in the list when told so', () => {
    const texts = (options?: MatchOptions): string[] =>
      names.findAll('دير الزور الشرقي', options).map((match) => match.text);
    expect(texts()).toEqual(['دير الزور الشرقي']);
    expect(texts({ matchKind: 'leftmost-first' })).toEqual(['دير', 'الزور']);
  });

  it('reports names within names', () => {
    const matches = names.findOverlapping('ودير الزور الشرقي');
    expect(matches.map((match) => match.text)).toEqual(['دير', 'دير الزور', 'دير الزور الشرقي', 'الزور']);
  });

  it('prefers a name at the whole word to one of as many words behind a proclitic', () => {
    const both = buildGazetteer([{ name: 'لد' }, { name: 'بلد' }, { name: 'لد الكبرى' }]);
    expect(both.find('بلد')?.entries[0]?.name).toBe('بلد');
    expect(both.find('بلد الكبرى')?.entries[0]?.name).toBe('لد الكبرى');
  });

  it('puts namesakes into one match, in the order of the list', () => {
    const namesakes = buildGazetteer([
      { name: 'طرابلس', country: 'LB' },
      { name: 'طرابلس الغرب', aliases: ['طرابلس', 'Tripoli'], country: 'LY' },
    ]);
    const match = namesakes.find('في طرابلس');
    expect(match?.entries.map((entry) => entry.country)).toEqual(['LB', 'LY']);
    expect(match?.ids).toEqual([0, 1]);
    expect(namesakes.find('tripoli')?.ids).toEqual([1]);
  });
});

describe('lookup and suggest', () => {
  it.each<[string, string, string[]]>([
    ['finds a name', 'حمص', ['حمص']],
    ['finds a name in another spelling', 'القَاهِره', ['القاهرة']],
    ['finds a name with ال', 'الحمص', ['حمص']],
    ['finds a name without final hamza', 'صنعا', ['صنعاء']],
    ['finds a name without its space', 'ديرالزور', ['دير الزور']],
    ['does not cut a proclitic', 'بحمص', []],
    ['does not take a part of the string', 'مدينة حمص', []],
    ['does not take a part of a name', 'دير', []],
    ['finds nothing for nothing', '', []],
  ])('%s', (_title, name, expected) => {
    expect(gazetteer.lookup(name).map((entry) => entry.name)).toEqual(expected);
  });

  it('suggests near names, the likeliest first', () => {
    const near = buildGazetteer(['الرياض', 'الرياح', 'بغداد', 'معرة النعمان'].map((name) => ({ name })));
    expect(near.suggest('الرياظ').map(({ key, distance }) => [key, distance])).toEqual([
      ['الرياض', 1],
      ['الرياح', 1],
    ]);
    expect(near.suggest('معرت النعمن').map(({ key }) => key)).toEqual(['معره النعمان']);
    expect(near.suggest('الرياظ', 1)).toHaveLength(1);
    expect(near.suggest('معرةالنعمان').map(({ key, distance }) => [key, distance])).toEqual([['معره النعمان', 0]]);
    expect(near.suggest('رياض')[0]?.key).toBe('الرياض');
    expect(near.suggest('القدس')).toEqual([]);
  });
});

describe('misuse', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['a text that is no string', () => gazetteer.findAll(7 as never), /text must be a string, not 7/],
    ['a name that is no string', () => gazetteer.lookup(undefined as never), /name must be a string/],
    ['an unknown match kind', () => gazetteer.findAll('', { matchKind: 'longest' as never }), /matchKind .*"longest"/],
    ['three edits', () => gazetteer.findAll('', { maxEdits: 3 as never }), /maxEdits must be one of 0, 1, 2, not 3/],
    ['proclitics that are no boolean', () => gazetteer.find('', { proclitics: 1 as never }), /proclitics/],
    ['options that are no object', () => gazetteer.find('', 'x' as never), /options must be an object/],
    ['an entry that does not exist', () => gazetteer.entry(99), /id must be an integer from 0 to 20, not 99/],
    ['a limit of none', () => gazetteer.suggest('حمص', 0), /limit/],
    ['an entry without a name', () => buildGazetteer([{ name: 'حمص' }, {} as never]), /entries\[1\]\.name/],
    ['a missing entry', () => buildGazetteer([undefined as never]), /entries\[0\]\.name/],
    ['aliases that are no list', () => buildGazetteer([{ name: 'a', aliases: 'b' as never }]), /entries\[0\]\.aliases/],
    ['an alias that is no string', () => buildGazetteer([{ name: 'a', aliases: [1] as never }]), /aliases\[0\]/],
    ['a name of too many words', () => buildGazetteer([{ name: 'a '.repeat(65) }]), /64 words/],
  ])('%s is refused', (_title, call, message) => {
    expect(call).toThrow(message);
  });
});

describe('hostile input', () => {
  it.each<[string, string]>([
    ['lone surrogates', '\ud800حمص\udc00 \ud83d'],
    ['marks without letters', '\u064b\u064b \u0651'],
    ['a million letters without a space', 'و'.repeat(1_000_000)],
    ['a million proclitic words', 'و ب ل '.repeat(300_000)],
    ['a word of a hundred thousand parts', 'حمص\u200c'.repeat(100_000)],
    ['marks by the thousand on one letter', `ح${'\u064e'.repeat(100_000)}مص`],
  ])('%s do no harm', (_title, text) => {
    for (const maxEdits of [0, 1, 2] as const) {
      for (const optional of ['exact', 'optional'] as const) {
        const options = { maxEdits, article: optional, finalHamza: optional, spaces: optional };
        for (const match of gazetteer.findAll(text, options))
          expect(text.slice(match.start, match.end)).toBe(match.text);
      }
    }
  });

  it('walks a repeated word no further than a key may be long', () => {
    const repeated = buildGazetteer([{ name: 'دار '.repeat(64) }, { name: 'دار غرب' }]);
    expect(repeated.findAll('دار '.repeat(50_000)).length).toBeGreaterThan(100);
    expect(repeated.findAll('دار '.repeat(63))).toEqual([]);
  });
});

describe('the pass over tokens', () => {
  it('fills typed arrays that say the same as the matches', () => {
    const text = 'من تدمر ولبيروت ودير الزور';
    const stream = scan(text);
    const hits = new NameHits();
    gazetteer.matchTokens(stream, hits);
    const matches = gazetteer.findAll(text);
    expect(hits.length).toBe(matches.length);
    matches.forEach((match, i) => {
      expect(gazetteer.matchAt(stream, hits, i)).toEqual(match);
      expect(gazetteer.idsAt(hits.state[i] as number)).toEqual(match.ids);
      expect(gazetteer.keyAt(hits.state[i] as number)).toBe(match.key);
      expect(hits.state[i]).toBeLessThan(gazetteer.stateCount);
    });
    expect([...hits.firstToken.subarray(0, 3)]).toEqual([1, 2, 3]);
    expect([...hits.lastToken.subarray(0, 3)]).toEqual([1, 2, 4]);
  });

  it('reports names behind proclitics at every word when asked for every cut', () => {
    const both = buildGazetteer([{ name: 'لد' }, { name: 'بلد' }]);
    const stream = scan('بلد');
    const hits = new NameHits();
    both.matchTokens(stream, hits, {}, { overlapping: true });
    expect(hits.length).toBe(1);
    both.matchTokens(stream, hits, {}, { overlapping: true, everyCut: true });
    expect(hits.length).toBe(2);
  });

  it('holds any number of names', () => {
    const stream = scan('حمص '.repeat(1000));
    const hits = new NameHits();
    gazetteer.matchTokens(stream, hits);
    expect(hits.length).toBe(1000);
    expect(gazetteer.matchAt(stream, hits, 999).start).toBe(3996);
  });
});
