import { type FileHandle, link, mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { createGzip, type Gzip } from 'node:zlib';
import { describeFileError } from './file-errors';

/** An output that cannot be written. The message names it. */
export class OutputError extends Error {
  override readonly name = 'OutputError';

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(`${path}: ${message}`, options);
  }
}

/** What happens when the output is there already, at the beginning or when it is to appear. */
export type WhenThere = 'fail' | 'keep' | 'replace';

/** A file that appears whole or not at all. */
export interface OutputFile {
  readonly path: string;
  /** @throws OutputError when the disk is full and the like */
  write(bytes: Uint8Array): Promise<void>;
  /** Makes the file appear under its name, once its bytes are on the disk. False when `keep` left another one there. */
  publish(): Promise<boolean>;
  /** Leaves nothing behind; does nothing after `publish`. */
  discard(): Promise<void>;
}

/**
 * Begins an output file. It is written under a temporary name in the same folder (`.NAME.HOST-PID.tmp`), brought to the
 * disk, and then linked to its own name, which only one of several writers can do. Names that end in `.gz` are packed.
 * What is no regular file (a device, a pipe) is written directly.
 *
 * @throws OutputError when it cannot be begun, or is there already and `whenThere` is `fail`
 */
export async function createOutputFile(path: string, whenThere: WhenThere): Promise<OutputFile> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory()) throw new OutputError(path, 'is a directory');
  if (there?.isFile() && whenThere === 'fail') throw new OutputError(path, 'exists already; --force replaces it');
  const isDirect = there !== undefined && !there.isFile();
  const folder = dirname(resolve(path));
  const temporary = isDirect ? path : join(folder, `.${basename(path)}.${hostname()}-${process.pid}.tmp`);
  const fail = (cause: unknown): never => {
    throw new OutputError(path, describeFileError(cause), { cause });
  };
  if (!isDirect) {
    await mkdir(folder, { recursive: true }).catch(fail);
    await sweep(folder);
  }
  const handle: FileHandle = await open(temporary, 'w').catch(fail);
  const sink = path.endsWith('.gz') ? createPackedSink(handle) : createPlainSink(handle);
  let done = false;

  async function discard(): Promise<void> {
    if (done) return;
    done = true;
    await sink.end().catch(() => {});
    await handle.close().catch(() => {});
    if (!isDirect) await unlink(temporary).catch(() => {});
  }

  return {
    path,
    write: (bytes) => sink.write(bytes).catch(fail),
    async publish() {
      try {
        await sink.end();
        if (!isDirect) await handle.sync();
        await handle.close();
        done = true;
        if (isDirect) return true;
        return await appear(temporary, path, whenThere);
      } catch (cause) {
        done = false;
        await discard();
        if (cause instanceof OutputError) throw cause;
        return fail(cause);
      }
    },
    discard,
  };
}

/** File systems without hard links; there the check and the renaming are two steps. */
const WITHOUT_LINKS: ReadonlySet<string | undefined> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function appear(temporary: string, path: string, whenThere: WhenThere): Promise<boolean> {
  if (whenThere === 'replace') await rename(temporary, path);
  else {
    try {
      await link(temporary, path);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' || (WITHOUT_LINKS.has(code) && (await stat(path).catch(() => undefined)))) {
        await unlink(temporary);
        if (whenThere === 'keep') return false;
        throw new OutputError(path, 'was written by another run meanwhile; --force replaces it');
      }
      if (!WITHOUT_LINKS.has(code)) throw error;
      await rename(temporary, path);
      return true;
    }
    await unlink(temporary);
  }
  await syncFolder(dirname(resolve(path)));
  return true;
}

/** Brings the new name to the disk too; not all systems let a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

interface Sink {
  write(bytes: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

function createPlainSink(handle: FileHandle): Sink {
  return {
    async write(bytes) {
      for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
    },
    async end() {},
  };
}

function createPackedSink(handle: FileHandle): Sink {
  const gzip: Gzip = createGzip();
  const plain = createPlainSink(handle);
  let failure: unknown;
  const copied = (async () => {
    try {
      for await (const chunk of gzip) await plain.write(chunk);
    } catch (error) {
      failure = error;
    }
  })();
  return {
    async write(bytes) {
      const taken = new Promise<void>((done, reject) => gzip.write(bytes, (error) => (error ? reject(error) : done())));
      await Promise.race([taken, copied]);
      if (failure) throw failure;
    },
    async end() {
      gzip.end();
      await copied;
      if (failure) throw failure;
    },
  };
}

const swept = new Set<string>();
const TEMPORARY = /^\..+\.([^.]+(?:\.[^.]+)*)-(\d+)\.tmp$/;

/** Removes what killed runs on this machine have left in a folder. */
async function sweep(folder: string): Promise<void> {
  if (swept.has(folder)) return;
  swept.add(folder);
  const host = hostname();
  for (const name of await readdir(folder).catch(() => [])) {
    const pid = Number(TEMPORARY.exec(name)?.[2]);
    if (name.endsWith(`.${host}-${pid}.tmp`) && !isAlive(pid)) await unlink(join(folder, name)).catch(() => {});
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
