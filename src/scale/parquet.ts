import { InputError } from './errors';

/** Rows that are turned into JSON at once. */
const ROWS_AT_ONCE = 2000;

/**
 * The rows of a Parquet file as NDJSON, row group by row group, read by the optional packages hyparquet and (for other
 * codecs than Snappy) hyparquet-compressors.
 *
 * @throws InputError when hyparquet is not installed, or the file is no Parquet
 */
export async function* readParquet(file: string): AsyncGenerator<Uint8Array> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await loadHyparquet(file);
  const compressors = await import('hyparquet-compressors').then((module) => module.compressors).catch(() => undefined);
  const encoder = new TextEncoder();
  try {
    const buffer = await asyncBufferFromFile(file);
    const metadata = await parquetMetadataAsync(buffer);
    const count = Number(metadata.num_rows);
    for (let rowStart = 0; rowStart < count; rowStart += ROWS_AT_ONCE) {
      const rowEnd = Math.min(rowStart + ROWS_AT_ONCE, count);
      const options = { file: buffer, metadata, rowStart, rowEnd, ...(compressors && { compressors }) };
      const rows = await parquetReadObjects(options);
      if (rows.length !== rowEnd - rowStart) throw new Error(`row ${rowStart + rows.length + 1} is missing`);
      yield encoder.encode(rows.map((row) => `${JSON.stringify(row, plainValue)}\n`).join(''));
    }
  } catch (cause) {
    throw new InputError(file, `cannot be read as Parquet: ${(cause as Error).message}`, { cause });
  }
}

async function loadHyparquet(file: string): Promise<typeof import('hyparquet')> {
  try {
    return await import('hyparquet');
  } catch (cause) {
    throw new InputError(file, 'is Parquet, which needs the package hyparquet: npm install hyparquet', { cause });
  }
}

/** JSON has no 64-bit integers: those that a number cannot hold become strings. */
function plainValue(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value.toString();
  }
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
}
