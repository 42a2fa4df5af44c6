/** What must hold in the place lexicons; `tsx scripts/places/check.ts` prints what does not and exits with 1. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldName, hasArabicScript, rejectArabicName } from './arabic-name';
import { compareIds, type Place, type PlaceLine, parsePlaceFile } from './place';
import { readPlaceLexicons } from './read';

const ID = /^(?:gn:(?:\d+|[A-Z]{2}\.[A-Z0-9]+)|cldr:(?:[A-Z]{2}|\d{3})|dhad:[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Every fault of the folder's files, each with file and line or id; empty when all is well. */
export function checkPlaceLexicons(dir: string): string[] {
  const faults: string[] = [];
  const ownerOf = new Map<string, string>();
  const worldIds = new Set<string>();
  const files = readdirSync(dir).filter((file) => file.endsWith('.tsv'));
  for (const file of files.sort((a, b) => Number(b === 'world.tsv') - Number(a === 'world.tsv') || compareIds(a, b))) {
    const lines = parsePlaceFile(readFileSync(join(dir, file), 'utf8'), file);
    lines.forEach((line, index) => {
      const where = `${file}:${index + 2}`;
      const earlier = lines[index - 1];
      if (earlier !== undefined && compareIds(earlier.id, line.id) >= 0)
        faults.push(`${where}: ${line.id} out of order`);
      faults.push(...checkLine(line).map((fault) => `${where}: ${fault}`));
      if (file === 'world.tsv') {
        worldIds.add(line.id);
        return;
      }
      const owner = ownerOf.get(line.id);
      if (owner !== undefined) faults.push(`${where}: ${line.id} is also in ${owner}`);
      ownerOf.set(line.id, file);
      if (!line.id.startsWith('dhad:') && !worldIds.has(line.id)) {
        faults.push(`${where}: ${line.id} is not in world.tsv; run the import again`);
      }
    });
  }
  const places = readPlaceLexicons(dir);
  return [...faults, ...checkMerged(places)];
}

function checkLine(line: PlaceLine): string[] {
  const faults: string[] = [];
  if (!ID.test(line.id)) faults.push(`${line.id} is no id`);
  if (line.country !== undefined && !/^[A-Z]{2}$/.test(line.country)) faults.push(`country ${line.country}`);
  if ((line.lat === undefined) !== (line.lon === undefined)) faults.push(`${line.id} has one coordinate only`);
  if (Math.abs(line.lat ?? 0) > 90 || Math.abs(line.lon ?? 0) > 180) faults.push(`${line.id} lies off the globe`);
  if ((line.importance ?? 0) < 0 || (line.importance ?? 0) > 1) faults.push(`${line.id} importance out of 0 to 1`);
  if ((line.population ?? 1) < 1 || !Number.isInteger(line.population ?? 1)) faults.push(`${line.id} population`);
  for (const name of [line.name, ...line.aliases]) {
    const bare = name.replace(/^!/, '');
    if (bare !== bare.trim() || /\s\s/.test(bare) || bare === '') faults.push(`${JSON.stringify(name)} has odd spaces`);
    // A name may carry Latin letters or digits ("مطار T4", "مزة 86"); its Arabic words must be Arabic.
    const words = bare.split(/[\s-]+/).filter(hasArabicScript);
    const reason = words.length === 0 ? undefined : rejectArabicName(words.join(' '));
    if (reason !== undefined) faults.push(`${name}: ${reason}`);
  }
  if (!hasArabicScript(line.name)) faults.push(`${line.id}: the name ${line.name} is not Arabic`);
  return faults;
}

function checkMerged(places: readonly Place[]): string[] {
  const faults: string[] = [];
  const countries = new Set(places.filter((place) => place.type === 'country').map((place) => place.country));
  const ids = new Set(places.map((place) => place.id));
  const parents = new Map(places.map((place) => [place.id, place.parent]));
  for (const place of places) {
    if (place.country !== '' && !countries.has(place.country))
      faults.push(`${place.id}: unknown country ${place.country}`);
    if (place.parent !== undefined && !ids.has(place.parent)) faults.push(`${place.id}: no parent ${place.parent}`);
    let steps = 0;
    for (let at = place.parent; at !== undefined && steps <= 8; at = parents.get(at)) steps++;
    if (steps > 8) faults.push(`${place.id}: its parents run in a circle`);
    const keys = [place.name, ...place.aliases].map(foldName);
    if (new Set(keys).size !== keys.length) faults.push(`${place.id}: a name stands twice in ${keys.join(', ')}`);
  }
  return [...faults, ...findTwins(places)];
}

/** Two lines for one place: the same main name, type and parent, and nothing to tell them apart by distance. */
function findTwins(places: readonly Place[]): string[] {
  const faults: string[] = [];
  const seen = new Map<string, Place[]>();
  for (const place of places) {
    const key = [foldName(place.name), place.type, place.country, place.parent ?? ''].join('\t');
    const namesakes = seen.get(key) ?? [];
    const twin = namesakes.find(
      (other) => !(place.source.startsWith('geonames') && other.source.startsWith('geonames')) && isNear(place, other),
    );
    if (twin !== undefined) faults.push(`${place.id}: the same place as ${twin.id} (${place.name})`);
    namesakes.push(place);
    seen.set(key, namesakes);
  }
  return faults;
}

function isNear(a: Place, b: Place): boolean {
  if (a.lat === undefined || a.lon === undefined || b.lat === undefined || b.lon === undefined) return true;
  return Math.abs(a.lat - b.lat) < 0.05 && Math.abs(a.lon - b.lon) < 0.05;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = checkPlaceLexicons(fileURLToPath(new URL('../../lexicons/places', import.meta.url)));
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}
