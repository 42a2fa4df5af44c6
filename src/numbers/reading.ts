import { letterOffset, type TokenStream } from '../core';
import { Amount } from './amount';
import type { Atoms } from './atoms';
import { AtomFlag, NumeralClass, NumeralFlag } from './classes';
import { LEXICON } from './lexicon';
import type { NumberKind } from './types';

/** One number of the text before its neighbours have been looked at. */
export interface Reading {
  /** First atom, and the atom after the last. */
  readonly first: number;
  next: number;
  /** Last token. */
  lastToken: number;
  kind: NumberKind;
  value: number | bigint;
  min?: number;
  max?: number;
  /** Power of ten of the scale that the number ends in, 0 when it ends in none: ونصف is half of that. */
  scale: number;
}

/** Where an atom begins in the text: behind its proclitics, at ال when it has it. */
export function atomStart(stream: TokenStream, atoms: Atoms, index: number): number {
  if (atoms.class[index] === NumeralClass.Digits) return atoms.start[index] as number;
  const token = atoms.first[index] as number;
  const letter = atoms.letter[index] as number;
  return letter === stream.letterStart[token] ? (stream.start[token] as number) : letterOffset(stream, token, letter);
}

/** Where an atom ends in the text: before a pronoun that is part of its word. */
export function atomEnd(stream: TokenStream, atoms: Atoms, index: number): number {
  if (atoms.class[index] === NumeralClass.Digits) return atoms.end[index] as number;
  const token = atoms.last[index] as number;
  const flags = LEXICON.flags[atoms.entry[index] as number] as number;
  const suffix =
    (flags & NumeralFlag.Suffix1) !== 0
      ? 1
      : (flags & NumeralFlag.Suffix2) !== 0
        ? 2
        : (flags & NumeralFlag.Suffix3) !== 0
          ? 3
          : 0;
  if (suffix === 0) return stream.end[token] as number;
  return letterOffset(stream, token, (stream.letterStart[token + 1] as number) - suffix);
}

/** The `NumeralFlag` bits of an atom, none for digits. */
export function entryFlags(atoms: Atoms, index: number): number {
  return atoms.class[index] === NumeralClass.Digits ? 0 : (LEXICON.flags[atoms.entry[index] as number] as number);
}

/** The value of a word of the lexicon: its number, or for scales the power of ten. */
export function entryValue(atoms: Atoms, index: number): number {
  return LEXICON.values[atoms.entry[index] as number] as number;
}

/** Whether an atom carries the article. */
export function isDefinite(atoms: Atoms, index: number): boolean {
  return ((atoms.flags[index] as number) & AtomFlag.Definite) !== 0;
}

/** The power of ten of مئة and of every scale, -1 for other atoms. */
export function scaleOf(atoms: Atoms, index: number): number {
  switch (atoms.class[index]) {
    case NumeralClass.Hundred:
      return 2;
    case NumeralClass.Scale:
    case NumeralClass.PluralScale:
      return entryValue(atoms, index);
    default:
      return -1;
  }
}

/** The exact value `mantissa × 10^exponent`. */
export function shifted(mantissa: number | bigint, exponent: number): number | bigint {
  const amount = new Amount();
  amount.push(mantissa, exponent, 0);
  return amount.value();
}
