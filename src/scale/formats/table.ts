import { createColors } from 'picocolors';
import type { NumberMatch } from '../../numbers';
import type { Place, PlaceMatch } from '../../places';
import { createLineCounter } from '../line-counter';
import { formatTable } from './aligned-table';
import type { FormatOptions, Formatter } from './format';

/** Tables for a person at a terminal: one of the numbers, one of the places, for each record. */
export function createTableFormatter({ color }: FormatOptions): Formatter {
  const colors = createColors(color);
  return {
    prologue: '',
    separator: '\n',
    epilogue: '',
    format({ file, line = 1 }, { text, numbers, places }) {
      const lineOf = createLineCounter(text);
      const lineAt = (offset: number): string => String(line + lineOf(offset) - 1);
      const parts = [`${colors.bold(file === '-' ? 'standard input' : file)}\n`];
      if (numbers) {
        parts.push(`${colors.bold(`${numbers.length} numbers`)}\n`);
        if (numbers.length > 0) parts.push(numberTable(numbers, lineAt, colors.dim));
      }
      if (numbers && places) parts.push('\n');
      if (places) {
        parts.push(`${colors.bold(`${places.length} places`)}\n`);
        if (places.length > 0) parts.push(placeTable(places, lineAt, colors.dim));
      }
      return parts.join('');
    },
  };
}

type Style = (text: string) => string;

function numberTable(numbers: readonly NumberMatch[], lineAt: (offset: number) => string, style: Style): string {
  return formatTable(
    [
      { heading: 'line', align: 'right' },
      { heading: 'value', align: 'right' },
      { heading: 'kind' },
      { heading: 'number' },
      { heading: 'counted noun' },
    ],
    numbers.map((match) => [
      lineAt(match.start),
      describeValue(match),
      match.bound && match.bound !== 'exact' ? `${match.kind}, ${BOUNDS[match.bound]}` : match.kind,
      match.text,
      match.counted?.text ?? '',
    ]),
    style,
  );
}

function placeTable(places: readonly PlaceMatch<Place>[], lineAt: (offset: number) => string, style: Style): string {
  return formatTable(
    [
      { heading: 'line', align: 'right' },
      { heading: 'type' },
      { heading: 'country' },
      { heading: 'coordinates', align: 'right' },
      { heading: 'place' },
      { heading: 'phrase' },
    ],
    places.map((match) => [
      lineAt(match.start),
      match.context ? `in ${match.context}` : (match.entry?.type ?? 'unknown'),
      match.entry?.country ?? '',
      describeCoordinates(match),
      match.text,
      match.phrase.text,
    ]),
    style,
  );
}

const BOUNDS: { readonly [bound in NonNullable<NumberMatch['bound']>]: string } = {
  exact: 'exact',
  about: 'about',
  atLeast: 'at least',
  moreThan: 'more than',
  atMost: 'at most',
  lessThan: 'less than',
};

function describeValue({ value, kind, min, max }: NumberMatch): string {
  if (kind === 'percent') return `${value}%`;
  if (kind === 'range' && min !== undefined && max !== undefined) return `${min} – ${max}`;
  return typeof value === 'number' && !Number.isInteger(value)
    ? String(Number(value.toFixed(4)))
    : value.toLocaleString('en');
}

function describeCoordinates({ entry }: PlaceMatch<Place>): string {
  if (entry?.lat === undefined || entry.lon === undefined) return '';
  const { lat, lon } = entry;
  return `${Math.abs(lat).toFixed(2)}°${lat < 0 ? 'S' : 'N'} ${Math.abs(lon).toFixed(2)}°${lon < 0 ? 'W' : 'E'}`;
}
