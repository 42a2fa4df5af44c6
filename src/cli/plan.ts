import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { OUTPUT_FORMATS, type OutputFormat } from '../scale/formats';
import type { OperationSpec } from '../scale/operations';
import type { Job } from '../scale/process-batch';
import { usageError } from './fail';
import type { NamedInputFormat } from './inputs';
import type { CommonOptions } from './options';

/** What text without any structure is to a command, until --lines. */
export type TextUnit = 'document' | 'lines';

/** Checks what options mean together. @throws CommandError that names them */
export function checkOptions(options: CommonOptions): void {
  const { resume, output, outDir, errorField, into, field, to } = options;
  if (resume && output === undefined && outDir === undefined) throw usageError('--resume needs -o or --out-dir');
  if (errorField !== undefined && errorField === (into ?? field)) {
    throw usageError(`--error-field and the result cannot both be "${errorField}"`);
  }
  if (output !== undefined) checkName(output, to !== undefined || options.json === true || options.ndjson === true);
}

/** Names that would say of the bytes what is not so. */
const PACKED_OTHERWISE = /\.(?:zst|bz2|xz|zip|lz4|br)$/i;
const OTHER_FORMAT = /\.(?:parquet|csv|xlsx?|warc|wet)(?:\.gz)?$/i;

function checkName(output: string, hasFormat: boolean): void {
  if (PACKED_OTHERWISE.test(output)) {
    throw usageError(`${output}: only .gz can be packed; leave out -o and pipe the output for any other`);
  }
  if (!hasFormat && OTHER_FORMAT.test(output)) {
    throw usageError(`${output}: there is no such output format; --to names the one to write under this name`);
  }
}

/** The options that others stand for. */
export function spelledOut({ html, ...options }: CommonOptions): CommonOptions {
  return html === undefined ? options : { ...options, to: 'html', output: html };
}

/** How the output is written: by --to, --json and --ndjson, by the name of the output, else by what the inputs are. */
export function outputFormatOf(
  { to, json, ndjson, output }: CommonOptions,
  operation: OperationSpec['name'],
  inputs: readonly NamedInputFormat[],
): OutputFormat {
  const possible = OUTPUT_FORMATS[operation];
  if (json || ndjson) return 'ndjson';
  const byName = output === undefined ? undefined : EXTENSIONS[extensionOf(output)];
  const isText = inputs.every((format) => format === 'text' || format === 'lines');
  return to ?? possible.find((format) => format === byName) ?? (isText ? (possible[0] as OutputFormat) : 'ndjson');
}

const EXTENSIONS: { readonly [extension: string]: OutputFormat } = {
  ndjson: 'ndjson',
  jsonl: 'ndjson',
  json: 'ndjson',
  tsv: 'tsv',
  conllu: 'conllu',
  geojson: 'geojson',
  html: 'html',
  htm: 'html',
  txt: 'text',
};

function extensionOf(path: string): string {
  const name = basename(path).replace(/\.gz$/, '');
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}

/** The job of the workers. */
export function jobOf(options: CommonOptions, operation: OperationSpec, output: OutputFormat, color: boolean): Job {
  const { field, into, offsets = 'utf16', errorField, bare, ndjson = false } = options;
  if (errorField !== undefined && output !== 'ndjson')
    throw usageError('--error-field needs NDJSON output (--to ndjson)');
  if (into !== undefined && output !== 'ndjson') throw usageError('--into needs NDJSON output (--to ndjson)');
  if (bare && output !== 'ndjson') throw usageError('--bare needs NDJSON output (--to ndjson)');
  return {
    operation,
    output,
    field,
    offsets,
    color,
    blankIsBad: ndjson,
    ...(into !== undefined && { into }),
    ...(bare && { bare }),
    ...(errorField !== undefined && { errorField }),
  };
}

/**
 * The output of each input under --out-dir: its path below the folder that all inputs share, with the extension of the
 * output. It depends on the whole list, so that all shards agree.
 *
 * @throws CommandError when two inputs would have the same output
 */
export function outputPaths(sources: readonly string[], outDir: string, format: OutputFormat, gzip: boolean): string[] {
  const folders = sources.filter((source) => source !== '-').map((source) => dirname(resolve(source)));
  const root = commonFolder(folders);
  const extension = format === 'text' || format === 'table' ? 'txt' : format;
  const taken = new Map<string, string>();
  return sources.map((source) => {
    const path = source === '-' ? 'stdin' : relative(root, resolve(source));
    const stem = path
      .replace(/\.(?:gz|zst)$/i, '')
      .replace(/\.(?:txt|ndjson|jsonl|json|csv|tsv|wet|warc|parquet)$/i, '');
    const output = join(outDir, `${stem}.${extension}${gzip ? '.gz' : ''}`);
    const other = taken.get(output);
    if (other !== undefined) throw usageError(`${other} and ${source} would both be written to ${output}`);
    taken.set(output, source);
    return output;
  });
}

function commonFolder(folders: readonly string[]): string {
  const parts = (folders[0] ?? '').split(sep);
  let shared = parts.length;
  for (const folder of folders) {
    const other = folder.split(sep);
    let same = 0;
    while (same < shared && parts[same] === other[same]) same++;
    shared = same;
  }
  return parts.slice(0, shared).join(sep) || sep;
}
