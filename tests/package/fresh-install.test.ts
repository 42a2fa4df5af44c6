import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// The package as a new user gets it: packed, and installed into an empty folder. Needs the build.

const { resolve } = createRequire(import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'dhad-fresh-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });

interface PackedFile {
  readonly path: string;
}
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly files: readonly PackedFile[];
}

const [packed] = JSON.parse(
  run('npm', ['pack', '--json', '--silent', '--ignore-scripts', '--pack-destination', folder], process.cwd()),
) as [Packed];

/** What npm says when it cannot reach a registry, and has not kept the packages from before. */
const OFFLINE = /ENOTCACHED|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/;

/** Installs the tarball; the reason when the packages that it needs cannot be had. */
function install(): string | undefined {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--prefix', folder, '--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=0'];
  try {
    run('npm', ['install', ...options, join(folder, packed.filename)], folder);
    return undefined;
  } catch (error) {
    const [code] = OFFLINE.exec(String((error as { stderr?: unknown }).stderr)) ?? [];
    if (code === undefined) throw error;
    return `the registry cannot be reached (${code})`;
  }
}

const missing = install();
if (missing !== undefined) console.warn(`The package is not tried in an empty folder: ${missing}.`);

describe('the tarball', () => {
  it('is small enough, and holds what is needed and nothing else', () => {
    expect(packed.size).toBeLessThan(4 << 20);
    const outside = packed.files.map(({ path }) => path).filter((path) => !/^(?:dist|integrations)\//.test(path));
    expect(outside.sort()).toEqual(
      ['CHANGELOG.md', 'LICENSE', 'NOTICE', 'README.ar.md', 'README.md', 'package.json'].sort(),
    );
  });
});

/** What every way of loading must print. */
const PROGRAM = `
  const places = findPlaces('وصل ستون عاملا إلى دمشق', { gazetteer: await loadPlaces() });
  console.log(JSON.stringify([parseNumber('خمسة وعشرين'), normalize('مَدْرَسَةُ', 'search'), places[0].entry.country]));
`;
const OUTPUT = '[25,"مدرسه","SY"]\n';

describe.skipIf(missing !== undefined)('in an empty folder', () => {
  const runProgram = (file: string, code: string): string => {
    writeFileSync(join(folder, file), code);
    return run(process.execPath, [file], folder);
  };

  it('is imported', () => {
    const imports = `
      import { normalize, parseNumber } from 'dhad';
      import { findPlaces, loadPlaces } from 'dhad/places';
    `;
    expect(runProgram('try.mjs', imports + PROGRAM)).toBe(OUTPUT);
  });

  it('is required', () => {
    const requires = `
      const { normalize, parseNumber } = require('dhad');
      const { findPlaces, loadPlaces } = require('dhad/places');
    `;
    expect(runProgram('try.cjs', `${requires} (async () => {${PROGRAM}})();`)).toBe(OUTPUT);
  });

  it('runs as a command', () => {
    const command = join(folder, 'node_modules/.bin/dhad');
    const output = execFileSync(command, ['normalize', '--profile', 'search', '-'], {
      encoding: 'utf8',
      input: 'مَدْرَسَةُ\n',
    });
    expect(output).toBe('مدرسه\n');
  });
});

/** A program that uses the types of every sub-path for browsers. */
const TYPED = `
import { type Analysis, analyze, buildGazetteer } from 'dhad';
import { type Segmentation, segmentClitics } from 'dhad/clitics';
import { type Gazetteer, readGazetteer } from 'dhad/gazetteer';
import { renderHtml } from 'dhad/html';
import { importCsv } from 'dhad/importers';
import { type AlignedText, align, normalizeStream } from 'dhad/normalize';
import { findNumbers, type NumberMatch, spellNumber } from 'dhad/numbers';
import { findPlaces, loadPlaces, type Place, type PlaceMatch } from 'dhad/places';
import { annotateStream } from 'dhad/streams';
import { scan, type Token, type TokenStream, tokenize } from 'dhad/tokenize';

export async function main(text: string): Promise<string> {
  const gazetteer: Gazetteer<Place> = await loadPlaces();
  const analysis: Analysis = analyze(text, { gazetteer, numbers: { ranges: true }, places: { minScore: 0.6 } });
  const places: readonly PlaceMatch[] = findPlaces(text, { gazetteer });
  const numbers: readonly NumberMatch[] = findNumbers(text);
  const aligned: AlignedText = align(text, { extends: 'search', tehMarbuta: 'keep' });
  const tokens: readonly Token[] = tokenize(text);
  const stream: TokenStream = scan(text);
  const segmentation: Segmentation = segmentClitics(text, { scheme: 'atb' });
  const companies = buildGazetteer([{ name: 'أرامكو', ticker: 2222 }]);
  const ticker: number | undefined = companies.find(text)?.entries[0]?.ticker;
  const { size } = readGazetteer(companies.toBytes());
  const transform: TransformStream<string, string> = normalizeStream('search');
  const villages: number = importCsv('name\\nحمص').entries.length;
  const numbersOf: TransformStream<string, object> = annotateStream('numbers');
  // @ts-expect-error a scheme that does not exist
  segmentClitics(text, { scheme: 'd9' });
  return [renderHtml(text, analysis), places, numbers, aligned, tokens, stream, segmentation, ticker, size, transform, villages, numbersOf, spellNumber(2)].join();
}
`;
const TYPED_FOR_NODE = `
import { createReadStream, createWriteStream } from 'node:fs';
import { type ProcessStreamOptions, processStream, type Summary } from 'dhad/node';

const options: ProcessStreamOptions = { operation: { name: 'normalize', normalize: 'search' }, workers: 2 };
export const summary: Promise<Summary> = processStream(createReadStream('in'), createWriteStream('out'), options);
`;

describe.skipIf(missing !== undefined)('TypeScript, strict, with the types of the package checked', () => {
  const typecheck = (files: Readonly<Record<string, string>>, compilerOptions: object): string => {
    for (const [file, code] of Object.entries(files)) writeFileSync(join(folder, file), code);
    const strict = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
      target: 'es2022',
    };
    const config = { compilerOptions: { ...strict, ...compilerOptions }, files: Object.keys(files) };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    try {
      return run(process.execPath, [resolve('typescript/bin/tsc')], folder);
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout);
    }
  };
  /** TypeScript reads the libraries of the web three times here; a busy machine takes its time. */
  const CHECKING = 240_000;
  const WEB = { lib: ['es2022', 'dom', 'dom.asynciterable'], types: [] };
  const NODE = { lib: ['es2023'], types: ['node'], typeRoots: [join(process.cwd(), 'node_modules/@types')] };
  const node16 = { module: 'node16', moduleResolution: 'node16' };
  const bundler = { module: 'esnext', moduleResolution: 'bundler' };

  it.each([
    ['moduleResolution node16, ESM and CommonJS', { 'use.mts': TYPED, 'use.cts': TYPED }, { ...WEB, ...node16 }],
    ['moduleResolution bundler', { 'use.ts': TYPED }, { ...WEB, ...bundler }],
    ['dhad/node', { 'node.mts': TYPED_FOR_NODE, 'node.cts': TYPED_FOR_NODE }, { ...NODE, ...node16 }],
  ])(
    '%s',
    (_, files, options) => {
      expect(typecheck(files, options)).toBe('');
    },
    CHECKING,
  );
});

describe.skipIf(missing !== undefined)('a page built by Vite', () => {
  const root = join(folder, 'page');
  beforeAll(async () => {
    mkdirSync(root);
    writeFileSync(join(root, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>');
    writeFileSync(
      join(root, 'main.js'),
      `import { normalize, parseNumber } from 'dhad';
       import { loadPlaces } from 'dhad/places';
       globalThis.page = { value: parseNumber('خمسة وعشرين'), text: normalize('مَدْرَسَةُ', 'search'), loadPlaces };`,
    );
    await build({
      root,
      logLevel: 'silent',
      configFile: false,
      build: { modulePreload: { polyfill: false }, minify: false, reportCompressedSize: false },
    });
  });
  const assets = (): string[] => readdirSync(join(root, 'dist/assets'));

  it('brings the places as a file of its own', () => {
    const [file] = assets().filter((name) => name.endsWith('.dhad'));
    expect(readFileSync(join(root, 'dist/assets', file as string))).toEqual(readFileSync('dist/places.dhad'));
  });

  it('runs', async () => {
    const [script] = assets().filter((name) => name.endsWith('.js'));
    await import(pathToFileURL(join(root, 'dist/assets', script as string)).href);
    expect((globalThis as { page?: object }).page).toMatchObject({ value: 25, text: 'مدرسه' });
  });
});
