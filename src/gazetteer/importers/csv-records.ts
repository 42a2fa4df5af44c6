import { type ImportSource, linesOf } from './source';

/** The cells of one record, and the line that it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with it, when something is. */
  readonly problem?: string;
}

/** A quoted cell that is not closed within so many lines is taken for a stray quotation mark. */
const MAX_LINES_OF_RECORD = 1000;

/**
 * The records of a comma-separated source (RFC 4180): cells in quotation marks may hold commas, line ends and doubled
 * quotation marks. Empty lines are passed over.
 */
export function* csvRecords(source: ImportSource, separator: string): Generator<CsvRecord> {
  let open: { line: number; lines: string[] } | undefined;
  for (const { number, text } of linesOf(source)) {
    if (open === undefined && text === '') continue;
    const line = open?.line ?? number;
    const lines: string[] = open?.lines ?? [];
    lines.push(text);
    const isOpen = countQuotes(text) % 2 === 1 ? open === undefined : open !== undefined;
    if (!isOpen) {
      open = undefined;
      yield { line, ...cellsOf(lines.join('\n'), separator) };
    } else if (lines.length >= MAX_LINES_OF_RECORD) {
      open = undefined;
      yield { line, cells: [], problem: 'a quotation mark is not closed' };
    } else {
      open = { line, lines };
    }
  }
  if (open !== undefined) yield { line: open.line, cells: [], problem: 'a quotation mark is not closed' };
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) count++;
  return count;
}

function cellsOf(record: string, separator: string): { cells: string[]; problem?: string } {
  const cells: string[] = [];
  let from = 0;
  for (;;) {
    if (record[from] !== '"') {
      const end = record.indexOf(separator, from);
      cells.push(end < 0 ? record.slice(from) : record.slice(from, end));
      if (end < 0) return { cells };
      from = end + separator.length;
      continue;
    }
    let cell = '';
    let at = from + 1;
    for (;;) {
      const end = record.indexOf('"', at);
      if (end < 0) return { cells, problem: 'a quotation mark is not closed' };
      cell += record.slice(at, end);
      at = end + 1;
      if (record[at] !== '"') break;
      cell += '"';
      at++;
    }
    cells.push(cell);
    if (at >= record.length) return { cells };
    if (!record.startsWith(separator, at)) return { cells, problem: 'text after a closing quotation mark' };
    from = at + separator.length;
  }
}
