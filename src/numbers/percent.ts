import { letterOffset, TokenFlag, TokenKind, type TokenStream } from '../core';
import type { Atoms } from './atoms';
import { AtomFlag, NumeralClass } from './classes';
import { hasRole, isPercentUnit, touches, unitAt } from './neighbours';
import { isDefinite, type Reading, scaleOf } from './reading';
import { Role } from './roles';

function isPercentSign(stream: TokenStream, token: number): boolean {
  if (token < 0 || token >= stream.length || stream.kind[token] === TokenKind.Number) return false;
  return isPercentUnit(unitAt(stream, token));
}

/**
 * Takes the sign or the words of a percentage to the number: 20%, عشرين بالمئة, 20 في المائة. "بالألف" and higher make
 * it a fraction.
 */
export function readPercent(stream: TokenStream, atoms: Atoms, reading: Reading): void {
  // "الـ 50 بالمئة": digits with an article are no rank before a percent.
  const isArticled = reading.kind === 'ordinal' && atoms.class[reading.first] === NumeralClass.Digits;
  if (reading.kind !== 'cardinal' && reading.kind !== 'fraction' && !isArticled) return;
  const signs = (atoms.flags[reading.next - 1] as number) & (AtomFlag.Percent | AtomFlag.PerMille);
  if (signs !== 0) {
    reading.kind = signs === AtomFlag.Percent ? 'percent' : 'fraction';
    if (signs === AtomFlag.PerMille) reading.value = Number(reading.value) / 1000;
    return;
  }
  const sign = reading.lastToken + 1;
  // "5 %20": the sign belongs to the number that it touches.
  if (isPercentSign(stream, sign) && (touches(stream, reading.lastToken, sign) || !isBeforeNumber(stream, sign))) {
    reading.kind = 'percent';
    reading.lastToken++;
    return;
  }
  const { next } = reading;
  if (next >= atoms.length || !isDefinite(atoms, next)) return;
  const power = scaleOf(atoms, next);
  if (power < 2) return;
  const flags = atoms.flags[next] as number;
  const before = atoms.before[next] as number;
  const isAttached =
    before === reading.lastToken + 1 && (flags & AtomFlag.WithBeh) !== 0 && (flags & AtomFlag.And) === 0;
  const isApart =
    before === reading.lastToken + 2 &&
    (flags & (AtomFlag.And | AtomFlag.Prefix)) === 0 &&
    hasRole(stream, reading.lastToken + 1, Role.In);
  if (!isAttached && !isApart) return;
  if (power === 2) reading.kind = 'percent';
  else {
    reading.kind = 'fraction';
    reading.value = Number(reading.value) / 10 ** power;
  }
  reading.lastToken = atoms.last[next] as number;
  reading.next = next + 1;
}

function isBeforeNumber(stream: TokenStream, token: number): boolean {
  return touches(stream, token, token + 1) && stream.kind[token + 1] === TokenKind.Number;
}

/** Whether a percent sign stands right before the number, as right-to-left typing leaves it: %20, ٪٢٠. */
export function hasSignBefore(stream: TokenStream, atoms: Atoms, reading: Reading): boolean {
  const token = atoms.before[reading.first] as number;
  if (reading.kind !== 'cardinal' || atoms.class[reading.first] !== NumeralClass.Digits) return false;
  if (token !== atoms.first[reading.first] || stream.kind[token] !== TokenKind.Number) return false;
  if (!isPercentSign(stream, token - 1)) return false;
  const previous = reading.first - 1;
  const isBehindNumber = previous >= 0 && atoms.last[previous] === token - 2;
  // "5%20": the sign belongs to the number before it.
  if (touches(stream, token - 1, token)) return !(isBehindNumber && touches(stream, token - 2, token - 1));
  // "% 20": with a space between, nothing else may claim the sign.
  const isSameLine = ((stream.flags[token] as number) & TokenFlag.AfterNewline) === 0;
  return isSameLine && !isBehindNumber && !touches(stream, token - 2, token - 1);
}

/** Whether an atom is "بالمئة" before its number: بالمائة 10. */
export function isPercentBefore(atoms: Atoms, index: number): boolean {
  const flags = atoms.flags[index] as number;
  // "عشرين بالمئة 10": it belongs to the number before it.
  if (index > 0 && atoms.before[index] === (atoms.last[index - 1] as number) + 1) return false;
  return (
    atoms.class[index] === NumeralClass.Hundred &&
    (flags & (AtomFlag.Definite | AtomFlag.WithBeh)) === (AtomFlag.Definite | AtomFlag.WithBeh) &&
    index + 1 < atoms.length &&
    atoms.class[index + 1] === NumeralClass.Digits &&
    ((atoms.flags[index + 1] as number) & (AtomFlag.And | AtomFlag.Prefix)) === 0 &&
    atoms.before[index + 1] === (atoms.last[index] as number) + 1
  );
}

/** Where "بالمئة" before its number begins: at its ب. */
export function percentStart(stream: TokenStream, atoms: Atoms, index: number): number {
  return letterOffset(stream, atoms.first[index] as number, (atoms.letter[index] as number) - 1);
}
