import { describe, expect, it } from 'vitest';
import { cleanArabicName, foldName, rejectArabicName, typeNounOf } from '../../scripts/places/arabic-name';
import { chooseName } from '../../scripts/places/choose-name';
import { readTerritories, readZoneCities } from '../../scripts/places/cldr';
import { parseCatalogue, parseGeoNames, typeOfRow } from '../../scripts/places/geonames';
import { importanceOf } from '../../scripts/places/importance';
import { bestLikeness, foldLatin, soundLikeness } from '../../scripts/places/romanize';
import { buildWorld } from '../../scripts/places/world';

describe('foldName', () => {
  it('gives one key to the spellings of one name', () => {
    expect(foldName('أمريكا')).toBe(foldName('امريكا'));
    expect(foldName('حماة')).toBe(foldName('حماه'));
    expect(foldName('مليلى')).toBe(foldName('مليلي'));
    expect(foldName('عُمان')).toBe(foldName('عمان'));
    expect(foldName('بعلبك-الهرمل')).toBe(foldName('بعلبك الهرمل'));
    expect(foldName('São Paulo')).toBe('sao paulo');
  });

  it('keeps apart what Arabic keeps apart', () => {
    expect(foldName('تدمر')).not.toBe(foldName('تدمير'));
    expect(foldName('الشام')).not.toBe(foldName('شام'));
  });
});

describe('rejectArabicName', () => {
  it.each([
    ['کرج', 'foreign letters'],
    ['لاہور', 'foreign letters'],
    ['كوباني ێ', 'foreign letters'],
    ['ئالمۇتا', 'foreign letters'],
    ['قىزىلئوي', 'alef maksura inside'],
    ['كىلىس', 'alef maksura inside'],
    ['شِيًا خِيًا', 'vowelled'],
    ['١٢٣', 'digits'],
    ['مطار JFK', 'mixed script'],
    ['ب', 'too short'],
  ])('refuses %s: %s', (spelling, reason) => {
    expect(rejectArabicName(spelling)).toBe(reason);
  });

  it.each([
    'حمص',
    'دير الزور',
    'بعلبك-الهرمل',
    'مليلى',
    'السادس من أكتوبر',
    'حـلـب',
    'عُمان',
  ])('keeps %s', (spelling) => {
    expect(rejectArabicName(spelling)).toBeUndefined();
  });
});

describe('cleanArabicName', () => {
  it.each([
    ['كادوما، أوساكا', 'كادوما'],
    ['محافظة حماة', 'حماة'],
    ['مدينة حمص', 'حمص'],
    ['ميانمار (بورما)', 'ميانمار'],
    ['جرابلس / طرابلس', 'جرابلس'],
    ['أم  القرى ', 'أم القرى'],
    ['بعلبك - الهرمل', 'بعلبك-الهرمل'],
    ['المدينة المنورة', 'المدينة المنورة'],
    ['محافظة الشرقية', 'محافظة الشرقية'],
    ['محافظة البحر الأحمر', 'محافظة البحر الأحمر'],
    ['قرية', 'قرية'],
  ])('makes %s into %s', (spelling, name) => {
    expect(cleanArabicName(spelling)).toBe(name);
  });

  it('names the noun it took away', () => {
    expect(typeNounOf('مدينة نصر')).toBe('مدينة');
    expect(typeNounOf('حمص')).toBe('');
  });
});

describe('soundLikeness', () => {
  it.each([
    ['الكرامة', 'Al Karamah'],
    ['السويداء', "As Suwayda'"],
    ['دير الزور', 'Dayr az Zawr'],
    ['شيكاغو', 'Chicago'],
    ['تشيلي', 'Chile'],
    ['هونغ كونغ', 'Hong Kong'],
    ['ووهان', 'Wuhan'],
    ['غروزني', 'Groznyy'],
    ['جلال آباد', 'Jalalabad'],
    ['كيمنتس', 'Chemnitz'],
    ['أوكسفورد', 'Oxford'],
    ['سان فرانسيسكو', 'San Francisco'],
    ['بوينس آيرس', 'Buenos Aires'],
  ])('%s sounds like %s', (arabic, latin) => {
    expect(soundLikeness(arabic, latin)).toBeGreaterThan(0.75);
  });

  it.each([
    ['حلب', 'Kosti'],
    ['ربك', 'Kosti'],
    ['إصطاجانكو', 'Trieste'],
    ['الأفعى ذات الجرس', 'Cascavel'],
    ['معمورة العزيز', 'Elazig'],
  ])('%s does not sound like %s', (arabic, latin) => {
    expect(soundLikeness(arabic, latin)).toBeLessThan(0.55);
  });

  it('prefers the Arabic spelling of a name to its neighbours', () => {
    expect(soundLikeness('أنقرة', 'Ankara')).toBeGreaterThan(soundLikeness('أنغورا', 'Ankara'));
    expect(soundLikeness('البصرة', 'Al Basrah')).toBeGreaterThan(soundLikeness('بصرة', 'Al Basrah'));
  });

  it('is 0 for an empty side and never leaves 0 to 1', () => {
    expect(soundLikeness('', 'Homs')).toBe(0);
    expect(soundLikeness('حمص', '!!')).toBe(0);
    expect(soundLikeness('ء', 'x')).toBeGreaterThanOrEqual(0);
    expect(soundLikeness('حمص', 'Homs')).toBeLessThanOrEqual(1);
  });

  it('folds Latin letters of many alphabets', () => {
    expect(foldLatin('Łódź')).toBe('lodz');
    expect(foldLatin('Şanlıurfa')).toBe('shanliurfa');
    expect(foldLatin("Ra's al ‘Ayn")).toBe('ras al ayn');
  });

  it('takes the best of several Latin names', () => {
    expect(bestLikeness('حلب', ['Aleppo', 'Halab'])).toBeGreaterThan(0.9);
  });
});

describe('chooseName', () => {
  const none = { tagged: [], untagged: [], latin: [], arabCountry: false };

  it('takes the alternate that sounds like the Latin name, not the Persian or the old one', () => {
    const choice = chooseName({ ...none, untagged: ['انگوریه', 'أنغورية', 'أنقرة', 'ئەنقەرە'], latin: ['Ankara'] });
    expect(choice).toMatchObject({ name: 'أنقرة' });
    expect(choice.dropped).toContainEqual({ spelling: 'انگوریه', reason: 'foreign letters' });
    expect(choice.dropped).toContainEqual({ spelling: 'ئەنقەرە', reason: 'foreign letters' });
  });

  it('trusts a tagged name over the others, which become aliases', () => {
    const choice = chooseName({ ...none, tagged: ['شيكاغو'], untagged: ['شيكاجو', 'شیکاگو'], latin: ['Chicago'] });
    expect(choice).toMatchObject({ name: 'شيكاغو', aliases: ['شيكاجو', 'Chicago'] });
  });

  it('leaves a tagged name that is an old name, or lacks its article', () => {
    const latin = ['Trieste'];
    expect(chooseName({ ...none, tagged: ['إصطاجانكو'], untagged: ['ترييستي'], latin })).toMatchObject({
      name: 'ترييستي',
    });
    const basra = { ...none, tagged: ['بصرة'], untagged: ['البصرة'], latin: ['Al Basrah'], arabCountry: true };
    expect(chooseName(basra)).toMatchObject({ name: 'البصرة' });
  });

  it('prefers ة to ه and drops the spelling with the same key', () => {
    const choice = chooseName({ ...none, untagged: ['حماه', 'حماة'], latin: ['Hamah'], arabCountry: true });
    expect(choice).toMatchObject({ name: 'حماة', aliases: ['Hamah'] });
  });

  it('drops the relative adjective of the name', () => {
    const choice = chooseName({ ...none, untagged: ['باريس', 'باريسي'], latin: ['Paris'] });
    expect(choice).toMatchObject({ name: 'باريس', aliases: ['Paris'] });
    expect(choice.dropped).toEqual([{ spelling: 'باريسي', reason: 'relative adjective' }]);
  });

  it('gives no name when nothing is like the Latin one', () => {
    const choice = chooseName({ ...none, untagged: ['الجنوب'], latin: ['Leeds'] });
    expect(choice).toEqual({ dropped: [{ spelling: 'الجنوب', reason: 'unlike the Latin name' }] });
  });

  it('keeps the noun of Madinat', () => {
    const choice = chooseName({ ...none, tagged: ['مدينة نصر'], latin: ['Madinat Nasr'], arabCountry: true });
    expect(choice).toMatchObject({ name: 'مدينة نصر' });
  });
});

describe('source readers', () => {
  const line = (cells: Record<number, string>): string =>
    Array.from({ length: 19 }, (_, i) => cells[i] ?? '').join('\t');
  const homs = line({
    0: '169577',
    1: 'Ḩimş',
    2: 'Homs',
    3: 'Himis,Homs,hms,حمص,حومص',
    4: '34.72682',
    5: '36.72339',
    7: 'PPLA',
    8: 'SY',
    10: '11',
    14: '775404',
    17: 'Asia/Damascus',
  });

  it('reads a GeoNames row', () => {
    const [row] = parseGeoNames(`${homs}\n`);
    expect(row).toMatchObject({
      id: '169577',
      name: 'Ḩimş',
      country: 'SY',
      admin1: '11',
      population: 775404,
      lat: 34.72682,
    });
    expect(row?.alternates).toEqual(['Himis', 'Homs', 'hms', 'حمص', 'حومص']);
  });

  it('tells cities, towns, villages and quarters apart', () => {
    const [row] = parseGeoNames(homs);
    if (row === undefined) throw new Error('no row');
    expect(typeOfRow(row)).toBe('city');
    expect(typeOfRow({ ...row, feature: 'PPL', population: 7000 })).toBe('town');
    expect(typeOfRow({ ...row, feature: 'PPLA3', population: 0 })).toBe('town');
    expect(typeOfRow({ ...row, feature: 'PPL', population: 700 })).toBe('village');
    expect(typeOfRow({ ...row, feature: 'PPLX' })).toBe('neighbourhood');
  });

  it.each([true, false])('reads a gettext catalogue, little-endian %s', (little) => {
    expect(
      parseCatalogue(
        catalogue(
          [
            ['', 'Header: 1'],
            ['169577', 'حمص'],
            ['SY', 'سوريا'],
          ],
          little,
        ),
      ),
    ).toEqual(
      new Map([
        ['169577', 'حمص'],
        ['SY', 'سوريا'],
      ]),
    );
  });

  it('refuses what is no catalogue', () => {
    expect(() => parseCatalogue(new Uint8Array(32))).toThrow('not a gettext catalogue');
  });

  it('puts the short form of a territory first', () => {
    const territories = { PS: 'الأراضي الفلسطينية', 'PS-alt-short': 'فلسطين', SY: 'سوريا' };
    const json = JSON.stringify({ main: { ar: { localeDisplayNames: { territories } } } });
    expect(readTerritories(json, 'ar').get('PS')).toEqual(['فلسطين', 'الأراضي الفلسطينية']);
  });

  it('finds exemplar cities at any depth', () => {
    const zone = {
      Asia: { Damascus: { exemplarCity: 'دمشق' } },
      America: { Argentina: { Salta: { exemplarCity: 'سالطا' } } },
    };
    const json = JSON.stringify({ main: { ar: { dates: { timeZoneNames: { zone } } } } });
    expect([...readZoneCities(json, 'ar')]).toEqual([
      ['Asia/Damascus', 'دمشق'],
      ['America/Argentina/Salta', 'سالطا'],
    ]);
  });

  it('builds lines with region, coordinates, importance and the report of what was dropped', () => {
    const persian = line({
      0: '1',
      1: 'Karaj',
      2: 'Karaj',
      3: 'کرج',
      4: '35.8',
      5: '50.9',
      7: 'PPL',
      8: 'IR',
      10: '44',
      14: '9',
    });
    const world = buildWorld({
      rows: parseGeoNames(`${homs}\n${persian}\n`),
      catalogue: new Map([
        ['169577', 'حمص'],
        ['SY.11', 'محافظة حمص'],
      ]),
      territories: new Map([
        ['SY', ['سوريا']],
        ['001', ['العالم']],
      ]),
      englishTerritories: new Map([['SY', ['Syria']]]),
      populations: new Map([['SY', 20_000_000]]),
      zoneCities: new Map(),
      handLines: [],
    });
    expect(world.lines.map((place) => place.id)).toEqual(['cldr:SY', 'gn:169577', 'gn:SY.11']);
    const [country, city, region] = world.lines;
    expect(country).toMatchObject({ name: 'سوريا', aliases: ['Syria'], type: 'country', country: 'SY', lat: 34.72682 });
    expect(region).toMatchObject({ name: 'حمص', aliases: ['Homs'], type: 'region', parent: 'cldr:SY' });
    expect(city).toMatchObject({
      name: 'حمص',
      type: 'city',
      parent: 'gn:SY.11',
      population: 775404,
      source: 'geonames',
    });
    expect(city?.aliases).toEqual(['حومص', 'Homs']);
    expect(world.dropped).toContainEqual({ id: 'gn:1', spelling: 'کرج', reason: 'foreign letters' });
  });

  it('gives a row its hand-written name when it has no other', () => {
    const row = line({
      0: '7',
      1: 'Wuzhou',
      2: 'Wuzhou',
      4: '23.5',
      5: '111.3',
      7: 'PPL',
      8: 'CN',
      10: '16',
      14: '500000',
    });
    const world = buildWorld({
      rows: parseGeoNames(row),
      catalogue: new Map(),
      territories: new Map(),
      englishTerritories: new Map(),
      populations: new Map(),
      zoneCities: new Map(),
      handLines: [{ id: 'gn:7', name: 'ووتشو', aliases: [] }],
    });
    expect(world.lines).toMatchObject([{ id: 'gn:7', name: 'ووتشو', aliases: ['Wuzhou'], source: 'geonames+dhad' }]);
  });
});

describe('importanceOf', () => {
  it('ranks places as news does', () => {
    const damascus = importanceOf({ type: 'city', country: 'SY', population: 1_569_394, seat: 'country' });
    const homs = importanceOf({ type: 'city', country: 'SY', population: 775_404, seat: 'region' });
    const tours = importanceOf({ type: 'city', country: 'FR', population: 775_404, seat: 'region' });
    const village = importanceOf({ type: 'village', country: 'SY', population: 700 });
    expect(damascus).toBe(0.923);
    expect(damascus).toBeGreaterThan(homs);
    expect(homs).toBeGreaterThan(tours);
    expect(tours).toBeGreaterThan(village);
  });

  it('stays within 0 and 1', () => {
    expect(importanceOf({ type: 'city', country: 'EG', population: 1e12, seat: 'country' })).toBe(1);
    expect(importanceOf({ type: 'village', country: 'CN' })).toBe(0.05);
  });
});

/** A gettext catalogue: magic, revision, count, offsets of the two tables, the tables, the strings. */
function catalogue(entries: readonly (readonly [string, string])[], little: boolean): Uint8Array {
  const encoder = new TextEncoder();
  const strings = [...entries.map(([key]) => key), ...entries.map(([, value]) => value)].map((text) =>
    encoder.encode(text),
  );
  const head = 28 + strings.length * 8;
  const bytes = new Uint8Array(head + strings.reduce((sum, text) => sum + text.length + 1, 0));
  const view = new DataView(bytes.buffer);
  [0x950412de, 0, entries.length, 28, 28 + entries.length * 8].forEach((word, i) => {
    view.setUint32(i * 4, word, little);
  });
  let at = head;
  strings.forEach((text, i) => {
    view.setUint32(28 + i * 8, text.length, little);
    view.setUint32(32 + i * 8, at, little);
    bytes.set(text, at);
    at += text.length + 1;
  });
  return bytes;
}
