import { Char, CharClass, CLASSES, TokenKind, type TokenStream } from '../core';
import { readShape, Shape } from './digit-shape';
import { touches, unitAt } from './neighbours';

/** U+0631 REH, the decimal sign of the Gulf news agencies. */
const REH = 0x0631;

/** Decimals that the scan leaves as two numbers: which tokens give the digits before and behind the point. */
export interface SplitDecimal {
  readonly whole: number;
  readonly decimals: number;
  readonly last: number;
}

/**
 * Finds a decimal in two tokens: "9ر11%" is 11.9, for the letter between them turns the order of the digits around, as
 * the reader sees it; "2.‏16" with a direction mark behind the point is 2.16; "438،5" has the Arabic comma for a point.
 */
export function splitDecimal(stream: TokenStream, token: number): SplitDecimal | undefined {
  const between = token + 1;
  const next = token + 2;
  if (next >= stream.length || stream.kind[next] !== TokenKind.Number) return undefined;
  if (!touches(stream, token, between) || !isPlainInteger(stream, token) || !isPlainInteger(stream, next))
    return undefined;
  const isReh = unitAt(stream, between) === REH && stream.end[between] === (stream.start[between] as number) + 1;
  if (isReh) return touches(stream, between, next) ? { whole: next, decimals: token, last: next } : undefined;
  const unit = unitAt(stream, between);
  if (unit === Char.ARABIC_COMMA) {
    return isDecimalComma(stream, between) ? { whole: token, decimals: next, last: next } : undefined;
  }
  const isPoint = unit === Char.FULL_STOP || unit === Char.ARABIC_DECIMAL_SEPARATOR;
  return isPoint && isJoined(stream, between, next) ? { whole: token, decimals: next, last: next } : undefined;
}

/** Most digits before and behind an Arabic comma that is a decimal point: with more of them, or a second comma, it parts a list. */
const COMMA_WHOLE = 3;
const COMMA_DECIMALS = 2;

function isDecimalComma(stream: TokenStream, comma: number): boolean {
  const digits = (token: number): number =>
    (stream.letterStart[token + 1] as number) - (stream.letterStart[token] as number);
  if (!touches(stream, comma, comma + 1)) return false;
  if (digits(comma - 1) > COMMA_WHOLE || digits(comma + 1) > COMMA_DECIMALS) return false;
  return !isListComma(stream, comma - 2) && !isListComma(stream, comma + 2);
}

/** Whether an Arabic comma with digits on both sides and no space stands at a token. */
function isListComma(stream: TokenStream, token: number): boolean {
  if (!touches(stream, token - 1, token) || !touches(stream, token, token + 1)) return false;
  return (
    unitAt(stream, token) === Char.ARABIC_COMMA &&
    stream.kind[token - 1] === TokenKind.Number &&
    stream.kind[token + 1] === TokenKind.Number
  );
}

/** Whether nothing but direction marks stand between two tokens, and at least one. */
function isJoined(stream: TokenStream, token: number, next: number): boolean {
  const from = stream.end[token] as number;
  const to = stream.start[next] as number;
  if (to === from || to - from > 4) return false;
  for (let i = from; i < to; i++) if (CLASSES[stream.text.charCodeAt(i)] !== CharClass.Joiner) return false;
  return true;
}

function isPlainInteger(stream: TokenStream, token: number): boolean {
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  return to - from <= 9 && readShape(stream.letters, from, to) === Shape.Integer;
}
