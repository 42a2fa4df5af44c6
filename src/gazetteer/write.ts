import { encodeColumns } from './columns';
import type { EntryStore } from './entry-store';
import type { MatchSettings } from './options';
import { writeSections } from './sections';
import type { Trie } from './trie';
import type { GazetteerEntry } from './types';

/** The parts of a trie that are stored, with the names of their sections. */
export const TRIE_SECTIONS = [
  ['words', 'words'],
  ['states', 'states'],
  ['lists', 'lists'],
  ['firstTransitions', 'firstSlots'],
  ['transitions', 'slots'],
  ['starts', 'starts'],
] as const satisfies readonly (readonly [string, keyof Trie])[];

/** Writes a gazetteer: the trie as it is in memory, and the entries as columns. See sections.ts for the container. */
export function writeGazetteer<T extends GazetteerEntry>(
  trie: Trie,
  entries: EntryStore<T>,
  settings: MatchSettings,
): Uint8Array {
  const { columns, sections } = encodeColumns(entries);
  const facts = { size: entries.size, innerStates: trie.innerStates, settings, columns };
  return writeSections(facts, [...TRIE_SECTIONS.map(([name, part]) => ({ name, data: trie[part] })), ...sections]);
}
