import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface BenchOptions {
  /** Names of suites; empty for all. */
  readonly suites: readonly string[];
  readonly corpus: string | undefined;
  readonly json: string | undefined;
  /** The raw figures of a run that this one is compared with. */
  readonly against: string | undefined;
  /** The folder of the built package. */
  readonly dist: string | undefined;
  /** Also run what is not JavaScript. */
  readonly peers: boolean;
  /** Agreement of contenders at tiny sizes; no time is worth reading. */
  readonly smoke: boolean;
  /** Write the run to bench/records. */
  readonly record: boolean;
  /** Processes that time every suite, one after the other. */
  readonly forks: number;
  /** Duels of every contender in a process. */
  readonly rounds: number;
  /** Seconds of a duel. */
  readonly seconds: number;
}

export const USAGE = `npm run bench -- [suite …] [options]
  --corpus PATH   news texts instead of the project's own: .txt (texts split at blank lines), .jsonl, .csv, each also .gz;
                  the text is the field text, body, content or article
  --json OUT      write all figures to a file
  --against FILE  compare the ratios with those of another run, written by --json
  --peers         also Java, Python and Rust peers that are set up (bench/peers/README.md)
  --record        all suites, figures, tables and charts into bench/records
  --smoke         contenders agree, tiny sizes, no figures worth reading
  --forks N       times that all suites are gone through, each in a new process (default 8)
  --rounds N      duels of every contender in each (default 4)
  --seconds S     length of a duel (default 0.1)
  --dist PATH     another build of the package`;

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0)) throw new RangeError(`--${name} must be a positive number, not ${value}`);
  return number;
}

/** Reads the arguments; undefined when they ask for help. */
export function readOptions(args: readonly string[]): BenchOptions | undefined {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      corpus: { type: 'string' },
      json: { type: 'string' },
      against: { type: 'string' },
      dist: { type: 'string' },
      peers: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      record: { type: 'boolean', default: false },
      forks: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '4' },
      seconds: { type: 'string', default: '0.1' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  return {
    suites: positionals,
    corpus: values.corpus,
    json: values.json,
    against: values.against,
    dist: values.dist,
    peers: values.peers,
    smoke: values.smoke,
    record: values.record,
    forks: Math.ceil(positive('forks', values.forks)),
    rounds: Math.ceil(positive('rounds', values.rounds)),
    seconds: positive('seconds', values.seconds),
  };
}
