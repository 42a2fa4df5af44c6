import { readColumns } from './column-store';
import { GazetteerFormatError } from './format-error';
import { Gazetteer } from './gazetteer';
import { DEFAULT_SETTINGS, type MatchSettings, resolveOptions } from './options';
import { readSections, type SectionReader } from './sections';
import { childMaskFor, PARENT, STATE_STRIDE, TERMINAL, TERMINAL_LIST, type Trie, WORD } from './trie';
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
  const states = reader.read('states', 'u32');
  const trie: Trie = {
    words: reader.read('words', 'u16'),
    states,
    lists: reader.read('lists', 'u32'),
    slots: reader.read('transitions', 'u32'),
    starts: reader.read('starts', 'u32'),
    innerStates,
    childMask: childMaskFor(states.length / STATE_STRIDE),
  };
  const listStarts = checkLists(reader, trie, size);
  checkStates(reader, trie, size, listStarts);
  checkTransitions(reader, trie);
  return trie;
}

/**
 * Parents come before their children, so that no way to the root has a circle. A word may be read from any position:
 * what lies beyond the end of `words` equals no letter.
 */
function checkStates(reader: SectionReader, trie: Trie, size: number, listStarts: Uint8Array): void {
  const { states, words, innerStates } = trie;
  const count = states.length / STATE_STRIDE;
  if (count < 1 || !Number.isInteger(count)) throw reader.error('states', 0, `cannot have ${states.length} elements`);
  if (innerStates > count) throw new GazetteerFormatError('directory', 24, 'more innerStates than states');
  for (let at = STATE_STRIDE, state = 1; at < states.length; at += STATE_STRIDE, state++) {
    if ((states[at + PARENT] as number) >= state) throw reader.error('states', at + PARENT, 'is no state before it');
    if ((states[at + WORD] as number) >= words.length) throw reader.error('states', at + WORD, 'is no word');
    const terminal = states[at + TERMINAL] as number;
    if (terminal <= size) continue;
    if (terminal < TERMINAL_LIST) throw reader.error('states', at + TERMINAL, `there is no entry ${terminal - 1}`);
    if (listStarts[terminal - TERMINAL_LIST] !== 1) throw reader.error('states', at + TERMINAL, 'leads to no list');
  }
}

/** A free slot ends every search; without one it would not end. */
function checkTransitions(reader: SectionReader, { slots, starts, states, childMask }: Trie): void {
  const isPowerOfTwo = (length: number): boolean => length > 0 && (length & (length - 1)) === 0;
  if (!isPowerOfTwo(slots.length)) throw reader.error('transitions', 0, `cannot have ${slots.length} slots`);
  if (!isPowerOfTwo(starts.length)) throw reader.error('starts', 0, `cannot have ${starts.length} elements`);
  const count = states.length / STATE_STRIDE;
  let free = 0;
  for (let slot = 0; slot < slots.length; slot++) {
    const held = slots[slot] as number;
    if (held === 0) free++;
    else if ((held & childMask) >= count) throw reader.error('transitions', slot, 'leads to no state');
  }
  // A table that is nearly full would make a search slow, not endless; ours are two thirds full at most.
  if (free * 4 < slots.length) throw reader.error('transitions', 0, `only ${free} of ${slots.length} slots are free`);
}

/** Checks the lists one after the other; gives a 1 for each place where one begins. */
function checkLists(reader: SectionReader, { lists }: Trie, size: number): Uint8Array {
  const listStarts = new Uint8Array(lists.length);
  let at = 0;
  while (at < lists.length) {
    const count = lists[at] as number;
    if (count === 0 || count >= lists.length - at) throw reader.error('lists', at, `a list of ${count} does not fit`);
    listStarts[at] = 1;
    const end = at + 1 + count;
    for (at++; at < end; at++) {
      if ((lists[at] as number) >= size) throw reader.error('lists', at, `there is no entry ${lists[at]}`);
    }
  }
  return listStarts;
}
