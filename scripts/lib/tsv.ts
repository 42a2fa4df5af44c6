import { readFileSync } from 'node:fs';

/** A lexicon that cannot be compiled: the message names the file, the line and what is wrong. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

/** One line of a lexicon: its cells by column name, and where it stands. */
export interface Row {
  readonly cells: Readonly<Record<string, string>>;
  /** `file:line`, for messages. */
  readonly place: string;
}

/**
 * Reads a lexicon: tab-separated, a header row, UTF-8, `\n` line ends, no empty line.
 *
 * @throws LexiconError when a line has not exactly the header's columns, or the file lacks its last line end.
 */
export function readTsv(path: string): Row[] {
  const text = readFileSync(path, 'utf8');
  if (!text.endsWith('\n')) throw new LexiconError(`${path}: the last line has no line end; is the file cut off?`);
  if (text.includes('\r')) throw new LexiconError(`${path}: carriage returns are not allowed`);
  const [header = '', ...lines] = text.slice(0, -1).split('\n');
  const columns = header.split('\t');
  return lines.map((line, index) => {
    const place = `${path}:${index + 2}`;
    const values = line.split('\t');
    if (values.length !== columns.length) {
      throw new LexiconError(`${place}: ${values.length} columns where the header has ${columns.length}`);
    }
    return { place, cells: Object.fromEntries(columns.map((column, i) => [column, values[i] ?? ''])) };
  });
}

/** The cell of a column; a column that the header lacks is an error, an empty cell is not. */
export function cell(row: Row, column: string): string {
  const value = row.cells[column];
  if (value === undefined) throw new LexiconError(`${row.place}: no column "${column}"`);
  return value;
}

/** Checks that the rows are sorted by a key, by code units, each key once. */
export function assertSorted(rows: readonly Row[], key: (row: Row) => string): void {
  for (let i = 1; i < rows.length; i++) {
    const before = key(rows[i - 1] as Row);
    const here = key(rows[i] as Row);
    if (before >= here) throw new LexiconError(`${(rows[i] as Row).place}: "${here}" must sort after "${before}"`);
  }
}
