import {
  agreesWithHamza,
  ENCLITIC_LENGTH,
  encliticChoices,
  encliticsOf,
  STACK_LAST,
  STACK_LENGTH,
  stackChoices,
  stacksOf,
} from './choices';
import { packCut } from './cut';
import { GROUPS } from './features';
import { FORM_CUT, FORM_IS_BASE } from './forms';
import { type ByteTable, getByte, HASH_STEP } from './hashing';
import { Letter } from './letters';
import {
  ALEF_HAMZA_BELOW,
  FEATURES_PER_CANDIDATE,
  formHash,
  isBareAlef,
  POWERS,
  sliceHash,
  type Workspace,
} from './workspace';

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
  if (stacks === 1 && enclitics === 1) {
    // Nothing to choose: most words end here.
    space.stack[0] = 0;
    space.enclitic[0] = 0;
    space.candidates = 1;
    return;
  }
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
    if (head > 0 && !agreesWithHamza(space, at, head)) continue;
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
      // The article shuts out a pronoun: what looks like one is the end of a noun (السياسي, الحديثه, المهم).
      if (articled && size > 0) continue;
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
