import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { analyzeCommand } from './analyze-command';
import { CommandError, EXIT_INPUT, EXIT_USAGE } from './fail';

const program = new Command('dhad')
  .description('Arabic text preprocessing: normalization, tokens, number words and place names')
  .version(version)
  .showSuggestionAfterError()
  .configureOutput({ outputError: () => {} })
  .exitOverride();

program
  .command('analyze')
  .description('print the numbers and places of articles')
  .argument('<file...>', 'text files in UTF-8, or - for standard input')
  .option('--json', 'one JSON object a document, with UTF-16 offsets')
  .addHelpText('after', '\nExamples:\n  dhad analyze article.txt\n  curl -s URL | dhad analyze --json -')
  .action(async (files: string[], options) => {
    process.stdout.write(await analyzeCommand(files, options));
  });

/** One clear line on standard error, and the exit status that goes with it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const message =
      error.code === 'commander.help' ? 'name a command' : error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    process.stderr.write(`dhad: ${message} (see dhad --help)\n`);
    return EXIT_USAGE;
  }
  if (error instanceof CommandError) {
    process.stderr.write(`dhad: ${error.message}\n`);
    return error.exitCode;
  }
  process.stderr.write(`dhad: ${error instanceof Error ? error.message : String(error)}\n`);
  return EXIT_INPUT;
}

// A reader that closes the pipe early (head) has had enough; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}
