import { Command, InvalidArgumentError, Option } from 'commander';
import { type NormalizeOptions, PROFILES, type ProfileName } from '../normalize';
import type { OperationName, OperationSpec } from '../scale/operations';
import { TOKEN_KINDS, type TokenKindName } from '../tokenize';
import { addCommonOptions, type CommonOptions, readScore } from './options';
import { spelledOut, type TextUnit } from './plan';

/** A command on texts: its words, its own options, and what they make of the operation. */
interface TextCommandDescription {
  readonly name: OperationName;
  readonly summary: string;
  readonly textUnit: TextUnit;
  readonly examples: readonly string[];
  readonly options: readonly Option[];
  readonly specOf: (options: Readonly<Record<string, unknown>>) => Omit<OperationSpec, 'name'>;
}

/** Runs what was parsed. */
export type RunTextCommand = (
  operation: OperationSpec,
  names: readonly string[],
  options: CommonOptions,
  textUnit: TextUnit,
) => Promise<void>;

const minScore = (): Option =>
  new Option('--min-score <n>', 'leave out what is less sure, from 0 to 1').argParser(readScore);

const DESCRIPTIONS: readonly TextCommandDescription[] = [
  {
    name: 'normalize',
    summary: 'normalize letters, marks, digits and spaces, line by line',
    textUnit: 'lines',
    examples: [
      'dhad normalize --profile search news.txt',
      'dhad normalize --set digits=ascii --set elongation=2 - < comments.txt',
      'dhad normalize --field body --into body_norm posts.ndjson.gz -o posts.norm.ndjson.gz',
    ],
    options: [
      new Option('--profile <name>', 'what to normalize').choices(Object.keys(PROFILES)).default('light'),
      new Option('--set <option=value>', 'change one option of the profile; may be given more than once').argParser(
        readSetting,
      ),
    ],
    specOf: ({ profile, set }) => ({ normalize: { extends: profile as ProfileName, ...(set as NormalizeOptions) } }),
  },
  {
    name: 'tokenize',
    summary: 'cut texts into sentences and tokens',
    textUnit: 'document',
    examples: [
      'dhad tokenize news.txt',
      'dhad tokenize --to conllu news.txt',
      'dhad tokenize --lines --kinds word,number --json - < lines.txt',
    ],
    options: [
      new Option('--kinds <list>', `only tokens of these kinds: ${TOKEN_KINDS.join(', ')}`).argParser(readKinds),
    ],
    specOf: ({ kinds }) => (kinds ? { tokenize: { kinds: kinds as TokenKindName[] } } : {}),
  },
  {
    name: 'segment',
    summary: 'cut words into proclitics, stem and enclitics',
    textUnit: 'document',
    examples: ['dhad segment news.txt', 'dhad segment --to conllu -o news.conllu news.txt'],
    options: [],
    specOf: () => ({}),
  },
  {
    name: 'numbers',
    summary: 'find numbers, in digits and in words',
    textUnit: 'document',
    examples: ['dhad numbers news.txt', 'dhad numbers --ranges --to tsv *.txt', 'dhad numbers --json - < news.txt'],
    options: [
      new Option('--duals', 'also report duals (دبابتين)'),
      new Option('--ranges', 'report ranges as one number (بين خمسة وعشرة)'),
      new Option('--collectives', 'read دستة and ضعف as numbers'),
      minScore(),
    ],
    specOf: (options) => ({ numbers: pick(options, ['duals', 'ranges', 'collectives', 'minScore']) }),
  },
  {
    name: 'places',
    summary: 'find names of places, with their coordinates',
    textUnit: 'document',
    examples: ['dhad places news.txt', 'dhad places --to geojson -o map.geojson "news/**/*.txt"'],
    options: [
      new Option('--unknown', 'also report unknown names behind بلدة, قرية and the like'),
      new Option('--no-embedded', 'leave out names inside other names (جامعة دمشق)'),
      minScore(),
    ],
    specOf: (options) => ({ places: pick(options, ['unknown', 'embedded', 'minScore']) }),
  },
  {
    name: 'analyze',
    summary: 'print the numbers and places of articles',
    textUnit: 'document',
    examples: [
      'dhad analyze article.txt',
      'curl -s URL | dhad analyze --json -',
      'dhad analyze --html article.html article.txt',
      'dhad analyze --field body --errors bad.ndjson -o out.ndjson.gz crawl.ndjson.gz',
      'dhad analyze --out-dir out --resume --shard 3/20 "crawl/*.wet.gz"',
      'dhad analyze --ndjson < in.ndjson > out.ndjson',
    ],
    options: [
      new Option('--ranges', 'report ranges as one number'),
      new Option('--duals', 'also report duals'),
      new Option('--unknown', 'also report unknown names behind بلدة, قرية and the like'),
    ],
    specOf: (options) => ({ numbers: pick(options, ['ranges', 'duals']), places: pick(options, ['unknown']) }),
  },
  {
    name: 'spell',
    summary: 'write numbers as words, one on each line',
    textUnit: 'lines',
    examples: [
      'echo 2300 | dhad spell -',
      'dhad spell --gender feminine --case genitive numbers.txt',
      'dhad spell --currency SAR --field price --into words prices.csv',
    ],
    options: [
      new Option('--gender <gender>', 'of the counted noun').choices(['masculine', 'feminine']),
      new Option('--case <case>', 'grammatical case').choices(['nominative', 'accusative', 'genitive']),
      new Option('--ordinal', 'الخامس instead of خمسة'),
      new Option('--definite', 'with the article'),
      new Option('--tashkeel', 'with all vowel signs'),
      new Option('--currency <code>', 'as money of this currency (ISO 4217)'),
    ],
    specOf: (options) => ({ spell: pick(options, ['gender', 'case', 'ordinal', 'definite', 'tashkeel', 'currency']) }),
  },
];

/** The commands on texts. */
export function createTextCommands(runText: RunTextCommand): Command[] {
  return DESCRIPTIONS.map(({ name, summary, textUnit, examples, options, specOf }) => {
    const command = new Command(name)
      .description(summary)
      .argument(
        '[file...]',
        'files or "patterns", or - for standard input: text, NDJSON, CSV, TSV, WARC, Parquet; .gz, .zst',
      )
      .addHelpText('after', `\nExamples:\n${examples.map((example) => `  ${example}`).join('\n')}`);
    for (const option of options) command.addOption(option);
    addCommonOptions(command, name);
    return command.action(async (names: string[], given: CommonOptions & Record<string, unknown>) => {
      await runText({ name, ...specOf(given) }, names, spelledOut(given), textUnit);
    });
  });
}

function pick(options: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]));
}

function readSetting(value: string, before: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const [, name, setting] = /^([A-Za-z]+)=(.*)$/s.exec(value) ?? [];
  if (name === undefined || setting === undefined) throw new InvalidArgumentError('It is not OPTION=VALUE.');
  const isMask = setting.startsWith('mask:');
  const isNumber = /^\d{1,9}$/.test(setting);
  return { ...before, [name]: isMask ? { mask: setting.slice(5) } : isNumber ? Number(setting) : setting };
}

function readKinds(value: string): TokenKindName[] {
  return value.split(',').map((kind) => {
    if ((TOKEN_KINDS as readonly string[]).includes(kind)) return kind as TokenKindName;
    throw new InvalidArgumentError(`"${kind}" is not one of ${TOKEN_KINDS.join(', ')}.`);
  });
}
