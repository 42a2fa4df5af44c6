import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import Papa from 'papaparse';
import { buildGazetteer, type Gazetteer, type GazetteerEntry, type MatchOptions } from '../gazetteer';
import { decodeBytes } from '../scale/decode-stream';
import { InputError } from '../scale/errors';
import { describeFileError } from '../scale/file-errors';
import { loadGazetteer } from '../scale/load-gazetteer';
import { createOutputFile } from '../scale/output-file';
import { prepareInput } from './inputs';
import { writeStderr, writeStdout } from './stdout';

interface BuildOptions {
  readonly output: string;
  readonly force?: boolean;
  readonly aliasSeparator: string;
  readonly article?: 'exact' | 'optional';
  readonly finalHamza?: 'exact' | 'optional';
  readonly maxEdits?: string;
}

const HELP = `
The list is TSV, CSV or NDJSON. The column "name" is needed; "aliases" are names parted by |; other columns are
payload. For places: id, type, country, parent, lat, lon, population, importance.

Examples:
  dhad gazetteer build villages.tsv -o villages.dhad
  dhad places --gazetteer villages.dhad news.txt`;

/** `dhad gazetteer build|info`: makes gazetteer files from lists, and tells what is in one. */
export function createGazetteerCommand(): Command {
  const variants = ['exact', 'optional'];
  const build = new Command('build')
    .description('make a gazetteer file from a list of names')
    .argument('<list...>', 'lists: .tsv, .csv, .ndjson; .gz, .zst')
    .requiredOption('-o, --output <file>', 'the gazetteer file')
    .option('--force', 'replace the file if it is there')
    .option('--alias-separator <text>', 'what parts the aliases', '|')
    .addOption(new Option('--article <how>', 'whether ال may lack or be too many').choices(variants))
    .addOption(new Option('--final-hamza <how>', 'whether the hamza of صنعاء may lack').choices(variants))
    .addOption(new Option('--max-edits <n>', 'letters that may be wrong').choices(['0', '1', '2']))
    .addHelpText('after', HELP)
    .action(buildCommand);
  const info = new Command('info')
    .description('tell what is in a gazetteer file')
    .argument('[file]', 'a gazetteer file; without it, the built-in places')
    .addHelpText('after', '\nExamples:\n  dhad gazetteer info\n  dhad gazetteer info villages.dhad')
    .action(infoCommand);
  const command = new Command('gazetteer')
    .description('make gazetteer files, and look into them')
    .addHelpText('after', HELP);
  for (const child of [build, info])
    command.addCommand(child.exitOverride().configureOutput({ outputError: () => {}, writeErr: () => {} }));
  return command;
}

async function buildCommand(lists: readonly string[], options: BuildOptions): Promise<void> {
  const { output, force, aliasSeparator, article, finalHamza, maxEdits } = options;
  const file = await createOutputFile(output, force ? 'replace' : 'fail');
  try {
    const entries = (await Promise.all(lists.map((list) => readEntries(list, aliasSeparator)))).flat();
    const settings: MatchOptions = {
      ...(article && { article }),
      ...(finalHamza && { finalHamza }),
      ...(maxEdits && { maxEdits: Number(maxEdits) as 0 | 1 | 2 }),
    };
    const bytes = buildGazetteer(entries, settings).toBytes();
    await file.write(bytes);
    await file.publish();
    writeStderr(
      `${entries.length.toLocaleString('en')} entries, ${bytes.length.toLocaleString('en')} bytes in ${output}`,
    );
  } catch (error) {
    await file.discard();
    throw error;
  }
}

async function readEntries(list: string, aliasSeparator: string): Promise<GazetteerEntry[]> {
  const input = await prepareInput(list, { text: 'lines' });
  const chunks: Uint8Array[] = [];
  for await (const chunk of decodeBytes(list, input.open())) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const rows = input.format === 'ndjson' ? readJsonRows(list, text) : readTableRows(list, text, input.format === 'csv');
  return rows.map(({ row, line }) => {
    const { name, aliases } = row;
    if (typeof name !== 'string' || name.trim() === '') throw new InputError(list, `line ${line} has no name`);
    const names = typeof aliases === 'string' ? aliases.split(aliasSeparator) : aliases;
    if (names !== undefined && !(Array.isArray(names) && names.every((alias) => typeof alias === 'string'))) {
      throw new InputError(list, `line ${line} has aliases that are no names`);
    }
    const known = names?.map((alias) => alias.trim()).filter((alias) => alias !== '') ?? [];
    return { ...row, name, aliases: known };
  });
}

interface Row {
  readonly line: number;
  readonly row: Readonly<Record<string, unknown>>;
}

function readJsonRows(list: string, text: string): Row[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      const row = JSON.parse(line);
      if (typeof row === 'object' && row !== null) return [{ line: i + 1, row }];
    } catch (cause) {
      throw new InputError(list, `line ${i + 1} is not JSON`, { cause });
    }
    throw new InputError(list, `line ${i + 1} is not a JSON object`);
  });
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Columns in which every cell is a number become numbers; empty cells are left out. */
function readTableRows(list: string, text: string, isCsv: boolean): Row[] {
  const quoting = isCsv ? {} : { quoteChar: '\0' };
  const options = { header: true, delimiter: isCsv ? ',' : '\t', skipEmptyLines: true, ...quoting } as const;
  const { data, errors, meta } = Papa.parse<Record<string, string>>(text.replaceAll('\r\n', '\n'), options);
  const error = errors[0];
  if (error) throw new InputError(list, `line ${(error.row ?? 0) + 2}: ${error.message.toLowerCase()}`);
  const columns = (meta.fields ?? []).filter((column) => column !== 'name' && column !== 'aliases' && column !== 'id');
  const numeric = new Set(
    columns.filter((name) => data.every((row) => row[name] === '' || NUMBER.test(row[name] ?? ''))),
  );
  return data.map((row, i) => ({
    line: i + 2,
    row: Object.fromEntries(
      Object.entries(row)
        .filter(([, cell]) => cell !== '')
        .map(([name, cell]) => [name, numeric.has(name) ? Number(cell) : cell]),
    ),
  }));
}

async function infoCommand(file: string | undefined): Promise<void> {
  const gazetteer = await loadGazetteer(file);
  const bytes =
    file === undefined
      ? undefined
      : await readFile(file).catch((error) => {
          throw new InputError(file, describeFileError(error));
        });
  await writeStdout(describe(gazetteer, file ?? 'built-in places', bytes?.length));
}

function describe(
  gazetteer: Gazetteer<GazetteerEntry & { readonly type?: unknown }>,
  name: string,
  size?: number,
): string {
  const types = new Map<string, number>();
  let aliases = 0;
  for (let id = 0; id < gazetteer.size; id++) {
    const entry = gazetteer.entry(id);
    aliases += entry.aliases?.length ?? 0;
    if (typeof entry.type === 'string') types.set(entry.type, (types.get(entry.type) ?? 0) + 1);
  }
  const rows: [string, string | number][] = [
    ['gazetteer', name],
    ...(size === undefined ? [] : [['bytes', size] as [string, number]]),
    ['entries', gazetteer.size],
    ['aliases', aliases],
    ...Object.entries(gazetteer.settings).map(([key, value]): [string, string] => [key, String(value)]),
    ...[...types].sort((a, b) => b[1] - a[1]).map(([type, count]): [string, number] => [`  ${type}`, count]),
  ];
  const width = Math.max(...rows.map(([key]) => key.length)) + 2;
  return rows
    .map(([key, value]) => `${key.padEnd(width)}${typeof value === 'number' ? value.toLocaleString('en') : value}\n`)
    .join('');
}
