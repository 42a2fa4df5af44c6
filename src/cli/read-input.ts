import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { CommandError, EXIT_INPUT } from './fail';

/** A document to work on: where it came from, as the user named it, and its text. */
export interface InputDocument {
  readonly file: string;
  readonly text: string;
}

/** Reads a file, or standard input for `-`. @throws CommandError in one clear line when it cannot be read as text. */
export async function readInput(file: string): Promise<InputDocument> {
  const name = file === '-' ? 'standard input' : file;
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file).catch((error) => fail(name, error));
  return { file, text: decode(bytes, name) };
}

function fail(name: string, error: NodeJS.ErrnoException): never {
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'no such file',
    EISDIR: 'is a directory',
    EACCES: 'permission denied',
    ERR_FS_FILE_TOO_LARGE: 'is larger than one document can be',
  };
  throw new CommandError(`${name}: ${reasons[error.code ?? ''] ?? error.message}`, EXIT_INPUT);
}

/** UTF-8, or UTF-16 where a byte order mark says so; the mark itself is no part of the text. */
function decode(bytes: Uint8Array, name: string): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${name}: is not ${encoding.toUpperCase()} text`, EXIT_INPUT);
  }
  if (text.includes('\0')) throw new CommandError(`${name}: is a binary file`, EXIT_INPUT);
  return text;
}
