import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Decompress } from 'fzstd';
import { InputError } from './errors';
import { describeFileError } from './file-errors';

const CHUNK = 1 << 20;
const ZSTD_PIECE = 1 << 16;

/**
 * The plain UTF-8 bytes of an input: gzip (with any number of members) and Zstandard are recognized by their first bytes
 * and unpacked, UTF-16 by its byte order mark, any other encoding as told; a byte order mark is dropped.
 *
 * @throws InputError when the bytes are damaged, truncated, or not of the encoding
 */
export async function* decodeBytes(
  source: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding?: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* transcode(decompress(bytes), encoding);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    throw new InputError(source, describeFileError(cause), { cause });
  }
}

async function* decompress(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes, 4);
  if (head[0] === 0x1f && head[1] === 0x8b) yield* gunzip(all);
  else if (head[0] === 0x28 && head[1] === 0xb5 && head[2] === 0x2f && head[3] === 0xfd) yield* unzstd(all);
  else yield* all;
}

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const input = Readable.from(bytes, { objectMode: false });
  const output = createGunzip({ chunkSize: CHUNK });
  input.on('error', (error) => output.destroy(error));
  yield* input.pipe(output);
}

async function* unzstd(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  // The decompressor writes on into memory that it has given out.
  const stream = new Decompress((chunk) => ready.push(chunk.slice()));
  const push = (chunk: Uint8Array, isLast: boolean): Uint8Array[] => {
    ready = [];
    try {
      stream.push(chunk, isLast);
    } catch (cause) {
      const isCut = (cause as Error).message === 'unexpected EOF';
      throw new Error(isCut ? 'ends within compressed data' : 'holds damaged Zstandard data', { cause });
    }
    return ready;
  };
  for await (const chunk of bytes) {
    // Small pieces, for each may unpack to many times its size.
    for (let at = 0; at < chunk.length; at += ZSTD_PIECE) yield* push(chunk.subarray(at, at + ZSTD_PIECE), false);
  }
  yield* push(new Uint8Array(0), true);
}

async function* transcode(bytes: AsyncIterable<Uint8Array>, encoding?: string): AsyncGenerator<Uint8Array> {
  const { head, all } = await peek(bytes, 3);
  const label = encoding ?? utf16LabelOf(head);
  if (label === undefined || /^utf-?8$/i.test(label)) {
    let skip = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
    for await (const chunk of all) {
      yield skip > 0 ? chunk.subarray(skip) : chunk;
      skip = Math.max(skip - chunk.length, 0);
    }
    return;
  }
  const decoder = new TextDecoder(label, { fatal: true });
  const encoder = new TextEncoder();
  const decode = (chunk?: Uint8Array): Uint8Array => {
    try {
      return encoder.encode(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
    } catch (cause) {
      throw new Error(`is not ${label.toUpperCase()} text`, { cause });
    }
  };
  for await (const chunk of all) yield decode(chunk);
  yield decode();
}

function utf16LabelOf(head: Uint8Array): string | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

/** The first bytes of a stream, at least so many where there are so many, and the stream with them. */
async function peek(
  bytes: AsyncIterable<Uint8Array>,
  count: number,
): Promise<{ head: Uint8Array; all: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < count && !ended) {
    const { done, value } = await iterator.next();
    if (done) ended = true;
    else {
      first.push(value);
      length += value.length;
    }
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      while (!ended) {
        const { done, value } = await iterator.next();
        if (done) return;
        yield value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { head: Buffer.concat(first.map((chunk) => chunk.subarray(0, count))), all: all() };
}
