import { Char, CharClass, CLASSES, scanInto, TokenStream } from '../core';
import { Atoms } from './atoms';
import { AtomFlag } from './classes';
import { collectAtoms } from './collect';
import { readExpression } from './expression';
import { hasRole, isDash, isPercentUnit, isPerMilleUnit } from './neighbours';
import { readsCollectives } from './options';
import { hasSignBefore, isPercentBefore, readPercent } from './percent';
import type { Reading } from './reading';
import { Role } from './roles';
import { isShareOf, readShare } from './shares';
import { isBelowZero } from './signs';
import type { ParseNumberOptions } from './types';

const stream = /* #__PURE__ */ new TokenStream();
const atoms = /* #__PURE__ */ new Atoms();

/** No number that the lexicon can write is longer; longer strings are no single number. */
const LONGEST = 4096;

/**
 * Reads a string that is one number, in words, digits or both; `undefined` when it is anything else.
 *
 * Cardinals, ordinals (their rank), fractions, decimals, percentages (20 for "20%"), vague numbers (their unit). White
 * space, brackets and punctuation around it are fine, proclitics are not: "وستين" is more than a number. Integers beyond ±(2^53 − 1) are `bigint`s.
 *
 * @throws TypeError for an option that is not as documented.
 * @example
 * parseNumber('ثلاثة ملايين ونصف') // => 3500000
 */
export function parseNumber(text: string, options?: ParseNumberOptions): number | bigint | undefined {
  atoms.collectives = options !== undefined && readsCollectives(options);
  if (text.length > LONGEST) return undefined;
  scanInto(stream, withSignJoined(trimmed(text)));
  collectAtoms(stream, atoms);
  const { length } = stream;
  if (atoms.length === 0) return undefined;
  // "سالب خمسة": the sign as a word.
  const from = hasRole(stream, 0, Role.Minus) ? 1 : 0;
  if (atoms.before[0] === 2) return shareOf(length);
  if (atoms.before[0] !== from && !(atoms.before[0] === 1 && from === 0)) return undefined;
  if (((atoms.flags[0] as number) & (AtomFlag.And | AtomFlag.Prefix)) !== 0) {
    return isPercentBefore(atoms, 0) ? percentBefore(length) : undefined;
  }
  const reading = readShare(stream, atoms) ?? readExpression(stream, atoms, 0, true);
  if (reading === undefined) return undefined;
  readPercent(stream, atoms, reading);
  const signBefore = atoms.before[0] === from + 1 && hasSignBefore(stream, atoms, reading);
  if (atoms.before[0] !== from && !signBefore) return undefined;
  if (isWhole(reading, length)) return from === 1 ? -reading.value : reading.value;
  const isNegative =
    isBelowZero(stream, atoms, reading) &&
    from === 0 &&
    reading.next === atoms.length - 1 &&
    atoms.before[reading.next] === reading.lastToken + 2 &&
    atoms.last[reading.next] === length - 1;
  return isNegative ? -reading.value : undefined;
}

/** Whether a reading takes all atoms and all tokens. */
function isWhole(reading: Reading, length: number): boolean {
  return reading.next === atoms.length && reading.lastToken === length - 1;
}

/** "بالمائة 10" as the whole string. */
function percentBefore(length: number): number | bigint | undefined {
  const reading = readExpression(stream, atoms, 1, true);
  return reading !== undefined && isWhole(reading, length) ? reading.value : undefined;
}

const SIGN_APART = /^([-\u2212])\s+(?=\p{Nd})/u;

/** "- 5" with the sign at its digits: in a text that is one number it is no dash of a list. */
function withSignJoined(text: string): string {
  return isDash(text.charCodeAt(0)) ? text.replace(SIGN_APART, '$1') : text;
}

/** The text without what stands around a number and does not change it: brackets, quotes, stops, currency signs. */
function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isAround(text, from)) from++;
  while (to > from && isAround(text, to - 1)) to--;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

function isAround(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const charClass = CLASSES[unit] as CharClass;
  if (charClass === CharClass.Currency || charClass === CharClass.Space) return true;
  if (charClass !== CharClass.Punctuation) return false;
  // A sign, a percent sign and the point of ".5" are part of the number.
  if (isDash(unit) || isPercentUnit(unit) || isPerMilleUnit(unit)) return false;
  return (
    CLASSES[text.charCodeAt(at + 1)] !== CharClass.Digit ||
    (unit !== Char.FULL_STOP && unit !== Char.ARABIC_DECIMAL_SEPARATOR)
  );
}

/** "جزء من ألف" as the whole string. */
function shareOf(length: number): number | undefined {
  const reading = readExpression(stream, atoms, 0, true);
  if (reading === undefined || !isWhole(reading, length)) return undefined;
  return isShareOf(stream, atoms, reading, 10) ? 1 / Number(reading.value) : undefined;
}
