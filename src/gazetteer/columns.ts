import type { EntryStore } from './entry-store';
import { encodeNumbers } from './number-column';
import type { Section, SectionArray } from './sections';
import { StringTableWriter } from './string-table';
import type { GazetteerEntry } from './types';

/** How the values of one property are stored. */
export type ColumnKind = 'string' | 'strings' | 'number' | 'boolean' | 'json';

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

/**
 * Stores entries column by column: strings as numbers into one table, numbers in the narrowest type that holds them
 * exactly (decimals such as coordinates as scaled integers), all else as JSON text. A property that is undefined is
 * the same as one that is not there.
 *
 * @throws TypeError when a value is one that JSON has no word for
 */
export function encodeColumns<T extends GazetteerEntry>(entries: EntryStore<T>): EncodedColumns {
  const strings = new StringTableWriter();
  const columns: ColumnFacts[] = [];
  const sections: Section[] = [];
  for (const [name, kind] of kindsOf(entries)) {
    const index = columns.length;
    const valueAt = (id: number): unknown => (entries.get(id) as Readonly<Record<string, unknown>>)[name];
    const add = (part: string, data: SectionArray): void => {
      sections.push({ name: `column ${index} ${part}`, data });
    };
    if (kind === 'number') {
      const { values, scale } = encodeNumbers(entries.size, valueAt);
      columns.push(scale === 0 ? { name, kind } : { name, kind, scale });
      add('values', values);
      addPresence(entries.size, valueAt, add);
    } else if (kind === 'boolean') {
      columns.push({ name, kind });
      add(
        'values',
        Uint8Array.from({ length: entries.size }, (_, id) => [undefined, false, true].indexOf(valueAt(id) as boolean)),
      );
    } else if (kind === 'strings') {
      columns.push({ name, kind });
      encodeLists(entries.size, valueAt, strings, add);
      addPresence(entries.size, valueAt, add);
    } else {
      columns.push({ name, kind });
      const textAt = (id: number): string | undefined =>
        kind === 'string' ? (valueAt(id) as string | undefined) : jsonOf(valueAt(id), `entries[${id}].${name}`);
      encodeStrings(entries.size, textAt, strings, add);
    }
  }
  return { columns, sections: [...sections, ...strings.sections()] };
}

function kindOf(value: unknown): ColumnKind {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return typeof value as 'string' | 'number' | 'boolean';
  }
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? 'strings' : 'json';
}

/** The kind of every property that any entry has, in the order in which they are first met. */
function kindsOf<T extends GazetteerEntry>(entries: EntryStore<T>): Map<string, ColumnKind> {
  const kinds = new Map<string, ColumnKind>();
  for (let id = 0; id < entries.size; id++) {
    const entry = entries.get(id) as Readonly<Record<string, unknown>>;
    for (const name of Object.keys(entry)) {
      const value = entry[name];
      if (value === undefined) continue;
      const kind = kindOf(value);
      const before = kinds.get(name);
      if (before === undefined) kinds.set(name, kind);
      else if (before !== kind) kinds.set(name, 'json');
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

type AddSection = (part: string, data: SectionArray) => void;

/** A bit for each entry that has the property, unless all have it. */
function addPresence(size: number, valueAt: (id: number) => unknown, add: AddSection): void {
  const bits = new Uint8Array(Math.ceil(size / 8));
  let count = 0;
  for (let id = 0; id < size; id++) {
    if (valueAt(id) === undefined) continue;
    bits[id >> 3] = (bits[id >> 3] as number) | (1 << (id & 7));
    count++;
  }
  if (count < size) add('present', bits);
}

/** Codes: 0 for none, else 1 + the string's number, in the table or in a list of the column's own when it is short. */
function encodeStrings(
  size: number,
  textAt: (id: number) => string | undefined,
  strings: StringTableWriter,
  add: AddSection,
): void {
  const codes = new Uint32Array(size);
  const own = new Map<number, number>();
  for (let id = 0; id < size; id++) {
    const text = textAt(id);
    if (text === undefined) continue;
    const string = strings.id(text);
    if (own.size <= 0xffff && !own.has(string)) own.set(string, own.size + 1);
    codes[id] = string + 1;
  }
  if (own.size > 0xffff) {
    add('codes', codes);
    return;
  }
  const short = own.size > 0xff ? new Uint16Array(size) : new Uint8Array(size);
  for (let id = 0; id < size; id++) if (codes[id] !== 0) short[id] = own.get((codes[id] as number) - 1) as number;
  add('codes', short);
  add('dictionary', Uint32Array.from(own.keys()));
}

function encodeLists(
  size: number,
  valueAt: (id: number) => unknown,
  strings: StringTableWriter,
  add: AddSection,
): void {
  const offsets = new Uint32Array(size + 1);
  const items: number[] = [];
  for (let id = 0; id < size; id++) {
    for (const text of (valueAt(id) as readonly string[] | undefined) ?? []) items.push(strings.id(text));
    offsets[id + 1] = items.length;
  }
  add('offsets', offsets);
  add('items', Uint32Array.from(items));
}
