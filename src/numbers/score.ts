import { Char, TokenFlag, TokenKind, type TokenStream } from '../core';
import type { Atoms } from './atoms';
import { AtomFlag, NumeralClass, NumeralFlag } from './classes';
import { hasRole, rolesAt, touches } from './neighbours';
import { entryFlags, entryValue, isDefinite, type Reading } from './reading';
import { Role } from './roles';
import { spellingOf } from './spelling-checks';

/** What the neighbours of a number say for it. */
export interface Support {
  /** Token of the counted noun or of the noun after من, -1 for none. */
  readonly noun: number;
  /** A bound, a percent, a sign: words that only numbers have. */
  readonly marked: boolean;
}

/** How sure it is that a reading is a number here, from 0 to 1. Longer readings and digits are sure. */
export function scoreOf(stream: TokenStream, atoms: Atoms, reading: Reading, support: Support): number {
  const { first } = reading;
  if (reading.kind === 'ordinal') return scoreOfOrdinal(stream, atoms, reading);
  if (reading.next - first > 1 || atoms.class[first] === NumeralClass.Digits || support.marked) return 1;
  const token = atoms.first[first] as number;
  const spelling = spellingOf(stream, token, atoms.entry[first] as number);
  if (spelling === 'other') return 0;
  const before = (atoms.before[first] as number) - 1;
  const rolesBefore = rolesAt(stream, before);
  const rolesAfter = rolesAt(stream, reading.lastToken + 1);
  if (isDefinite(atoms, first) && (entryFlags(atoms, first) & NumeralFlag.Construct) !== 0) return 0.2;
  switch (atoms.class[first] as NumeralClass) {
    case NumeralClass.Zero:
      // صفر is the second month of the Islamic year.
      if (((rolesBefore | rolesAfter) & Role.Month) !== 0 || stream.kind[before] === TokenKind.Number) return 0.2;
      return 0.8;
    case NumeralClass.Unit: {
      const value = entryValue(atoms, first);
      if (value === 2 && isDefinite(atoms, first)) return isWeekday(stream, token) ? 0.2 : 0.7;
      if (value === 1 && (rolesBefore & Role.Each) !== 0) return 0.3;
      break;
    }
    case NumeralClass.Hundred:
      if (spelling === 'weak' && ((rolesBefore | rolesAfter) & Role.Water) !== 0) return 0.1;
      break;
    case NumeralClass.Fraction:
      if ((rolesAfter & Role.Final) !== 0) return 0.3;
      if (spelling === 'weak') return 0.3;
      return 0.9;
    default:
  }
  if (spelling === 'good') return 1;
  if (support.noun >= 0 && !isObject(stream, atoms, first, support.noun)) return 0.9;
  const next = reading.lastToken + 1;
  if (isDefiniteWord(stream, next) || support.noun >= 0) return 0.3;
  // ألف alone is a number more often than not, the other weak words are not.
  return atoms.class[first] === NumeralClass.Scale ? 0.6 : 0.4;
}

/** ألف كتابا: the noun is an accusative, so the word is the verb; a thousand would have it in the genitive. */
function isObject(stream: TokenStream, atoms: Atoms, first: number, noun: number): boolean {
  if (atoms.class[first] !== NumeralClass.Scale) return false;
  const last = (stream.letterStart[noun + 1] as number) - 1;
  return stream.letters[last] === Char.ALEF && last - (stream.letterStart[noun] as number) > 2;
}

/** Whether a word begins with ال. */
export function isDefiniteWord(stream: TokenStream, token: number): boolean {
  if (token < 0 || token >= stream.length || stream.kind[token] !== TokenKind.Word) return false;
  const from = stream.letterStart[token] as number;
  return (
    (stream.letterStart[token + 1] as number) - from > 3 &&
    stream.letters[from] === Char.ALEF &&
    stream.letters[from + 1] === Char.LAM
  );
}

/** الاثنين, Monday; the nominative الاثنان is hardly ever the day. */
function isWeekday(stream: TokenStream, token: number): boolean {
  return stream.letters[(stream.letterStart[token + 1] as number) - 2] === Char.YEH;
}

function endsInTehMarbuta(stream: TokenStream, token: number): boolean {
  if (token < 0 || stream.kind[token] !== TokenKind.Word) return false;
  const to = stream.letterStart[token + 1] as number;
  const last = stream.letters[to - 1];
  return last === Char.HEH || (last === Char.TEH && stream.letters[to - 2] === Char.ALEF);
}

/** An ordinal is no rank in "أول أمس", in names of months and rulers; ثانية after a number is the second of time. */
function scoreOfOrdinal(stream: TokenStream, atoms: Atoms, reading: Reading): number {
  const { first } = reading;
  if (atoms.class[first] !== NumeralClass.Ordinal) return 1;
  const token = atoms.first[first] as number;
  if (spellingOf(stream, token, atoms.entry[first] as number) === 'other') return 0;
  const before = (atoms.before[first] as number) - 1;
  const next = reading.lastToken + 1;
  const sameLine = before >= 0 && ((stream.flags[token] as number) & TokenFlag.AfterNewline) === 0;
  const rolesBefore = sameLine ? rolesAt(stream, before) : 0;
  if (hasRole(stream, next, Role.Yesterday)) return 0;
  if (hasRole(stream, next, Role.From) && hasRole(stream, next + 1, Role.Yesterday)) return 0;
  if ((rolesBefore & Role.Yesterday) !== 0) return 0;
  if (isDefinite(atoms, first)) {
    if ((rolesBefore & Role.Month) !== 0) return 0.2;
    const isPlain = ((atoms.flags[first] as number) & (AtomFlag.And | AtomFlag.Prefix)) === 0;
    if (isPlain && sameLine && (rolesBefore & Role.Regnal) !== 0) return 0.4;
    if (isPlain && sameLine && hasRole(stream, before - 1, Role.Regnal) && !isDefiniteWord(stream, before)) return 0.4;
    return 1;
  }
  const flags = entryFlags(atoms, first);
  if (reading.next - first > 1 || (flags & (NumeralFlag.Feminine | NumeralFlag.Second)) === 0) return 1;
  if ((flags & NumeralFlag.Second) !== 0 && first > 0 && atoms.last[first - 1] === before) return 0;
  if (touches(stream, before, token)) return 0.4;
  return sameLine && endsInTehMarbuta(stream, before) ? 1 : 0.4;
}
