import { CharClass, CLASSES } from './classes';
import { FOREIGN_FOLDS, WORD_FOLDS } from './folds';
import { finishHash } from './hash';
import { flushLetters, flushTokens, Scratch, STATE } from './scan-state';
import { TokenFlag, TokenKind, type TokenStream } from './token-stream';

/** Why the plain loop stopped. */
export enum Stop {
  /** The text has been read to its end. */
  End,
  /** A token begins that the loop has no branch for. */
  Special,
  /** The stretch may end inside a token: read on from the token's begin. */
  Refill,
}

/** What the plain loop does with a unit at the begin of a token. */
enum Action {
  Gap,
  Newline,
  Word,
  Foreign,
  Punctuation,
  Symbol,
  Currency,
  Special,
}

/** FNV-1a as in `hash.ts`, and the borders of `WORD_FOLDS`; members of an enum are inlined, constants are looked up. */
enum Inlined {
  HASH_SEED = -0x7ee3623b,
  HASH_PRIME = 0x01000193,
  ENDS_WORD = 0xffff,
  /** `fold - 1 >>> 0` is below this for the folds that are one letter. */
  PLAIN_FOLDS = 0xefff,
}

/** Signs that may begin or end a token of more than one character. */
const TRIGGERS = ".:@#*+-%'’−٪©®";

/** The action for each `CharClass`, in their order. */
const CLASS_ACTIONS: Uint8Array = /* #__PURE__ */ Uint8Array.of(
  Action.Gap,
  Action.Gap,
  Action.Newline,
  Action.Gap,
  Action.Special,
  Action.Special,
  Action.Word,
  Action.Foreign,
  Action.Special,
  Action.Punctuation,
  Action.Symbol,
  Action.Currency,
  Action.Special,
  Action.Special,
);

/** The blocks of the signs that are or can become emoji, besides © and ®. */
const PICTOGRAPHS_FROM = 0x203c;
const PICTOGRAPHS_TO = 0x3299;

function buildActions(): Uint8Array {
  const actions = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) {
    const action = CLASS_ACTIONS[CLASSES[unit] as number] as Action;
    // A ligature gives more letters than there may be room for.
    const isPlain = action !== Action.Word || ((WORD_FOLDS[unit] as number) - 1) >>> 0 < Inlined.PLAIN_FOLDS;
    actions[unit] = isPlain ? action : Action.Special;
  }
  for (let unit = PICTOGRAPHS_FROM; unit <= PICTOGRAPHS_TO; unit++) {
    if (actions[unit] === Action.Symbol || actions[unit] === Action.Punctuation) actions[unit] = Action.Special;
  }
  for (const sign of TRIGGERS) actions[sign.charCodeAt(0)] = Action.Special;
  return actions;
}

/**
 * Makes the loop that reads words, gaps and single signs: nearly all of a text. Its arrays are constants of this
 * closure, so that V8 compiles their addresses in; it calls nothing.
 */
export function createPlainScan(unitBuffer: Uint16Array, pending: TokenStream): () => Stop {
  const units = unitBuffer;
  const { start, end, kind, flags, hash, letterStart, letters } = pending;
  const actions = buildActions();
  const classes = CLASSES;
  const wordFolds = WORD_FOLDS;
  const foreignFolds = FOREIGN_FOLDS;

  return function scanPlain(): Stop {
    const { base, filled } = STATE;
    let i = STATE.at - base;
    if (STATE.pending + filled - i > Scratch.UNITS) flushTokens();
    if (STATE.lettersPending + filled - i > letters.length) flushLetters();
    const isLast = base + filled === STATE.text.length;
    const lettersBefore = STATE.lettersFlushed;
    let count = STATE.pending;
    let letterCount = STATE.lettersPending;
    let gap = STATE.gap;
    let stop = Stop.Refill;
    while (i < filled) {
      const unit = units[i] as number;
      const action = actions[unit] as Action;
      const from = i;
      const letterFrom = letterCount;
      if (action === Action.Word) {
        let fold = wordFolds[unit] as number;
        let sum = Inlined.HASH_SEED;
        do {
          letters[letterCount++] = fold;
          sum = Math.imul(sum ^ fold, Inlined.HASH_PRIME);
          fold = wordFolds[units[++i] as number] as number;
        } while ((fold - 1) >>> 0 < Inlined.PLAIN_FOLDS);
        let last = i;
        if (fold !== Inlined.ENDS_WORD) {
          // Marks, tatweel and joiners inside the word; a joiner belongs to it only when more of it follows.
          do {
            if (fold === 0) {
              if (classes[units[i] as number] !== CharClass.Joiner) last = i + 1;
            } else if ((fold - 1) >>> 0 < Inlined.PLAIN_FOLDS) {
              last = i + 1;
              letters[letterCount++] = fold;
              sum = Math.imul(sum ^ fold, Inlined.HASH_PRIME);
            } else break;
            fold = wordFolds[units[++i] as number] as number;
          } while (fold !== Inlined.ENDS_WORD);
          if (fold !== Inlined.ENDS_WORD) {
            // A ligature gives more letters than there may be room for.
            i = from;
            letterCount = letterFrom;
            stop = Stop.Special;
            break;
          }
        }
        if (i === filled && !isLast) {
          i = from;
          letterCount = letterFrom;
          break;
        }
        start[count] = base + from;
        end[count] = base + last;
        kind[count] = TokenKind.Word;
        flags[count] = last - from === letterCount - letterFrom ? gap : gap | TokenFlag.Marked;
        hash[count] = finishHash(sum);
        letterStart[count] = lettersBefore + letterFrom;
        count++;
        gap = last < i ? TokenFlag.AfterGap : 0;
        if (units[i] === 0x20) {
          gap = TokenFlag.AfterGap;
          i++;
        }
      } else if (action === Action.Gap) {
        gap |= TokenFlag.AfterGap;
        i++;
      } else if (action === Action.Foreign) {
        let fold = foreignFolds[unit] as number;
        let sum = Inlined.HASH_SEED;
        let last = i;
        do {
          if (fold !== 0) {
            letters[letterCount++] = fold;
            sum = Math.imul(sum ^ fold, Inlined.HASH_PRIME);
            last = i + 1;
          } else if (classes[units[i] as number] !== CharClass.Joiner) last = i + 1;
          fold = foreignFolds[units[++i] as number] as number;
        } while (fold !== Inlined.ENDS_WORD);
        if (i === filled && !isLast) {
          i = from;
          letterCount = letterFrom;
          break;
        }
        start[count] = base + from;
        end[count] = base + last;
        kind[count] = TokenKind.Foreign;
        flags[count] = last - from === letterCount - letterFrom ? gap : gap | TokenFlag.Marked;
        hash[count] = finishHash(sum);
        letterStart[count] = lettersBefore + letterFrom;
        count++;
        gap = last < i ? TokenFlag.AfterGap : 0;
      } else if (action === Action.Newline) {
        gap |= TokenFlag.AfterGap | TokenFlag.AfterNewline;
        i++;
      } else {
        // A sign on its own; with the same sign after it, it is a run.
        const next = units[i + 1] as number;
        if (action === Action.Special || next === unit) {
          stop = Stop.Special;
          break;
        }
        if (i + 1 === filled && !isLast) break;
        start[count] = base + i;
        end[count] = base + i + 1;
        kind[count] =
          action === Action.Punctuation
            ? TokenKind.Punctuation
            : action === Action.Symbol
              ? TokenKind.Symbol
              : TokenKind.Currency;
        flags[count] = gap | TokenFlag.Marked;
        hash[count] = 0;
        letterStart[count] = lettersBefore + letterCount;
        count++;
        gap = 0;
        i++;
      }
    }
    STATE.at = base + i;
    STATE.pending = count;
    STATE.lettersPending = letterCount;
    STATE.gap = gap;
    return stop;
  };
}
