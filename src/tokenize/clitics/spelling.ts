import type { Model } from './candidates';
import { getByte, HASH_STEP } from './hashing';
import { Letter } from './letters';
import { sliceHash, type Workspace } from './workspace';

/** How the end of a stem changes when the pronoun after it is taken away. */
export const enum Ending {
  /** It stays. */
  SAME = 0,
  /** ت ─▶ ة: مدرستهم. */
  TEH_MARBUTA = 1,
  /** ئ, ؤ ─▶ ء: زملائه. */
  HAMZA = 2,
  /** ا, ي ─▶ ى: مستواه, عليه. */
  ALEF_MAKSURA = 3,
  /** و ─▶ وا: كتبوه. */
  WAW_ALEF = 4,
}

/** The stems إلي, علي, لدي before a pronoun: إلى, على, لدى. */
function isPreposition(space: Workspace, from: number, end: number): boolean {
  if (end - from !== 3) return false;
  const { codes } = space;
  const first = codes[from];
  const second = codes[from + 1];
  if (second === Letter.LAM) return first === Letter.ALEF || first === Letter.AIN;
  return first === Letter.LAM && second === Letter.DAL;
}

/** The ending that the stem `from … end` of the word in the workspace has when it stands alone. */
export function endingOf(space: Workspace, model: Model, from: number, end: number): Ending {
  if (end - from < 2) return Ending.SAME;
  const own = sliceHash(space, from, end);
  const head = Math.imul(sliceHash(space, from, end - 1), HASH_STEP);
  const level = (hash: number): number => getByte(model.stems, hash | 0) >> 5;
  switch (space.codes[end - 1]) {
    case Letter.TEH:
      return level(head + Letter.TEH_MARBUTA) > level(own) ? Ending.TEH_MARBUTA : Ending.SAME;
    case Letter.YEH_HAMZA:
    case Letter.WAW_HAMZA:
      return Ending.HAMZA;
    case Letter.ALEF:
      return level(head + Letter.YEH) > level(own) ? Ending.ALEF_MAKSURA : Ending.SAME;
    case Letter.WAW:
      return level(Math.imul(own, HASH_STEP) + Letter.ALEF) > level(own) ? Ending.WAW_ALEF : Ending.SAME;
    case Letter.YEH:
      return isPreposition(space, from, end) ? Ending.ALEF_MAKSURA : Ending.SAME;
    default:
      return Ending.SAME;
  }
}

/** The stem with its ending as it stands alone; marks stay where they are. */
export function respell(text: string, ending: Ending, codes: Uint8Array): string {
  if (ending === Ending.SAME) return text;
  let last = text.length - 1;
  while (last > 0 && codes[text.charCodeAt(last)] === 0) last--;
  if (ending === Ending.WAW_ALEF) return `${text}ا`;
  const letter = ending === Ending.TEH_MARBUTA ? 'ة' : ending === Ending.HAMZA ? 'ء' : 'ى';
  return text.slice(0, last) + letter + text.slice(last + 1);
}
