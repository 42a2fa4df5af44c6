import { createReadStream } from 'node:fs';
import { access, constants, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import type { InputFormat } from '../scale/batch';
import { InputError } from '../scale/errors';
import { describeFileError } from '../scale/file-errors';
import { readParquet } from '../scale/parquet';
import type { RunInput } from '../scale/run';
import { usageError } from './fail';

/** Formats that can be named; Parquet is turned into NDJSON by its reader, `text` is a document or lines. */
export const INPUT_FORMATS = ['text', 'lines', 'ndjson', 'csv', 'tsv', 'warc', 'parquet'] as const;
export type NamedInputFormat = (typeof INPUT_FORMATS)[number];

/** How the inputs are to be read. */
export interface InputOptions {
  readonly from?: NamedInputFormat;
  /** What text is to the command, as long as nothing else is said. */
  readonly text: 'document' | 'lines';
  readonly encoding?: string;
}

/** An input with its size, for the progress; undefined for what has none. */
export interface SizedInput extends RunInput {
  readonly size: number | undefined;
}

/** A reader that has sent its lines and waits for the answer gets it after so many milliseconds. */
const ANSWER_AFTER = 10;

/**
 * The names of the inputs, in order: files as they are, patterns as the files that match them, sorted. A name that is
 * both a file and a pattern is a file.
 *
 * @throws InputError when there is no such file, or nothing matches a pattern
 */
export async function expandNames(names: readonly string[], listFile: string | undefined): Promise<string[]> {
  const all: string[] = [];
  const listed = listFile === undefined ? [] : await readList(listFile);
  for (const name of [...names, ...listed]) {
    if (name === '-' || !PATTERN.test(name) || (await stat(name).catch(() => undefined))) all.push(name);
    else {
      const { glob } = await import('tinyglobby');
      const matches = await glob(name, { dot: false, expandDirectories: false });
      if (matches.length === 0) throw new InputError(name, 'no such file, and no file matches');
      all.push(...matches.sort());
    }
  }
  if (all.filter((name) => name === '-').length > 1) throw usageError('standard input can be read only once');
  return all;
}

const PATTERN = /[*?{[(!]/;

async function readList(file: string): Promise<string[]> {
  const list = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch((cause) => {
    throw new InputError(file, describeFileError(cause), { cause });
  });
  return list.split(/\r?\n/).filter((line) => line !== '');
}

/** Looks at an input without reading it. @throws InputError when it cannot be read */
export async function prepareInput(source: string, options: InputOptions): Promise<SizedInput> {
  const named = options.from ?? formatByName(source);
  const format = readFormatOf(named, options.text);
  const encoding = options.encoding === undefined ? {} : { encoding: options.encoding };
  if (source === '-') {
    if (named === 'parquet') throw usageError('Parquet cannot be read from standard input');
    const open = (): AsyncIterable<Uint8Array> => process.stdin;
    return { source, format, open, size: undefined, flushAfter: ANSWER_AFTER, ...encoding };
  }
  const facts = await stat(source).catch((cause) => fail(source, cause));
  if (facts.isDirectory()) throw new InputError(source, 'is a directory');
  await access(source, constants.R_OK).catch((cause) => fail(source, cause));
  const open = () => (named === 'parquet' ? readParquet(source) : createReadStream(source, { highWaterMark: 1 << 20 }));
  return { source, format, open, size: facts.isFile() ? facts.size : undefined, ...encoding };
}

function fail(source: string, cause: unknown): never {
  throw new InputError(source, describeFileError(cause), { cause });
}

function readFormatOf(named: NamedInputFormat, text: 'document' | 'lines'): InputFormat {
  if (named === 'text') return text;
  return named === 'parquet' ? 'ndjson' : named;
}

const EXTENSIONS: { readonly [extension: string]: NamedInputFormat } = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'ndjson',
  csv: 'csv',
  tsv: 'tsv',
  warc: 'warc',
  wet: 'warc',
  parquet: 'parquet',
};

/** The format that the name of an input says; text when it says none. */
export function formatByName(source: string): NamedInputFormat {
  const name = basename(source).replace(/\.(?:gz|zst)$/i, '');
  return EXTENSIONS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'text';
}
