import { type Analysis, type PlaceMatch, toGeoJSON } from 'dhad';
import type { Format } from './protocol';
import { numberRow, placeRow } from './rows';

/** The file of a format, whole. */
export function exportAs(format: Format, text: string, analysis: Analysis): string {
  if (format === 'csv') return toCsv(analysis);
  const value =
    format === 'geojson'
      ? toGeoJSON(analysis.places)
      : { length: text.length, ...analysis, places: analysis.places.map(jsonPlace) };
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part), 2);
}

/** As `dhad analyze --json` writes it: of the namesakes only their number. */
function jsonPlace({ entry, candidates, ...match }: PlaceMatch): unknown {
  const place = entry && { ...entry, aliases: undefined };
  return { ...match, place, namesakes: Math.max(candidates.length - 1, 0) };
}

const COLUMNS = [
  'what',
  'start',
  'end',
  'text',
  'value',
  'kind',
  'bound',
  'counted',
  'name',
  'latin',
  'type',
  'country',
  'lat',
  'lon',
  'context',
  'score',
] as const;

/** RFC 4180, with the byte order mark by which spreadsheets know UTF-8. */
function toCsv({ numbers, places }: Analysis): string {
  const rows: Record<string, unknown>[] = [
    ...numbers.map((match) => ({ what: 'number', score: match.score, ...numberRow(match) })),
    ...places.map((match) => ({ what: 'place', ...placeRow(match) })),
  ].sort((a, b) => a.start - b.start);
  const lines = rows.map((row) => COLUMNS.map((column) => csvField(row[column])).join(','));
  return `\ufeff${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
}

function csvField(value: unknown): string {
  const field = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
