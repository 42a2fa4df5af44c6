import type { ColumnFacts } from './columns';
import type { EntryStore } from './entry-store';
import { GazetteerFormatError } from './format-error';
import type { SectionReader } from './sections';
import { readStrings, type StringReader } from './string-table';
import type { GazetteerEntry } from './types';

/** Gives the value of a column for an entry; undefined when it has none. */
type ColumnReader = (id: number) => unknown;

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
  facts: ColumnFacts,
  index: number,
  size: number,
  strings: StringReader,
): ColumnReader {
  const nameOf = (part: string): string => `column ${index} ${part}`;
  switch (facts.kind) {
    case 'string':
      return stringReader(reader, nameOf, size, strings);
    case 'json':
      return jsonReader(reader, nameOf, size, strings);
    case 'number':
      return numberReader(reader, nameOf, size, 10 ** (facts.scale ?? 0));
    case 'boolean': {
      const values = reader.read(nameOf('values'), 'u8');
      checkLength(reader, nameOf('values'), values.length, size);
      return (id) => (values[id] === 0 ? undefined : values[id] === 2);
    }
    case 'strings':
      return listReader(reader, nameOf, size, strings);
    default:
      throw new GazetteerFormatError('directory', 24, `column ${index} has the unknown kind "${String(facts.kind)}"`);
  }
}

function checkLength(reader: SectionReader, name: string, length: number, expected: number): void {
  if (length !== expected) throw reader.error(name, 0, `has ${length} elements, not ${expected}`);
}

type SectionName = (part: string) => string;

function stringReader(reader: SectionReader, nameOf: SectionName, size: number, strings: StringReader): ColumnReader {
  const codes = reader.read(nameOf('codes'), 'u8', 'u16', 'u32');
  checkLength(reader, nameOf('codes'), codes.length, size);
  if (!reader.has(nameOf('dictionary'))) {
    return (id) => (codes[id] === 0 ? undefined : strings((codes[id] as number) - 1));
  }
  const dictionary = reader.read(nameOf('dictionary'), 'u32');
  return (id) => {
    const code = codes[id] as number;
    if (code === 0) return undefined;
    if (code > dictionary.length) throw reader.error(nameOf('codes'), id, `${code} is not in the dictionary`);
    return strings(dictionary[code - 1] as number);
  };
}

function jsonReader(reader: SectionReader, nameOf: SectionName, size: number, strings: StringReader): ColumnReader {
  const textOf = stringReader(reader, nameOf, size, strings);
  return (id) => {
    const text = textOf(id) as string | undefined;
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw reader.error(nameOf('codes'), id, 'stands for something that is not JSON');
    }
  };
}

/** Whether an entry has a value: a function of its number. */
function presenceReader(reader: SectionReader, nameOf: SectionName, size: number): (id: number) => boolean {
  if (!reader.has(nameOf('present'))) return () => true;
  const bits = reader.read(nameOf('present'), 'u8');
  checkLength(reader, nameOf('present'), bits.length, Math.ceil(size / 8));
  return (id) => ((bits[id >> 3] as number) & (1 << (id & 7))) !== 0;
}

function numberReader(reader: SectionReader, nameOf: SectionName, size: number, factor: number): ColumnReader {
  const values = reader.read(nameOf('values'), 'u8', 'i8', 'u16', 'i16', 'u32', 'i32', 'f64');
  checkLength(reader, nameOf('values'), values.length, size);
  const isPresent = presenceReader(reader, nameOf, size);
  return (id) => (isPresent(id) ? (values[id] as number) / factor : undefined);
}

function listReader(reader: SectionReader, nameOf: SectionName, size: number, strings: StringReader): ColumnReader {
  const offsets = reader.read(nameOf('offsets'), 'u32');
  const items = reader.read(nameOf('items'), 'u32');
  checkLength(reader, nameOf('offsets'), offsets.length, size + 1);
  const isPresent = presenceReader(reader, nameOf, size);
  return (id) => {
    if (!isPresent(id)) return undefined;
    const from = offsets[id] as number;
    const to = offsets[id + 1] as number;
    if (from > to || to > items.length)
      throw reader.error(nameOf('offsets'), id, `points outside of ${nameOf('items')}`);
    return Array.from(items.subarray(from, to), strings);
  };
}
