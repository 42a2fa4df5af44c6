/** Sorts the hand-written place files and writes their numbers alike: `tsx scripts/places/sort.ts` after an edit. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatPlaceFile, HAND_COLUMNS, parsePlaceFile } from './place';

const dir = fileURLToPath(new URL('../../lexicons/places', import.meta.url));
for (const file of readdirSync(dir)) {
  if (!file.endsWith('.tsv') || file === 'world.tsv') continue;
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  const sorted = formatPlaceFile(parsePlaceFile(text, file), HAND_COLUMNS);
  if (sorted !== text) writeFileSync(path, sorted);
}
