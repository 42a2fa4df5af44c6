import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import colors from 'picocolors';
import { InputError } from '../scale/errors';
import { createExecutor, type Executor } from '../scale/executor';
import { describeFileError } from '../scale/file-errors';
import { createFormatter, type Formatter, type OutputFormat } from '../scale/formats';
import { checkOperation, type OperationSpec } from '../scale/operations';
import { createOutputFile, OutputError, type WhenThere } from '../scale/output-file';
import { windowOf } from '../scale/pipeline';
import { run, type Summary } from '../scale/run';
import { CommandError, Exit, usageError } from './fail';
import { expandNames, formatByName, type InputOptions, prepareInput, type SizedInput } from './inputs';
import type { CommonOptions } from './options';
import { checkOptions, jobOf, outputFormatOf, outputPaths, type TextUnit } from './plan';
import { type Progress, startProgress } from './progress';
import { createErrorKeeper, describeSummary } from './report';
import { writeStderr, writeStdout } from './stdout';

/** A command on texts, as it was called. */
export interface TextCommand {
  readonly operation: OperationSpec;
  readonly names: readonly string[];
  readonly options: CommonOptions;
  /** What text without any structure is to the command, until --lines. */
  readonly textUnit: TextUnit;
  /** Rejects when the run is to end early. */
  readonly ended: Promise<never>;
}

/** What the runs of one command share. */
interface Setting {
  readonly options: CommonOptions;
  readonly ended: Promise<never>;
  readonly executor: Executor;
  readonly formatter: Formatter;
  readonly progress: Progress;
}

/** Does what a command says and gives the exit status. @throws what ends the run; nothing half-written is left */
export async function runTextCommand({ operation, names, options, textUnit, ended }: TextCommand): Promise<number> {
  checkOptions(options);
  checkOperation(operation);
  if (names.length === 0 && !options.ndjson && options.filesFrom === undefined) {
    throw usageError("missing required argument 'file' (- is standard input)");
  }
  const isFilter = options.ndjson && names.length === 0 && options.filesFrom === undefined;
  const sources = isFilter ? ['-'] : await expandNames(names, options.filesFrom);
  const reading: InputOptions = {
    text: options.lines ? 'lines' : textUnit,
    ...(options.ndjson ? { from: 'ndjson' } : options.from && { from: options.from }),
    ...(options.encoding && { encoding: options.encoding }),
  };
  const format = outputFormatOf(
    options,
    operation.name,
    sources.map((name) => reading.from ?? formatByName(name)),
  );
  const { shard, outDir } = options;
  const isMine = (_: unknown, i: number): boolean => !shard || i % shard.count === shard.index - 1;

  if (outDir !== undefined) {
    const paths = outputPaths(sources, outDir, format, options.gzip ?? false);
    const tasks = sources.map((source, i) => ({ source, path: paths[i] as string })).filter(isMine);
    return withSetting(operation, options, format, undefined, ended, (setting) =>
      runEach(setting, tasks, reading, outDir),
    );
  }

  if (options.resume && options.output !== undefined && (await isThere(options.output))) {
    if (!options.quiet) writeStderr(`${options.output} is there`);
    return Exit.OK;
  }
  const inputs = await Promise.all(sources.filter(isMine).map((source) => prepareInput(source, reading)));
  const size = inputs.every((input) => input.size !== undefined)
    ? inputs.reduce((sum, input) => sum + (input.size ?? 0), 0)
    : undefined;
  return withSetting(operation, options, format, size, ended, async (setting) => {
    const summary = await runInto(setting, inputs, options.output, options.errors);
    const isWorthTelling = options.output !== undefined || summary.bad > 0;
    setting.progress.stop();
    if (isWorthTelling && !options.quiet) writeStderr(describeSummary(summary));
    return statusOf(summary, options);
  });
}

async function withSetting(
  operation: OperationSpec,
  options: CommonOptions,
  format: OutputFormat,
  size: number | undefined,
  ended: Promise<never>,
  work: (setting: Setting) => Promise<number>,
): Promise<number> {
  const { workers, workerMemory, gazetteer, output, outDir, quiet } = options;
  const toTerminal = output === undefined && outDir === undefined && process.stdout.isTTY === true;
  const job = jobOf(options, operation, format, colors.isColorSupported && toTerminal);
  const formatter = await createFormatter(format, { ...job, operation: operation.name });
  const limits = { workers, ...(workerMemory && { workerMemory }), ...(gazetteer && { gazetteer }) };
  const executor = createExecutor(job, limits);
  // A bar between the lines of an output on the same terminal helps nobody.
  const isShown = process.stderr.isTTY === true && !toTerminal && !quiet;
  const progress = await startProgress(size, isShown);
  try {
    return await work({ options, ended, executor, formatter, progress });
  } finally {
    progress.stop();
    await executor.close();
  }
}

/** Runs inputs into one output: a file, which appears when all is done, or standard output. */
async function runInto(
  setting: Setting,
  inputs: readonly SizedInput[],
  path: string | undefined,
  errorsPath: string | undefined,
  window: number = windowOf(setting.executor),
): Promise<Summary> {
  const { options, ended, executor, formatter, progress } = setting;
  const { strict = false, errorField, ndjson = false } = options;
  const isStrict = strict || (ndjson && errorsPath === undefined && errorField === undefined);
  const policy = { strict: isStrict, inOutput: errorField !== undefined, ...(errorsPath && { file: errorsPath }) };
  const keeper = createErrorKeeper(policy, writeStderr);
  const target = path === undefined ? undefined : await createOutputFile(path, whenThereOf(options));
  const output = { write: (bytes: Uint8Array) => (target ? target.write(bytes) : toStdout(bytes)), bad: keeper.take };
  const counted = inputs.map((input) => ({ ...input, open: () => countBytes(input.open(), progress) }));
  try {
    const summary = await Promise.race([ended, run(counted, executor, formatter, output, window)]);
    await keeper.publish();
    await target?.publish();
    return summary;
  } catch (error) {
    await Promise.all([target?.discard(), keeper.discard()]);
    throw error;
  }
}

/** An input and the output of its own. */
interface Task {
  readonly source: string;
  readonly path: string;
}

/** Runs each input into an output of its own, several at once. An input that cannot be read does not stop the others. */
async function runEach(
  setting: Setting,
  tasks: readonly Task[],
  reading: InputOptions,
  outDir: string,
): Promise<number> {
  const { options, executor } = setting;
  const { resume, force, strict, quiet } = options;
  const open = resume ? await withoutThoseThere(tasks) : tasks;
  const there = resume || force ? undefined : (await thoseThere(tasks))[0];
  if (there) throw new OutputError(there.path, 'exists already; --resume passes over it, --force replaces it');
  const total = { records: 0, written: 0, bad: 0, skipped: 0 };
  const window = Math.max(2, Math.ceil(windowOf(executor) / Math.max(1, Math.min(executor.size, open.length))));
  let failures = 0;
  let stopped = false;
  let next = 0;

  async function work(): Promise<void> {
    for (let task = open[next++]; task && !stopped; task = open[next++]) {
      try {
        const input = await prepareInput(task.source, reading);
        const errorsPath = options.errors && join(options.errors, `${relative(outDir, task.path)}.errors.ndjson`);
        const summary = await runInto(setting, [input], task.path, errorsPath, window);
        for (const count of ['records', 'written', 'bad', 'skipped'] as const) total[count] += summary[count];
      } catch (error) {
        stopped = strict || !(error instanceof InputError);
        if (stopped) throw error;
        failures++;
        writeStderr((error as Error).message);
      }
    }
  }

  const ends = await Promise.allSettled(Array.from({ length: executor.size }, work));
  const failure = ends.find((end) => end.status === 'rejected');
  if (failure) throw failure.reason;
  if (!quiet) {
    const passed = tasks.length - open.length;
    const done = `${open.length - failures} of ${tasks.length} inputs done`;
    const notes = `${passed > 0 ? `, ${passed} were there` : ''}${failures > 0 ? `, ${failures} could not be read` : ''}`;
    writeStderr(`${done}${notes}: ${describeSummary(total)}`);
  }
  return failures > 0 ? Exit.INPUT : statusOf(total, options);
}

async function thoseThere(tasks: readonly Task[]): Promise<Task[]> {
  const flags = await Promise.all(tasks.map(({ path }) => isThere(path)));
  return tasks.filter((_, i) => flags[i]);
}

async function withoutThoseThere(tasks: readonly Task[]): Promise<Task[]> {
  const there = new Set(await thoseThere(tasks));
  return tasks.filter((task) => !there.has(task));
}

async function isThere(path: string): Promise<boolean> {
  const facts = await stat(path).catch(() => undefined);
  return facts?.isFile() ?? false;
}

function whenThereOf({ force, resume }: CommonOptions): WhenThere {
  return force ? 'replace' : resume ? 'keep' : 'fail';
}

function statusOf({ bad }: Summary, { errors, errorField }: CommonOptions): number {
  return bad > 0 && errors === undefined && errorField === undefined ? Exit.BAD_RECORDS : Exit.OK;
}

async function toStdout(bytes: Uint8Array): Promise<void> {
  try {
    await writeStdout(bytes);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EPIPE') throw new CommandError('the reader is gone', Exit.OK);
    throw new OutputError('standard output', describeFileError(cause), { cause });
  }
}

async function* countBytes(bytes: AsyncIterable<Uint8Array>, progress: Progress): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    progress.add(chunk.length);
    yield chunk;
  }
}
