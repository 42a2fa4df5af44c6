import type { EntryStore } from './entry-store';
import { encodeNumbers } from './number-column';
import type { Section, SectionArray } from './sections';
import { StringTableWriter } from './string-table';
import type { GazetteerEntry } from './types';

/** How the values of one property are stored. `digits` are strings such as "421181481". */
export type ColumnKind = 'string' | 'strings' | 'number' | 'digits' | 'boolean' | 'json';

/** What the directory says of a column. */
export interface ColumnFacts {
  readonly name: string;
  readonly kind: ColumnKind;
  /** Numbers: stored values are the true ones times ten to this power. */
  readonly scale?: number;
}

/** The columns of a gazetteer, ready to be written. */
export interface EncodedColumns {
  readonly columns: readonly ColumnFacts[];
  readonly sections: readonly Section[];
}

type Value = (row: number) => unknown;
type AddSection = (part: string, data: SectionArray) => void;

/** A whole number as it is written without leading zeros, small enough to be exact as a double. */
const DIGITS = /^(?:0|[1-9][0-9]{0,14})$/;

/**
 * Stores entries column by column: strings as numbers into one table, numbers in the narrowest type that holds them
 * exactly (decimals such as coordinates as scaled integers), all else as JSON text. A property that is undefined is
 * the same as one that is not there; what few entries have is stored for these alone.
 *
 * @throws TypeError when a value is one that JSON has no word for
 */
export function encodeColumns<T extends GazetteerEntry>(entries: EntryStore<T>): EncodedColumns {
  const strings = new StringTableWriter();
  const columns: ColumnFacts[] = [];
  const sections: Section[] = [];
  for (const [name, kind] of kindsOf(entries)) {
    const index = columns.length;
    const add: AddSection = (part, data) => {
      sections.push({ name: `column ${index} ${part}`, data });
    };
    const propertyOf = (id: number): unknown => {
      const entry = entries.get(id) as Readonly<Record<string, unknown>>;
      // What an entry inherits is no property of it: one without `constructor` has that of all objects.
      return Object.hasOwn(entry, name) ? entry[name] : undefined;
    };
    const ids = encodePresence(entries.size, propertyOf, add);
    const rows = ids?.length ?? entries.size;
    const valueAt: Value = ids === undefined ? propertyOf : (row) => propertyOf(ids[row] as number);
    switch (kind) {
      case 'number':
      case 'digits': {
        const { values, scale } = encodeNumbers(rows, kind === 'number' ? valueAt : (row) => Number(valueAt(row) ?? 0));
        add('values', values);
        columns.push(scale === 0 ? { name, kind } : { name, kind, scale });
        break;
      }
      case 'boolean':
        add(
          'values',
          Uint8Array.from({ length: rows }, (_, row) => (valueAt(row) === true ? 1 : 0)),
        );
        columns.push({ name, kind });
        break;
      case 'strings':
        encodeLists(rows, valueAt, strings, add);
        columns.push({ name, kind });
        break;
      default:
        encodeStrings(
          rows,
          kind === 'string' ? valueAt : (row) => jsonOf(valueAt(row), `entries[${ids?.[row] ?? row}].${name}`),
          strings,
          add,
        );
        columns.push({ name, kind });
    }
  }
  return { columns, sections: [...sections, ...strings.sections()] };
}

function kindOf(value: unknown): ColumnKind {
  if (typeof value === 'string') return DIGITS.test(value) ? 'digits' : 'string';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value as 'number' | 'boolean';
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? 'strings' : 'json';
}

/** The kind that holds the values of two. */
function commonKind(a: ColumnKind, b: ColumnKind): ColumnKind {
  if (a === b) return a;
  const isText = (kind: ColumnKind): boolean => kind === 'string' || kind === 'digits';
  return isText(a) && isText(b) ? 'string' : 'json';
}

/** The kind of every property that any entry has, in the order in which they are first met. */
function kindsOf<T extends GazetteerEntry>(entries: EntryStore<T>): Map<string, ColumnKind> {
  const kinds = new Map<string, ColumnKind>();
  for (let id = 0; id < entries.size; id++) {
    const entry = entries.get(id) as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(entry)) {
      const value = entry[name];
      if (value === undefined) continue;
      const before = kinds.get(name);
      // Where one value is a mere string or needs JSON, the others need no look.
      if (before === 'json' || (before === 'string' && typeof value === 'string')) continue;
      kinds.set(name, before === undefined ? kindOf(value) : commonKind(before, kindOf(value)));
    }
  }
  return kinds;
}

function jsonOf(value: unknown, place: string): string | undefined {
  if (value === undefined) return undefined;
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new TypeError(`${place} cannot be stored: ${(cause as Error).message}`);
  }
  if (text === undefined) throw new TypeError(`${place} cannot be stored: it is a ${typeof value}`);
  return text;
}

/**
 * Notes which entries have the property: nothing when all have it, their numbers (which are given back: a row for each
 * of them) when at most half have it, a bit for each entry otherwise.
 */
function encodePresence(size: number, propertyOf: Value, add: AddSection): Uint32Array | undefined {
  const ids: number[] = [];
  for (let id = 0; id < size; id++) if (propertyOf(id) !== undefined) ids.push(id);
  if (ids.length === size) return undefined;
  if (ids.length * 2 <= size) {
    const rows = Uint32Array.from(ids);
    add('rows', rows);
    return rows;
  }
  const bits = new Uint8Array(Math.ceil(size / 8));
  for (const id of ids) bits[id >> 3] = (bits[id >> 3] as number) | (1 << (id & 7));
  add('present', bits);
  return undefined;
}

/** Numbers of strings in the table, or in a dictionary of the column's own when that makes them shorter. */
function encodeStrings(rows: number, textAt: Value, strings: StringTableWriter, add: AddSection): void {
  const codes = new Uint32Array(rows);
  const own = new Map<number, number>();
  for (let row = 0; row < rows; row++) {
    const string = strings.id((textAt(row) as string | undefined) ?? '');
    if (own.size <= 0x10000 && !own.has(string)) own.set(string, own.size);
    codes[row] = string;
  }
  if (own.size > 0x10000) {
    add('codes', codes);
    return;
  }
  const short = own.size > 0x100 ? new Uint16Array(rows) : new Uint8Array(rows);
  for (let row = 0; row < rows; row++) short[row] = own.get(codes[row] as number) as number;
  add('codes', short);
  add('dictionary', Uint32Array.from(own.keys()));
}

function encodeLists(rows: number, valueAt: Value, strings: StringTableWriter, add: AddSection): void {
  const offsets = new Uint32Array(rows + 1);
  const items: number[] = [];
  for (let row = 0; row < rows; row++) {
    for (const text of (valueAt(row) as readonly string[] | undefined) ?? []) items.push(strings.id(text));
    offsets[row + 1] = items.length;
  }
  add('offsets', offsets);
  add('items', Uint32Array.from(items));
}
