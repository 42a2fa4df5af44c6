import { hashLetters, scan } from '../core';
import type { WordIndex } from './fuzzy';
import { NameHits } from './hits';
import { isNameWord } from './key';
import { matchTokens } from './match';
import type { MatchSettings } from './options';
import { keyAt, STATE_STRIDE, step, TERMINAL, type Trie } from './trie';
import { variantOf } from './variants';

/** How many ways of reading a name are followed at each of its words. */
const MAX_WAYS = 32;

/** What it costs that a name stands in another spelling. */
const OTHER_SPELLING_COST = 0.1;

/** A key near a name. */
export interface NearKey {
  readonly state: number;
  readonly key: string;
  readonly distance: number;
  readonly cost: number;
}

/** Settings for names by themselves: a proclitic is never cut. */
function nameSettings(loose: boolean): MatchSettings {
  const optional = loose ? 'optional' : 'exact';
  return {
    matchKind: 'leftmost-longest',
    proclitics: false,
    article: optional,
    finalHamza: optional,
    spaces: optional,
    maxEdits: 0,
  };
}

/** The state of the key that a name is as a whole: as it is written, else in another spelling; 0 when there is none. */
export function lookupState(trie: Trie, index: () => WordIndex, name: string): number {
  const stream = scan(name);
  const hits = new NameHits();
  const words = [...stream.kind.subarray(0, stream.length).entries()].filter(([, kind]) => isNameWord(kind));
  const first = words[0]?.[0];
  const last = words.at(-1)?.[0];
  for (const loose of [false, true]) {
    matchTokens(trie, index, stream, hits, nameSettings(loose), { overlapping: true });
    for (let i = 0; i < hits.length; i++) {
      if (hits.firstToken[i] === first && hits.lastToken[i] === last) return hits.state[i] as number;
    }
  }
  return 0;
}

/** Keys of as many words as a name, each word the same or near; the likeliest first. */
export function nearKeys(trie: Trie, index: WordIndex, name: string, maxEdits: number): NearKey[] {
  const stream = scan(name);
  const { letters } = stream;
  let ways: { state: number; distance: number; cost: number }[] = [{ state: 0, distance: 0, cost: 0 }];
  let words = 0;
  for (let token = 0; token < stream.length && ways.length > 0; token++) {
    if (!isNameWord(stream.kind[token] as number)) continue;
    words++;
    const from = stream.letterStart[token] as number;
    const to = stream.letterStart[token + 1] as number;
    const same = variantOf(letters, from, to)?.canonical ?? letters.slice(from, to);
    const sameHash = hashLetters(same, 0, same.length);
    const near = index.near(letters, from, to, maxEdits);
    ways = ways
      .flatMap((way) => {
        const exact = step(trie, way.state, same, 0, same.length, sameHash);
        const next = exact === 0 ? [] : [{ ...way, state: exact }];
        for (const { word, distance, cost } of near) {
          if (way.distance + distance > maxEdits) continue;
          const start = word + 1;
          const end = start + (trie.words[word] as number);
          const state = step(trie, way.state, trie.words, start, end, hashLetters(trie.words, start, end));
          if (state !== 0) next.push({ state, distance: way.distance + distance, cost: way.cost + cost });
        }
        return next;
      })
      .sort((a, b) => a.cost - b.cost || a.distance - b.distance || a.state - b.state)
      .slice(0, MAX_WAYS);
  }
  if (words === 0) return [];
  // The name in another spelling (with other spaces, without ال) is as near as can be, but for the name itself.
  const other = lookupState(trie, () => index, name);
  if (other !== 0 && !ways.some(({ state, distance }) => state === other && distance === 0)) {
    ways = ways.filter(({ state }) => state !== other);
    ways.push({ state: other, distance: 0, cost: OTHER_SPELLING_COST });
    ways.sort((a, b) => a.cost - b.cost);
  }
  return ways
    .filter(({ state }) => trie.states[state * STATE_STRIDE + TERMINAL] !== 0)
    .map((way) => ({ ...way, key: keyAt(trie, way.state) }));
}
