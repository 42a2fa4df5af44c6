import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { foldName } from '../../scripts/places/arabic-name';
import { checkPlaceLexicons } from '../../scripts/places/check';
import { formatPlaceFile, HAND_COLUMNS, parsePlaceFile, WORLD_COLUMNS } from '../../scripts/places/place';
import { distinctAliases, readPlaceLexicons } from '../../scripts/places/read';

const DIR = join(import.meta.dirname, '../../lexicons/places');
const places = readPlaceLexicons(DIR);
const byId = new Map(places.map((place) => [place.id, place]));
const keys = new Set(places.flatMap((place) => [place.name, ...place.aliases].map(foldName)));

describe('the place lexicons', () => {
  it('hold nothing that the checks refuse', () => {
    expect(checkPlaceLexicons(DIR)).toEqual([]);
  });

  it('have at least 16,000 cities, towns and villages', () => {
    const settlements = places.filter((place) => ['city', 'town', 'village'].includes(place.type));
    expect(settlements.length).toBeGreaterThanOrEqual(16_000);
  });

  it('cover Syria', () => {
    const syria = places.filter((place) => place.country === 'SY');
    expect(syria.filter((place) => ['city', 'town', 'village'].includes(place.type)).length).toBeGreaterThan(900);
    expect(syria.filter((place) => place.type === 'neighbourhood').length).toBeGreaterThan(150);
    expect(syria.filter((place) => place.type === 'region' && place.id.startsWith('gn:SY.'))).toHaveLength(14);
  });

  it('have a name and an importance for every country, capital cities above all', () => {
    const countries = places.filter((place) => place.type === 'country' && place.id.startsWith('cldr:'));
    expect(countries.length).toBeGreaterThan(245);
    for (const id of ['gn:170654', 'gn:98182', 'gn:360630', 'gn:2643743', 'gn:524901', 'gn:5128581']) {
      expect(byId.get(id)?.importance ?? 0, id).toBeGreaterThan(0.6);
    }
  });

  it('hold more than 1,600 cities above 300,000 people', () => {
    const big = places.filter((place) => (place.population ?? 0) >= 300_000 && place.type === 'city');
    expect(big.length).toBeGreaterThan(1600);
  });

  it.each([
    ['أميركا', 'cldr:US'],
    ['بريطانيا', 'cldr:GB'],
    ['سورية', 'cldr:SY'],
    ['هونج كونج', 'cldr:HK'],
    ['كوباني', 'gn:172256'],
    ['البوكمال', 'gn:174448'],
    ['أبو كمال', 'gn:174448'],
    ['المتوسط', 'dhad:mediterranean-sea'],
    ['تيفور', 'dhad:sy-t4-airbase'],
    ['التيفور', 'dhad:sy-t4-airbase'],
    ['الرباط', 'gn:2538475'],
    ['انقلترا', 'gn:GB.ENG'],
    ['كولمبيا', 'cldr:CO'],
    ['فنزولا', 'cldr:VE'],
    ['واشنطون', 'gn:4140963'],
  ])('know %s', (name, id) => {
    const place = byId.get(id);
    const spelled = [place?.name ?? '', ...(place?.aliases ?? [])].map(foldName);
    expect(spelled.map((key) => key.replace(/^ال/, ''))).toContain(foldName(name).replace(/^ال/, ''));
  });

  it.each([
    ['gn:169577', 34.73, 36.72],
    ['gn:163808', 34.56, 38.27],
    ['dhad:sy-sarmada', 36.19, 36.72],
    ['dhad:sy-hmeimim-airbase', 35.4, 35.95],
  ])('put %s where it is', (id, lat, lon) => {
    const place = byId.get(id);
    expect(Math.abs((place?.lat ?? 0) - lat)).toBeLessThan(0.05);
    expect(Math.abs((place?.lon ?? 0) - lon)).toBeLessThan(0.05);
  });
});

describe('merging', () => {
  let dir = '';
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const write = (files: Record<string, string[]>): string => {
    dir = mkdtempSync(join(tmpdir(), 'places-'));
    for (const [file, rows] of Object.entries(files)) {
      const columns = file === 'world.tsv' ? WORLD_COLUMNS : HAND_COLUMNS;
      writeFileSync(join(dir, file), `${[columns.join('\t'), ...rows].join('\n')}\n`);
    }
    return dir;
  };

  const world = [
    'cldr:SY\tسوريا\tSyria\tcountry\tSY\t\t34.8000\t36.9000\t\t0.960\tcldr',
    'gn:1\tالكرمة\tمحردة|Muhradah\ttown\tSY\tcldr:SY\t35.2000\t36.6000\t22000\t0.450\tgeonames',
  ];

  it('lets filled cells of a hand-written line win, keeps the others, and takes away names with "!"', () => {
    write({ 'world.tsv': world, 'syria.tsv': ['gn:1\tمحردة\t!الكرمة|Mhardeh\t\t\t\t\t\t\t'] });
    const [, town] = readPlaceLexicons(dir);
    expect(town).toEqual({
      id: 'gn:1',
      name: 'محردة',
      aliases: ['Mhardeh', 'Muhradah'],
      type: 'town',
      country: 'SY',
      parent: 'cldr:SY',
      lat: 35.2,
      lon: 36.6,
      population: 22000,
      importance: 0.45,
      source: 'geonames+dhad',
    });
  });

  it('reckons the importance that a hand-written line leaves out', () => {
    write({ 'world.tsv': world, 'syria.tsv': ['dhad:sy-x\tسد الفرات\t\tfacility\tSY\tcldr:SY\t\t\t\t'] });
    expect(readPlaceLexicons(dir)[1]).toMatchObject({ id: 'dhad:sy-x', importance: 0.42, source: 'dhad' });
  });

  it('names file and line of a malformed line', () => {
    write({ 'world.tsv': world, 'syria.tsv': ['dhad:sy-x\tسد'] });
    expect(() => readPlaceLexicons(dir)).toThrow('syria.tsv:2: 2 columns, not 10');
    writeFileSync(join(dir, 'syria.tsv'), `${HAND_COLUMNS.join('\t')}\ndhad:x\tسد\t\tdam\t\t\t\t\t\t\n`);
    expect(() => readPlaceLexicons(dir)).toThrow('syria.tsv:2: unknown type "dam"');
    writeFileSync(join(dir, 'syria.tsv'), `${HAND_COLUMNS.join('\t')}\ndhad:x\tسد\t\t\t\t\tnorth\t\t\t\n`);
    expect(() => readPlaceLexicons(dir)).toThrow('lat "north" is no number');
    writeFileSync(join(dir, 'syria.tsv'), 'id\tname\n');
    expect(() => readPlaceLexicons(dir)).toThrow('syria.tsv:1: header is not');
  });

  it.each([
    ['dhad:b\tباب\t\ttown\tSY\tcldr:XX\t\t\t\t', 'dhad:b: no parent cldr:XX'],
    ['dhad:b\tباب\t\ttown\tQQ\t\t\t\t\t', 'dhad:b: unknown country QQ'],
    ['dhad:b\tباب\t\ttown\tSY\t\t95.0\t36.0\t\t', 'dhad:b lies off the globe'],
    ['dhad:b\tباب\t\ttown\tSY\t\t35.0\t\t\t', 'dhad:b has one coordinate only'],
    ['dhad:b\tپاب\t\ttown\tSY\t\t\t\t\t', 'foreign letters'],
    ['dhad:b\tأباب\tاباب\ttown\tSY\t\t\t\t\t', 'a name stands twice'],
    ['dhad:b\tBab\t\ttown\tSY\t\t\t\t\t', 'is not Arabic'],
    ['b\tباب\t\ttown\tSY\t\t\t\t\t', 'b is no id'],
    ['gn:99\tباب\t\ttown\tSY\t\t\t\t\t', 'is not in world.tsv'],
    ['dhad:b\tالكرمة\t\ttown\tSY\tcldr:SY\t35.2\t36.6\t\t', 'the same place as'],
    ['dhad:b\tباب\t\ttown\tSY\tdhad:b\t\t\t\t', 'its parents run in a circle'],
  ])('the checks find the fault of %j', (row, fault) => {
    write({ 'world.tsv': world, 'syria.tsv': [row] });
    expect(checkPlaceLexicons(dir).join('\n')).toContain(fault);
  });

  it('the checks find lines out of order and ids in two files', () => {
    const row = (id: string, name: string): string => `${id}\t${name}\t\ttown\tSY\t\t\t\t\t`;
    write({
      'world.tsv': world,
      'a.tsv': [row('dhad:b', 'باب'), row('dhad:a', 'ألف')],
      'b.tsv': [row('dhad:b', 'باب')],
    });
    const faults = checkPlaceLexicons(dir).join('\n');
    expect(faults).toContain('a.tsv:3: dhad:a out of order');
    expect(faults).toContain('b.tsv:2: dhad:b is also in a.tsv');
  });

  it('writes what it reads', () => {
    const text = readFileSync(join(DIR, 'syria.tsv'), 'utf8');
    expect(formatPlaceFile(parsePlaceFile(text, 'syria.tsv'), HAND_COLUMNS)).toBe(text);
  });

  it('keeps one alias for each folded key', () => {
    expect(distinctAliases('حماة', ['حماه', 'Hama', 'HAMA', 'حماة'])).toEqual(['Hama']);
  });
});

const GOLD = join(import.meta.dirname, '../../../shared/gold/news');

describe.skipIf(!existsSync(GOLD))('the annotated news (skipped where the folder of test cases is missing)', () => {
  it('names places that the lexicons know', () => {
    const mentions = readFileSync(join(GOLD, 'paragraphs.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .flatMap((line) => (JSON.parse(line) as { places: { text: string; status: string }[] }).places)
      .filter((place) => place.status === 'place');
    const known = mentions.filter(
      (place) => keys.has(foldName(place.text)) || keys.has(foldName(place.text).replace(/^لل/, 'ال')),
    );
    expect(known.length / mentions.length).toBeGreaterThan(0.9);
  });
});
