import { availableParallelism } from 'node:os';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { OUTPUT_FORMATS, type OutputFormat } from '../scale/formats';
import { OFFSET_UNITS, type OffsetUnit } from '../scale/offsets';
import type { OperationName } from '../scale/operations';
import { INPUT_FORMATS, type NamedInputFormat } from './inputs';

/** Every N-th input, beginning with the I-th; both counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Options that all commands on texts have. */
export interface CommonOptions {
  readonly from?: NamedInputFormat;
  readonly to?: OutputFormat;
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly html?: string;
  readonly lines?: boolean;
  readonly field: string;
  readonly into?: string;
  readonly bare?: boolean;
  readonly offsets: OffsetUnit;
  readonly encoding?: string;
  readonly output?: string;
  readonly outDir?: string;
  readonly errors?: string;
  readonly errorField?: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly resume?: boolean;
  readonly shard?: Shard;
  readonly filesFrom?: string;
  readonly workers: number;
  readonly workerMemory?: number;
  readonly gazetteer?: string;
  readonly gzip?: boolean;
  readonly quiet?: boolean;
}

/** Adds the options that all commands on texts have. */
export function addCommonOptions(command: Command, operation: OperationName): Command {
  const input = (option: Option): Command => command.addOption(option.helpGroup('Input:'));
  const output = (option: Option): Command => command.addOption(option.helpGroup('Output:'));
  const running = (option: Option): Command => command.addOption(option.helpGroup('Running:'));
  input(
    new Option('--from <format>', 'format of the input (default: by the name of the file, else text)').choices(
      INPUT_FORMATS,
    ),
  );
  input(new Option('--lines', 'each line of a text is a record of its own'));
  input(new Option('--field <name>', 'field or column that holds the text').default('text'));
  input(
    new Option(
      '--encoding <name>',
      'encoding of the input, such as windows-1256 (default: UTF-8, or by byte order mark)',
    ).argParser(readEncoding),
  );
  input(new Option('--files-from <list>', 'read the names of inputs from a file, one a line'));
  output(new Option('--to <format>', 'format of the output').choices(OUTPUT_FORMATS[operation]));
  output(new Option('--json', 'the same as --to ndjson').conflicts('to'));
  output(
    new Option(
      '--ndjson',
      'be a filter: NDJSON in and out, one line for each line, nothing else; the first bad line stops it',
    ).conflicts(['to', 'from', 'json', 'lines']),
  );
  if (OUTPUT_FORMATS[operation].includes('html')) {
    output(
      new Option('--html <file>', 'the same as --to html --output <file>').conflicts([
        'to',
        'json',
        'ndjson',
        'output',
        'outDir',
      ]),
    );
  }
  output(new Option('-o, --output <file>', 'write to a file, which appears whole or not at all; .gz is packed'));
  output(new Option('--out-dir <folder>', 'write one file for each input').conflicts('output'));
  output(new Option('--gzip', 'pack the files of --out-dir'));
  output(new Option('--force', 'replace outputs that are there'));
  output(new Option('--resume', 'pass over inputs whose output is there').conflicts('force'));
  if (operation !== 'spell' && operation !== 'normalize') {
    output(new Option('--offsets <unit>', 'what offsets count').choices(OFFSET_UNITS).default('utf16'));
  }
  output(new Option('--bare', 'only the result, without the other fields of the record'));
  output(new Option('--into <name>', 'put the result under this one field of the record'));
  output(
    new Option('--errors <path>', 'keep bad records in this file, with file, line and reason; a folder with --out-dir'),
  );
  output(new Option('--error-field <name>', 'keep bad records in the output, with the reason in this field (NDJSON)'));
  output(new Option('--strict', 'stop at the first bad record').conflicts(['errors', 'errorField']));
  running(
    new Option('--workers <n>', 'threads to work with')
      .argParser(countReader('a number of threads', 1024))
      .default(availableParallelism(), 'one for each core'),
  );
  running(
    new Option('--worker-memory <MiB>', 'most heap of a thread').argParser(countReader('a number of MiB', 1 << 20)),
  );
  running(new Option('--shard <i/n>', 'take every n-th input, beginning with the i-th').argParser(readShard));
  running(new Option('-q, --quiet', 'no progress, no counts; errors only'));
  if (operation === 'places' || operation === 'analyze') {
    input(new Option('--gazetteer <file>', 'names to look for, in place of the built-in places (see dhad gazetteer)'));
  }
  return command;
}

/** Reads a whole number from 1 on. */
export function countReader(what: string, most: number): (value: string) => number {
  return (value) => {
    const count = Number(value);
    if (/^\d{1,10}$/.test(value) && count >= 1 && count <= most) return count;
    throw new InvalidArgumentError(`It is not ${what} from 1 to ${most}.`);
  };
}

/** Reads a number from 0 to 1. */
export function readScore(value: string): number {
  const score = Number(value);
  if (value.trim() !== '' && score >= 0 && score <= 1) return score;
  throw new InvalidArgumentError('It is not a number from 0 to 1.');
}

function readShard(value: string): Shard {
  const [, index, count] = /^(\d{1,9})\/(\d{1,9})$/.exec(value)?.map(Number) ?? [];
  if (index && count && index <= count) return { index, count };
  throw new InvalidArgumentError('It is not I/N with I from 1 to N.');
}

function readEncoding(value: string): string {
  try {
    return new TextDecoder(value).encoding;
  } catch {
    throw new InvalidArgumentError('It is not the name of an encoding.');
  }
}
