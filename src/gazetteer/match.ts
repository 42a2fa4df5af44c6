import type { TokenStream } from '../core';
import type { WordIndex } from './fuzzy';
import { FuzzySearch } from './fuzzy-search';
import type { NameHits } from './hits';
import type { MatchSettings } from './options';
import { type PassOptions, Search } from './search';
import type { Trie } from './trie';

/**
 * Finds the names in a token stream.
 *
 * The work at each word is bounded: proclitic stacks have two letters at most, keys 64 words, and few near words are
 * followed, so the whole is linear in the text.
 *
 * @param index the words of the trie for misspelt ones, made when `settings.maxEdits` asks for it
 */
export function matchTokens(
  trie: Trie,
  index: () => WordIndex,
  stream: TokenStream,
  hits: NameHits,
  settings: MatchSettings,
  pass: PassOptions,
): void {
  hits.length = 0;
  const search =
    settings.maxEdits === 0 && settings.spaces === 'exact'
      ? new Search(trie, stream, hits, settings, pass)
      : new FuzzySearch(trie, index(), stream, hits, settings, pass);
  search.run();
}
