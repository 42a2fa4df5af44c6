import type { ColumnFacts, ColumnKind } from './columns';
import type { EntryStore } from './entry-store';
import { GazetteerFormatError } from './format-error';
import type { SectionReader } from './sections';
import { readStrings, type StringReader } from './string-table';
import type { GazetteerEntry } from './types';

/** Gives the value of a column at a number: of an entry (undefined when it has none), or of a row of the column. */
type ColumnReader = (at: number) => unknown;

/**
 * The entries of a file. Only the lengths of the columns are looked at now; an entry is decoded, and its part of the
 * file checked, each time that it is asked for.
 *
 * @throws GazetteerFormatError, also from `get`
 */
export function readColumns<T extends GazetteerEntry>(reader: SectionReader, size: number): EntryStore<T> {
  const strings = readStrings(reader);
  const columns = columnFacts(reader).map((facts, index) => ({
    name: facts.name,
    read: columnReader(reader, facts, index, size, strings),
  }));
  return {
    size,
    get(id) {
      const entry: Record<string, unknown> = {};
      for (const { name, read } of columns) {
        const value = read(id);
        if (value === undefined) continue;
        // Assigning to "__proto__" would change the prototype of the entry instead of its properties.
        if (name !== '__proto__') entry[name] = value;
        else Object.defineProperty(entry, name, { value, enumerable: true, configurable: true, writable: true });
      }
      return entry as unknown as T;
    },
  };
}

function columnFacts(reader: SectionReader): ColumnFacts[] {
  const { columns } = reader.facts;
  if (!Array.isArray(columns)) throw new GazetteerFormatError('directory', 24, 'no list of columns');
  return columns.map((column: Partial<ColumnFacts> | null, index) => {
    const scale = column?.scale ?? 0;
    if (typeof column?.name === 'string' && typeof column.kind === 'string' && Number.isInteger(scale)) {
      if (scale >= 0 && scale <= 22) return { name: column.name, kind: column.kind, scale };
    }
    throw new GazetteerFormatError('directory', 24, `column ${index} is not described as it must be`);
  });
}

function columnReader(
  reader: SectionReader,
  { kind, scale = 0 }: ColumnFacts,
  index: number,
  size: number,
  strings: StringReader,
): ColumnReader {
  const column: ColumnSections = { reader, nameOf: (part) => `column ${index} ${part}`, rows: size, strings };
  const { rows, rowOf } = presenceReader(column);
  const valueAt = valueReader({ ...column, rows }, kind, scale, index);
  return (id) => {
    const row = rowOf(id);
    return row < 0 ? undefined : valueAt(row);
  };
}

/** What a column is read from. */
interface ColumnSections {
  readonly reader: SectionReader;
  readonly nameOf: (part: string) => string;
  readonly rows: number;
  readonly strings: StringReader;
}

function checkLength({ reader, nameOf }: ColumnSections, part: string, length: number, expected: number): void {
  if (length !== expected) throw reader.error(nameOf(part), 0, `has ${length} elements, not ${expected}`);
}

/** How many rows there are, and the row of an entry, -1 when it has no value. */
function presenceReader(column: ColumnSections): { rows: number; rowOf: (id: number) => number } {
  const { reader, nameOf, rows: size } = column;
  if (reader.has(nameOf('rows'))) {
    const ids = reader.read(nameOf('rows'), 'u32');
    return { rows: ids.length, rowOf: (id) => indexOf(ids, id) };
  }
  if (!reader.has(nameOf('present'))) return { rows: size, rowOf: (id) => id };
  const bits = reader.read(nameOf('present'), 'u8');
  checkLength(column, 'present', bits.length, Math.ceil(size / 8));
  return { rows: size, rowOf: (id) => (((bits[id >> 3] as number) & (1 << (id & 7))) === 0 ? -1 : id) };
}

/** The place of a number in an ascending list, or -1. */
function indexOf(ids: Uint32Array, id: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] as number) < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}

function valueReader(column: ColumnSections, kind: ColumnKind, scale: number, index: number): ColumnReader {
  switch (kind) {
    case 'string':
      return stringReader(column);
    case 'json':
      return jsonReader(column);
    case 'strings':
      return listReader(column);
    case 'number':
      return numberReader(column, 10 ** scale);
    case 'digits': {
      const valueAt = numberReader(column, 1);
      return (row) => String(valueAt(row));
    }
    case 'boolean': {
      const values = column.reader.read(column.nameOf('values'), 'u8');
      checkLength(column, 'values', values.length, column.rows);
      return (row) => values[row] === 1;
    }
    default:
      throw new GazetteerFormatError('directory', 24, `column ${index} has the unknown kind "${String(kind)}"`);
  }
}

function stringReader(column: ColumnSections): (row: number) => string {
  const { reader, nameOf, rows, strings } = column;
  const codes = reader.read(nameOf('codes'), 'u8', 'u16', 'u32');
  checkLength(column, 'codes', codes.length, rows);
  if (!reader.has(nameOf('dictionary'))) return (row) => strings(codes[row] as number);
  const dictionary = reader.read(nameOf('dictionary'), 'u32');
  return (row) => {
    const code = codes[row] as number;
    if (code >= dictionary.length) throw reader.error(nameOf('codes'), row, `${code} is not in the dictionary`);
    return strings(dictionary[code] as number);
  };
}

function jsonReader(column: ColumnSections): ColumnReader {
  const textAt = stringReader(column);
  return (row) => {
    try {
      return JSON.parse(textAt(row)) as unknown;
    } catch (cause) {
      if (cause instanceof GazetteerFormatError) throw cause;
      throw column.reader.error(column.nameOf('codes'), row, 'stands for something that is not JSON');
    }
  };
}

function numberReader(column: ColumnSections, factor: number): (row: number) => number {
  const values = column.reader.read(column.nameOf('values'), 'u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'f64');
  checkLength(column, 'values', values.length, column.rows);
  return (row) => (values[row] as number) / factor;
}

function listReader(column: ColumnSections): ColumnReader {
  const { reader, nameOf, rows, strings } = column;
  const offsets = reader.read(nameOf('offsets'), 'u32');
  const items = reader.read(nameOf('items'), 'u32');
  checkLength(column, 'offsets', offsets.length, rows + 1);
  return (row) => {
    const from = offsets[row] as number;
    const to = offsets[row + 1] as number;
    if (from > to || to > items.length) throw reader.error(nameOf('offsets'), row, `${to} lies outside of the items`);
    return Array.from(items.subarray(from, to), strings);
  };
}
