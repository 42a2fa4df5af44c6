import { buildGazetteer, type GazetteerEntry, type MatchOptions } from '../gazetteer';
import {
  type Dropped,
  ImportError,
  type ImportResult,
  importCsv,
  importGeoJson,
  importGeoNames,
  importJson,
  importNdJson,
  importTsv,
  importWof,
  type TableOptions,
} from '../gazetteer/importers';
import { decodeBytes } from '../scale/decode-stream';
import { InputError } from '../scale/errors';
import { createOutputFile } from '../scale/output-file';
import { usageError } from './fail';
import { prepareInput } from './inputs';
import { startProgress } from './progress';
import { writeStderr } from './stdout';

const IMPORTERS = {
  csv: importCsv,
  tsv: importTsv,
  json: importJson,
  ndjson: importNdJson,
  geojson: importGeoJson,
  geonames: importGeoNames,
  wof: importWof,
} as const;
type ImportFormat = keyof typeof IMPORTERS;

/** Formats of the lists that `dhad gazetteer build` reads. */
export const IMPORT_FORMATS = Object.keys(IMPORTERS) as readonly ImportFormat[];

/** What `dhad gazetteer build` was asked for. */
export interface BuildOptions {
  readonly from: readonly string[];
  readonly format?: ImportFormat;
  readonly column: readonly string[];
  readonly only?: boolean;
  readonly language?: 'arabic' | 'any';
  readonly latin?: string;
  readonly strict?: boolean;
  readonly output: string;
  readonly force?: boolean;
  readonly aliasSeparator?: string;
  readonly separator?: string;
  readonly article?: 'exact' | 'optional';
  readonly finalHamza?: 'exact' | 'optional';
  readonly maxEdits?: string;
}

/** Makes one gazetteer file of all lists, whole or not at all, and tells what was left out and why. */
export async function buildCommand(listed: readonly string[], options: BuildOptions): Promise<void> {
  const lists = [...listed, ...options.from];
  if (lists.length === 0) throw usageError('name a list of names, or use --from');
  const importing = importOptions(options);
  const { output, force, article, finalHamza, maxEdits } = options;
  const file = await createOutputFile(output, force ? 'replace' : 'fail');
  try {
    const entries: GazetteerEntry[] = [];
    for (const list of lists) {
      const { entries: found, report } = await readList(list, options.format ?? formatOf(list), importing);
      if (found.length === 0)
        throw new InputError(
          list,
          `no row has a name that can be kept${firstReason([...report.bad, ...report.dropped])}`,
        );
      for (const entry of found) entries.push(entry);
      tell(list, report.bad, 'cannot be read');
      tell(list, report.dropped, 'left out');
    }
    const settings: MatchOptions = {
      ...(article && { article }),
      ...(finalHamza && { finalHamza }),
      ...(maxEdits && { maxEdits: Number(maxEdits) as 0 | 1 | 2 }),
    };
    const bytes = buildGazetteer(entries, settings).toBytes();
    await file.write(bytes);
    await file.publish();
    const count = (value: number): string => value.toLocaleString('en');
    writeStderr(`${count(entries.length)} entries, ${count(bytes.length)} bytes in ${output}`);
  } catch (error) {
    await file.discard();
    throw error;
  }
}

function importOptions(options: BuildOptions): TableOptions {
  const { column, only, language, latin, strict, aliasSeparator, separator } = options;
  if (separator === '' || separator?.includes('"'))
    throw usageError('--separator: a character other than the quotation mark');
  const columns: Record<string, string[]> = {};
  for (const pair of column) {
    const [property, name] = pair.split(/=(.*)/s);
    if (!property || !name) throw usageError(`--column ${pair}: write property=column`);
    columns[property] = [...(columns[property] ?? []), name];
  }
  return {
    ...(column.length > 0 && { columns }),
    ...(only && { only }),
    ...(language && { language }),
    ...(latin !== undefined && { latin }),
    ...(aliasSeparator !== undefined && { listSeparator: aliasSeparator }),
    ...(separator !== undefined && { separator }),
    onBadRow: strict ? 'fail' : 'skip',
  };
}

function formatOf(list: string): ImportFormat {
  const extension = /\.(\w+?)(?:\.(?:gz|zst))?$/i.exec(list)?.[1]?.toLowerCase() ?? '';
  const known: Readonly<Record<string, ImportFormat>> = { jsonl: 'ndjson', txt: 'tsv', geojsonl: 'ndjson' };
  return IMPORT_FORMATS.find((format) => format === extension) ?? known[extension] ?? 'tsv';
}

/** Reads a list in pieces of about a mebibyte, for a list may be larger than a string can be. */
async function readList(list: string, format: ImportFormat, options: TableOptions): Promise<ImportResult> {
  const input = await prepareInput(list, { from: 'lines', text: 'lines' });
  const progress = await startProgress(input.size, process.stderr.isTTY === true);
  const decoder = new TextDecoder();
  const pieces: string[] = [];
  try {
    for await (const chunk of decodeBytes(list, counted(input.open(), progress.add))) {
      pieces.push(decoder.decode(chunk, { stream: true }));
    }
  } finally {
    progress.stop();
  }
  pieces.push(decoder.decode());
  try {
    return IMPORTERS[format](pieces, options);
  } catch (cause) {
    if (cause instanceof ImportError || cause instanceof SyntaxError)
      throw new InputError(list, cause.message, { cause });
    throw cause;
  }
}

async function* counted(bytes: AsyncIterable<Uint8Array>, add: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    add(chunk.length);
    yield chunk;
  }
}

function firstReason(losses: readonly Dropped[]): string {
  const [first] = losses;
  if (first === undefined) return '';
  const [{ line, text } = { line: 1, text: '' }] = first.examples;
  return ` (line ${line}: ${first.reason}${text === '' ? '' : `, ${text}`})`;
}

/** What a list lost, one line a reason, with the first places where. */
function tell(list: string, losses: readonly Dropped[], what: string): void {
  for (const { reason, count, examples } of losses) {
    const where = examples
      .slice(0, 3)
      .map(({ line, text }) => (text === '' ? `line ${line}` : `line ${line} "${text}"`));
    const more = count > where.length ? ', …' : '';
    writeStderr(`${list}: ${count.toLocaleString('en')} ${what}: ${reason}: ${where.join(', ')}${more}`);
  }
}
