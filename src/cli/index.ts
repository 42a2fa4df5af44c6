#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { createTextCommands } from './commands';
import { createCompletionCommand } from './completion';
import { createEnding } from './ending';
import { describeFailure, Exit } from './fail';
import { createGazetteerCommand } from './gazetteer-command';
import { runTextCommand } from './run-command';
import { writeStderr } from './stdout';

const HELP = `
Examples:
  dhad analyze article.txt
  dhad normalize --profile search --field body posts.ndjson.gz -o posts.norm.ndjson.gz
  dhad places --to geojson -o map.geojson "news/**/*.txt"
  dhad COMMAND --help     options and examples of a command

Exit status:
  0  all records are written, or kept by --errors or --error-field
  1  an input cannot be read, or a bad record stopped the run
  2  the command was called wrongly
  3  all but bad records are written, which were only reported
  4  the output cannot be written: it exists, the disk is full
  70 a worker died, or dhad has a bug;  130 interrupted`;

const program = new Command('dhad')
  .description('Arabic text preprocessing: normalization, tokens, number words and place names')
  .version(version)
  .showSuggestionAfterError()
  .addHelpText('after', HELP)
  .configureOutput({ outputError: () => {}, writeErr: () => {} })
  .exitOverride();

const ended = createEnding();
let exitCode: number = Exit.OK;
const commands = createTextCommands(async (operation, names, options, textUnit) => {
  exitCode = await runTextCommand({ operation, names, options, textUnit, ended });
});
for (const command of [...commands, createGazetteerCommand(), createCompletionCommand(() => program)]) {
  command.copyInheritedSettings(program).exitOverride();
  program.addCommand(command);
}

/** One clear line on standard error, and the exit status that goes with it. */
function report(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return Exit.OK;
    const message =
      error.code === 'commander.help' ? 'name a command' : error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    writeStderr(`${message} (see dhad --help)`);
    return Exit.USAGE;
  }
  const failure = describeFailure(error);
  if (failure.exitCode !== Exit.OK) writeStderr(failure.message);
  return failure.exitCode;
}

// A reader that closes the pipe early (head) has had enough; that is no error. Others come through the write itself.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

try {
  await program.parseAsync();
} catch (error) {
  exitCode = report(error);
}
// Standard input may still be open; all output is written.
process.exit(exitCode);
