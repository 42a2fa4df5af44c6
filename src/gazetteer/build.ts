import { listStore } from './entry-store';
import { Gazetteer } from './gazetteer';
import { DEFAULT_SETTINGS, resolveOptions } from './options';
import { MAX_KEY_WORDS } from './trie';
import { TrieBuilder } from './trie-builder';
import type { GazetteerEntry, MatchOptions } from './types';

/**
 * Builds a gazetteer of named things.
 *
 * Names and aliases are folded as the scan folds words: tashkeel, tatweel and invisible characters are dropped, أإآ are
 * one letter with ا, ؤ with و, ئ and ى with ي, ة with ه, and digits of all systems are one. Punctuation parts words. A
 * name without any word (only punctuation) is never found. Entries keep their order; namesakes are one match.
 *
 * @param options defaults for all searches, see {@link MatchOptions}
 * @throws TypeError when a name or alias is no string, RangeError when one has more than 64 words or an option is wrong
 *
 * @example
 * const gazetteer = buildGazetteer([{ name: 'حمص', country: 'SY' }]);
 * gazetteer.findAll('وبحمص').map(({ text, entries }) => [text, entries[0]?.country]) // => [['حمص', 'SY']]
 */
export function buildGazetteer<T extends GazetteerEntry>(entries: Iterable<T>, options?: MatchOptions): Gazetteer<T> {
  const settings = resolveOptions(options, DEFAULT_SETTINGS);
  const builder = new TrieBuilder();
  const list: T[] = [];
  for (const entry of entries) {
    const id = list.push(entry) - 1;
    addName(builder, entry?.name, id, () => `entries[${id}].name`);
    const aliases: unknown = entry.aliases;
    if (aliases === undefined) continue;
    if (!Array.isArray(aliases)) {
      throw new TypeError(`entries[${id}].aliases must be an array, not ${String(aliases)}`);
    }
    for (let i = 0; i < aliases.length; i++) addName(builder, aliases[i], id, () => `entries[${id}].aliases[${i}]`);
  }
  return new Gazetteer(builder.finish(), listStore(list), settings);
}

function addName(builder: TrieBuilder, name: unknown, id: number, place: () => string): void {
  if (typeof name !== 'string') throw new TypeError(`${place()} must be a string, not ${String(name)}`);
  if (builder.add(name, id) === 'too-long') {
    throw new RangeError(`${place()} must not have more than ${MAX_KEY_WORDS} words: "${name.slice(0, 80)}…"`);
  }
}
