import { type ColumnMapping, EntryBuilder, type ImportOptions, type ImportResult, type SourceRow } from './entry';
import { ImportError } from './report';
import { type ImportSource, linesOf, textOf } from './source';

const USUAL_PROPERTIES: ColumnMapping = {
  name: 'name',
  aliases: 'aliases',
  lat: 'lat',
  lon: 'lon',
  population: 'population',
};

/** Columns of GeoJSON features: the names that OpenStreetMap and Natural Earth give them. */
const USUAL_FEATURE_PROPERTIES: ColumnMapping = {
  name: ['name:ar', 'name_ar', 'NAME_AR', 'name'],
  aliases: ['alt_name:ar', 'official_name:ar', 'short_name:ar', 'old_name:ar', 'aliases'],
  lat: '@lat',
  lon: '@lon',
  population: ['population', 'POP_MAX'],
};

const isRecord = (value: unknown): value is SourceRow =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Imports a JSON array of objects.
 *
 * A row's number in the report is its place in the array, from 1.
 *
 * @throws ImportError when the text is not JSON or no array, and for the first bad row when `onBadRow` is `fail`
 */
export function importJson(source: ImportSource, options: ImportOptions = {}): ImportResult {
  const builder = new EntryBuilder(options, USUAL_PROPERTIES);
  const rows = parseWhole(source);
  if (!Array.isArray(rows)) throw new ImportError(1, 'not a JSON array');
  rows.forEach((row: unknown, index) => {
    builder.report.rows++;
    if (isRecord(row)) builder.add(row, index + 1);
    else builder.report.bad(index + 1, 'not an object', String(JSON.stringify(row)));
  });
  return builder.result();
}

/**
 * Imports one JSON object a line.
 *
 * @throws ImportError for the first bad line when `onBadRow` is `fail`
 */
export function importNdJson(source: ImportSource, options: ImportOptions = {}): ImportResult {
  const builder = new EntryBuilder(options, USUAL_PROPERTIES);
  for (const { line, value } of jsonLines(source, builder)) {
    if (isRecord(value)) builder.add(value, line);
    else builder.report.bad(line, 'not an object', String(JSON.stringify(value)));
  }
  return builder.result();
}

/**
 * Imports a GeoJSON FeatureCollection (or one feature a line). The coordinates are the point, or the middle of the
 * geometry's bounds; the other properties of a feature become those of its entry.
 *
 * @throws ImportError when the text is not GeoJSON, and for the first bad feature when `onBadRow` is `fail`
 */
export function importGeoJson(source: ImportSource, options: ImportOptions = {}): ImportResult {
  const builder = new EntryBuilder({ listSeparator: ';', ...options }, USUAL_FEATURE_PROPERTIES);
  for (const { line, value } of features(source, builder)) {
    if (!isRecord(value) || value.type !== 'Feature' || !isRecord(value.properties)) {
      builder.report.bad(line, 'not a feature with properties', String(JSON.stringify(value)).slice(0, 200));
      continue;
    }
    const middle = isRecord(value.geometry) ? middleOf(value.geometry) : undefined;
    const id = value.id === undefined ? {} : { id: value.id };
    builder.add({ ...id, ...value.properties, ...(middle && { '@lat': middle.lat, '@lon': middle.lon }) }, line);
  }
  return builder.result();
}

/** The JSON values of lines; a line that is none is bad. */
export function* jsonLines(
  source: ImportSource,
  builder: EntryBuilder,
): Generator<{ readonly line: number; readonly value: unknown }> {
  for (const { number, text } of linesOf(source)) {
    if (text.trim() === '') continue;
    builder.report.rows++;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      builder.report.bad(number, 'not JSON', text);
      continue;
    }
    yield { line: number, value };
  }
}

/** The features of a collection, of a single feature, or of one feature a line; counted as rows. */
export function* features(
  source: ImportSource,
  builder: EntryBuilder,
): Generator<{ readonly line: number; readonly value: unknown }> {
  const text = textOf(source);
  let whole: unknown;
  try {
    whole = JSON.parse(text);
  } catch {
    yield* jsonLines(text, builder);
    return;
  }
  const list = isRecord(whole) && Array.isArray(whole.features) ? (whole.features as unknown[]) : [whole];
  for (const [index, value] of list.entries()) {
    builder.report.rows++;
    yield { line: index + 1, value };
  }
}

/** The middle of the bounds of all positions of a geometry. */
function middleOf(geometry: SourceRow): { lat: number; lon: number } | undefined {
  let west = Infinity;
  let east = -Infinity;
  let south = Infinity;
  let north = -Infinity;
  // Arrays within arrays down to the positions; the list of what is still to be looked at takes the place of recursion.
  const open: unknown[] = [geometry.coordinates];
  while (open.length > 0) {
    const item = open.pop();
    if (!Array.isArray(item)) continue;
    const [lon, lat] = item as unknown[];
    if (typeof lon === 'number' && typeof lat === 'number') {
      west = Math.min(west, lon);
      east = Math.max(east, lon);
      south = Math.min(south, lat);
      north = Math.max(north, lat);
    } else {
      for (const inner of item) open.push(inner);
    }
  }
  return west <= east ? { lat: (south + north) / 2, lon: (west + east) / 2 } : undefined;
}

function parseWhole(source: ImportSource): unknown {
  try {
    return JSON.parse(textOf(source));
  } catch (cause) {
    throw new ImportError(1, `not JSON: ${(cause as Error).message}`);
  }
}
