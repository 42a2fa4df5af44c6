/**
 * The gazetteer: matching of all names of a list in news, against a Map of one- to three-word windows and automata over
 * letters; then what building, storing and loading cost. Run by itself it prints a table:
 *
 *     npm run build && npx tsx bench/suites/gazetteer.ts [--names FILE.tsv[.gz]] [--corpus FILE.jsonl] [--size 1000000]
 *
 * `--names`: a table with a column `names` or `name`, several names of a place parted by `|`; by default the places of
 * lexicons/places/world.tsv. `--size`: compounds of the names are added up to that many. Best of seven rounds.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { TokenStream } from '../../src/core';
import type * as Gazetteer from '../../src/gazetteer/index';

/** One way to do the work of a suite; the result is a count, for contenders to agree on and the engine not to skip. */
export interface Contender {
  readonly name: string;
  readonly run: () => number;
}

/** Contenders over the same texts; speeds are compared with the baseline's. */
export interface Suite {
  readonly name: string;
  /** UTF-8 bytes that one run reads. */
  readonly bytes: number;
  readonly baseline: string;
  readonly contenders: readonly Contender[];
}

interface Scanner {
  scan(text: string): TokenStream;
}

/** The words of a text and single other characters, as most programs that match names cut it. */
const WORDS = /[\p{L}\p{M}\p{N}]+|[^\s]/gu;
const MARKS = /[\p{M}\u0640]/gu;

function foldWord(word: string): string {
  return word
    .replace(MARKS, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ؤ/g, 'و')
    .replace(/[ىئ]/g, 'ي')
    .replace(/ة/g, 'ه')
    .toLowerCase();
}

/** Names in a Map, looked up by windows of three words, two, one: the usual way in JavaScript. */
function mapContender(names: readonly string[], texts: readonly string[]): () => number {
  const keys = new Map<string, number>();
  names.forEach((name, id) => {
    keys.set((name.match(WORDS) ?? []).map(foldWord).join(' '), id);
  });
  return () => {
    let count = 0;
    for (const text of texts) {
      const words = (text.match(WORDS) ?? []).map(foldWord);
      for (let at = 0; at < words.length; ) {
        let length = 3;
        while (length > 0 && !keys.has(words.slice(at, at + length).join(' '))) length--;
        if (length > 0) count++;
        at += Math.max(1, length);
      }
    }
    return count;
  };
}

/** The suite over lists of names and texts, with the built package. */
export function gazetteerSuites(
  { scan }: Scanner,
  { buildGazetteer, NameHits }: Pick<typeof Gazetteer, 'buildGazetteer' | 'NameHits'>,
  names: readonly string[],
  texts: readonly string[],
): Suite[] {
  const gazetteer = buildGazetteer(names.map((name) => ({ name })));
  const hits = new NameHits();
  const byMap = mapContender(names, texts);
  const count = (options: Gazetteer.MatchOptions): number =>
    texts.reduce((sum, text) => sum + gazetteer.findAll(text, options).length, 0);
  // Without proclitics both look for the same things; they differ where a line end, a hyphen or a fourth word stands.
  const [ours, theirs] = [count({ proclitics: false }), byMap()];
  if (Math.abs(ours - theirs) > theirs * 0.03) throw new Error(`contenders disagree: ${ours} names, ${theirs}`);
  return [
    {
      name: `gazetteer of ${names.length} names`,
      bytes: texts.reduce((sum, text) => sum + new TextEncoder().encode(text).length, 0),
      baseline: 'Map of one- to three-word windows',
      contenders: [
        { name: 'scan alone', run: () => texts.reduce((sum, text) => sum + scan(text).length, 0) },
        {
          name: 'scan + matchTokens',
          run: () =>
            texts.reduce((sum, text) => {
              gazetteer.matchTokens(scan(text), hits);
              return sum + hits.length;
            }, 0),
        },
        { name: 'findAll', run: () => count({}) },
        { name: 'findAll, no proclitics', run: () => count({ proclitics: false }) },
        { name: 'findAll, one edit', run: () => count({ maxEdits: 1 }) },
        { name: 'Map of one- to three-word windows', run: byMap },
      ],
    },
  ];
}

/** The names with compounds of them, up to a number: head of one name and the whole of another. */
export function withCompounds(names: readonly string[], size: number): string[] {
  const all = new Set(names);
  let seed = 1;
  const pick = (): string => {
    seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
    return names[(seed >>> 0) % names.length] as string;
  };
  while (all.size < size) all.add(`${pick().split(' ')[0]} ${pick()}`);
  return [...all].slice(0, Math.max(size, names.length));
}

/** Milliseconds of one call. */
function time(run: () => void): number {
  const from = performance.now();
  run();
  return performance.now() - from;
}

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function readNames(path: string): string[] {
  const [header = '', ...lines] = readText(path).trimEnd().split('\n');
  const columns = header.split('\t');
  const column = Math.max(columns.indexOf('names'), columns.indexOf('name'));
  return [...new Set(lines.flatMap((line) => (line.split('\t')[column] ?? '').split('|')))].filter(
    (name) => name !== '',
  );
}

async function main(): Promise<void> {
  const option = (name: string): string | undefined => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? undefined : process.argv[at + 1];
  };
  const built = option('dist') ?? new URL('../../dist', import.meta.url).pathname;
  const load = async (name: string): Promise<unknown> => import(pathToFileURL(`${built}/${name}.js`).href);
  const scanner = (await load('tokenize')) as Scanner;
  const api = (await load('gazetteer')) as typeof Gazetteer;
  const listed = readNames(option('names') ?? new URL('../../lexicons/places/world.tsv', import.meta.url).pathname);
  const names = withCompounds(listed, Number(option('size') ?? 0));
  const corpus = readText(option('corpus') ?? new URL('../corpora/news.jsonl', import.meta.url).pathname);
  const texts = corpus
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

  const entries = names.map((name, id) => ({ name, id, lat: (id % 18000) / 100 - 90, country: 'SY' }));
  let bytes = new Uint8Array();
  const build = time(() => {
    bytes = api.buildGazetteer(entries).toBytes() as Uint8Array<ArrayBuffer>;
  });
  const reads = Array.from({ length: 5 }, () => time(() => void api.readGazetteer(bytes)));
  console.log(
    `${names.length} names: built and written in ${(build / 1000).toFixed(1)} s, ${(bytes.length / 1e6).toFixed(1)} MB`,
  );
  console.log(`read in ${reads.map((ms) => ms.toFixed(1)).join(', ')} ms`);
  for (const suite of gazetteerSuites(scanner, api, names, texts)) print(suite, 7);
}

/** Best speed of each contender in rounds that take turns, so that a busy machine is unfair to none. */
function print(suite: Suite, rounds: number): void {
  const best = suite.contenders.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) {
    suite.contenders.forEach(({ run }, i) => {
      best[i] = Math.min(
        best[i] as number,
        time(() => void run()),
      );
    });
  }
  const baseline = best[suite.contenders.findIndex(({ name }) => name === suite.baseline)] as number;
  console.log(`\n${suite.name} (MB/s, ratio to "${suite.baseline}")`);
  suite.contenders.forEach(({ name }, i) => {
    const ms = best[i] as number;
    console.log(
      `${name.padEnd(36)}${(suite.bytes / ms / 1000).toFixed(1).padStart(8)}${(baseline / ms).toFixed(1).padStart(8)}`,
    );
  });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
