import { HASH_STEP } from './hashing';
import { Letter } from './letters';

const ALEF_MADDA = 0x622;
export const ALEF_HAMZA_ABOVE = 0x623;
export const ALEF_HAMZA_BELOW = 0x625;
export const ALEF_MAKSURA = 0x649;

/** Longer words are left whole. */
export const LONGEST = 30;

/** Three proclitic stacks by three enclitics, with room to spare. */
const MOST_CANDIDATES = 16;
/** Features of a candidate: one of each group at most. */
export const FEATURES_PER_CANDIDATE = 18;

/** The word at hand and its candidates; written by {@link readWord} and {@link enumerate}, read by the caller. */
export interface Workspace {
  /** Letter codes of the word. */
  readonly codes: Uint8Array;
  /** The code unit that gave each letter. */
  readonly units: Uint16Array;
  /** Hash of the first n letters. */
  readonly prefix: Int32Array;
  length: number;
  /** Bit n: letter n is أ, إ or آ. */
  hamzas: number;
  candidates: number;
  readonly stack: Uint8Array;
  readonly enclitic: Uint8Array;
  /** Feature ids, {@link FEATURES_PER_CANDIDATE} places for each candidate. */
  readonly features: Int32Array;
  readonly featureCount: Uint8Array;
}

export function createWorkspace(): Workspace {
  return {
    codes: new Uint8Array(LONGEST + 2),
    units: new Uint16Array(LONGEST + 2),
    prefix: new Int32Array(LONGEST + 2),
    length: 0,
    hamzas: 0,
    candidates: 0,
    stack: new Uint8Array(MOST_CANDIDATES),
    enclitic: new Uint8Array(MOST_CANDIDATES),
    features: new Int32Array(MOST_CANDIDATES * FEATURES_PER_CANDIDATE),
    featureCount: new Uint8Array(MOST_CANDIDATES),
  };
}

/** Powers of the multiplier of the hash. */
export const POWERS: Int32Array = /* #__PURE__ */ buildPowers();

function buildPowers(): Int32Array {
  const powers = new Int32Array(LONGEST + 4);
  powers[0] = 1;
  for (let i = 1; i < powers.length; i++) powers[i] = Math.imul(powers[i - 1] as number, HASH_STEP);
  return powers;
}

/** Reads the letters of `units[from … to]`; false when there are more of them than a word has. */
export function readWord(space: Workspace, units: Uint16Array, from: number, to: number, codes: Uint8Array): boolean {
  let length = 0;
  let hash = 0;
  let hamzas = 0;
  for (let i = from; i < to; i++) {
    const unit = units[i] as number;
    const code = codes[unit] as number;
    if (code === 0) continue;
    if (length === LONGEST) return false;
    space.codes[length] = code;
    space.units[length] = unit;
    if (code === Letter.ALEF && !isBareAlef(unit)) hamzas |= 1 << length;
    hash = (Math.imul(hash, HASH_STEP) + code) | 0;
    space.prefix[++length] = hash;
  }
  space.length = length;
  space.hamzas = hamzas;
  return true;
}

/** What the list of forms tells apart beyond the letters: bit 0, a hamza or madda on an alef inside; bit 1, final ى. */
export function spellingBits(hamzaInside: boolean, finalMaksura: boolean): number {
  return (hamzaInside ? 1 : 0) | (finalMaksura ? 2 : 0);
}

/** Letter code that stands after the last letter of a form with spelling bits: 39 to 41. */
export const SPELLING_CODE = 38;

/** Hash by which the list of forms is asked for the word from letter `from` on. */
export function formHash(space: Workspace, from: number): number {
  const hash = sliceHash(space, from, space.length);
  const bits = spellingBits(space.hamzas >>> (from + 1) !== 0, space.units[space.length - 1] === ALEF_MAKSURA);
  return bits === 0 ? hash : (Math.imul(hash, HASH_STEP) + SPELLING_CODE + bits) | 0;
}

/** Hash of the letters `from … to` of the word. */
export function sliceHash(space: Workspace, from: number, to: number): number {
  return ((space.prefix[to] as number) - Math.imul(space.prefix[from] as number, POWERS[to - from] as number)) | 0;
}

/** Whether an alef can be that of the article: one with hamza or madda is a letter of the stem (ألمانيا). */
export function isBareAlef(unit: number): boolean {
  return unit !== ALEF_HAMZA_ABOVE && unit !== ALEF_HAMZA_BELOW && unit !== ALEF_MADDA;
}
