import { TokenFlag, type TokenStream } from '../core';
import { Amount } from './amount';
import type { Atoms } from './atoms';
import { AtomFlag, NumeralClass, NumeralFlag } from './classes';
import { Action, Join, State, transition } from './grammar';
import { LEXICON } from './lexicon';
import { isEnclosed } from './neighbours';
import { isDualBeforeNoun } from './spelling-checks';

/** No stack of scales goes beyond so many zeros, so that values stay small whatever the text repeats. */
export const MOST_ZEROS = 60;

/** Reads one cardinal; used again for the next one. */
export class Cardinal {
  readonly amount: Amount = new Amount();
  /** The atom after the number; the one it began at when there is no number. */
  next = 0;
  /** What the number ends in. */
  state: State = State.Start;
  /** Whether ألفا at the end of the text is the construct of two, its noun left out: in a text that is one number. */
  nounLeftOut = false;
  /** The number of the last group, which no scale closed; 0 when one did. */
  group = 0;
}

/** How the atom `index` joins the one before it, `undefined` when it does not. */
export function joinOf(stream: TokenStream, atoms: Atoms, index: number): Join | undefined {
  const before = atoms.before[index] as number;
  if (before !== (atoms.last[index - 1] as number) + 1)
    return isScaleOfEnclosed(stream, atoms, index) ? Join.Direct : undefined;
  if (((atoms.flags[index - 1] as number) & (AtomFlag.Percent | AtomFlag.PerMille)) !== 0) return undefined;
  const flags = atoms.flags[index] as number;
  if ((flags & (AtomFlag.Prefix | AtomFlag.Minus | AtomFlag.Plus | AtomFlag.Ratio)) !== 0) return undefined;
  if (((stream.flags[before] as number) & TokenFlag.AfterNewline) !== 0) return undefined;
  return (flags & AtomFlag.And) !== 0 ? Join.And : Join.Direct;
}

/** "(50) ألف", "«100» مليون": newspapers put the digits in brackets or quotes, and the scale behind them. */
export function isScaleOfEnclosed(stream: TokenStream, atoms: Atoms, index: number): boolean {
  const digits = atoms.last[index - 1] as number;
  if (atoms.class[index - 1] !== NumeralClass.Digits || atoms.before[index] !== digits + 2) return false;
  const unfit = AtomFlag.Ratio | AtomFlag.Percent | AtomFlag.PerMille;
  if (atoms.flags[index] !== 0 || ((atoms.flags[index - 1] as number) & unfit) !== 0) return false;
  if (atoms.first[index - 1] !== digits) return false;
  const numeralClass = atoms.class[index];
  if (numeralClass !== NumeralClass.Scale && numeralClass !== NumeralClass.PluralScale) return false;
  return isEnclosed(stream, digits);
}

/** Whether the article fits: after و only when a part before has it, in a construct on its last part. */
function articleFits(atoms: Atoms, index: number, join: Join, began: boolean): boolean {
  if (((atoms.flags[index] as number) & AtomFlag.Definite) === 0) return true;
  if (join === Join.And) return began;
  const numeralClass = atoms.class[index] as NumeralClass;
  return (
    numeralClass === NumeralClass.Scale ||
    numeralClass === NumeralClass.PluralScale ||
    numeralClass === NumeralClass.Hundred
  );
}

/** Reads the longest cardinal that begins at an atom and ends before the atom `limit`. */
export function readCardinal(
  stream: TokenStream,
  atoms: Atoms,
  first: number,
  cardinal: Cardinal,
  limit: number = atoms.length,
): boolean {
  const { amount } = cardinal;
  amount.count = 0;
  let state = State.Start;
  let group = 0;
  let groupExponent = 0;
  let big: bigint | undefined;
  // Where the open group began, for it is given back when it turns out too large for its place.
  let groupFrom = first;
  // A word that cannot end a number (أحد, اثنا) and the state before it.
  let definite = false;
  let part = -1;
  // Where a scale added one or two of itself to hundreds: مئة وألف.
  let moreAt = -1;
  let partState = State.Start;
  let index = first;
  for (; index < limit; index++) {
    let join: Join = Join.Direct;
    const numeralClass = atoms.class[index] as NumeralClass;
    if (index > first) {
      const joined = joinOf(stream, atoms, index);
      if (joined === undefined || !articleFits(atoms, index, joined, definite)) break;
      join = joined;
      // "مئة وثلاثة أرباع": the unit belongs to the fraction.
      if (
        index + 1 < limit &&
        atoms.class[index + 1] === NumeralClass.FractionPlural &&
        joinOf(stream, atoms, index + 1) === Join.Direct
      )
        break;
    }
    const step = transition(state, join, numeralClass);
    if (step === 0) break;
    const action = (step >> 4) as Action;
    const isDigits = numeralClass === NumeralClass.Digits;
    const entry = atoms.entry[index] as number;
    const value = isDigits ? 0 : (LEXICON.values[entry] as number);
    const entryFlags = isDigits ? 0 : (LEXICON.flags[entry] as number);
    if (state === State.Scale && action !== Action.Stack) groupFrom = index;
    if (action === Action.Set || action === Action.Add) {
      if (isDigits) {
        const mantissa = atoms.mantissas[entry] as number | bigint;
        const exponent = atoms.exponents[entry] as number;
        if (action === Action.Add && (exponent !== 0 || mantissa >= 100)) break;
        big = typeof mantissa === 'bigint' ? mantissa : undefined;
        group = action === Action.Add ? group + Number(mantissa) : Number(mantissa);
        groupExponent = exponent;
      } else group = action === Action.Set ? value : group + value;
    } else if (action === Action.Teen) {
      group += 10;
    } else if (action === Action.Hundred) {
      if (groupExponent !== 0 || group === 0) break;
      group *= 100;
    } else if (action === Action.Zero) {
      amount.push(0, 0, 0);
      state = State.Start;
      index++;
      break;
    } else if (action === Action.Stack && index - 1 === moreAt && value === amount.scales[amount.count - 1]) {
      // "مئة وألف ألف", as programs write a hundred and one thousand: the scale is said for the one and for all.
    } else if (action === Action.Stack) {
      const last = amount.count - 1;
      amount.exponents[last] = (amount.exponents[last] as number) + value;
      amount.scales[last] = (amount.scales[last] as number) + value;
      if (!amount.descends() || (amount.exponents[last] as number) > MOST_ZEROS) {
        amount.exponents[last] = (amount.exponents[last] as number) - value;
        amount.scales[last] = (amount.scales[last] as number) - value;
        break;
      }
    } else {
      const isThousands = numeralClass === NumeralClass.Thousands;
      const scale = isThousands ? 3 : value;
      if (isTooManyFor(atoms, index, group, big, scale)) break;
      const isTwo =
        numeralClass === NumeralClass.DualScale ||
        ((entryFlags & NumeralFlag.Accusative) !== 0 &&
          group === 0 &&
          isDualBeforeNoun(stream, atoms, index, cardinal.nounLeftOut));
      const ones = isThousands ? value : isTwo ? 2 : 1;
      const counted = big ?? (action === Action.More ? group + ones : group === 0 ? ones : group);
      if (!amount.close(counted, groupExponent + scale, scale)) {
        index = groupFrom;
        group = 0;
        state = State.Scale;
        break;
      }
      group = 0;
      groupExponent = 0;
      big = undefined;
      if (action === Action.More) moreAt = index;
    }
    definite ||= ((atoms.flags[index] as number) & AtomFlag.Definite) !== 0;
    if ((entryFlags & NumeralFlag.Part) !== 0) {
      part = index;
      partState = state;
    }
    state = (step & 15) as State;
  }
  if (part === index - 1 && part >= first && (state === State.Unit || state === State.HundredUnit)) {
    const value = LEXICON.values[atoms.entry[part] as number] as number;
    // "مئة وإحدى" is complete, "مئة واثنا" and a lone "أحد" are not.
    if (part === first || value !== 1) {
      group -= value;
      state = partState;
      index = part;
    }
  }
  if (group !== 0 || (state === State.Digits && index > first)) {
    amount.push(big ?? group, groupExponent, 0);
    if (!amount.descends()) {
      amount.count--;
      index = groupFrom;
      group = 0;
      state = State.Scale;
    }
  }
  cardinal.next = index;
  cardinal.state = state;
  cardinal.group = group;
  return amount.count > 0;
}

/** "5.969.428 مليون" is a slip of the pen: digits in groups beyond the scale do not count it. */
function isTooManyFor(atoms: Atoms, index: number, group: number, big: bigint | undefined, scale: number): boolean {
  if (index === 0 || ((atoms.flags[index - 1] as number) & AtomFlag.Grouped) === 0) return false;
  return atoms.class[index - 1] === NumeralClass.Digits && (big !== undefined || group >= 10 ** scale) && scale > 3;
}
