import { Cut, packCut } from './cut';
import { FORM_CUT, FORM_IS_BASE } from './forms';
import { type ByteTable, getByte, HASH_STEP } from './hashing';
import { Letter } from './letters';

/** What segmentation knows, decoded. */
export interface Model {
  /** Statistics of each stem, the article taken off: see {@link stemByte}. */
  readonly stems: ByteTable;
  /** Cuts of whole forms that are looked up before anything is weighed. */
  readonly forms: ByteTable;
  /** Words that begin with ال and have no article (التزام). */
  readonly articleless: ByteTable;
  /** Weight of each feature. */
  readonly weights: Float32Array;
}

const ALEF_MADDA = 0x622;
const ALEF_HAMZA_ABOVE = 0x623;
const ALEF_HAMZA_BELOW = 0x625;
const ALEF_MAKSURA = 0x649;

/** Longer words are left whole. */
export const LONGEST = 30;

// Proclitic stacks by number: none, و ف ب ل ك س, وب ول وك وس, فب فل فك فس.
const STACK_LENGTH = [0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2];
/** The letter next to the stem, numbered as the one-letter stacks. */
const STACK_LAST = [0, 1, 2, 3, 4, 5, 6, 3, 4, 5, 6, 3, 4, 5, 6];
// Enclitics by number: none, ه ها هم هما هن, ك كم كما كن, ي ني نا.
const ENCLITIC_LENGTH = [0, 1, 2, 2, 3, 2, 1, 2, 3, 2, 1, 2, 2];

/** Features are numbered by group; each group is a table of the size given. */
const GROUP_SIZES = {
  bias: 15 * 13,
  stem: 256 * 16,
  stemEnclitic: 256 * 13,
  shape: 10 * 16,
  articleInStem: 4 * 16,
  length: 18 * 16,
  first: 64 * 16,
  last: 64 * 13,
  hamza: 6 * 8,
  person: 32 * 8 * 4,
  rest: 256 * 15,
  listed: 4 * 15,
  known: 8 * 15 * 13,
  past: 8 * 32 * 2,
  nisba: 32 * 32,
  suffix: 12 * 8 * 16,
} as const;

/** Where each group begins, and the number of all features. */
export const GROUPS: Readonly<Record<keyof typeof GROUP_SIZES | 'end', number>> = /* #__PURE__ */ layOut();

function layOut(): Record<keyof typeof GROUP_SIZES | 'end', number> {
  const groups = { ...GROUP_SIZES, end: 0 };
  let at = 0;
  for (const name of Object.keys(GROUP_SIZES) as (keyof typeof GROUP_SIZES)[]) {
    groups[name] = at;
    at += GROUP_SIZES[name];
  }
  groups.end = at;
  return groups;
}

const {
  bias: BIAS,
  stem: STEM,
  stemEnclitic: STEM_ENCLITIC,
  shape: SHAPE,
  articleInStem: ARTICLE_IN_STEM,
  length: LENGTH,
  first: FIRST,
  last: LAST,
  hamza: HAMZA_HEAD,
  person: PERSON,
  rest: REST,
  listed: LISTED,
  known: KNOWN,
  past: PAST,
  nisba: NISBA,
  suffix: SUFFIX,
} = GROUPS;

/** Features of a candidate: one of each group at most. */
export const FEATURES_PER_CANDIDATE = 18;
/** Three proclitic stacks by three enclitics. */
export const MOST_CANDIDATES = 16;

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

const POWERS = /* #__PURE__ */ buildPowers();

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

const stackChoices = new Uint8Array(4);
const encliticChoices = new Uint8Array(4);

/** Proclitic stacks that the first letters allow. */
function stacksOf(space: Workspace): number {
  const first = space.codes[0] as number;
  stackChoices[0] = 0;
  const one = stackOfLetter(first);
  if (one === 0) return 1;
  stackChoices[1] = one;
  if (one > 2) return 2;
  const two = stackOfLetter(space.codes[1] as number);
  if (two < 3) return 2;
  stackChoices[2] = (one === 1 ? 4 : 8) + two;
  return 3;
}

function stackOfLetter(code: number): number {
  switch (code) {
    case Letter.WAW:
      return 1;
    case Letter.FEH:
      return 2;
    case Letter.BEH:
      return 3;
    case Letter.LAM:
      return 4;
    case Letter.KAF:
      return 5;
    case Letter.SEEN:
      return 6;
    default:
      return 0;
  }
}

/** Enclitics that the last letters allow. */
function encliticsOf(space: Workspace): number {
  const { codes, length } = space;
  const last = codes[length - 1] as number;
  const second = codes[length - 2] as number;
  const third = codes[length - 3] as number;
  encliticChoices[0] = 0;
  switch (last) {
    case Letter.HEH:
      encliticChoices[1] = 1;
      return 2;
    case Letter.KAF:
      encliticChoices[1] = 6;
      return 2;
    case Letter.YEH:
      // Final ى is no pronoun (على, مستوى).
      if (space.units[length - 1] === ALEF_MAKSURA) return 1;
      encliticChoices[1] = 10;
      if (second !== Letter.NOON) return 2;
      encliticChoices[2] = 11;
      return 3;
    case Letter.ALEF:
      if (second === Letter.HEH) encliticChoices[1] = 2;
      else if (second === Letter.NOON) encliticChoices[1] = 12;
      else if (second === Letter.MEEM && third === Letter.HEH) encliticChoices[1] = 4;
      else if (second === Letter.MEEM && third === Letter.KAF) encliticChoices[1] = 8;
      else return 1;
      return 2;
    case Letter.MEEM:
    case Letter.NOON:
      if (second === Letter.HEH) encliticChoices[1] = last === Letter.MEEM ? 3 : 5;
      else if (second === Letter.KAF) encliticChoices[1] = last === Letter.MEEM ? 7 : 9;
      else return 1;
      return 2;
    default:
      return 1;
  }
}

/** By enclitic, whether it never follows a word spelled with ال: ي ني ك كم كما كن هن. */
const NOT_AFTER_ARTICLE = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 0];

/** Whether an alef can be that of the article: one with hamza or madda is a letter of the stem (ألمانيا). */
export function isBareAlef(unit: number): boolean {
  return unit !== ALEF_HAMZA_ABOVE && unit !== ALEF_HAMZA_BELOW && unit !== ALEF_MADDA;
}

/** Whether a stem that begins at `at` agrees with an إ further in: that letter stands at the head of a stem only. */
function agreesWithHamza(space: Workspace, at: number, head: number): boolean {
  if (at === head) return true;
  const { codes } = space;
  if (at + 2 === head) return codes[at] === Letter.ALEF && codes[at + 1] === Letter.LAM;
  return at + 1 === head && at > 0 && codes[at] === Letter.LAM && codes[at - 1] === Letter.LAM;
}

/** Suffixes of nouns and verbs, by number: none, ة ات ت, وا ون ين ان, ا, ية, تين تان. */
function suffixOf(space: Workspace, from: number, end: number): number {
  if (end - from < 4) return 0;
  const { codes } = space;
  const last = codes[end - 1] as number;
  const second = codes[end - 2] as number;
  switch (last) {
    case Letter.TEH_MARBUTA:
      return second === Letter.YEH ? 9 : 1;
    case Letter.TEH:
      return second === Letter.ALEF ? 2 : 3;
    case Letter.ALEF:
      return second === Letter.WAW ? 4 : 8;
    case Letter.NOON:
      if (second === Letter.WAW) return 5;
      if (second === Letter.YEH) return codes[end - 3] === Letter.TEH ? 10 : 6;
      if (second === Letter.ALEF) return codes[end - 3] === Letter.TEH ? 11 : 7;
      return 0;
    default:
      return 0;
  }
}

const SUFFIX_LENGTH = [0, 1, 2, 1, 2, 2, 2, 2, 1, 2, 3, 3];

/** Level of an unknown stem's kin: the stem without its suffix, and an imperfect in another person. */
function kinLevel(space: Workspace, stems: ByteTable, from: number, end: number): number {
  const root = sliceHash(space, from, end);
  let level = getByte(stems, root) >> 5;
  const letter = space.codes[from] as number;
  if (letter === Letter.YEH || letter === Letter.TEH || letter === Letter.NOON || letter === Letter.ALEF) {
    const tail = sliceHash(space, from + 1, end);
    const power = POWERS[end - from - 1] as number;
    const swap = letter === Letter.YEH ? Letter.TEH : Letter.YEH;
    const other = getByte(stems, (Math.imul(swap, power) + tail) | 0) >> 5;
    if (other > level) level = other;
  }
  return level;
}

/** Lists the ways to cut the word in the workspace, the whole word first, with the features of each. */
export function enumerate(space: Workspace, model: Model): void {
  const { codes, units, length } = space;
  const stacks = stacksOf(space);
  const enclitics = encliticsOf(space);
  let count = 0;
  let head = 0;
  for (let i = 1; i < 5 && i < length; i++) if (units[i] === ALEF_HAMZA_BELOW) head = i;
  // What stands after و or ف as a word of its own, when the list of forms knows it.
  const restForm = stacks > 1 && length > 2 ? getByte(model.forms, formHash(space, 1)) : 0;
  const restBase = (restForm & FORM_IS_BASE) !== 0;
  const restStem = stacks === 3 ? getByte(model.stems, sliceHash(space, 1, length)) : 0;
  for (let s = 0; s < stacks; s++) {
    const stack = stackChoices[s] as number;
    const at = STACK_LENGTH[stack] as number;
    if (head > 0 && s + 1 <= stacks && !agreesWithHamza(space, at, head)) continue;
    for (let e = 0; e < enclitics; e++) {
      const enclitic = encliticChoices[e] as number;
      const size = ENCLITIC_LENGTH[enclitic] as number;
      const end = length - size;
      if (end - at < 2 && (s > 0 || e > 0)) continue;
      space.stack[count] = stack;
      space.enclitic[count] = enclitic;
      const articled =
        end - at > 3 &&
        codes[at] === Letter.ALEF &&
        codes[at + 1] === Letter.LAM &&
        isBareAlef(units[at] as number) &&
        getByte(model.articleless, sliceHash(space, at, end)) === 0;
      if (articled && NOT_AFTER_ARTICLE[enclitic] === 1) continue;
      const last = STACK_LAST[stack] as number;
      const key = last * 2 + (size > 0 ? 1 : 0);
      let n = count * FEATURES_PER_CANDIDATE;
      const { features } = space;

      // The stem as it stands alone, and its statistics.
      let from = at;
      let article = 0;
      if (articled) {
        article = 1;
        from = at + 2;
      }
      let byte = 0;
      let shape = 0;
      let best = sliceHash(space, from, end);
      byte = getByte(model.stems, best);
      if (size > 0) {
        const final = codes[end - 1] as number;
        const headHash = sliceHash(space, from, end - 1);
        let other = 0;
        let third = 0;
        if (final === Letter.TEH) other = Math.imul(headHash, HASH_STEP) + Letter.TEH_MARBUTA;
        else if (final === Letter.YEH_HAMZA || final === Letter.WAW_HAMZA)
          other = Math.imul(headHash, HASH_STEP) + Letter.HAMZA;
        else if (final === Letter.ALEF) {
          other = Math.imul(headHash, HASH_STEP) + Letter.YEH;
          third = Math.imul(best, HASH_STEP) + Letter.NOON;
        } else if (final === Letter.WAW) {
          other = Math.imul(best, HASH_STEP) + Letter.ALEF;
          third = Math.imul(best, HASH_STEP) + Letter.NOON;
        } else if (final === Letter.YEH) other = Math.imul(best, HASH_STEP) + Letter.NOON;
        if (other !== 0) {
          shape = 1;
          const otherByte = getByte(model.stems, other | 0);
          if (otherByte >> 5 > byte >> 5) {
            byte = otherByte;
            best = other | 0;
            shape = 2;
          }
          if (third !== 0) {
            const thirdByte = getByte(model.stems, third | 0);
            if (thirdByte >> 5 > byte >> 5) {
              byte = thirdByte;
              best = third | 0;
              shape = 3;
            }
          }
        }
      } else if (last === 4 && codes[at] === Letter.LAM) {
        // After ل the article keeps its ل only: للبيت.
        article = 2;
        const restHash = sliceHash(space, at + 1, end);
        const otherByte = getByte(model.stems, restHash);
        if (otherByte >> 5 > byte >> 5) {
          byte = otherByte;
          best = restHash;
          article = 3;
        }
      }
      const level = byte >> 5;
      const suffix = size === 0 ? suffixOf(space, from, end) : 0;
      // 0: the stem is known; else what is known of its kin.
      const kin =
        level > 0 ? 0 : 1 + Math.min(6, kinLevel(space, model.stems, from, end - (SUFFIX_LENGTH[suffix] as number)));
      features[n++] = SUFFIX + (suffix * 8 + kin) * 16 + key;
      features[n++] = BIAS + stack * 13 + enclitic;
      features[n++] = STEM + byte * 16 + key;
      if (size > 0) {
        features[n++] = STEM_ENCLITIC + byte * 13 + enclitic;
        features[n++] = SHAPE + shape * 16 + key;
        features[n++] = LAST + (codes[end - 1] as number) * 13 + enclitic;
      }
      features[n++] = ARTICLE_IN_STEM + article * 16 + key;
      const letters = end - from;
      features[n++] = LENGTH + ((letters > 8 ? 8 : letters) * 2 + (level > 0 ? 1 : 0)) * 16 + key;
      features[n++] = FIRST + (codes[from] as number) * 16 + last * 2 + (article > 0 ? 1 : 0);
      features[n++] = KNOWN + (level * 15 + stack) * 13 + enclitic;
      if (enclitic >= 11) {
        // A verb in the past (its plural in وا is known) has نا for its subject, and ني for its object.
        const plural =
          (Math.imul((Math.imul(sliceHash(space, from, end), HASH_STEP) + Letter.WAW) | 0, HASH_STEP) + Letter.ALEF) |
          0;
        const own = getByte(model.stems, sliceHash(space, from, end));
        features[n++] =
          PAST + (((getByte(model.stems, plural) >> 5) * 8 + (own >> 5)) * 4 + ((own >> 1) & 3)) * 2 + enclitic - 11;
      } else if (enclitic === 10) {
        // An adjective in ي has a feminine in ية.
        const feminine = (Math.imul(sliceHash(space, from, length), HASH_STEP) + Letter.TEH_MARBUTA) | 0;
        const own = getByte(model.stems, sliceHash(space, from, length));
        features[n++] = NISBA + (getByte(model.stems, feminine) >> 5) * 32 + (own >> 5) * 4 + ((own >> 1) & 3);
      }
      if (codes[at] === Letter.ALEF) {
        const unit = units[at] as number;
        features[n++] = HAMZA_HEAD + (unit >= 0x622 && unit <= 0x627 ? unit - 0x622 : 5) * 8 + last;
      }
      if (at > 0) {
        features[n++] =
          LISTED + (restBase ? ((restForm & FORM_CUT) === packCut(at - 1, size) ? 2 : 1) : 0) * 15 + stack;
        if (at === 2) features[n++] = REST + restStem * 15 + stack;
        // The same imperfect in another person (يكون, تكون) says that the stem is a verb.
        const letter = codes[from] as number;
        if (
          last >= 3 &&
          article === 0 &&
          (letter === Letter.YEH || letter === Letter.TEH || letter === Letter.NOON || letter === Letter.ALEF)
        ) {
          const tail = sliceHash(space, from + 1, end);
          const power = POWERS[end - from - 1] as number;
          const swap = letter === Letter.YEH ? Letter.TEH : Letter.YEH;
          const otherByte = getByte(model.stems, (Math.imul(swap, power) + tail) | 0);
          features[n++] =
            PERSON +
            ((otherByte >> 3) * 8 + last) * 4 +
            (letter === Letter.YEH ? 0 : letter === Letter.TEH ? 1 : letter === Letter.NOON ? 2 : 3);
        }
      } else if (stacks === 3) {
        features[n++] = LISTED + (restBase ? 3 : 0) * 15;
        features[n++] = REST + restStem * 15;
      } else if (restBase) {
        features[n++] = LISTED + 3 * 15 + 1;
      }
      space.featureCount[count] = n - count * FEATURES_PER_CANDIDATE;
      count++;
    }
  }
  space.candidates = count;
}

/** The cut that a candidate stands for. */
export function cutOf(space: Workspace, candidate: number): number {
  return packCut(
    STACK_LENGTH[space.stack[candidate] as number] as number,
    ENCLITIC_LENGTH[space.enclitic[candidate] as number] as number,
  );
}

/** The best cut of the word in the workspace by the weights. */
export function weigh(space: Workspace, model: Model): number {
  if (space.length < 3) return Cut.WHOLE;
  enumerate(space, model);
  const { weights } = model;
  const { features, featureCount, candidates } = space;
  if (candidates < 2) return candidates === 0 ? Cut.WHOLE : cutOf(space, 0);
  let top = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < candidates; c++) {
    let score = 0;
    const from = c * FEATURES_PER_CANDIDATE;
    for (let f = from + (featureCount[c] as number) - 1; f >= from; f--)
      score += weights[features[f] as number] as number;
    if (score > most) {
      most = score;
      top = c;
    }
  }
  return cutOf(space, top);
}
