import { csvRecords } from './csv-records';
import { type ColumnMapping, EntryBuilder, type ImportOptions, type ImportResult } from './entry';
import { type ImportSource, linesOf } from './source';

/** Columns that are taken for these properties when nothing else is said, by their usual names. */
const USUAL_COLUMNS: ColumnMapping = {
  name: ['name:ar', 'name_ar', 'arabic_name', 'names', 'name', 'الاسم'],
  aliases: ['aliases', 'alias', 'alternate_names', 'alternatenames'],
  lat: ['lat', 'latitude'],
  lon: ['lon', 'lng', 'longitude'],
  population: ['population'],
};

/** Options for tables. */
export interface TableOptions extends ImportOptions {
  /** What stands between two cells of a CSV. Default `,`. */
  readonly separator?: string;
}

/**
 * Imports a comma-separated table with a header row (RFC 4180).
 *
 * @throws ImportError for the first bad row when `onBadRow` is `fail`
 * @throws RangeError when an option cannot be so
 *
 * @example
 * importCsv('name,lat\nحمص,34.73\n').entries // => [{ name: 'حمص', lat: 34.73 }]
 */
export function importCsv(source: ImportSource, options: TableOptions = {}): ImportResult {
  const { separator = ',' } = options;
  if (typeof separator !== 'string' || separator === '' || separator.includes('"')) {
    throw new RangeError(
      `separator must be a character other than the quotation mark, not ${JSON.stringify(separator)}`,
    );
  }
  return importRecords(csvRecords(source, separator), options);
}

/**
 * Imports a tab-separated table with a header row. Quotation marks mean nothing in it.
 *
 * @throws ImportError for the first bad row when `onBadRow` is `fail`
 */
export function importTsv(source: ImportSource, options: ImportOptions = {}): ImportResult {
  return importRecords(tabRecords(source), options);
}

interface TableRecord {
  readonly line: number;
  readonly cells: readonly string[];
  readonly problem?: string;
}

function* tabRecords(source: ImportSource): Generator<TableRecord> {
  for (const { number, text } of linesOf(source)) if (text !== '') yield { line: number, cells: text.split('\t') };
}

function importRecords(records: Iterable<TableRecord>, options: ImportOptions): ImportResult {
  const builder = new EntryBuilder(options, USUAL_COLUMNS);
  let header: readonly string[] | undefined;
  for (const { line, cells, problem } of records) {
    if (header === undefined) {
      header = cells.map((cell) => cell.trim());
      continue;
    }
    builder.report.rows++;
    if (problem !== undefined) {
      builder.report.bad(line, problem, '');
    } else if (cells.length !== header.length) {
      builder.report.bad(line, 'wrong number of cells', `${cells.length} where the header has ${header.length}`);
    } else {
      builder.add(Object.fromEntries(header.map((column, i) => [column, cells[i]])), line);
    }
  }
  return builder.result();
}
