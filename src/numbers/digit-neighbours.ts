import { Char, TokenFlag, TokenKind, type TokenStream } from '../core';
import { MOST_DIGITS, readShape, Shape } from './digit-shape';
import { procliticsOf } from './lead';
import { isDash, touches, unitAt } from './neighbours';

/**
 * The last token of a chain of digits joined by `/` (a season, a ratio), by `:` or by two dashes and more (a telephone);
 * the token itself when there is none. Two numbers with one dash are a range or a score. A date may have spaces around
 * its slashes: 20 / 07 / 1432.
 */
export function skipChain(stream: TokenStream, token: number): number {
  let last = token;
  let dashes = 0;
  while (touches(stream, last, last + 1) && touches(stream, last + 1, last + 2)) {
    if (stream.kind[last + 2] !== TokenKind.Number) break;
    const unit = unitAt(stream, last + 1);
    if (isDash(unit)) dashes++;
    else if (unit !== Char.COLON && unit !== Char.SOLIDUS) break;
    last += 2;
  }
  if (last <= token + 2 && isSpacedSlash(stream, token + 1) && isSpacedSlash(stream, token + 3)) return token + 4;
  return last === token + 2 && dashes === 1 ? token : last;
}

/** Whether a slash with a number behind it stands at a token, whatever space is around it. */
function isSpacedSlash(stream: TokenStream, token: number): boolean {
  if (token + 1 >= stream.length || unitAt(stream, token) !== Char.SOLIDUS) return false;
  const newline = (stream.flags[token] as number) | (stream.flags[token + 1] as number);
  return stream.kind[token + 1] === TokenKind.Number && (newline & TokenFlag.AfterNewline) === 0;
}

/** Whether the digits belong to a name: COVID-19, v2.1, #12, كوفيد-19, user_7. */
export function isInsideIdentifier(stream: TokenStream, token: number): boolean {
  if (!touches(stream, token - 1, token)) return false;
  if (stream.kind[token - 1] === TokenKind.Foreign) return true;
  const unit = unitAt(stream, token - 1);
  if (unit === Char.NUMBER_SIGN || unit === Char.COMMERCIAL_AT || unit === Char.LOW_LINE) return true;
  if ((!isDash(unit) && unit !== Char.FULL_STOP) || !touches(stream, token - 2, token - 1)) return false;
  if (stream.kind[token - 2] === TokenKind.Foreign) return true;
  // كوفيد-19 is a name, ال-49 is a number behind its article.
  return stream.kind[token - 2] === TokenKind.Word && isDash(unit) && procliticsOf(stream, token - 2) < 0;
}

/** The last token of groups of three digits joined by single spaces, apostrophes or Arabic commas: 1 234 567, 1'234'567, 30،000. */
export function joinGroups(stream: TokenStream, token: number, shape: Shape, digits: number): number {
  const { text, kind, start, end, letterStart, letters } = stream;
  const isFirstGroup = shape === Shape.Grouped || (shape === Shape.Integer && digits <= 3);
  if (!isFirstGroup || letters[letterStart[token] as number] === Char.DIGIT_ZERO) return token;
  let last = token;
  while (last - token < MOST_DIGITS) {
    let next = last + 1;
    if (next >= stream.length) break;
    if (touches(stream, last, next) && touches(stream, next, next + 1)) {
      const unit = unitAt(stream, next);
      if (unit !== Char.APOSTROPHE && unit !== Char.RIGHT_SINGLE_QUOTATION_MARK && unit !== Char.ARABIC_COMMA) break;
      next++;
    } else if (
      (start[next] as number) !== (end[last] as number) + 1 ||
      !isGroupSpace(text.charCodeAt(end[last] as number))
    ) {
      break;
    }
    if (kind[next] !== TokenKind.Number) break;
    const from = letterStart[next] as number;
    const length = (letterStart[next + 1] as number) - from;
    const point = letters[from + 3];
    const isGroup = length === 3 || (length > 4 && length <= 6 && (point === Char.FULL_STOP || point === Char.COMMA));
    if (!isGroup || readShape(letters, from, from + 3) !== Shape.Integer) break;
    // 20 300-400: the next number belongs to something else, as it does behind a sign.
    if (skipChain(stream, next) !== next || (start[next] as number) + length > (end[next] as number)) break;
    last = next;
    if (length > 3) break;
  }
  return last;
}

/** Space, no-break space, thin space, narrow no-break space. */
function isGroupSpace(unit: number): boolean {
  return unit === Char.SPACE || unit === Char.NO_BREAK_SPACE || unit === 0x2009 || unit === 0x202f;
}

/** The power and last token of an exponent right behind the digits: e6, E-3. */
export function readExponent(stream: TokenStream, token: number): { value: number; last: number } | undefined {
  const next = token + 1;
  if (!touches(stream, token, next) || stream.kind[next] !== TokenKind.Foreign) return undefined;
  const { text, start, end } = stream;
  const from = start[next] as number;
  const digits = /^[eE](\d{0,2})$/.exec(text.slice(from, Math.min(end[next] as number, from + 4)));
  if (digits === null) return undefined;
  if (digits[1] !== '') return { value: Number(digits[1]), last: next };
  if (!touches(stream, next, next + 1) || !touches(stream, next + 1, next + 2)) return undefined;
  const sign = unitAt(stream, next + 1);
  if (stream.kind[next + 2] !== TokenKind.Number || !(isDash(sign) || sign === Char.PLUS_SIGN)) return undefined;
  const power = text.slice(start[next + 2] as number, end[next + 2] as number);
  if (!/^\d{1,2}$/.test(power)) return undefined;
  return { value: isDash(sign) ? -Number(power) : Number(power), last: next + 2 };
}

/** A telephone of several groups has at least so many digits, and each group at most so many. */
const PHONE_DIGITS = 8;
const GROUP_DIGITS = 8;

/**
 * The last token of a telephone in groups, which a space or a dash parts: 011-4567890, +966 50 123 4567. A zero or + must
 * stand before the first group, or + behind the last, as typing from right to left leaves it; the token before when there
 * is none.
 */
export function skipTelephone(stream: TokenStream, token: number): number {
  const { start, end, text } = stream;
  let last = token;
  let digits = groupDigits(stream, token);
  if (digits < 0) return token - 1;
  for (let groups = 1; groups < PHONE_DIGITS; groups++) {
    const isDashed =
      touches(stream, last, last + 1) && touches(stream, last + 1, last + 2) && isDash(unitAt(stream, last + 1));
    const next = isDashed ? last + 2 : last + 1;
    const isNear =
      isDashed ||
      (next < stream.length &&
        start[next] === (end[last] as number) + 1 &&
        isGroupSpace(text.charCodeAt(end[last] as number)));
    const more = isNear ? groupDigits(stream, next) : -1;
    // A group with a sign of its own is another number.
    if (more < 0 || (start[next] as number) + more !== end[next]) break;
    digits += more;
    last = next;
  }
  if (last === token || digits < PHONE_DIGITS) return token - 1;
  const isSigned =
    isTelephone(stream, token) || (touches(stream, last, last + 1) && unitAt(stream, last + 1) === Char.PLUS_SIGN);
  return isSigned ? last : token - 1;
}

/** How many digits a plain integer has that can be a group of a telephone, -1 for other tokens. */
function groupDigits(stream: TokenStream, token: number): number {
  if (token >= stream.length || stream.kind[token] !== TokenKind.Number) return -1;
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  return to - from > 1 && to - from <= GROUP_DIGITS && readShape(stream.letters, from, to) === Shape.Integer
    ? to - from
    : -1;
}

/** A telephone: a first zero, or + before at least eight digits. */
export function isTelephone(stream: TokenStream, token: number): boolean {
  const first = stream.letters[stream.letterStart[token] as number];
  if (first === Char.DIGIT_ZERO || unitAt(stream, token) === Char.PLUS_SIGN) return true;
  return touches(stream, token - 1, token) && unitAt(stream, token - 1) === Char.PLUS_SIGN;
}
