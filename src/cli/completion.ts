import { Argument, Command, type Option } from 'commander';
import { writeStdout } from './stdout';

const SHELLS = ['bash', 'zsh', 'fish'] as const;
type Shell = (typeof SHELLS)[number];

/** `dhad completion SHELL`: a script that completes commands, options and their choices, without starting Node. */
export function createCompletionCommand(program: () => Command): Command {
  return new Command('completion')
    .description('print the completion script for a shell')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .addHelpText(
      'after',
      '\nExamples:\n  source <(dhad completion bash)\n  dhad completion zsh > ~/.zfunc/_dhad\n  dhad completion fish > ~/.config/fish/completions/dhad.fish',
    )
    .action(async (shell: Shell) => {
      const words = wordsOf(program());
      const write = { bash: bashScript, zsh: zshScript, fish: fishScript }[shell];
      await writeStdout(write(words));
    });
}

/** What can stand behind a command, and behind an option that has choices. */
interface CommandWords {
  readonly path: string;
  readonly description: string;
  readonly words: readonly string[];
  /** Values of the arguments that have choices. */
  readonly values: readonly string[];
  readonly options: readonly Option[];
}

function wordsOf(command: Command, path = ''): CommandWords[] {
  const { commands } = command;
  const options = command.createHelp().visibleOptions(command);
  const values = command.registeredArguments.flatMap(({ argChoices = [] }) => argChoices);
  const children = commands.map((child) => child.name());
  const words = [...children, ...values, ...options.flatMap(({ short, long }) => [long, short])];
  const own = {
    path,
    description: command.description(),
    words: words.filter((word) => word !== undefined),
    values,
    options,
  };
  return [own, ...commands.flatMap((child) => wordsOf(child, `${path} ${child.name()}`.trim()))];
}

function bashScript(commands: readonly CommandWords[]): string {
  const names = commands.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  const cases = commands.map(({ path, words }) => `    '${path}') words='${words.join(' ')}' ;;`);
  const choices = choicesOf(commands).map(([key, list]) => `    '${key}') words='${list.join(' ')}'; only=1 ;;`);
  return `# bash completion of dhad
_dhad() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} path='' word words='' only=''
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in
    ${names.join('|')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "$path" in
${cases.join('\n')}
  esac
  case "$path $previous" in
${choices.join('\n')}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -z "$only" ]; then COMPREPLY+=($(compgen -f -- "$current")); fi
}
complete -o filenames -F _dhad dhad
`;
}

function choicesOf(commands: readonly CommandWords[]): [string, readonly string[]][] {
  return commands.flatMap(({ path, options }) =>
    options.flatMap(({ long, argChoices }): [string, readonly string[]][] =>
      long && argChoices ? [[`${path} ${long}`, argChoices]] : [],
    ),
  );
}

function zshScript(commands: readonly CommandWords[]): string {
  const names = commands.filter(({ path }) => path !== '').map(({ path }) => `'${path}'`);
  const cases = commands.map(({ path, words }) => `    '${path}') compadd -- ${words.join(' ')} ;;`);
  const choices = choicesOf(commands).map(([key, list]) => `    '${key}') compadd -- ${list.join(' ')}; return ;;`);
  // The same as for bash; its script does not run in zsh, where parts of arrays are written in another way. Loaded from
  // a folder of functions, the file itself is the function and must complete at once.
  return `#compdef dhad
_dhad() {
  local command='' word
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "\${command:+$command }$word" in
    ${names.join('|')}) command="\${command:+$command }$word" ;;
    esac
  done
  case "$command \${words[CURRENT-1]}" in
${choices.join('\n')}
  esac
  case "$command" in
${cases.join('\n')}
  esac
  _files
}
if [ "$funcstack[1]" = _dhad ]; then _dhad "$@"; else compdef _dhad dhad; fi
`;
}

function fishScript(commands: readonly CommandWords[]): string {
  const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ path, description, values, options }) => {
    const name = path.split(' ').at(-1) as string;
    const parent = path.split(' ').slice(0, -1);
    const when = parent.length === 0 ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${parent.join(' ')}`;
    const own = path === '' ? [] : [`complete -c dhad -n ${quote(when)} -a ${name} -d ${quote(description)}`];
    const seen = path === '' ? '' : ` -n ${quote(`__fish_seen_subcommand_from ${name}`)}`;
    const given = values.length > 0 ? [`complete -c dhad${seen} -f -a ${quote(values.join(' '))}`] : [];
    return own.concat(
      given,
      options.map((option) => `complete -c dhad${seen}${fishOption(option, quote)}`),
    );
  });
  return `# fish completion of dhad\n${lines.join('\n')}\n`;
}

function fishOption(
  { long, short, description, argChoices, required }: Option,
  quote: (text: string) => string,
): string {
  const names = `${long ? ` -l ${long.slice(2)}` : ''}${short ? ` -s ${short.slice(1)}` : ''}`;
  const argument = argChoices ? ` -x -a ${quote(argChoices.join(' '))}` : required ? ' -r' : '';
  return `${names}${argument} -d ${quote(description)}`;
}
