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
  const trie = {
    words: reader.read('words', 'u16'),
    states,
    lists: reader.read('lists', 'u32'),
    firstSlots: reader.read('firstTransitions', 'u32'),
    slots: reader.read('transitions', 'u32'),
    starts: reader.read('starts', 'u32'),
    innerStates,
    childMask: childMaskFor(states.length / STATE_STRIDE),
  };
  checkShapes(reader, trie);
  return { ...trie, checkKey: keyChecker(reader, trie, size) };
}

/** Checks what a search relies on; what lies in the states is checked when a name is found, see {@link keyChecker}. */
function checkShapes(reader: SectionReader, { states, firstSlots, slots, starts, innerStates }: Trie): void {
  const isPowerOfTwo = (length: number): boolean => length > 0 && (length & (length - 1)) === 0;
  const count = states.length / STATE_STRIDE;
  if (count < 1 || !Number.isInteger(count)) throw reader.error('states', 0, `cannot have ${states.length} elements`);
  if (innerStates > count) throw new GazetteerFormatError('directory', 24, 'more innerStates than states');
  if (!isPowerOfTwo(firstSlots.length)) {
    throw reader.error('firstTransitions', 0, `cannot have ${firstSlots.length} slots`);
  }
  if (!isPowerOfTwo(slots.length)) throw reader.error('transitions', 0, `cannot have ${slots.length} slots`);
  if (!isPowerOfTwo(starts.length)) throw reader.error('starts', 0, `cannot have ${starts.length} elements`);
}

/**
 * The check of a state that a search came to: the way back to the root goes down all the time, each word on it lies in
 * `words`, and every entry that ends there is one.
 */
function keyChecker(reader: SectionReader, trie: Omit<Trie, 'checkKey'>, size: number): (state: number) => void {
  const { states, words, lists } = trie;
  return (state) => {
    for (let at = state; at !== 0; at = states[at * STATE_STRIDE + PARENT] as number) {
      const parent = states[at * STATE_STRIDE + PARENT] as number;
      if (parent >= at) throw reader.error('states', at * STATE_STRIDE + PARENT, `${parent} is no state before ${at}`);
      const word = states[at * STATE_STRIDE + WORD] as number;
      const end = word + 1 + (words[word] ?? words.length);
      if (end > words.length) throw reader.error('states', at * STATE_STRIDE + WORD, `there is no word at ${word}`);
    }
    const terminal = states[state * STATE_STRIDE + TERMINAL] as number;
    if (terminal <= size) return;
    const at = terminal - TERMINAL_LIST;
    if (at < 0) throw reader.error('states', state * STATE_STRIDE + TERMINAL, `there is no entry ${terminal - 1}`);
    const end = at + 1 + (lists[at] ?? lists.length);
    if (end > lists.length) throw reader.error('states', state * STATE_STRIDE + TERMINAL, `there is no list at ${at}`);
    for (let i = at + 1; i < end; i++) {
      if ((lists[i] as number) >= size) throw reader.error('lists', i, `there is no entry ${lists[i]}`);
    }
  };
}
