import { describe, expect, it } from 'vitest';
import { builtInGazetteer } from '../../scripts/toponyms/built-in';
import { buildGazetteer } from '../../src/gazetteer';
import { findPlaces, type PlaceMatch } from '../../src/places';

const gazetteer = builtInGazetteer();
const find = (text: string): PlaceMatch[] => findPlaces(text, { gazetteer });
/** name, phrase, head, direction: what there is of them. */
const shapes = (text: string): string[] =>
  find(text).map(({ text: name, phrase, head, direction }) =>
    [name, phrase.text, head?.text ?? '-', direction?.text ?? '-'].join(' | '),
  );

describe('the toponym grammar', () => {
  it.each([
    ['a bare name', 'وصل إلى حمص', ['حمص | حمص | - | -']],
    ['a type noun', 'في مدينة حمص', ['حمص | مدينة حمص | مدينة | -']],
    ['a type noun behind a proclitic', 'معارك بريف حلب', ['حلب | ريف حلب | ريف | -']],
    ['a direction behind the name', 'معارك في ريف حمص الشرقي', ['حمص | ريف حمص الشرقي | ريف | الشرقي']],
    ['two words of direction', 'في ريف إدلب الجنوبي الغربي', ['إدلب | ريف إدلب الجنوبي الغربي | ريف | الجنوبي الغربي']],
    ['a direction before a bare name', 'في شمال العراق', ['العراق | شمال العراق | - | شمال']],
    ['a direction before a type noun', 'شمال شرقي مدينة تدمر', ['تدمر | مدينة تدمر | مدينة | شمال شرقي']],
    ['an epithet', 'في حقل آراك النفطي', ['آراك | حقل آراك النفطي | حقل | -']],
    ['a facility of the gazetteer', 'هبط في مطار دمشق الدولي', ['دمشق | مطار دمشق الدولي | مطار | -']],
    [
      'a dual that governs two names',
      'طريق بين مدينتي تدمر والسخنة',
      ['تدمر | مدينتي تدمر والسخنة | مدينتي | -', 'السخنة | مدينتي تدمر والسخنة | مدينتي | -'],
    ],
    [
      'a plural that governs three',
      'في قرى حاس وكفروما ومعرزيتا',
      [
        'حاس | قرى حاس وكفروما ومعرزيتا | قرى | -',
        'كفروما | قرى حاس وكفروما ومعرزيتا | قرى | -',
        'معرزيتا | قرى حاس وكفروما ومعرزيتا | قرى | -',
      ],
    ],
    [
      'a dual whose members have directions of their own',
      'في ريفي حماة الشمالي وإدلب الجنوبي',
      [
        'حماة | ريفي حماة الشمالي وإدلب الجنوبي | ريفي | الشمالي',
        'إدلب | ريفي حماة الشمالي وإدلب الجنوبي | ريفي | الجنوبي',
      ],
    ],
    [
      'a dual that one name has with two directions',
      'في ريفي حلب الغربي والجنوبي',
      ['حلب | ريفي حلب الغربي والجنوبي | ريفي | الغربي والجنوبي'],
    ],
    [
      'a direction in the dual',
      'قريتي حاس وكفرنبل الغربيتين',
      [
        'حاس | قريتي حاس وكفرنبل الغربيتين | قريتي | الغربيتين',
        'كفرنبل | قريتي حاس وكفرنبل الغربيتين | قريتي | الغربيتين',
      ],
    ],
    [
      'a series with an aside in brackets',
      'بلدتا نوى (غرب درعا) وطفس',
      [
        'نوى | بلدتا نوى (غرب درعا) وطفس | بلدتا | -',
        'درعا | غرب درعا | - | غرب',
        'طفس | بلدتا نوى (غرب درعا) وطفس | بلدتا | -',
      ],
    ],
    ['a type noun of two letters behind a preposition', 'بحي الشيخ مقصود', ['الشيخ مقصود | حي الشيخ مقصود | حي | -']],
    [
      'a direction behind a name that begins with a noun',
      'في ريف دمشق الغربي',
      ['ريف دمشق | ريف دمشق الغربي | - | الغربي'],
    ],
    ['a plural beside a name of another type', 'في أحياء حمص الموالية', ['حمص | حمص | - | -']],
    ['an adjective of nationality', 'في طرابلس اللبنانية', ['طرابلس | طرابلس اللبنانية | - | -']],
    ['an adjective that agrees with neither', 'قارة آسيا الكوري', ['آسيا | قارة آسيا | قارة | -']],
    ['a capital in apposition', 'في العاصمة السورية دمشق', ['دمشق | العاصمة السورية دمشق | العاصمة | -']],
    ['a capital named so', 'في تونس العاصمة', ['تونس | تونس العاصمة | - | -']],
  ])('reads %s', (_, text, expected) => {
    expect(shapes(text)).toEqual(expected);
  });

  it('does not join over a line end', () => {
    expect(shapes('في مدينة\nحمص')).toEqual(['حمص | حمص | - | -']);
  });

  it('leaves proclitics out of the name and reports them', () => {
    const [match] = find('ثم بحمص');
    expect(match?.text).toBe('حمص');
    expect(match?.proclitics.map(({ text }) => text)).toEqual(['ب']);
  });

  it('reads the words of a hashtag', () => {
    expect(find('أمطار في #حفر_الباطن').map(({ text }) => text)).toEqual(['حفر_الباطن']);
  });
});

describe('what a name is part of', () => {
  it.each([
    ['a university', 'جامعة دمشق', 'organization'],
    ['a news agency, over another noun', 'وكالة أنباء الصين', 'organization'],
    ['a network in quotes, over a type noun', '"شبكة أخبار حي الزهراء"', 'organization'],
    ['a club by the word behind', 'مانشستر يونايتد', 'organization'],
    ['a movement, over a noun of fighting', 'هيئة تحرير الشام', 'organization'],
    ['a channel, that is no canal', 'قناة حلب اليوم', 'organization'],
    ['a cup', 'كأس آسيا', 'event'],
    ['part of a hashtag', '#انفجار_بيروت', 'event'],
  ])('%s', (_, text, context) => {
    expect(findPlaces(text, { gazetteer, minScore: 0 }).map((match) => match.context)).toEqual([context]);
  });

  it.each([
    ['a preposition cuts the chain', 'جامعة في دمشق'],
    ['a type noun with a preposition cuts it', 'دورة عادية عقدها بمدينة دمشق'],
    ['a pronoun cuts it', 'شركة ملاحة مقرها دمشق'],
    ['an office names a country', 'وزير خارجية سوريا'],
  ])('%s', (_, text) => {
    expect(find(text).map((match) => match.context)).toEqual([undefined]);
  });

  it('is left out on request', () => {
    expect(findPlaces('درس في جامعة دمشق', { gazetteer, embedded: false })).toEqual([]);
  });
});

describe('words and persons that are named as places are', () => {
  it.each([
    ['an ordinary word', 'فتح الباب ودخل السوق يوم الأربعاء'],
    ['a noun in a construct', 'عقب تدمير دبابتين'],
    ['a given name behind a title', 'قال الرئيس بشار'],
    ['a family name behind a given name', 'سجل ماجد الأنصاري هدفا'],
    ['a given name before a family name', 'قالت جنين الخطيب'],
    ['a name before بن', 'كتب إيتمار بن غفير'],
    ['the name of a person named before', 'قال أحمد تلبيسة إن الوضع صعب. وأكد تلبيسة أن لا حل'],
    ['an adjective', 'الشركة السعودية للكهرباء'],
    ['an adjective without the article', 'غارات روسية'],
    ['an idiom', 'عاد إلى مسقط رأسه'],
    ['a word that is no proclitic and name', 'نشر البحث في مجلة بحوث علمية'],
  ])('%s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it('a word of the language that begins as a name of several words does', () => {
    expect(find('معارك بعين ترما').map(({ text }) => text)).toEqual(['عين ترما']);
  });

  it.each([
    ['another hamza', 'في آب الماضي', 0],
    ['the hamza of the name', 'مستشفى في إب', 1],
    ['ه for ة', 'جاء جده إلى البيت', 0],
  ])('by %s', (_, text, count) => {
    expect(find(text)).toHaveLength(count);
  });

  it('become places behind a type noun', () => {
    expect(find('في مدينة الباب').map(({ text }) => text)).toEqual(['الباب']);
    expect(find('سكان حي الميدان يشكون').map(({ text }) => text)).toEqual(['الميدان']);
  });

  it.each([
    ['behind a word of fighting', 'غارة على الباب', 'الباب'],
    ['behind one and an adjective', 'قصف مدفعي على نوى', 'نوى'],
    ['behind one and a noun of place', 'اشتباكات عنيفة في محيط الطبقة', 'الطبقة'],
    ['behind one and its subject', 'سيطرة قوات النظام على الكسوة', 'الكسوة'],
    ['at the head of a line before a colon', 'نوى: اغتيال شاب', 'نوى'],
    ['between dashes', 'سبق - الخرج: ضبطت الشرطة مستودعا', 'الخرج'],
    ['behind وفي', 'وفي الأحساء نظمت البلدية مهرجانا', 'الأحساء'],
    ['behind the spokesman of', 'قال المتحدث باسم الكرملين', 'الكرملين'],
  ])('become places %s', (_, text, name) => {
    expect(find(text).map((match) => match.text)).toEqual([name]);
  });

  it.each([
    ['words at the head of a line', 'الزراعة: موسم واعد'],
    ['floods', 'سيول جارفة تقطع الطرق'],
    ['a verb', 'الدبابات تدمر أربع آليات'],
    ['a person with the title of a sheikh', 'أشاد ولد الشيخ أحمد بالاتفاق'],
  ])('stay what they are: %s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it('a football cup is no island', () => {
    expect(find('فاز الفريق بلقب كوبا أمريكا').map(({ text }) => text)).not.toContain('كوبا');
  });

  it('become places before the place that they lie in', () => {
    expect(find('قصف على الباب بريف حلب').map(({ text }) => text)).toEqual(['الباب', 'حلب']);
  });
});

describe('namesakes', () => {
  it.each([
    ['a nationality', 'في طرابلس اللبنانية', 'طرابلس', 'LB'],
    ['a nationality, of the other one', 'في طرابلس الليبية', 'طرابلس', 'LY'],
    ['the country of the text', 'عاد من بيروت وصيدا وبعلبك إلى طرابلس', 'طرابلس', 'LB'],
    ['a parent', 'القصير بريف حمص', 'القصير', 'SY'],
    ['importance', 'وصل إلى القاهرة', 'القاهرة', 'EG'],
  ])('are told apart by %s', (_, text, name, country) => {
    expect(find(text).find((match) => match.text === name)?.entry?.country).toBe(country);
  });

  it.each([
    ['نيويورك ولوس أنجلوس ولندن وباريس وبرلين', ['US', 'US', 'GB', 'FR', 'DE']],
    ['بحثت واشنطن مع الكونغرس الأمريكي دعم فلسطين ولبنان', ['US', 'PS', 'LB']],
    ['سافر من كوبا إلى ميامي في ولاية فلوريدا', ['CU', 'US', 'US']],
    ['في باريس بولاية تكساس', ['US', 'US']],
    ['في حي السليمانية بالرياض', ['SA', 'SA']],
  ])('that a great name eclipses are not meant when they stand alone: %s', (text, countries) => {
    expect(find(text).map(({ entry }) => entry?.country)).toEqual(countries);
  });

  it.each([
    ['محافظة حمص', 'region'],
    ['مدينة حمص', 'city'],
    ['ريف حمص الشرقي', 'region'],
    ['حي الزهراء في حمص', 'neighbourhood'],
    ['بلدة الزهراء بريف حلب', 'town'],
  ])('are told apart by the type noun: %s', (text, type) => {
    expect(find(text)[0]?.entry?.type).toBe(type);
  });

  it('stand all in the candidates, the likeliest first', () => {
    const [match] = find('في طرابلس اللبنانية');
    expect(match?.candidates.length).toBeGreaterThan(1);
    expect(match?.candidates[0]).toBe(match?.entry);
  });
});

describe('unknown names', () => {
  it('are found behind a strong type noun when asked for', () => {
    const [match] = findPlaces('قصف قرية زغردوش', { gazetteer, unknown: true });
    expect(match).toMatchObject({ text: 'زغردوش', entry: undefined, candidates: [], phrase: { text: 'قرية زغردوش' } });
    expect(match?.score).toBeLessThan(0.5);
    expect(find('قصف قرية زغردوش')).toEqual([]);
  });

  it.each([
    ['a word that names begin with', 'قرية رسم الزعاطيط', ['رسم الزعاطيط']],
    ['a word that names begin with and a village is called', 'قرية تل زغردوش', ['تل زغردوش']],
    ['a word that names end with', 'قرية زعبوطة الفوقا', ['زعبوطة الفوقا']],
    ['a dual, behind و', 'قريتي زعبوطة وكفرشنقر', ['زعبوطة', 'كفرشنقر']],
    ['a plural, beside a known name', 'قرى زعبوطة وحاس وكفرشنقر', ['زعبوطة', 'حاس', 'كفرشنقر']],
  ])('are read with %s', (_, text, names) => {
    expect(findPlaces(text, { gazetteer, unknown: true }).map((match) => match.text)).toEqual(names);
  });

  it('are no name that is their first word', () => {
    expect(find('تحرير تل زغردوش وقرية تل زغردوش')).toEqual([]);
    expect(shapes('قرية تل جنوب نابلس')[0]).toMatch(/^تل \|/);
  });

  it('are no ordinary words', () => {
    expect(findPlaces('في قرية صغيرة وفي مدينة كبيرة', { gazetteer, unknown: true })).toEqual([]);
  });
});

describe('a gazetteer of one’s own', () => {
  it('needs names only', () => {
    const own = buildGazetteer([{ name: 'وادي العفاريت', code: 7 }]);
    expect(findPlaces('من وادي العفاريت', { gazetteer: own })[0]?.entry?.code).toBe(7);
  });
});

describe('misuse', () => {
  it.each([
    ['no gazetteer', {}, 'gazetteer must be a Gazetteer'],
    ['a score beyond 1', { gazetteer, minScore: 2 }, 'minScore must be from 0 to 1, not 2'],
    ['a score that is no number', { gazetteer, minScore: 'high' }, 'minScore must be a number, not high'],
    [
      'countries that are no list',
      { gazetteer, countries: 'SY' },
      'countries must be an array of country codes, not SY',
    ],
    ['a country that is no code', { gazetteer, countries: ['Syria'] }, "alpha-2 codes such as 'SY', not 'Syria'"],
    ['a flag that is none', { gazetteer, unknown: 1 }, 'unknown must be true or false, not 1'],
  ])('%s', (_, options, message) => {
    expect(() => findPlaces('حمص', options as never)).toThrow(message);
  });

  it('a text that is no string', () => {
    expect(() => findPlaces(7 as never, { gazetteer })).toThrow('text must be a string, not 7');
  });
});

describe('marks that the writer put', () => {
  it.each([
    ['a doubled letter makes a verb of it', 'عصفت الريح وتدمّر كل شيء'],
    ['a doubled letter makes a participle of it', 'مصرّ على موقفه'],
    ['another vowel makes a plural of it', 'وقف حُماة الوطن'],
    ['tanwīn makes an adverb of it', 'نتطلع دومًا إلى التعاون'],
  ])('%s', (_, text) => {
    expect(find(text)).toEqual([]);
  });

  it('tell Oman from Amman', () => {
    expect(find('زار عُمان ثم عمّان').map(({ entry }) => entry?.country)).toEqual(['OM', 'JO']);
  });

  it('agree with the name where they are its own', () => {
    expect(find('في الرّقّة وحِمْص وتدمُر').map(({ text }) => text)).toEqual(['الرّقّة', 'حِمْص', 'تدمُر']);
  });
});

describe('namesakes', () => {
  const firstId = (text: string, name: string): string | undefined =>
    find(text).find((match) => match.text === name)?.entry?.id;

  it.each([
    ['a nationality elsewhere in the text', 'الجيش السوري يقصف مدينة القنيطرة', 'القنيطرة', 'gn:173334'],
    ['no word of a country', 'مهرجان السينما بمدينة القنيطرة', 'القنيطرة', 'gn:2544571'],
    ['forces that belong to a country', 'قوات النظام تقصف القنيطرة', 'القنيطرة', 'gn:173334'],
    ['fighting, which only one of the countries has', 'قصف مدفعي على القنيطرة', 'القنيطرة', 'gn:173334'],
    ['the province behind the name', 'قصف بلدة المنصورة بريف حلب الغربي', 'المنصورة', 'dhad:sy-al-mansurah-aleppo'],
    ['a province whose own name is shared', 'قصف بلدة الحميدية في القنيطرة', 'الحميدية', 'dhad:sy-al-hamidiyah'],
    ['a region of two words', 'قصف على بلدة المرج بريف دمشق', 'المرج', 'dhad:sy-al-marj-ghouta'],
    ['a quarter and its city', 'قصف حي التضامن جنوب دمشق', 'التضامن', 'dhad:sy-al-tadamon'],
  ])('are told apart by %s', (_, text, name, id) => {
    expect(firstId(text, name)).toBe(id);
  });

  it('of like importance lie in a country that is expected', () => {
    const first = (text: string): string | undefined =>
      findPlaces(text, { gazetteer, countries: ['SY'] })[0]?.entry?.country;
    expect(first('مهرجان القنيطرة')).toBe('SY');
    expect(first('القصيدة التي ألقيت في القاهرة')).toBe('EG');
    expect(first('مدينة القنيطرة المغربية')).toBe('MA');
  });
});

describe('words that only look like a proclitic and a name', () => {
  it.each([
    'وقعت المنطقة بالكامل تحت السيطرة',
    'استغرب الأهالي بدورهم القرار',
    'تعزيز الكوادر البشرية',
    'فرشت لهم الأرض',
  ])('finds nothing in %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});

it('reads names that begin with كفر as one word and as two', () => {
  expect(find('قصف كفرداعل ثم بلدة كفر داعل').at(-1)?.text).toBe('كفر داعل');
});

it('reads the municipality of Mecca as no district of Sanaa', () => {
  expect(find('قالت أمانة العاصمة المقدسة')).toEqual([]);
});
