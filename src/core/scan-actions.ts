import { Char } from './char';
import { CLASSES } from './classes';
import { FOLD_LIGATURE, WORD_FOLDS } from './folds';

/** What the plain loop does with a unit at the begin of a token that is no letter of {@link buildPlainFolds}. */
export enum Action {
  Gap,
  Newline,
  Foreign,
  Digit,
  Punctuation,
  Symbol,
  Currency,
  /** From here on a sign is on its own only when its neighbours say so. */
  Dot,
  Colon,
  Hyphen,
  Special,
}

/** Signs that may begin or end a token of more than one character. */
const TRIGGERS = "@#*+%'’−٪‰؉﹪％٫٬©®";

/** The action for each `CharClass`, in their order. */
const CLASS_ACTIONS: Uint8Array = /* #__PURE__ */ Uint8Array.of(
  Action.Gap,
  Action.Gap,
  Action.Newline,
  Action.Gap,
  Action.Special,
  Action.Special,
  Action.Special,
  Action.Foreign,
  Action.Digit,
  Action.Punctuation,
  Action.Symbol,
  Action.Currency,
  Action.Special,
  Action.Special,
);

/** The blocks of the signs that are or can become emoji, besides © and ®. */
const PICTOGRAPHS_FROM = 0x203c;
const PICTOGRAPHS_TO = 0x3299;

/** The {@link Action} of each unit. */
export function buildActions(): Uint8Array {
  const actions = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    actions[unit] = CLASS_ACTIONS[CLASSES[unit] as number] as Action;
  }
  for (let unit = PICTOGRAPHS_FROM; unit <= PICTOGRAPHS_TO; unit++) {
    if (actions[unit] === Action.Symbol || actions[unit] === Action.Punctuation) actions[unit] = Action.Special;
  }
  for (const sign of TRIGGERS) actions[sign.charCodeAt(0)] = Action.Special;
  actions[Char.FULL_STOP] = Action.Dot;
  actions[Char.COLON] = Action.Colon;
  actions[Char.HYPHEN_MINUS] = Action.Hyphen;
  return actions;
}

/** The folds of Arabic letters that fold to one letter, all below 0x8000; -1 for every other unit. */
export function buildPlainFolds(): Int16Array {
  const folds = new Int16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const fold = WORD_FOLDS[unit] as number;
    folds[unit] = fold > 0 && fold < FOLD_LIGATURE ? fold : -1;
  }
  return folds;
}
