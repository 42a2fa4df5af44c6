/** Compiles the built-in world gazetteer: `lexicons/places/*.tsv` ─▶ `dist/places.dhad`. Runs after the bundler. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { builtInGazetteer } from './toponyms/built-in';

/** The file is meant to be fetched by browsers. */
const MAX_GZIPPED_BYTES = 2.5e6;

const gazetteer = builtInGazetteer();
const bytes = gazetteer.toBytes();
const gzipped = gzipSync(bytes).length;
if (gzipped > MAX_GZIPPED_BYTES) {
  console.error(`dist/places.dhad: ${gzipped} bytes gzipped, more than ${MAX_GZIPPED_BYTES}`);
  process.exit(1);
}
mkdirSync('dist', { recursive: true });
writeFileSync('dist/places.dhad', bytes);
const megabytes = (count: number): string => `${(count / 1e6).toFixed(2)} MB`;
console.log(`dist/places.dhad: ${gazetteer.size} places, ${megabytes(bytes.length)}, ${megabytes(gzipped)} gzipped`);
