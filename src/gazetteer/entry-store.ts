import type { GazetteerEntry } from './types';

/** Where the entries of a gazetteer come from: the caller's own list, or the columns of a file. */
export interface EntryStore<T extends GazetteerEntry> {
  readonly size: number;
  /** The entry number `id`, which must be one. */
  get(id: number): T;
}

/** The store over a list. */
export function listStore<T extends GazetteerEntry>(entries: readonly T[]): EntryStore<T> {
  return { size: entries.length, get: (id) => entries[id] as T };
}
