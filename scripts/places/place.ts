/** One line of a place lexicon: the shape, its columns, and the two directions between a line and the object. */

import { PLACE_TYPES } from '../../src/places/place-types';
import type { Place, PlaceType } from '../../src/places/types';

export type { Place, PlaceType };
export { PLACE_TYPES };

/** A line as it stands in a file: a hand-written one may leave all but id and name to the line it extends. */
export interface PlaceLine {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly type?: PlaceType;
  readonly country?: string;
  readonly parent?: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly population?: number;
  readonly importance?: number;
  readonly source?: string;
}

/** Columns of a hand-written file. `world.tsv` has one more, `source`. */
export const HAND_COLUMNS = [
  'id',
  'name',
  'aliases',
  'type',
  'country',
  'parent',
  'lat',
  'lon',
  'population',
  'importance',
] as const;

export const WORLD_COLUMNS = [...HAND_COLUMNS, 'source'] as const;

const KNOWN_TYPES: ReadonlySet<string> = new Set(PLACE_TYPES);

/** True when the word is one of `PLACE_TYPES`. */
export function isPlaceType(word: string): word is PlaceType {
  return KNOWN_TYPES.has(word);
}

/** Order of lines in every place file: by id, code unit by code unit. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Reads a place file. Throws an `Error` with file and line number at a wrong header, a wrong count of columns, an
 * unknown type or a number that is none, since a lexicon is ours and a bad line is a mistake to mend.
 */
export function parsePlaceFile(text: string, file: string): PlaceLine[] {
  const rows = text.split('\n');
  if (rows.at(-1) === '') rows.pop();
  const header = rows[0]?.split('\t') ?? [];
  const columns: readonly string[] = header.length === WORLD_COLUMNS.length ? WORLD_COLUMNS : HAND_COLUMNS;
  if (header.join('\t') !== columns.join('\t')) throw new Error(`${file}:1: header is not ${columns.join(' ')}`);
  return rows.slice(1).map((row, index) => parsePlaceLine(row, columns.length, `${file}:${index + 2}`));
}

function parsePlaceLine(row: string, columnCount: number, where: string): PlaceLine {
  const cells = row.split('\t');
  if (cells.length !== columnCount) throw new Error(`${where}: ${cells.length} columns, not ${columnCount}`);
  const [id = '', name = '', aliases = '', type = '', country = '', parent = ''] = cells;
  const [lat = '', lon = '', population = '', importance = '', source = ''] = cells.slice(6);
  if (type !== '' && !isPlaceType(type)) throw new Error(`${where}: unknown type ${JSON.stringify(type)}`);
  return {
    id,
    name,
    aliases: aliases === '' ? [] : aliases.split('|'),
    ...(type === '' ? {} : { type }),
    ...(country === '' ? {} : { country }),
    ...(parent === '' ? {} : { parent }),
    ...numberCell('lat', lat, where),
    ...numberCell('lon', lon, where),
    ...numberCell('population', population, where),
    ...numberCell('importance', importance, where),
    ...(source === '' ? {} : { source }),
  };
}

function numberCell(column: string, cell: string, where: string): Record<string, number> {
  if (cell === '') return {};
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new Error(`${where}: ${column} ${JSON.stringify(cell)} is no number`);
  return { [column]: value };
}

/** Writes a whole file, sorted by id, coordinates with four decimals and importance with three. */
export function formatPlaceFile(lines: readonly PlaceLine[], columns: readonly string[]): string {
  const sorted = [...lines].sort((a, b) => compareIds(a.id, b.id));
  const rows = sorted.map((line) => {
    const cells = [line.id, line.name, line.aliases.join('|'), line.type ?? '', line.country ?? '', line.parent ?? ''];
    cells.push(fixed(line.lat, 4), fixed(line.lon, 4), line.population?.toString() ?? '', fixed(line.importance, 3));
    if (columns.length === WORLD_COLUMNS.length) cells.push(line.source ?? '');
    return cells.join('\t');
  });
  return `${[columns.join('\t'), ...rows].join('\n')}\n`;
}

function fixed(value: number | undefined, decimals: number): string {
  return value === undefined ? '' : value.toFixed(decimals);
}
