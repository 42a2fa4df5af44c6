import { EntryBuilder, type ImportOptions, type ImportResult } from './entry';
import { type ImportSource, linesOf } from './source';

/** The columns of a GeoNames main table (allCountries.txt, cities500.txt, SY.txt …). */
const COLUMNS = [
  'id',
  'latin',
  'ascii',
  'alternates',
  'lat',
  'lon',
  'class',
  'type',
  'country',
  'cc2',
  'admin1',
  'admin2',
  'admin3',
  'admin4',
  'population',
  'elevation',
  'dem',
  'timezone',
  'modified',
] as const;

/** What an entry keeps of a row. */
const KEPT: Readonly<Record<string, string>> = {
  id: 'id',
  latin: 'latin',
  type: 'type',
  country: 'country',
  admin1: 'admin1',
  lat: 'lat',
  lon: 'lon',
  population: 'population',
};

/**
 * Imports a GeoNames main table: 19 columns, tabs, no header.
 *
 * Its alternate names bear no language. Those with letters of Arabic alone that sound like the Latin name are taken; the
 * first of them is the name. Set `language: 'any'` to take all alternates, with the Latin name for the name.
 *
 * @throws ImportError for the first bad row when `onBadRow` is `fail`
 */
export function importGeoNames(source: ImportSource, options: ImportOptions = {}): ImportResult {
  const names =
    options.language === 'any' ? { name: 'latin', aliases: 'alternates' } : { name: [], aliases: 'alternates' };
  const compared = options.language === 'any' ? {} : { language: 'arabic' as const, latin: 'latin' };
  const builder = new EntryBuilder({ listSeparator: ',', only: true, ...options }, { ...KEPT, ...names }, compared);
  for (const { number, text } of linesOf(source)) {
    if (text === '') continue;
    builder.report.rows++;
    const cells = text.split('\t');
    if (cells.length !== COLUMNS.length) {
      builder.report.bad(number, 'wrong number of cells', `${cells.length}, not ${COLUMNS.length}`);
      continue;
    }
    const row = Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]]));
    if (options.language !== 'any' && row.alternates === '')
      builder.report.drop(number, 'no alternate names', row.latin ?? '');
    else builder.add(row.population === '0' ? { ...row, population: '' } : row, number);
  }
  return builder.result();
}
