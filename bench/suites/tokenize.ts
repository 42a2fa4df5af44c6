/**
 * Tokenization: the scan against the bare loop under it, token objects against `matchAll` and other tokenizers, short
 * strings, sentences. Run by itself it prints a table: `npm run build && npx tsx bench/suites/tokenize.ts`.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type * as Tokenize from '../../src/tokenize/index';

type Api = typeof Tokenize;

/** One way to do the work of a suite; the result is a count, for contenders to agree on and the engine not to skip. */
export interface Contender {
  readonly name: string;
  readonly run: () => number;
}

/** Contenders over the same texts; speeds are compared with the baseline's. */
export interface Suite {
  readonly name: string;
  /** UTF-16 units that one run reads. */
  readonly units: number;
  readonly baseline: string;
  readonly contenders: readonly Contender[];
}

const WORDS_AND_SIGNS = /[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu;

/** The suites over a list of texts, with the built package. */
export function tokenizeSuites({ scan, sentences, tokenize, words }: Api, texts: readonly string[]): Suite[] {
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  const overAll = (name: string, count: (text: string) => number): Contender => ({
    name,
    run: () => texts.reduce((sum, text) => sum + count(text), 0),
  });
  assertAgreement(tokenize, texts);
  const bare = createBareLoops();
  const segmenter = new Intl.Segmenter('ar', { granularity: 'word' });
  const query = 'بمدارسهم';
  return [
    {
      name: 'scan',
      units,
      baseline: 'bare loop: class sum',
      contenders: [
        overAll('bare loop: class sum', bare.sum),
        overAll('bare loop: class changes', bare.changes),
        overAll('scan', (text) => scan(text).length),
      ],
    },
    {
      name: 'token objects',
      units,
      baseline: 'matchAll',
      contenders: [
        overAll('matchAll', (text) => [...text.matchAll(WORDS_AND_SIGNS)].length),
        overAll('tokenize', (text) => tokenize(text).length),
        overAll('tokenize, normalized', (text) => tokenize(text, { normalize: true }).length),
        overAll('words', (text) => words(text).length),
        overAll('sentences', (text) => sentences(text).length),
        // A sentence at a time: its time is quadratic in the length of a text.
        overAll('Intl.Segmenter, by sentence', (text) =>
          sentences(text).reduce(
            (sum, { start, end }) => sum + [...segmenter.segment(text.slice(start, end))].length,
            0,
          ),
        ),
        ...peers().map(({ name, count }) => overAll(name, count)),
      ],
    },
    {
      name: 'one word',
      units: query.length,
      baseline: 'match',
      contenders: [
        { name: 'match', run: () => query.match(WORDS_AND_SIGNS)?.length ?? 0 },
        { name: 'scan', run: () => scan(query).length },
        { name: 'tokenize', run: () => tokenize(query).length },
      ],
    },
  ];
}

/**
 * The words of `tokenize` and of the regular expression must be the same but for what `tokenize` knows besides:
 * abbreviations, addresses, words with joiners or tatweel.
 */
function assertAgreement(tokenize: Api['tokenize'], texts: readonly string[]): void {
  let shared = 0;
  let all = 0;
  for (const text of texts) {
    const starts = new Set(tokenize(text, { kinds: ['word', 'foreign'] }).map(({ start, end }) => `${start}-${end}`));
    for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
      all++;
      if (starts.has(`${match.index}-${match.index + match[0].length}`)) shared++;
    }
  }
  if (shared < 0.98 * all) throw new Error(`contenders disagree: ${shared} of ${all} words are the same`);
}

/** The least that any scan must do: copy the text to a buffer and look each unit up. */
function createBareLoops(): { sum: (text: string) => number; changes: (text: string) => number } {
  const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
    const char = String.fromCharCode(unit);
    return /[\p{L}\p{M}]/u.test(char) ? 2 : /\s/u.test(char) ? 0 : 1;
  });
  const units = new Uint16Array(1 << 20);
  const bytes = Buffer.from(units.buffer);
  return {
    sum(text) {
      bytes.write(text, 'utf16le');
      let sum = 0;
      for (let i = 0; i < text.length; i++) sum += classes[units[i] as number] as number;
      return sum;
    },
    changes(text) {
      bytes.write(text, 'utf16le');
      let changes = 0;
      let before = 0;
      for (let i = 0; i < text.length; i++) {
        const here = classes[units[i] as number] as number;
        if (here !== before) changes++;
        before = here;
      }
      return changes;
    },
  };
}

/** Other tokenizers, as far as they are installed under bench/peers. */
function peers(): { readonly name: string; readonly count: (text: string) => number }[] {
  const require = createRequire(new URL('../peers/package.json', import.meta.url));
  const load = <T>(name: string, use: (module: never) => T): T[] => {
    try {
      return [use(require(name) as never)];
    } catch {
      console.error(`${name} is not installed under bench/peers`);
      return [];
    }
  };
  return [
    ...load('wink-tokenizer', (Wink: new () => { tokenize(text: string): unknown[] }) => {
      const wink = new Wink();
      return { name: 'wink-tokenizer', count: (text: string) => wink.tokenize(text).length };
    }),
    ...load('@nlpjs/lang-ar', ({ TokenizerAr }: { TokenizerAr: new () => { tokenize(text: string): string[] } }) => {
      const nlpjs = new TokenizerAr();
      return { name: '@nlpjs/lang-ar', count: (text: string) => nlpjs.tokenize(text).length };
    }),
    ...load(
      '@orama/orama/components',
      ({ tokenizer }: { tokenizer: { createTokenizer(options: object): { tokenize(text: string): string[] } } }) => {
        const orama = tokenizer.createTokenizer({ language: 'arabic', stemming: false });
        return { name: 'Orama', count: (text: string) => orama.tokenize(text).length };
      },
    ),
  ];
}

/** Best speed of each contender in rounds that take turns, so that a busy machine is unfair to none. */
function print(suite: Suite, rounds: number): void {
  const best = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of suite.contenders) {
      const before = process.hrtime.bigint();
      let repeats = 0;
      do {
        run();
        repeats++;
      } while (process.hrtime.bigint() - before < 20_000_000n);
      const speed = (suite.units * repeats * 1e3) / Number(process.hrtime.bigint() - before);
      best.set(name, Math.max(best.get(name) ?? 0, speed));
    }
  }
  const baseline = best.get(suite.baseline) as number;
  console.log(`\n${suite.name} (M units/s, ratio to "${suite.baseline}")`);
  for (const [name, speed] of best) {
    console.log(`${name.padEnd(30)} ${speed.toFixed(1).padStart(8)} ${(speed / baseline).toFixed(2).padStart(7)}`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = new URL('../../dist/tokenize.js', import.meta.url).href;
  const texts = readFileSync(new URL('../corpora/news.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  for (const suite of tokenizeSuites((await import(built)) as Api, texts)) print(suite, 25);
}
