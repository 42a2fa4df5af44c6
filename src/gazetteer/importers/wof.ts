import { EntryBuilder, type ImportOptions, type ImportResult, type SourceRow } from './entry';
import { features } from './json';
import type { ImportSource } from './source';

/** Properties of Who's On First records ─▶ properties of the entries. */
const KEPT = {
  name: ['name:ara_x_preferred'],
  aliases: ['name:ara_x_preferred', 'name:ara_x_variant', 'name:ara_x_colloquial'],
  id: 'wof:id',
  latin: 'wof:name',
  type: 'wof:placetype',
  country: 'wof:country',
  parent: 'wof:parent_id',
  lat: ['lbl:latitude', 'geom:latitude'],
  lon: ['lbl:longitude', 'geom:longitude'],
  population: ['wof:population', 'gn:population'],
};

/**
 * Imports Who's On First records: a FeatureCollection, or one GeoJSON feature a line. Records that are superseded,
 * deprecated or no longer current are dropped, and those without an Arabic name.
 *
 * @throws ImportError for the first bad record when `onBadRow` is `fail`
 */
export function importWof(source: ImportSource, options: ImportOptions = {}): ImportResult {
  const builder = new EntryBuilder({ only: true, ...options }, KEPT, { language: 'arabic' });
  for (const { line, value } of features(source, builder)) {
    const properties = (value as { readonly properties?: unknown } | null)?.properties;
    if (typeof properties !== 'object' || properties === null) {
      builder.report.bad(line, 'not a feature with properties', String(JSON.stringify(value)).slice(0, 200));
      continue;
    }
    const record = properties as SourceRow;
    const latin = String(record['wof:name'] ?? '');
    const reason = obsolete(record);
    if (reason !== undefined) builder.report.drop(line, reason, latin);
    else if (!hasArabicName(record)) builder.report.drop(line, 'no Arabic name', latin);
    else builder.add(record, line);
  }
  return builder.result();
}

function hasArabicName(record: SourceRow): boolean {
  return KEPT.aliases.some((property) => Array.isArray(record[property]) && (record[property] as unknown[]).length > 0);
}

/** Why a record is not of today, undefined when it is. */
function obsolete(record: SourceRow): string | undefined {
  const superseded = record['wof:superseded_by'];
  if (Array.isArray(superseded) && superseded.length > 0) return 'superseded';
  const deprecated = record['edtf:deprecated'];
  if (typeof deprecated === 'string' && deprecated !== '' && deprecated !== 'uuuu') return 'deprecated';
  return record['mz:is_current'] === 0 ? 'not current' : undefined;
}
