import { Char, CharClass, CLASSES, TokenKind, type TokenStream } from '../core';
import { type Atoms, addDigits } from './atoms';
import { AtomFlag, NumeralClass } from './classes';
import { type SplitDecimal, splitDecimal } from './digit-decimals';
import {
  isInsideIdentifier,
  isTelephone,
  joinGroups,
  readExponent,
  skipChain,
  skipTelephone,
} from './digit-neighbours';
import { digitsOf, MOST_DIGITS, readShape, Shape } from './digit-shape';
import { leadOf } from './lead';
import { isPercentUnit, isPerMilleUnit, unitAt } from './neighbours';
import { isAfterScoreWord } from './ranges';

/** Up to so many digits a double holds every integer. */
const SAFE_DIGITS = 15;
/** An international or national number of a telephone has at least so many digits. */
const PHONE_DIGITS = 8;

function isDigitUnit(unit: number): boolean {
  return CLASSES[unit] === CharClass.Digit;
}

/** Digits as an exact mantissa: how many they are, and how many of them stand behind the point. */
interface DigitValue {
  readonly mantissa: number | bigint;
  readonly digits: number;
  readonly decimals: number;
}

/** The digits of the tokens `token … last` as one number. */
function digitValue(stream: TokenStream, token: number, last: number, shape: Shape): DigitValue {
  const { letters, letterStart, kind } = stream;
  const from = letterStart[token] as number;
  const to = letterStart[token + 1] as number;
  if (shape === Shape.Integer && last === token && to - from <= SAFE_DIGITS) {
    // Nearly all numbers of a text: no string is made of them.
    let value = 0;
    for (let i = from; i < to; i++) value = value * 10 + (letters[i] as number) - Char.DIGIT_ZERO;
    return { mantissa: value, digits: to - from, decimals: 0 };
  }
  let { text, decimals } = digitsOf(letters, from, to, shape);
  for (let next = token + 1; next <= last; next++) {
    if (kind[next] !== TokenKind.Number) continue;
    const partFrom = letterStart[next] as number;
    const partTo = letterStart[next + 1] as number;
    const part = digitsOf(letters, partFrom, partTo, readShape(letters, partFrom, partTo));
    text += part.text;
    decimals = part.decimals;
  }
  const digits = text.length;
  if (digits > MOST_DIGITS) return { mantissa: 0, digits, decimals };
  return { mantissa: digits > SAFE_DIGITS ? BigInt(text) : Number(text), digits, decimals };
}

/**
 * Reads the number in digits that begins at a token, and adds it to the atoms unless it is part of something else (a
 * season, a version, an address, a telephone). Gives the last token that belongs to it.
 */
export function readDigits(stream: TokenStream, atoms: Atoms, token: number): number {
  const { letters, letterStart } = stream;
  const chainEnd = skipChain(stream, token);
  if (chainEnd > token) {
    if (chainEnd === token + 2 && unitAt(stream, token + 1) === Char.SOLIDUS) addRatio(stream, atoms, token);
    return chainEnd;
  }
  const phoneEnd = skipTelephone(stream, token);
  if (phoneEnd > token) return phoneEnd;
  if (isInsideIdentifier(stream, token)) return token;
  const split = splitDecimal(stream, token);
  if (split !== undefined) {
    addSplitDecimal(stream, atoms, token, split);
    return split.last;
  }
  const from = letterStart[token] as number;
  const to = letterStart[token + 1] as number;
  const shape = readShape(letters, from, to);
  if (shape === Shape.List) addList(stream, atoms, token);
  if (shape === Shape.List || shape === Shape.None) return token;
  const joined = joinGroups(stream, token, shape, to - from);
  const { mantissa, digits, decimals } = digitValue(stream, token, joined, shape);
  let last = joined;
  if (digits > MOST_DIGITS) return last;
  const isGrouped = joined > token || shape === Shape.Grouped || shape === Shape.GroupedDecimal;
  let flags = isGrouped ? AtomFlag.Grouped : 0;
  if (!isGrouped && digits >= PHONE_DIGITS && isTelephone(stream, token)) return last;
  const start = stream.start[token] as number;
  flags |= signsOf(stream, token, last);
  let exponent = -decimals;
  const power = readExponent(stream, last);
  if (power !== undefined) {
    exponent += power.value;
    last = power.last;
  }
  const lead = leadOf(stream, token);
  if (lead.point) exponent -= digits;
  if (exponent < 0) flags |= AtomFlag.Decimal;
  // A plus belongs to the way a number is written down, not to the number: +1.8.
  const digitStart = (flags & AtomFlag.Plus) !== 0 ? start + 1 : start;
  addDigits(atoms, {
    first: token,
    last,
    before: lead.before,
    start: lead.start ?? digitStart,
    end: stream.end[last] as number,
    mantissa,
    exponent,
    flags: flags | lead.flags,
  });
  return last;
}

/** The signs that the scan gives to a number: −, + or % before it, % or ‰ behind it. */
function signsOf(stream: TokenStream, token: number, last: number): number {
  let flags = 0;
  const sign = unitAt(stream, token);
  if (sign === Char.HYPHEN_MINUS || sign === Char.MINUS_SIGN) flags = AtomFlag.Minus;
  else if (sign === Char.PLUS_SIGN) flags = AtomFlag.Plus;
  else if (isPercentUnit(sign)) flags = AtomFlag.Percent;
  const endUnit = stream.text.charCodeAt((stream.end[last] as number) - 1);
  if (isPercentUnit(endUnit)) return flags | AtomFlag.Percent;
  return isPerMilleUnit(endUnit) ? flags | AtomFlag.PerMille : flags;
}

/** Adds a decimal whose two parts are tokens of their own. */
function addSplitDecimal(stream: TokenStream, atoms: Atoms, token: number, split: SplitDecimal): void {
  const whole = digitValue(stream, split.whole, split.whole, Shape.Integer);
  const decimals = digitValue(stream, split.decimals, split.decimals, Shape.Integer);
  const lead = leadOf(stream, token);
  addDigits(atoms, {
    first: token,
    last: split.last,
    before: lead.before,
    start: lead.start ?? (stream.start[token] as number),
    end: stream.end[split.last] as number,
    mantissa: BigInt(whole.mantissa) * 10n ** BigInt(decimals.digits) + BigInt(decimals.mantissa),
    exponent: -decimals.digits,
    flags: AtomFlag.Decimal | lead.flags | signsOf(stream, token, split.last),
  });
}

/** Each integer of a list like 5,10,15 as an atom of its own. */
function addList(stream: TokenStream, atoms: Atoms, token: number): void {
  const { letters, letterStart } = stream;
  const from = letterStart[token] as number;
  const to = letterStart[token + 1] as number;
  // The letters stand one to one on the code units behind a sign.
  const start = (stream.start[token] as number) + (isDigitUnit(unitAt(stream, token)) ? 0 : 1);
  for (let i = from; i < to; ) {
    let end = i;
    while (end < to && letters[end] !== Char.COMMA) end++;
    if (end - i <= SAFE_DIGITS) {
      addDigits(atoms, {
        first: token,
        last: token,
        before: token,
        start: start + i - from,
        end: start + end - from,
        mantissa: Number(digitsOf(letters, i, end, Shape.Integer).text),
        exponent: 0,
        flags: 0,
      });
    }
    i = end + 1;
  }
}

/** Adds 1/2 and the like as a fraction: the upper number less than the lower, and that one usual as a denominator. */
function addRatio(stream: TokenStream, atoms: Atoms, token: number): void {
  const { letters, letterStart } = stream;
  const part = (at: number): number => {
    const from = letterStart[at] as number;
    const to = letterStart[at + 1] as number;
    if (to - from > 4 || readShape(letters, from, to) !== Shape.Integer) return 0;
    return Number(digitsOf(letters, from, to, Shape.Integer).text);
  };
  const upper = part(token);
  const lower = part(token + 2);
  if (upper === 0 || upper >= lower || !(lower <= 6 || lower === 8 || lower % 10 === 0)) return;
  if (isAfterScoreWord(stream, token)) return;
  const lead = leadOf(stream, token);
  addDigits(atoms, {
    first: token,
    last: token + 2,
    before: lead.before,
    start: stream.start[token] as number,
    end: stream.end[token + 2] as number,
    mantissa: upper / lower,
    exponent: 0,
    flags: AtomFlag.Ratio | lead.flags,
  });
}

/** Adds 1e6, which the scan takes for a word in Latin letters; gives whether the token is one. */
export function addScientific(stream: TokenStream, atoms: Atoms, token: number): boolean {
  const start = stream.start[token] as number;
  const end = stream.end[token] as number;
  if (end - start > SAFE_DIGITS) return false;
  const match = /^(\d+)[eE](\d{1,3})$/.exec(stream.text.slice(start, end));
  if (match === null || Number(match[2]) > MOST_DIGITS) return false;
  addDigits(atoms, {
    first: token,
    last: token,
    before: token,
    start,
    end,
    mantissa: Number(match[1]),
    exponent: Number(match[2]),
    flags: 0,
  });
  return true;
}

/** Numerator and denominator of ¼ ½ ¾ (U+00BC–00BE) and of U+2150–215E, from their place in this list. */
const VULGAR = '¼1/4 ½1/2 ¾3/4 ⅐1/7 ⅑1/9 ⅒1/10 ⅓1/3 ⅔2/3 ⅕1/5 ⅖2/5 ⅗3/5 ⅘4/5 ⅙1/6 ⅚5/6 ⅛1/8 ⅜3/8 ⅝5/8 ⅞7/8';

/** Adds ½ and the like, to the digits before it when it touches them: 3½. */
export function addVulgarFraction(stream: TokenStream, atoms: Atoms, token: number): void {
  const unit = unitAt(stream, token);
  if (unit < 0xbc || unit > 0x215e) return;
  const at = VULGAR.indexOf(String.fromCharCode(unit));
  if (at < 0) return;
  const [upper = 0, lower = 1] = VULGAR.slice(at + 1, VULGAR.indexOf(' ', at) < 0 ? undefined : VULGAR.indexOf(' ', at))
    .split('/')
    .map(Number);
  const last = atoms.length - 1;
  const start = stream.start[token] as number;
  const taken = AtomFlag.Decimal | AtomFlag.Ratio | AtomFlag.Percent | AtomFlag.PerMille;
  const joins =
    last >= 0 &&
    atoms.last[last] === token - 1 &&
    atoms.class[last] === NumeralClass.Digits &&
    atoms.end[last] === start &&
    ((atoms.flags[last] as number) & taken) === 0;
  if (!joins) {
    const lead = leadOf(stream, token);
    addDigits(atoms, {
      first: token,
      last: token,
      before: lead.before,
      start: lead.start ?? start,
      end: stream.end[token] as number,
      mantissa: upper / lower,
      exponent: 0,
      flags: AtomFlag.Ratio | lead.flags,
    });
    return;
  }
  const whole = Number(atoms.mantissas[atoms.entry[last] as number]);
  atoms.length--;
  atoms.mantissas.length--;
  atoms.exponents.length--;
  // Halves, quarters, fifths and eighths are decimals, and take a scale: 3½ مليون.
  const isDecimal = 1000 % lower === 0;
  addDigits(atoms, {
    first: atoms.first[last] as number,
    last: token,
    before: atoms.before[last] as number,
    start: atoms.start[last] as number,
    end: stream.end[token] as number,
    mantissa: isDecimal ? whole * 1000 + (upper * 1000) / lower : whole + upper / lower,
    exponent: isDecimal ? -3 : 0,
    flags: (atoms.flags[last] as number) | (isDecimal ? AtomFlag.Decimal : AtomFlag.Ratio),
  });
}
