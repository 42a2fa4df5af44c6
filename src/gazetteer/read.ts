import { readColumns } from './column-store';
import { GazetteerFormatError } from './format-error';
import { Gazetteer } from './gazetteer';
import { DEFAULT_SETTINGS, type MatchSettings, resolveOptions } from './options';
import { readSections, type SectionReader } from './sections';
import { childMaskFor, TERMINAL_LIST, type Trie } from './trie';
import type { GazetteerEntry, MatchOptions } from './types';

/**
 * Opens a gazetteer that `toBytes` wrote. Nothing is copied: the gazetteer reads in the given bytes, which must not
 * change (bytes that do not begin at a multiple of eight in their buffer are copied once). Entries are decoded when
 * they are asked for.
 *
 * @typeParam T the type of the entries; it is not checked
 * @throws GazetteerFormatError when the bytes are truncated, damaged, of another version, or something else; the error
 *   names the section and the byte offset. A file made by an ill-meaning hand is safe to open and to search.
 * @throws TypeError when it is given no bytes
 *
 * @example
 * const bytes = buildGazetteer([{ name: 'حمص' }]).toBytes();
 * readGazetteer(bytes).isMatch('في حمص') // => true
 */
export function readGazetteer<T extends GazetteerEntry = GazetteerEntry>(
  bytes: Uint8Array | ArrayBuffer,
): Gazetteer<T> {
  const given = bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : bytes;
  if (!(given instanceof Uint8Array))
    throw new TypeError(`bytes must be a Uint8Array or an ArrayBuffer, not ${typeof bytes}`);
  const reader = readSections(given);
  const { size, innerStates } = reader.facts;
  const trie = readTrie(reader, countOf('size', size), countOf('innerStates', innerStates));
  return new Gazetteer(trie, readColumns<T>(reader, size as number), readSettings(reader));
}

function countOf(name: string, value: unknown): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) < TERMINAL_LIST) return value as number;
  throw new GazetteerFormatError('directory', 24, `${name} is no count`);
}

function readSettings(reader: SectionReader): MatchSettings {
  try {
    return resolveOptions(reader.facts.settings as MatchOptions | undefined, DEFAULT_SETTINGS);
  } catch (cause) {
    throw new GazetteerFormatError('directory', 24, `settings: ${(cause as Error).message}`);
  }
}

function readTrie(reader: SectionReader, size: number, innerStates: number): Trie {
  const parents = reader.read('states.parents', 'u32');
  const trie: Trie = {
    wordOffsets: reader.read('words.offsets', 'u32'),
    wordLetters: reader.read('words.letters', 'u16'),
    parents,
    words: reader.read('states.words', 'u32'),
    terminals: reader.read('states.terminals', 'u32'),
    lists: reader.read('terminals.lists', 'u32'),
    slots: reader.read('transitions', 'u32'),
    starts: reader.read('starts', 'u32'),
    innerStates,
    childMask: childMaskFor(parents.length),
  };
  checkWords(reader, trie);
  checkStates(reader, trie);
  checkTransitions(reader, trie);
  checkTerminals(reader, trie, size);
  return trie;
}

function checkWords(reader: SectionReader, { wordOffsets, wordLetters }: Trie): void {
  if (wordOffsets.length === 0) throw reader.error('words.offsets', 0, 'must have at least one element');
  let before = 0;
  for (let word = 0; word < wordOffsets.length; word++) {
    const offset = wordOffsets[word] as number;
    if (offset < before) throw reader.error('words.offsets', word, `${offset} comes after ${before}`);
    before = offset;
  }
  if (before > wordLetters.length) {
    throw reader.error('words.offsets', wordOffsets.length - 1, 'points outside of words.letters');
  }
}

/** Parents come before their children, so that no way to the root has a circle. */
function checkStates(reader: SectionReader, { parents, words, terminals, wordOffsets, innerStates }: Trie): void {
  const count = parents.length;
  if (count === 0) throw reader.error('states.parents', 0, 'must have at least one element');
  if (words.length !== count) throw reader.error('states.words', 0, `has ${words.length} elements, not ${count}`);
  if (terminals.length !== count) {
    throw reader.error('states.terminals', 0, `has ${terminals.length} elements, not ${count}`);
  }
  const wordCount = wordOffsets.length - 1;
  for (let state = 1; state < count; state++) {
    if ((parents[state] as number) >= state) throw reader.error('states.parents', state, 'must come before its child');
  }
  for (let state = 1; state < count; state++) {
    if ((words[state] as number) >= wordCount) throw reader.error('states.words', state, 'is no word');
  }
  if (innerStates > count) throw new GazetteerFormatError('directory', 24, 'more innerStates than states');
}

/** A free slot ends every search; without one it would not end. */
function checkTransitions(reader: SectionReader, { slots, starts, parents, childMask }: Trie): void {
  const isPowerOfTwo = (length: number): boolean => length > 0 && (length & (length - 1)) === 0;
  if (!isPowerOfTwo(slots.length)) throw reader.error('transitions', 0, `cannot have ${slots.length} slots`);
  if (!isPowerOfTwo(starts.length)) throw reader.error('starts', 0, `cannot have ${starts.length} elements`);
  let free = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    const held = slots[slot] as number;
    if (held === 0) free++;
    else if ((held & childMask) >= parents.length) throw reader.error('transitions', slot, 'leads to no state');
  }
  // A table that is nearly full would make a search slow, not endless; ours are two thirds full at most.
  if (free * 4 < slots.length) throw reader.error('transitions', 0, `only ${free} of ${slots.length} slots are free`);
}

function checkTerminals(reader: SectionReader, { terminals, lists }: Trie, size: number): void {
  const listStarts = new Uint8Array(lists.length);
  let at = 0;
  while (at < lists.length) {
    const count = lists[at] as number;
    if (count === 0 || count >= lists.length - at) throw reader.error('terminals.lists', at, `a list of ${count}?`);
    listStarts[at] = 1;
    const end = at + 1 + count;
    for (at++; at < end; at++) {
      if ((lists[at] as number) >= size) throw reader.error('terminals.lists', at, `there is no entry ${lists[at]}`);
    }
  }
  for (let state = 0; state < terminals.length; state++) {
    const terminal = terminals[state] as number;
    if (terminal <= size) continue;
    if (terminal < TERMINAL_LIST) throw reader.error('states.terminals', state, `there is no entry ${terminal - 1}`);
    if (listStarts[terminal - TERMINAL_LIST] !== 1) throw reader.error('states.terminals', state, 'leads to no list');
  }
}
