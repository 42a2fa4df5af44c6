import { Letter } from './letters';
import { ALEF_MAKSURA, type Workspace } from './workspace';

// Proclitic stacks by number: none, و ف ب ل ك س, وب ول وك وس, فب فل فك فس.
export const STACK_LENGTH: readonly number[] = [0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2];
/** The letter next to the stem, numbered as the one-letter stacks. */
export const STACK_LAST: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 3, 4, 5, 6, 3, 4, 5, 6];
// Enclitics by number: none, ه ها هم هما هن, ك كم كما كن, ي ني نا.
export const ENCLITIC_LENGTH: readonly number[] = [0, 1, 2, 2, 3, 2, 1, 2, 3, 2, 1, 2, 2];

/** The numbers that {@link stacksOf} found. */
export const stackChoices: Uint8Array = new Uint8Array(4);
/** The numbers that {@link encliticsOf} found. */
export const encliticChoices: Uint8Array = new Uint8Array(4);

/** Proclitic stacks that the first letters allow. */
export function stacksOf(space: Workspace): number {
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
export function encliticsOf(space: Workspace): number {
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

/** Whether a stem that begins at `at` agrees with an إ further in: that letter stands at the head of a stem only. */
export function agreesWithHamza(space: Workspace, at: number, head: number): boolean {
  if (at === head) return true;
  const { codes } = space;
  if (at + 2 === head) return codes[at] === Letter.ALEF && codes[at + 1] === Letter.LAM;
  return at + 1 === head && at > 0 && codes[at] === Letter.LAM && codes[at - 1] === Letter.LAM;
}
