import colors from 'picocolors';
import { type Analysis, analyze } from '../analyze';
import type { NumberMatch } from '../numbers';
import type { Place, PlaceMatch } from '../places';
import { loadPlaces } from '../places/node';
import { createLineCounter } from './line-counter';
import { type InputDocument, readInput } from './read-input';
import { formatTable } from './table';

/** What the user asked for. */
export interface AnalyzeCommandOptions {
  readonly json?: boolean;
}

/** `dhad analyze FILE…`: every input is read before anything is written, so that an error leaves no half output. */
export async function analyzeCommand(files: readonly string[], options: AnalyzeCommandOptions): Promise<string> {
  const documents: InputDocument[] = [];
  for (const file of files) documents.push(await readInput(file));
  const gazetteer = await loadPlaces();
  return documents
    .map((document) => {
      const analysis = analyze(document.text, { gazetteer });
      return options.json ? toJson(document, analysis) : toTables(document, analysis);
    })
    .join(options.json ? '' : '\n');
}

/** One JSON object on one line; offsets are UTF-16 code units of the document's text. */
function toJson({ file, text }: InputDocument, { sentences, numbers, places }: Analysis<Place>): string {
  const jsonNumbers = numbers.map((number) => ({
    ...number,
    value: typeof number.value === 'bigint' ? number.value.toString() : number.value,
  }));
  const jsonPlaces = places.map(({ entry, candidates, ...place }) => ({
    ...place,
    place: entry,
    namesakes: Math.max(candidates.length - 1, 0),
  }));
  return `${JSON.stringify({ file, length: text.length, sentences, numbers: jsonNumbers, places: jsonPlaces })}\n`;
}

function toTables({ file, text }: InputDocument, { numbers, places }: Analysis<Place>): string {
  const lineOf = createLineCounter(text);
  const title = (name: string, count: number): string => `${colors.bold(`${count} ${name}`)}\n`;
  const numberTable = formatTable(
    [
      { heading: 'line', align: 'right' },
      { heading: 'value', align: 'right' },
      { heading: 'kind' },
      { heading: 'number' },
      { heading: 'counted noun' },
    ],
    numbers.map((match) => [
      String(lineOf(match.start)),
      describeValue(match),
      match.bound && match.bound !== 'exact' ? `${match.kind}, ${BOUNDS[match.bound]}` : match.kind,
      match.text,
      match.counted?.text ?? '',
    ]),
    colors.dim,
  );
  const placeTable = formatTable(
    [
      { heading: 'line', align: 'right' },
      { heading: 'type' },
      { heading: 'country' },
      { heading: 'coordinates', align: 'right' },
      { heading: 'place' },
      { heading: 'phrase' },
    ],
    places.map((match) => [
      String(lineOf(match.start)),
      match.context ? `in ${match.context}` : (match.entry?.type ?? 'unknown'),
      match.entry?.country ?? '',
      describeCoordinates(match),
      match.text,
      text.slice(match.phrase.start, match.phrase.end),
    ]),
    colors.dim,
  );
  return [
    `${colors.bold(file === '-' ? 'standard input' : file)}\n`,
    title('numbers', numbers.length),
    numbers.length > 0 ? numberTable : '',
    '\n',
    title('places', places.length),
    places.length > 0 ? placeTable : '',
  ].join('');
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
