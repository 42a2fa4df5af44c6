/**
 * Clitic segmentation: the numbers of `cutTokens`, with and without the scan before it, the objects of `segmentText` and
 * of `segmentClitics`, and a regular expression that strips blindly; then the time of the first call. Run by itself it
 * prints a table: `npm run build && npx tsx bench/suites/clitics.ts`.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type * as Clitics from '../../src/tokenize/clitics/index';
import type * as Tokenize from '../../src/tokenize/index';

/** One way to do the work of a suite; the result is a count, for contenders to agree on and the engine not to skip. */
export interface Contender {
  readonly name: string;
  readonly run: () => number;
}

/** Contenders over the same texts; speeds are compared with the baseline's. */
export interface Suite {
  readonly name: string;
  /** Arabic words that one run reads. */
  readonly words: number;
  readonly baseline: string;
  readonly contenders: readonly Contender[];
}

const WORDS = /[\p{Script=Arabic}\p{M}]+/gu;
/** The longest proclitics and enclitics that leave three letters: what a blind stripper does. */
const BLIND = /^([وف]?(?:ال|[بكلس])?)(.{3,}?)(هما|كما|ها|هم|هن|كم|كن|نا|ني|ه|ك|ي)?$/u;

/** The suite over a list of texts, with the built package. */
export function cliticSuites(
  { scan }: Pick<typeof Tokenize, 'scan'>,
  { cutTokens, segmentClitics, segmentText }: typeof Clitics,
  texts: readonly string[],
): Suite[] {
  const streams = texts.map((text) => scan(text));
  const words = streams.flatMap((stream) => [...stream].filter(({ kind }) => kind === 'word').map(({ text }) => text));
  const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  const countCuts = (cuts: Uint8Array): number => {
    let count = 0;
    for (const cut of cuts) if ((cut & 0x3f) !== 0) count++;
    return count;
  };
  const isCut = ({ proclitics, enclitics }: Clitics.Segmentation): boolean => proclitics.length + enclitics.length > 0;
  const contenders: Contender[] = [
    { name: 'cutTokens', run: () => total(streams.map((stream) => countCuts(cutTokens(stream)))) },
    { name: 'scan + cutTokens', run: () => total(texts.map((text) => countCuts(cutTokens(scan(text))))) },
    { name: 'segmentText', run: () => total(texts.map((text) => segmentText(text).filter(isCut).length)) },
    { name: 'segmentClitics, a word a call', run: () => words.filter((word) => isCut(segmentClitics(word))).length },
  ];
  const [first, ...others] = contenders.map(({ run }) => run());
  if (others.some((count) => count !== first)) throw new Error(`contenders disagree: ${[first, ...others].join(', ')}`);
  return [
    {
      name: 'clitics',
      words: words.length,
      baseline: 'blind regular expression',
      contenders: [
        {
          name: 'blind regular expression',
          run: () =>
            total(texts.map((text) => (text.match(WORDS) ?? []).filter((word) => BLIND.exec(word)?.[1]).length)),
        },
        ...contenders,
      ],
    },
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
      const speed = (suite.words * repeats * 1e3) / Number(process.hrtime.bigint() - before);
      best.set(name, Math.max(best.get(name) ?? 0, speed));
    }
  }
  const baseline = best.get(suite.baseline) as number;
  console.log(`\n${suite.name} (M words/s, ratio to "${suite.baseline}")`);
  for (const [name, speed] of best) {
    console.log(`${name.padEnd(30)} ${speed.toFixed(2).padStart(8)} ${(speed / baseline).toFixed(2).padStart(7)}`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const built = (name: string): string => new URL(`../../dist/${name}.js`, import.meta.url).href;
  const tokenize = (await import(built('tokenize'))) as typeof Tokenize;
  const before = performance.now();
  const clitics = (await import(built('clitics'))) as typeof Clitics;
  const imported = performance.now();
  clitics.segmentClitics('وقال');
  console.log(
    `import ${(imported - before).toFixed(1)} ms, first call ${(performance.now() - imported).toFixed(1)} ms`,
  );
  const texts = readFileSync(new URL('../corpora/news.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
  for (const suite of cliticSuites(tokenize, clitics, texts)) print(suite, 25);
}
