/** Builds the lines of `world.tsv`: territories, first-level regions, populated places. */
import { cleanArabicName, foldName, rejectArabicName } from './arabic-name';
import { chooseName, type Dropped } from './choose-name';
import { type GeoNamesRow, typeOfRow } from './geonames';
import { ARAB_COUNTRIES, ASSUMED_POPULATION, importanceOf } from './importance';
import type { PlaceLine } from './place';
import { distinctAliases } from './read';
import { foldLatin } from './romanize';

export interface WorldSources {
  readonly rows: readonly GeoNamesRow[];
  /** GeoNames id, country code or first-level code (`SY.10`) to its Arabic name. */
  readonly catalogue: ReadonlyMap<string, string>;
  readonly territories: ReadonlyMap<string, readonly string[]>;
  readonly englishTerritories: ReadonlyMap<string, readonly string[]>;
  readonly populations: ReadonlyMap<string, number>;
  readonly zoneCities: ReadonlyMap<string, string>;
  /** Hand-written lines: the GeoNames rows and codes they name get a line even without an Arabic name of their own. */
  readonly handLines: readonly PlaceLine[];
}

export interface DroppedSpelling extends Dropped {
  readonly id: string;
}

export interface World {
  readonly lines: PlaceLine[];
  readonly dropped: DroppedSpelling[];
}

/** All lines of `world.tsv`, unsorted, with every spelling that was dropped and why. */
export function buildWorld(sources: WorldSources): World {
  const lines: PlaceLine[] = [];
  const dropped: DroppedSpelling[] = [];
  const handNames = new Map(sources.handLines.filter((line) => line.name !== '').map((line) => [line.id, line.name]));
  const byCountry = groupRows(sources.rows, (row) => row.country);
  const byRegion = groupRows(sources.rows, (row) => `${row.country}.${row.admin1}`);
  lines.push(...territoryLines(sources, byCountry));
  const regions = regionLines(sources.catalogue, byRegion, handNames, dropped);
  const regionIds = new Set(regions.map((line) => line.id));
  const zoneNames = zoneCityNames(sources);
  const seats = new Map<string, string[]>();
  for (const row of sources.rows) {
    const line = rowLine(row, sources.catalogue, zoneNames.get(row.id), handNames, dropped);
    if (line === undefined) continue;
    const region = `gn:${row.country}.${row.admin1}`;
    lines.push({ ...line, parent: regionIds.has(region) ? region : `cldr:${row.country}` });
    if (row.feature === 'PPLA' || row.feature === 'PPLC') seats.set(region, [foldName(line.name), row.asciiName]);
  }
  // The sources name regions in Arabic only; one that is called after its seat takes the Latin name of the seat.
  for (const region of regions) {
    const [key, latin] = seats.get(region.id) ?? [];
    lines.push(latin !== undefined && key === foldName(region.name) ? { ...region, aliases: [latin] } : region);
  }
  return { lines, dropped };
}

function groupRows(rows: readonly GeoNamesRow[], key: (row: GeoNamesRow) => string): Map<string, GeoNamesRow[]> {
  const groups = new Map<string, GeoNamesRow[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return groups;
}

/** The point in the middle of a group's towns: median latitude, median longitude. */
function middle(rows: readonly GeoNamesRow[]): { readonly lat?: number; readonly lon?: number } {
  if (rows.length === 0) return {};
  const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] as number;
  return { lat: median(rows.map((row) => row.lat)), lon: median(rows.map((row) => row.lon)) };
}

const CONTINENTS: ReadonlySet<string> = new Set(['002', '009', '142', '150', '019', '003', '005']);

// 001 is the world, EU and UN are organisations, ZZ is the unknown region; the outlying islets have no news.
const NO_PLACE: ReadonlySet<string> = new Set([
  '001',
  'EU',
  'EZ',
  'UN',
  'ZZ',
  'XA',
  'XB',
  'QO',
  'AC',
  'CQ',
  'DG',
  'EA',
  'IC',
]);

function territoryLines(sources: WorldSources, byCountry: ReadonlyMap<string, readonly GeoNamesRow[]>): PlaceLine[] {
  const lines: PlaceLine[] = [];
  for (const [code, forms] of sources.territories) {
    if (NO_PLACE.has(code)) continue;
    const isCountry = /^[A-Z]{2}$/.test(code);
    const type = isCountry ? 'country' : CONTINENTS.has(code) ? 'continent' : 'other';
    const population = sources.populations.get(code);
    const names = [...forms, sources.catalogue.get(code) ?? '', sources.englishTerritories.get(code)?.[0] ?? ''];
    // "ميانمار (بورما)", "جزر فوكلاند - جزر مالفيناس": the first of the two names.
    const [name = '', ...others] = names.map((form) => form.replace(/\s+(?:-\s+|\().*$/, ''));
    const facts = isCountry ? { country: code, ...(population === undefined ? {} : { population }) } : {};
    lines.push({
      id: `cldr:${code}`,
      name,
      aliases: distinctAliases(name, others),
      type,
      ...facts,
      ...middle(byCountry.get(code) ?? []),
      importance: importanceOf({ type, country: isCountry ? code : '', population }),
      source: sources.catalogue.has(code) ? 'cldr+geonames' : 'cldr',
    });
  }
  return lines;
}

function regionLines(
  catalogue: ReadonlyMap<string, string>,
  byRegion: ReadonlyMap<string, readonly GeoNamesRow[]>,
  handNames: ReadonlyMap<string, string>,
  dropped: DroppedSpelling[],
): PlaceLine[] {
  const codes = new Set([...catalogue.keys()].filter((key) => key.includes('.')));
  for (const id of handNames.keys()) if (/^gn:[A-Z]{2}\./.test(id)) codes.add(id.slice(3));
  const lines: PlaceLine[] = [];
  for (const code of codes) {
    const id = `gn:${code}`;
    const spelling = catalogue.get(code);
    const cleaned = cleanArabicName(spelling ?? '');
    const reason = rejectArabicName(cleaned);
    if (spelling !== undefined && reason !== undefined) dropped.push({ id, spelling, reason });
    const name = reason === undefined ? cleaned : handNames.get(id);
    if (name === undefined) continue;
    const rows = byRegion.get(code) ?? [];
    const country = code.slice(0, 2);
    const people = rows.reduce((sum, row) => sum + (row.feature === 'PPLX' ? 0 : row.population), 0);
    lines.push({
      id,
      name,
      aliases: [],
      type: 'region',
      country,
      parent: `cldr:${country}`,
      ...middle(rows),
      importance: importanceOf({ type: 'region', country, population: people }),
      source: reason === undefined ? 'geonames' : 'geonames+dhad',
    });
  }
  return lines;
}

/** GeoNames id of the most populous row whose name and zone are those of a CLDR exemplar city, to its Arabic name. */
function zoneCityNames(sources: WorldSources): Map<string, string> {
  const found = new Map<string, GeoNamesRow>();
  for (const row of sources.rows) {
    if (!sources.zoneCities.has(row.timeZone)) continue;
    const city = foldLatin(row.timeZone.split('/').at(-1) ?? '');
    if (foldLatin(row.asciiName) !== city) continue;
    if ((found.get(row.timeZone)?.population ?? -1) < row.population) found.set(row.timeZone, row);
  }
  return new Map([...found].map(([zone, row]) => [row.id, sources.zoneCities.get(zone) ?? '']));
}

/**
 * A Latin name starts with a capital. The lower-case alternates of GeoNames are machine transliterations of the other
 * alternates ("alkramt" of الكرامة): likeness to them says nothing.
 */
function isLatinName(name: string): boolean {
  return /^[^\p{L}]*\p{Lu}/u.test(name) && /^[\p{Script=Latin}\p{M}\s'’‘`.\-ʿʾ]+$/u.test(name);
}

function rowLine(
  row: GeoNamesRow,
  catalogue: ReadonlyMap<string, string>,
  zoneName: string | undefined,
  handNames: ReadonlyMap<string, string>,
  dropped: DroppedSpelling[],
): PlaceLine | undefined {
  const id = `gn:${row.id}`;
  const arabCountry = ARAB_COUNTRIES.has(row.country);
  const tagged = [catalogue.get(row.id), zoneName].filter((name) => name !== undefined);
  const latin = [row.asciiName, row.name, ...row.alternates.filter(isLatinName)];
  const choice = chooseName({ tagged, untagged: row.alternates, latin, arabCountry });
  for (const drop of choice.dropped) dropped.push({ id, ...drop });
  const handName = handNames.get(id);
  if (!('name' in choice) && handName === undefined) return undefined;
  const name = 'name' in choice ? choice.name : (handName ?? '');
  const type = typeOfRow(row);
  const population = row.population > 0 ? row.population : (ASSUMED_POPULATION[row.feature] ?? 500);
  const seat = row.feature === 'PPLC' ? 'country' : row.feature === 'PPLA' ? 'region' : undefined;
  return {
    id,
    name,
    aliases: 'name' in choice ? choice.aliases : distinctAliases(foldName(name), [row.asciiName]),
    type,
    country: row.country,
    lat: row.lat,
    lon: row.lon,
    ...(row.population > 0 ? { population: row.population } : {}),
    importance: importanceOf({ type, country: row.country, population, seat }),
    source: sourceOf(catalogue.has(row.id), zoneName !== undefined, 'name' in choice),
  };
}

function sourceOf(inCatalogue: boolean, inZones: boolean, named: boolean): string {
  if (!named) return 'geonames+dhad';
  return inZones && !inCatalogue ? 'geonames+cldr' : 'geonames';
}
