import { describe, expect, it } from 'vitest';
import {
  ImportError,
  importCsv,
  importGeoJson,
  importGeoNames,
  importJson,
  importNdJson,
  importTsv,
  importWof,
  rejectArabicForm,
  rejectArabicName,
} from '../../src/gazetteer/importers';

describe('importCsv', () => {
  it('reads cells, quoted ones too, and makes numbers of coordinates', () => {
    const { entries, report } = importCsv('name,lat,lon,note\r\n"حمص, المدينة",34.73,36.7,"a ""b""\nc"\r\nتدمر,,,\r\n');
    expect(entries).toEqual([{ name: 'حمص, المدينة', lat: 34.73, lon: 36.7, note: 'a "b"\nc' }, { name: 'تدمر' }]);
    expect(report).toEqual({ rows: 2, entries: 2, bad: [], dropped: [] });
  });

  it('names bad rows with their line', () => {
    const { entries, report } = importCsv('name,lat\nحمص,34\n\nx\nتدمر,999\n,1\n"a"b,1\n"open,1\n');
    expect(entries).toEqual([{ name: 'حمص', lat: 34 }]);
    expect(report.rows).toBe(6);
    expect(report.bad.map(({ reason, examples }) => [reason, examples[0]?.line])).toEqual([
      ['wrong number of cells', 4],
      ['lat is no such number', 5],
      ['no name', 6],
      ['text after a closing quotation mark', 7],
      ['a quotation mark is not closed', 8],
    ]);
  });

  it('throws for the first bad row when told so', () => {
    const call = (): unknown => importCsv('name,lat\nحمص,34\nتدمر,x\n', { onBadRow: 'fail' });
    expect(call).toThrow(ImportError);
    expect(call).toThrow('line 3: lat is no such number: x');
  });

  it('renames columns, takes the first that is not empty, and drops the others when told so', () => {
    const table = 'ar,en,x,y,kind\nحمص,Homs,36.7,34.7,city\n,Palmyra,38.3,34.6,town\n';
    const columns = { name: ['ar', 'en'], aliases: 'en', lat: 'y', lon: 'x' };
    expect(importCsv(table, { columns }).entries).toEqual([
      { name: 'حمص', aliases: ['Homs'], lat: 34.7, lon: 36.7, kind: 'city' },
      { name: 'Palmyra', lat: 34.6, lon: 38.3, kind: 'town' },
    ]);
    expect(importCsv(table, { columns: { ...columns, aliases: [] }, only: true }).entries[0]).toEqual({
      name: 'حمص',
      lat: 34.7,
      lon: 36.7,
    });
  });

  it('takes the city of "City، Region" and tells of the region', () => {
    const { entries, report } = importCsv('name\n"القامشلي، الحسكة"\n"حلب ، سوريا|الشهباء"\n،\n');
    expect(entries).toEqual([{ name: 'القامشلي' }, { name: 'حلب', aliases: ['الشهباء'] }]);
    expect(report.dropped.map(({ reason, count }) => [reason, count])).toEqual([
      ['region behind an Arabic comma', 2],
      ['no word in the name', 1],
      ['row without a wanted name', 1],
    ]);
  });

  it('reads numbers in Arabic digits and with groups of three', () => {
    const table = 'name,lat,population\nدمشق,٣٣٫٥١,"1,711,000"\nحلب,۳۶٫۲,١٬٨٥٠٬٠٠٠\nحمص,34,"1,71"\n';
    const { entries, report } = importCsv(table);
    expect(entries).toEqual([
      { name: 'دمشق', lat: 33.51, population: 1711000 },
      { name: 'حلب', lat: 36.2, population: 1850000 },
    ]);
    expect(report.bad).toMatchObject([
      { reason: 'population is no such number', examples: [{ line: 4, text: '1,71' }] },
    ]);
  });

  it('says which columns there are when none holds names', () => {
    expect(importCsv('TOWN;Y\nحمص;34\n').report.bad).toEqual([
      { reason: 'no name', count: 1, examples: [{ line: 2, text: 'it has TOWN;Y' }] },
    ]);
  });

  it('takes another separator, and pieces that are cut anywhere', () => {
    const whole = '\ufeffname;lat\nحمص;34\n"a;b";35\n';
    const expected = [
      { name: 'حمص', lat: 34 },
      { name: 'a;b', lat: 35 },
    ];
    for (let at = 0; at <= whole.length; at++) {
      expect(importCsv([whole.slice(0, at), whole.slice(at)], { separator: ';' }).entries).toEqual(expected);
    }
  });

  it('drops names that are not Arabic when told so, and says why', () => {
    const { entries, report } = importCsv('name\nحمص|Homs|کابل|مدينة X|ا\nParis\n', { language: 'arabic' });
    expect(entries).toEqual([{ name: 'حمص' }]);
    expect(Object.fromEntries(report.dropped.map(({ reason, count }) => [reason, count]))).toEqual({
      'other script': 2,
      'Persian, Urdu or Kurdish letters': 1,
      'mixed scripts': 1,
      'too short': 1,
      'row without a wanted name': 1,
    });
  });

  it.each<[string, () => unknown, RegExp]>([
    ['a separator', () => importCsv('', { separator: '"' }), /separator/],
    ['a language', () => importCsv('', { language: 'fr' as never }), /language must be "arabic" or "any", not "fr"/],
    ['what to do with bad rows', () => importCsv('', { onBadRow: 'x' as never }), /onBadRow/],
  ])('refuses %s that cannot be', (_title, call, message) => {
    expect(call).toThrow(message);
  });
});

describe('importTsv', () => {
  it('takes quotation marks as they are and splits lists of names', () => {
    const { entries } = importTsv('names\tcountry\nإدلب|ادلب\tSY\nN"Djamena\tTD\n');
    expect(entries).toEqual([
      { name: 'إدلب', aliases: ['ادلب'], country: 'SY' },
      { name: 'N"Djamena', country: 'TD' },
    ]);
  });
});

describe('importJson and importNdJson', () => {
  it('read objects', () => {
    expect(importJson('[{"name":"حمص","aliases":["Homs"],"lat":34.7,"x":{"y":1}},7]')).toMatchObject({
      entries: [{ name: 'حمص', aliases: ['Homs'], lat: 34.7, x: { y: 1 } }],
      report: { rows: 2, bad: [{ reason: 'not an object', count: 1, examples: [{ line: 2, text: '7' }] }] },
    });
    expect(importNdJson('{"name":"حمص"}\n\n{oops\n{"name":"تدمر"}')).toMatchObject({
      entries: [{ name: 'حمص' }, { name: 'تدمر' }],
      report: { rows: 3, bad: [{ reason: 'not JSON', examples: [{ line: 3 }] }] },
    });
  });

  it('refuse what is no JSON array', () => {
    expect(() => importJson('{"a":1}')).toThrow(/not a JSON array/);
    expect(() => importJson('[')).toThrow(ImportError);
  });
});

describe('importGeoJson', () => {
  const feature = (geometry: unknown, properties: unknown): unknown => ({ type: 'Feature', geometry, properties });

  it('takes points, and the middle of other shapes', () => {
    const square = [
      [
        [36, 34],
        [37, 34],
        [37, 35],
        [36, 35],
        [36, 34],
      ],
    ];
    const collection = {
      type: 'FeatureCollection',
      features: [
        feature({ type: 'Point', coordinates: [36.7, 34.7] }, { 'name:ar': 'حمص', name: 'Homs', place: 'city' }),
        feature({ type: 'Polygon', coordinates: square }, { name: 'تدمر', 'alt_name:ar': 'بالميرا;عروس الصحراء' }),
        feature(null, { name: 'حلب' }),
        { type: 'Other' },
      ],
    };
    const { entries, report } = importGeoJson(JSON.stringify(collection));
    expect(entries).toEqual([
      { name: 'حمص', lat: 34.7, lon: 36.7, place: 'city' },
      { name: 'تدمر', aliases: ['بالميرا', 'عروس الصحراء'], lat: 34.5, lon: 36.5 },
      { name: 'حلب' },
    ]);
    expect(report.bad.map(({ examples }) => examples[0]?.line)).toEqual([4]);
  });

  it('takes one feature a line', () => {
    const line = JSON.stringify(feature({ type: 'Point', coordinates: [1, 2] }, { name: 'ا ب' }));
    expect(importGeoJson(`${line}\n${line}\n`).entries).toHaveLength(2);
  });
});

describe('importGeoNames', () => {
  const row = (latin: string, alternates: string): string =>
    `1\t${latin}\t${latin}\t${alternates}\t34.7\t36.7\tP\tPPLA\tSY\t\t11\t\t\t\t775404\t\t508\tAsia/Damascus\t2024-01-01`;

  it('takes the Arabic alternates that sound like the name', () => {
    const { entries, report } = importGeoNames(
      [
        row('Homs', 'Emesa,Homs,حمص,Хомс'),
        row('Dubai', 'دبی,دبي,دبئی'),
        row('Soldeu', ''),
        row('Aleppo', 'الشهباء'),
        'x',
      ].join('\n'),
    );
    expect(entries).toEqual([
      {
        name: 'حمص',
        id: '1',
        latin: 'Homs',
        type: 'PPLA',
        country: 'SY',
        admin1: '11',
        lat: 34.7,
        lon: 36.7,
        population: 775404,
      },
      {
        name: 'دبي',
        id: '1',
        latin: 'Dubai',
        type: 'PPLA',
        country: 'SY',
        admin1: '11',
        lat: 34.7,
        lon: 36.7,
        population: 775404,
      },
    ]);
    expect(Object.fromEntries(report.dropped.map(({ reason, count }) => [reason, count]))).toMatchObject({
      'other script': 3,
      'Persian, Urdu or Kurdish letters': 2,
      'no alternate names': 1,
      'unlike the Latin name': 1,
    });
    expect(report.bad).toEqual([
      { reason: 'wrong number of cells', count: 1, examples: [{ line: 5, text: '1, not 19' }] },
    ]);
  });

  it('takes all names when any language is wanted', () => {
    expect(importGeoNames(row('Homs', 'Emesa,حمص'), { language: 'any' }).entries[0]).toMatchObject({
      name: 'Homs',
      aliases: ['Emesa', 'حمص'],
    });
  });
});

describe('importWof', () => {
  const record = (properties: object): string => JSON.stringify({ type: 'Feature', properties });

  it('takes current records with an Arabic name', () => {
    const { entries, report } = importWof(
      [
        record({
          'wof:id': 421181481,
          'wof:name': 'Homs',
          'wof:placetype': 'locality',
          'wof:country': 'SY',
          'name:ara_x_preferred': ['حمص'],
          'name:ara_x_variant': ['حُمص', 'Homs'],
          'geom:latitude': 34.7,
          'geom:longitude': 36.7,
        }),
        record({ 'wof:name': 'Old', 'name:ara_x_preferred': ['قديم'], 'wof:superseded_by': [1] }),
        record({ 'wof:name': 'Gone', 'name:ara_x_preferred': ['قديم'], 'edtf:deprecated': '2020-01-01' }),
        record({ 'wof:name': 'Nameless' }),
        '{"type":"Feature"}',
      ].join('\n'),
    );
    expect(entries).toEqual([
      {
        name: 'حمص',
        aliases: ['حُمص'],
        id: 421181481,
        latin: 'Homs',
        type: 'locality',
        country: 'SY',
        lat: 34.7,
        lon: 36.7,
      },
    ]);
    expect(report.dropped.map(({ reason }) => reason).sort()).toEqual([
      'deprecated',
      'no Arabic name',
      'other script',
      'superseded',
    ]);
    expect(report.bad[0]?.examples[0]?.line).toBe(5);
  });
});

describe('the language of a name', () => {
  it.each<[string, string | undefined]>([
    ['حمص', undefined],
    ['القُدس', undefined],
    ['كوت ديفوار', undefined],
    ['مصطفى', undefined],
    ['Homs', 'other script'],
    ['حمص Homs', 'mixed scripts'],
    ['کابل', 'Persian, Urdu or Kurdish letters'],
    ['پاریس', 'Persian, Urdu or Kurdish letters'],
    ['دوبەی', 'Persian, Urdu or Kurdish letters'],
    ['ئورومچى', 'Persian, Urdu or Kurdish letters'],
    ['علىگره', 'Persian, Urdu or Kurdish letters'],
    ['م', 'too short'],
  ])('%s: %s', (name, reason) => {
    expect(rejectArabicName(name)).toBe(reason);
  });

  it.each<[string, string, string | undefined]>([
    ['دمشق', 'Damascus', undefined],
    ['حلب', 'Aleppo', undefined],
    ['القاهرة', 'Cairo', undefined],
    ['سان فرانسيسكو', 'San Francisco', undefined],
    ['نيويورك', 'New York', undefined],
    ['جدة', 'Jeddah', undefined],
    ['الشهباء', 'Aleppo', 'unlike the Latin name'],
    ['مدينة النور', 'Paris', 'unlike the Latin name'],
  ])('%s for %s: %s', (name, latin, reason) => {
    expect(rejectArabicForm(name, latin)).toBe(reason);
  });
});
