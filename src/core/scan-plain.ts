import { Char } from './char';
import { CharClass, CLASSES } from './classes';
import { FOREIGN_FOLDS, WORD_FOLDS } from './folds';
import { finishHash } from './hash';
import { MAY_ABBREVIATE } from './scan-abbreviation';
import { Action, buildActions, buildPlainFolds } from './scan-actions';
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

/** FNV-1a as in `hash.ts`, and the borders of `WORD_FOLDS`; members of an enum are inlined, constants are looked up. */
enum Inlined {
  HASH_SEED = -0x7ee3623b,
  HASH_PRIME = 0x01000193,
  ENDS_WORD = 0xffff,
  /** `fold - 1 >>> 0` is below this for the folds that are one letter. */
  PLAIN_FOLDS = 0xefff,
  /** A dot after a shorter word is looked at more closely. */
  LETTERS_BEFORE_DOT = 3,
  /** Bits of a hash that index `MAY_ABBREVIATE`. */
  ABBREVIATION_MASK = 0x3ff,
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
  const plainFolds = buildPlainFolds();
  const wordFolds = WORD_FOLDS;
  const foreignFolds = FOREIGN_FOLDS;
  const mayAbbreviate = MAY_ABBREVIATE;
  /** The hashes of a word up to each letter of a block; of the length from which V8 never moves an array. */
  const hashes = new Int32Array(32);

  return function scanPlain(): Stop {
    const { base, filled } = STATE;
    let i = STATE.at - base;
    if (STATE.pending + filled - i > Scratch.UNITS) flushTokens();
    if (STATE.lettersPending + filled - i + Scratch.AHEAD > letters.length) flushLetters();
    const isLast = base + filled === STATE.text.length;
    const lettersBefore = STATE.lettersFlushed;
    let count = STATE.pending;
    let letterCount = STATE.lettersPending;
    let gap = STATE.gap;
    let stop = Stop.Refill;
    while (i < filled) {
      const unit = units[i] as number;
      const from = i;
      const letterFrom = letterCount;
      const first = plainFolds[unit] as number;
      if (first > 0) {
        // Seven letters at a time, whether they belong to the word or not: where it ends cannot be foreseen, and a wrong
        // guess of the processor costs as much as they do. What is too much is written over by the next word.
        letters[letterCount++] = first;
        let sum = Math.imul(Inlined.HASH_SEED ^ first, Inlined.HASH_PRIME);
        i++;
        // A mark after the first letter: in a text with all its marks the blocks would be read in vain.
        while ((plainFolds[units[i] as number] as number) > 0) {
          const fold0 = plainFolds[units[i] as number] as number;
          const fold1 = plainFolds[units[i + 1] as number] as number;
          const fold2 = plainFolds[units[i + 2] as number] as number;
          const fold3 = plainFolds[units[i + 3] as number] as number;
          const fold4 = plainFolds[units[i + 4] as number] as number;
          const fold5 = plainFolds[units[i + 5] as number] as number;
          const fold6 = plainFolds[units[i + 6] as number] as number;
          letters[letterCount] = fold0;
          letters[letterCount + 1] = fold1;
          letters[letterCount + 2] = fold2;
          letters[letterCount + 3] = fold3;
          letters[letterCount + 4] = fold4;
          letters[letterCount + 5] = fold5;
          letters[letterCount + 6] = fold6;
          // The sign bit of each after the first, whose place is the count of letters before it.
          const stops =
            (fold1 & 0x40000000) |
            (fold2 & 0x20000000) |
            (fold3 & 0x10000000) |
            (fold4 & 0x8000000) |
            (fold5 & 0x4000000) |
            (fold6 & 0x2000000);
          const hash1 = Math.imul(sum ^ fold0, Inlined.HASH_PRIME);
          hashes[1] = hash1;
          const hash2 = Math.imul(hash1 ^ fold1, Inlined.HASH_PRIME);
          hashes[2] = hash2;
          const hash3 = Math.imul(hash2 ^ fold2, Inlined.HASH_PRIME);
          hashes[3] = hash3;
          const hash4 = Math.imul(hash3 ^ fold3, Inlined.HASH_PRIME);
          hashes[4] = hash4;
          const hash5 = Math.imul(hash4 ^ fold4, Inlined.HASH_PRIME);
          hashes[5] = hash5;
          const hash6 = Math.imul(hash5 ^ fold5, Inlined.HASH_PRIME);
          hashes[6] = hash6;
          const hash7 = Math.imul(hash6 ^ fold6, Inlined.HASH_PRIME);
          if (stops !== 0) {
            const more = Math.clz32(stops);
            i += more;
            letterCount += more;
            sum = hashes[more] as number;
            break;
          }
          i += 7;
          letterCount += 7;
          sum = hash7;
        }
        let last = i;
        if (units[i] !== Char.SPACE) {
          let fold = wordFolds[units[i] as number] as number;
          // Marks, tatweel and joiners inside the word; a joiner belongs to it only when more of it follows.
          while (fold !== Inlined.ENDS_WORD) {
            if (fold === 0) {
              if (classes[units[i] as number] !== CharClass.Joiner) last = i + 1;
            } else if ((fold - 1) >>> 0 < Inlined.PLAIN_FOLDS) {
              last = i + 1;
              letters[letterCount++] = fold;
              sum = Math.imul(sum ^ fold, Inlined.HASH_PRIME);
            } else break;
            fold = wordFolds[units[++i] as number] as number;
          }
          // A ligature gives more letters than there may be room for.
          if (fold !== Inlined.ENDS_WORD) stop = Stop.Special;
          if (fold !== Inlined.ENDS_WORD || (i === filled && !isLast)) {
            i = from;
            letterCount = letterFrom;
            break;
          }
        }
        start[count] = base + from;
        end[count] = base + last;
        kind[count] = TokenKind.Word;
        flags[count] = last - from === letterCount - letterFrom ? gap : gap | TokenFlag.Marked;
        hash[count] = finishHash(sum);
        letterStart[count] = lettersBefore + letterFrom;
        count++;
        gap = last < i ? TokenFlag.AfterGap : 0;
        if (units[i] === Char.SPACE) {
          gap = TokenFlag.AfterGap;
          i++;
        }
        continue;
      }
      const action = actions[unit] as Action;
      if (action === Action.Gap) {
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
      } else if (action === Action.Digit) {
        // A number of digits alone, when what follows makes no more of it.
        let sum = Inlined.HASH_SEED;
        do {
          const digit = foreignFolds[units[i] as number] as number;
          letters[letterCount++] = digit;
          sum = Math.imul(sum ^ digit, Inlined.HASH_PRIME);
        } while (classes[units[++i] as number] === CharClass.Digit);
        const next = units[i] as number;
        const second = classes[units[i + 1] as number] as CharClass;
        const nextAction = actions[next] as Action;
        let isPlain = nextAction === Action.Newline;
        if (next === Char.SPACE) {
          // An abbreviation after a number ("هـ", "ق.م", "م") has no second letter right after its first.
          isPlain =
            second === CharClass.Arabic ? classes[units[i + 2] as number] === second : second > CharClass.Joiner;
        } else if (nextAction === Action.Punctuation) isPlain = next !== Char.COMMA && next !== Char.SOLIDUS;
        else if (nextAction === Action.Dot) isPlain = second <= CharClass.Newline;
        if (!isPlain || i + 2 >= filled) {
          i = from;
          letterCount = letterFrom;
          stop = Stop.Special;
          break;
        }
        start[count] = base + from;
        end[count] = base + i;
        kind[count] = TokenKind.Number;
        flags[count] = gap;
        hash[count] = finishHash(sum);
        letterStart[count] = lettersBefore + letterFrom;
        count++;
        gap = 0;
      } else {
        // A sign on its own; with the same sign after it, it is a run.
        const next = units[i + 1] as number;
        if (action === Action.Special || next === unit) {
          stop = Stop.Special;
          break;
        }
        if (i + 1 === filled && !isLast) break;
        let isSpecial = false;
        if (action === Action.Dot) {
          // It may close an abbreviation or stand inside an address.
          const before = count - 1;
          if (before < 0) isSpecial = true;
          else if (gap === 0 && kind[before] === TokenKind.Word) {
            const length = lettersBefore + letterCount - (letterStart[before] as number);
            isSpecial =
              length < Inlined.LETTERS_BEFORE_DOT ||
              mayAbbreviate[(hash[before] as number) & Inlined.ABBREVIATION_MASK] === 1;
          } else isSpecial = gap === 0 && kind[before] === TokenKind.Foreign;
        } else if (action === Action.Colon) isSpecial = next === Char.SOLIDUS;
        else if (action === Action.Hyphen) isSpecial = classes[next] === CharClass.Digit;
        if (isSpecial) {
          stop = Stop.Special;
          break;
        }
        start[count] = base + i;
        end[count] = base + i + 1;
        kind[count] =
          action === Action.Symbol
            ? TokenKind.Symbol
            : action === Action.Currency
              ? TokenKind.Currency
              : TokenKind.Punctuation;
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
