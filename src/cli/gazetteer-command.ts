import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Gazetteer, GazetteerEntry } from '../gazetteer';
import { InputError } from '../scale/errors';
import { describeFileError } from '../scale/file-errors';
import { loadGazetteer } from '../scale/load-gazetteer';
import { buildCommand, IMPORT_FORMATS } from './gazetteer-build';
import { writeStdout } from './stdout';

const HELP = `
For places the payload is: id, type, country, parent, lat, lon, population, importance.

Examples:
  dhad gazetteer build villages.tsv -o villages.dhad
  dhad gazetteer build --from SY.txt --format geonames -o syria.dhad
  dhad gazetteer build --from towns.csv --column name=TOWN_AR --column lat=Y --column lon=X -o towns.dhad
  dhad places --gazetteer villages.dhad news.txt`;

/** `dhad gazetteer build|info`: makes gazetteer files from lists, and tells what is in one. */
export function createGazetteerCommand(): Command {
  const variants = ['exact', 'optional'];
  const build = new Command('build')
    .description('make a gazetteer file from a list of names')
    .argument('[list...]', 'lists of names; .gz, .zst')
    .option('--from <file>', 'a list, as the argument; may stand several times', collect, [])
    .addOption(
      new Option('--format <format>', 'what the lists are (default: by the name of the file)').choices(IMPORT_FORMATS),
    )
    .option(
      '--column <property=column>',
      'column that holds a property of the entries; may stand several times',
      collect,
      [],
    )
    .option('--only', 'leave out the columns that --column does not name')
    .addOption(
      new Option('--language <which>', 'names to keep (default: arabic for geonames)').choices(['arabic', 'any']),
    )
    .option('--latin <column>', 'drop Arabic names that sound unlike the Latin name in this column')
    .option('--strict', 'stop at the first row that cannot be read')
    .requiredOption('-o, --output <file>', 'the gazetteer file')
    .option('--force', 'replace the file if it is there')
    .option('--alias-separator <text>', 'what stands between names in one cell (default: |, for geonames a comma)')
    .option('--separator <text>', 'what stands between the cells of a CSV (default: a comma)')
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

/** Values of an option that may stand several times. */
function collect(value: string, before: readonly string[]): string[] {
  return [...before, value];
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
