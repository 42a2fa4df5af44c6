import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { FigureTable } from './contender';
import { median } from './measure';
import type { BenchOptions } from './options';

/** What a first use of each sub-path is, after its import. */
const FIRST_USES: Readonly<Record<string, string>> = {
  normalize: "m.normalize('مُحَمَّد', 'search')",
  tokenize: "m.tokenize('قال محمد')",
  clitics: "m.segmentClitics('وبمدارسهم')",
  numbers: "m.findNumbers('خمسة وعشرون رجلا')",
  gazetteer: "m.buildGazetteer([{ name: 'حمص' }]).findAll('في حمص')",
  places: "m.findPlaces('في حمص', { gazetteer: await m.loadPlaces() })",
  'places.node': "m.findPlaces('في حمص', { gazetteer: await m.loadPlaces() })",
  html: '0',
  index: "m.analyze('قتل خمسة وعشرون في حمص')",
};

/** Milliseconds of an import, and of a first call after it, in a fresh process. */
function timeImport(file: string, firstUse: string): { imported: number; called: number } {
  const program = `const a = performance.now(); const m = await import(${JSON.stringify(file)}); const b = performance.now();
    ${firstUse}; const c = performance.now(); console.log(JSON.stringify([b - a, c - b]))`;
  const output = execFileSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
  const [imported, called] = JSON.parse(output) as [number, number];
  return { imported, called };
}

/** A sub-path and all that it imports, minified for browsers: bytes as they are, gzipped, with Brotli. */
async function bundleSize(file: string, forNode: boolean): Promise<[number, number, number]> {
  const result = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    platform: forNode ? 'node' : 'browser',
    write: false,
    logLevel: 'error',
  });
  const bytes = (result.outputFiles[0] as { contents: Uint8Array }).contents;
  return [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length];
}

/** Import time, first call, and size of every sub-path; load time of the place file. */
export async function measureStartup(options: BenchOptions): Promise<FigureTable> {
  const dist = options.dist === undefined ? new URL('../../dist/', import.meta.url) : pathToFileURL(`${options.dist}/`);
  const names = Object.keys(FIRST_USES).filter((name) => existsSync(new URL(`${name}.js`, dist)));
  if (names.length === 0)
    throw new Error(`nothing is built in ${fileURLToPath(dist)} (${readdirSync(dist).length} files)`);
  const rows: (string | number)[][] = [];
  for (const name of names) {
    const file = new URL(`${name}.js`, dist);
    const forNode = name === 'places.node';
    // The browser build loads the places by fetch, which has no place file here.
    const firstUse = name === 'places' ? '0' : (FIRST_USES[name] as string);
    const times = Array.from({ length: options.smoke ? 1 : 15 }, () => timeImport(file.href, firstUse));
    const [bytes, gzip, brotli] = await bundleSize(fileURLToPath(file), forNode);
    rows.push([
      name === 'index' ? 'dhad' : name === 'places.node' ? 'dhad/places (Node)' : `dhad/${name}`,
      median(times.map(({ imported }) => imported)),
      firstUse === '0' ? '–' : median(times.map(({ called }) => called)),
      bytes / 1000,
      gzip / 1000,
      brotli / 1000,
    ]);
  }
  return {
    title: 'Start-up and size of each sub-path',
    columns: ['sub-path', 'import ms', 'first call ms', 'bundle kB', 'gzip kB', 'Brotli kB'],
    rows,
    note: 'Fresh process each time, median of 15. The first call of dhad/places (Node) reads the place file and finds a place. Bundles are minified, with everything they import.',
  };
}
