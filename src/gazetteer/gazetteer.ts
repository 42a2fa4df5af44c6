import { letterOffset, scanInto, TokenStream } from '../core';
import type { EntryStore } from './entry-store';
import { WordIndex } from './fuzzy';
import { NameHits } from './hits';
import { lookupState, nearKeys } from './lookup';
import { matchTokens } from './match';
import { type MatchSettings, resolveOptions } from './options';
import { procliticSpans } from './proclitics';
import type { PassOptions } from './search';
import { entriesAt, keyAt, STATE_STRIDE, type Trie } from './trie';
import type { GazetteerEntry, Match, MatchOptions, Suggestion } from './types';
import { writeGazetteer } from './write';

/** What a matched key stands for; made once per key and kept until another takes its slot. */
interface Terminal<T> {
  readonly state: number;
  readonly key: string;
  readonly ids: readonly number[];
  readonly entries: readonly T[];
}

/** Slots for terminals at most, a power of two; a text of a million words has some ten thousand. */
const MAX_TERMINAL_SLOTS = 1 << 16;

function assertText(name: string, value: unknown): void {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string, not ${String(value)}`);
}

/** Buffers for texts of up to so many letters are kept between calls. */
const LETTERS_KEPT = 1 << 20;

/**
 * Names to look for in texts. Made by `buildGazetteer` or `readGazetteer`; never changes.
 *
 * All searches are linear in the text, take any string, and give offsets of UTF-16 code units into it.
 */
export class Gazetteer<T extends GazetteerEntry = GazetteerEntry> {
  /** How many entries there are. */
  readonly size: number;
  /** The options that hold where a search is given none. */
  readonly settings: MatchSettings;
  readonly #trie: Trie;
  readonly #entries: EntryStore<T>;
  readonly #terminals: (Terminal<T> | undefined)[];
  readonly #indexes: { 1?: WordIndex; 2?: WordIndex } = {};
  #stream: TokenStream = new TokenStream();
  #hits: NameHits = new NameHits();

  /** For `buildGazetteer` and `readGazetteer` alone. */
  constructor(trie: Trie, entries: EntryStore<T>, settings: MatchSettings) {
    this.#trie = trie;
    this.#entries = entries;
    this.size = entries.size;
    this.settings = settings;
    const slots = Math.min(2 ** Math.ceil(Math.log2(this.stateCount)), MAX_TERMINAL_SLOTS);
    this.#terminals = new Array(slots).fill(undefined);
  }

  /**
   * The entry number `id`, as it was given to `buildGazetteer`, or decoded from the file.
   *
   * @throws RangeError when there is no such entry
   */
  entry(id: number): T {
    if (!Number.isInteger(id) || id < 0 || id >= this.size) {
      throw new RangeError(`id must be an integer from 0 to ${this.size - 1}, not ${String(id)}`);
    }
    return this.#entries.get(id);
  }

  /**
   * The first name in a text, or undefined.
   *
   * @example
   * buildGazetteer([{ name: 'حمص' }]).find('من دمشق وحمص')?.start // => 9
   */
  find(text: string, options?: MatchOptions): Match<T> | undefined {
    return this.#matches(text, options, { firstOnly: true })[0];
  }

  /** Whether a text holds any name. */
  isMatch(text: string, options?: MatchOptions): boolean {
    this.#search(text, options, { firstOnly: true });
    const isMatch = this.#hits.length > 0;
    this.#release();
    return isMatch;
  }

  /**
   * The names in a text, one after the other: at each word the longest one (or the first of the list, by `matchKind`),
   * then on from its end.
   *
   * @example
   * const gazetteer = buildGazetteer([{ name: 'دير الزور' }, { name: 'الزور' }]);
   * gazetteer.findAll('في ريف دير الزور').map((match) => match.text) // => ['دير الزور']
   */
  findAll(text: string, options?: MatchOptions): Match<T>[] {
    return this.#matches(text, options, {});
  }

  /**
   * All names in a text, those that lie in or over others too, by their first word and then by length.
   *
   * @example
   * const gazetteer = buildGazetteer([{ name: 'دير الزور' }, { name: 'الزور' }]);
   * gazetteer.findOverlapping('في دير الزور').map((match) => match.text) // => ['دير الزور', 'الزور']
   */
  findOverlapping(text: string, options?: MatchOptions): Match<T>[] {
    return this.#matches(text, options, { overlapping: true });
  }

  /**
   * The entries whose name or alias a whole string is: as it is written, else with other spaces, with or without ال, or
   * with or without final hamza. Nothing when there are none. Proclitics are not cut, and no letter may be wrong.
   *
   * @example
   * buildGazetteer([{ name: 'صنعاء' }]).lookup('صنعا').length // => 1
   */
  lookup(name: string): readonly T[] {
    assertText('name', name);
    const state = lookupState(this.#trie, () => this.#indexFor(1), name);
    return state === 0 ? [] : this.#terminal(state).entries;
  }

  /**
   * Names near a whole string, the likeliest first: of as many words, each the same or with one or two wrong letters.
   *
   * @param limit how many at most, 5 when left out
   * @throws RangeError when the limit is no positive integer
   *
   * @example
   * buildGazetteer([{ name: 'الرياض' }]).suggest('الرياظ')[0]?.key // => 'الرياض'
   */
  suggest(name: string, limit = 5): Suggestion<T>[] {
    assertText('name', name);
    if (!Number.isInteger(limit) || limit < 1) throw new RangeError(`limit must be a positive integer, not ${limit}`);
    return nearKeys(this.#trie, this.#indexFor(2), name, 2)
      .slice(0, limit)
      .map(({ state, key, distance, cost }) => ({ key, entries: this.#terminal(state).entries, distance, cost }));
  }

  /**
   * The gazetteer as a file, for `readGazetteer`. Payloads come back as JSON would bring them, dates as strings.
   *
   * @throws TypeError when a payload holds what no file can: functions, symbols, bigints, cycles
   */
  toBytes(): Uint8Array {
    return writeGazetteer(this.#trie, this.#entries, this.settings);
  }

  /** How many trie states there are: the length of a table of one's own that is indexed by `NameHits.state`. */
  get stateCount(): number {
    return this.#trie.states.length / STATE_STRIDE;
  }

  /**
   * Finds names in tokens that are scanned already, without an object per name. What `hits` held is overwritten.
   * This is what the layers above the gazetteer stand on; see {@link NameHits}.
   */
  matchTokens(stream: TokenStream, hits: NameHits, options?: MatchOptions, pass: PassOptions = {}): void {
    const settings = resolveOptions(options, this.settings);
    matchTokens(this.#trie, () => this.#indexFor(settings.maxEdits), stream, hits, settings, pass);
  }

  /** The numbers of the entries whose key leads to a state, in the order of the list; none for a mere prefix. */
  idsAt(state: number): readonly number[] {
    this.#trie.checkKey?.(state);
    return entriesAt(this.#trie, state);
  }

  /** The key that leads to a state: folded words, separated by one space. */
  keyAt(state: number): string {
    this.#trie.checkKey?.(state);
    return keyAt(this.#trie, state);
  }

  /** The match number `index` of a pass as an object. */
  matchAt(stream: TokenStream, hits: NameHits, index: number): Match<T> {
    const token = hits.firstToken[index] as number;
    const stack = hits.stack[index] as number;
    const end = stream.end[hits.lastToken[index] as number] as number;
    const terminal = this.#terminal(hits.state[index] as number);
    const distance = hits.distance[index] as number;
    const { key, entries, ids } = terminal;
    if (stack === 0) {
      const start = stream.start[token] as number;
      return { start, end, text: stream.text.slice(start, end), key, entries, ids, distance };
    }
    const start = letterOffset(stream, token, hits.letter[index] as number);
    const proclitics = procliticSpans(stream, token, stack);
    return { start, end, text: stream.text.slice(start, end), key, entries, ids, distance, proclitics };
  }

  #terminal(state: number): Terminal<T> {
    const slot = state & (this.#terminals.length - 1);
    const kept = this.#terminals[slot];
    if (kept !== undefined && kept.state === state) return kept;
    this.#trie.checkKey?.(state);
    const ids = entriesAt(this.#trie, state);
    const terminal = { state, key: keyAt(this.#trie, state), ids, entries: ids.map((id) => this.#entries.get(id)) };
    this.#terminals[slot] = terminal;
    return terminal;
  }

  /** The words of the keys by what is left of them without a letter or two; made when first needed. */
  #indexFor(edits: number): WordIndex {
    const wanted = edits === 2 ? 2 : 1;
    this.#indexes[wanted] ??= new WordIndex(this.#trie, wanted);
    return this.#indexes[wanted];
  }

  #search(text: string, options: MatchOptions | undefined, pass: PassOptions): void {
    assertText('text', text);
    scanInto(this.#stream, text);
    this.matchTokens(this.#stream, this.#hits, options, pass);
  }

  #matches(text: string, options: MatchOptions | undefined, pass: PassOptions): Match<T>[] {
    this.#search(text, options, pass);
    const matches: Match<T>[] = [];
    for (let i = 0; i < this.#hits.length; i++) matches.push(this.matchAt(this.#stream, this.#hits, i));
    this.#release();
    return matches;
  }

  /** Lets go of the text, and of buffers that a long one made grow. */
  #release(): void {
    this.#stream.text = '';
    if (this.#stream.letters.length <= LETTERS_KEPT) return;
    this.#stream = new TokenStream();
    this.#hits = new NameHits();
  }
}
