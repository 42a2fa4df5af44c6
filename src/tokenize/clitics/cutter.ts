import type { Model } from './candidates';
import { Cut, encliticLetters, packCut, procliticsOf } from './cut';
import { FORM_CUT } from './forms';
import { getByte } from './hashing';
import { Letter } from './letters';
import { weigh } from './scorer';
import { ALEF_HAMZA_ABOVE, formHash, isBareAlef, readWord, sliceHash, type Workspace } from './workspace';

/**
 * Cuts the word in `units[from … to]`; nothing is allocated. The workspace then holds its letters.
 *
 * Listed forms are looked up, the others weighed; words of more than 30 letters are left whole.
 */
export function cutUnits(
  space: Workspace,
  model: Model,
  codes: Uint8Array,
  units: Uint16Array,
  from: number,
  to: number,
): number {
  if (!readWord(space, units, from, to, codes)) return Cut.WHOLE;
  const { length } = space;
  if (length < 2) return Cut.WHOLE;
  let cut = lookUp(space, model);
  if (cut < 0) cut = isQuestion(space) ? cutQuestion(space, model, codes, units, from, to) : weigh(space, model);
  return hasArticle(space, model, cut) ? cut | Cut.ARTICLE : cut;
}

/** The cut of a listed form, -1 for any other. */
function lookUp(space: Workspace, model: Model): number {
  const byte = getByte(model.forms, formHash(space, 0));
  if (byte === 0) return -1;
  const cut = byte & FORM_CUT;
  if (procliticsOf(cut) !== 0 && space.codes[0] === Letter.ALEF) {
    return space.units[0] === ALEF_HAMZA_ABOVE ? cut | Cut.QUESTION : -1;
  }
  return cut;
}

/** Whether the word begins as a question does that goes on with a conjunction and a preposition: أفبال, أوللْ. */
function isQuestion(space: Workspace): boolean {
  const { codes, units, length } = space;
  if (length < 7 || units[0] !== ALEF_HAMZA_ABOVE) return false;
  if (codes[1] !== Letter.WAW && codes[1] !== Letter.FEH) return false;
  const preposition = codes[2];
  if (preposition === Letter.LAM) return codes[3] === Letter.LAM;
  if (preposition !== Letter.BEH && preposition !== Letter.KAF) return false;
  return codes[3] === Letter.ALEF && codes[4] === Letter.LAM && isBareAlef(units[3] as number);
}

/** Weighs what follows أ, and cuts أ off when that begins with both proclitics. */
function cutQuestion(
  space: Workspace,
  model: Model,
  codes: Uint8Array,
  units: Uint16Array,
  from: number,
  to: number,
): number {
  let after = from;
  while (units[after] !== ALEF_HAMZA_ABOVE) after++;
  readWord(space, units, after + 1, to, codes);
  const rest = weigh(space, model);
  readWord(space, units, from, to, codes);
  return procliticsOf(rest) === 2 ? (rest + packCut(1, 0)) | Cut.QUESTION : Cut.WHOLE;
}

/** Whether the stem begins with the article: ال, or the ل that is left of it after ل. */
function hasArticle(space: Workspace, model: Model, cut: number): boolean {
  const { codes, units, length } = space;
  // A pronoun and the article shut each other out.
  if (encliticLetters(cut) !== 0) return false;
  const at = procliticsOf(cut);
  if (codes[at] === Letter.ALEF) {
    if (length - at < 4 || codes[at + 1] !== Letter.LAM || !isBareAlef(units[at] as number)) return false;
    return getByte(model.articleless, sliceHash(space, at, length)) === 0;
  }
  if (at === 0 || codes[at] !== Letter.LAM || codes[at - 1] !== Letter.LAM || length - at < 3) return false;
  // للبيت is ل + البيت, للقاء is ل + لقاء: whichever is the better known word.
  return (
    getByte(model.stems, sliceHash(space, at + 1, length)) >> 5 >=
    getByte(model.stems, sliceHash(space, at, length)) >> 5
  );
}
