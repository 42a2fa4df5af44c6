import { Char, TokenFlag, TokenKind, type TokenStream } from '../core';
import type { Atoms } from './atoms';
import { AtomFlag, NumeralClass, NumeralFlag } from './classes';
import { hasRole, isDefiniteWord, rolesAt, rolesBehindProclitics } from './neighbours';
import { entryFlags, entryValue, isDefinite, type Reading } from './reading';
import { Role } from './roles';
import { isFractionAsSpelled, spellingOf } from './spelling-checks';

/** What the neighbours of a number say for it. */
export interface Support {
  /** Token of the counted noun or of the noun after من, -1 for none. */
  readonly noun: number;
  /** A bound, a percent, a sign: words that only numbers have. */
  readonly marked: boolean;
}

/** Scores: what is below the default `minScore` of 0.5 is a number only by its letters. */
enum Score {
  Sure = 1,
  Supported = 0.9,
  Likely = 0.7,
  Possible = 0.6,
  Doubtful = 0.4,
  Unlikely = 0.2,
  None = 0,
}

/** How sure it is that a reading is a number here, from 0 to 1. Longer readings and digits are sure. */
export function scoreOf(stream: TokenStream, atoms: Atoms, reading: Reading, support: Support): number {
  const { first } = reading;
  if (reading.kind === 'ordinal') return scoreOfOrdinal(stream, atoms, reading);
  if (reading.next - first > 1 || atoms.class[first] === NumeralClass.Digits) return Score.Sure;
  const token = atoms.first[first] as number;
  const spelling = spellingOf(stream, token, atoms.entry[first] as number);
  const rolesBefore = rolesBehindProclitics(stream, (atoms.before[first] as number) - 1);
  const rolesAfter = rolesAt(stream, reading.lastToken + 1);
  const isLone = !support.marked && reading.kind !== 'percent';
  switch (atoms.class[first] as NumeralClass) {
    case NumeralClass.Zero:
      // صفر is the second month of the Islamic year.
      if (((rolesBefore | rolesAfter) & (Role.Month | Role.Calendar)) !== 0) return Score.Unlikely;
      // "في صفر الماضي": in the month, unless a noun is counted.
      if ((rolesBefore & Role.In) !== 0 && support.noun !== reading.lastToken + 1 && isLone) return Score.Doubtful;
      return isAfterDigits(stream, atoms, first) ? Score.Unlikely : Score.Likely;
    case NumeralClass.DualScale:
      // الألفي and المليوني are adjectives unless a bound shows the number: نحو الألفي جندي.
      if (isDefinite(atoms, first) && (entryFlags(atoms, first) & NumeralFlag.Construct) !== 0) {
        return isLone ? Score.Unlikely : Score.Supported;
      }
      return Score.Sure;
    case NumeralClass.Fraction:
      // نص is a text, but "نص ساعة" half an hour.
      if (spelling === 'weak' && (rolesAfter & Role.Clock) !== 0) return Score.Likely;
      if (((rolesAfter & Role.Final) !== 0 || spelling === 'weak') && isLone) return Score.Unlikely;
      return Score.Supported;
    case NumeralClass.Unit:
    case NumeralClass.Ten:
      if (isVerb(stream, atoms, reading, rolesBefore)) return Score.Unlikely;
      // "سبع البحر" is a lion.
      if (reading.kind === 'fraction') {
        const isSure = spelling === 'good' || !isLone || isFractionAsSpelled(stream, atoms, first);
        return isSure ? Score.Likely : Score.Doubtful;
      }
      return isLone ? scoreOfUnit(stream, atoms, reading, support, spelling) : Score.Sure;
    case NumeralClass.Scale:
      return isLone ? scoreOfThousand(stream, reading, support, spelling, rolesBefore) : Score.Sure;
    default:
      if (spelling === 'good') return Score.Sure;
      return scoreOfHundred(atoms, first, support, rolesBefore | rolesAfter);
  }
}

/** مية, ميات, ميتا without hamza: a hundred in the spoken language, but also water, and the end of كمية. */
function scoreOfHundred(atoms: Atoms, first: number, support: Support, roles: number): number {
  const flags = atoms.flags[first] as number;
  if ((flags & AtomFlag.Prefix) !== 0 && (flags & AtomFlag.WithBeh) === 0) return Score.Unlikely;
  if ((roles & Role.Water) !== 0) return Score.Unlikely;
  return support.noun >= 0 || support.marked ? Score.Possible : Score.Doubtful;
}

/** ألف is also a verb: before a definite noun or an accusative (ألف كتابا), and after الذي. */
function scoreOfThousand(
  stream: TokenStream,
  reading: Reading,
  support: Support,
  spelling: 'good' | 'weak',
  rolesBefore: number,
): number {
  if (spelling === 'good') return Score.Sure;
  if ((rolesBefore & Role.Relative) !== 0 || isDefiniteWord(stream, reading.lastToken + 1)) return Score.Unlikely;
  if (support.noun < 0) return Score.Possible;
  const last = (stream.letterStart[support.noun + 1] as number) - 1;
  const isAccusative =
    support.noun === reading.lastToken + 1 &&
    stream.letters[last] === Char.ALEF &&
    last - (stream.letterStart[support.noun] as number) > 2;
  return isAccusative ? Score.Unlikely : Score.Supported;
}

/** One to ten: the weekday الاثنين, "كل واحد", and the words that are weak by themselves (ست, سبع, عشر). */
function scoreOfUnit(
  stream: TokenStream,
  atoms: Atoms,
  reading: Reading,
  support: Support,
  spelling: 'good' | 'weak',
): number {
  const { first } = reading;
  const value = entryValue(atoms, first);
  const before = (atoms.before[first] as number) - 1;
  if (value === 2 && isDefinite(atoms, first)) {
    return isOblique(stream, atoms.first[first] as number) ? Score.Unlikely : Score.Likely;
  }
  if (value === 1 && (rolesBehindProclitics(stream, before) & Role.Each) !== 0) return Score.Doubtful;
  if (spelling === 'good') return Score.Sure;
  if (isBehindLam(stream, atoms, first)) return isPluralNoun(stream, support.noun) ? Score.Supported : Score.Unlikely;
  if (support.noun >= 0 || hasRole(stream, reading.lastToken + 1, Role.Partitive | Role.From)) return Score.Supported;
  // الدول الخمس, السنوات السبع: after a definite plural the word is the number, as in مجموعة السبع.
  if (isDefinite(atoms, first)) {
    const isSeveral = (rolesBehindProclitics(stream, before) & Role.Several) !== 0;
    return isSeveral || isDefiniteWord(stream, before) ? Score.Supported : Score.Doubtful;
  }
  return Score.Doubtful;
}

/** "لم تسع القاعة", "التي تسع ألفا", "تسع 500 شخص": it holds. */
function isVerb(stream: TokenStream, atoms: Atoms, reading: Reading, rolesBefore: number): boolean {
  if ((entryFlags(atoms, reading.first) & NumeralFlag.Verb) === 0) return false;
  return (rolesBefore & Role.Relative) !== 0 || stream.kind[reading.lastToken + 1] === TokenKind.Number;
}

/** The nominative الاثنان is hardly ever Monday. */
function isOblique(stream: TokenStream, token: number): boolean {
  return stream.letters[(stream.letterStart[token + 1] as number) - 2] === Char.YEH;
}

/** لست, ولست: "I am not" unless a plural follows. */
function isBehindLam(stream: TokenStream, atoms: Atoms, first: number): boolean {
  if (isDefinite(atoms, first) || ((atoms.flags[first] as number) & AtomFlag.Prefix) === 0) return false;
  const letter = atoms.letter[first] as number;
  return (
    letter > (stream.letterStart[atoms.first[first] as number] as number) && stream.letters[letter - 1] === Char.LAM
  );
}

/** A plural that counting often takes, or any in ات. */
function isPluralNoun(stream: TokenStream, token: number): boolean {
  if (token < 0) return false;
  const to = stream.letterStart[token + 1] as number;
  const endsInAt = stream.letters[to - 1] === Char.TEH && stream.letters[to - 2] === Char.ALEF;
  return endsInAt || (hasRole(stream, token, Role.Noun) && stream.letters[to - 1] !== Char.ALEF);
}

/** "2-صفر", "15 صفر": a score, or a day of the month. */
function isAfterDigits(stream: TokenStream, atoms: Atoms, first: number): boolean {
  const before = (atoms.before[first] as number) - 1;
  if (before < 0) return false;
  if (stream.kind[before] === TokenKind.Number) return true;
  return before > 0 && stream.kind[before] === TokenKind.Punctuation && stream.kind[before - 1] === TokenKind.Number;
}

/** Whether a word follows that can be the noun of an ordinal: no particle, and without the article. */
function isIndefiniteWord(stream: TokenStream, token: number): boolean {
  if (token >= stream.length || stream.kind[token] !== TokenKind.Word) return false;
  return !hasRole(stream, token, Role.Stop | Role.In | Role.From) && !isDefiniteWord(stream, token);
}

function endsInTehMarbuta(stream: TokenStream, token: number): boolean {
  if (token < 0 || stream.kind[token] !== TokenKind.Word) return false;
  const to = stream.letterStart[token + 1] as number;
  const last = stream.letters[to - 1];
  return last === Char.HEH || (last === Char.TEH && stream.letters[to - 2] === Char.ALEF);
}

/** An ordinal is no rank in "أول أمس" and in names of months, rulers and families; ثانية after a number is of time. */
function scoreOfOrdinal(stream: TokenStream, atoms: Atoms, reading: Reading): number {
  const { first } = reading;
  if (atoms.class[first] !== NumeralClass.Ordinal) return Score.Sure;
  const token = atoms.first[first] as number;
  const spelling = spellingOf(stream, token, atoms.entry[first] as number);
  const before = (atoms.before[first] as number) - 1;
  const next = reading.lastToken + 1;
  const sameLine = before >= 0 && ((stream.flags[token] as number) & TokenFlag.AfterNewline) === 0;
  const rolesBefore = sameLine ? rolesBehindProclitics(stream, before) : 0;
  const isFirst = reading.value === 1;
  if (isFirst && hasRole(stream, hasRole(stream, next, Role.From) ? next + 1 : next, Role.Yesterday)) return Score.None;
  if (isDefinite(atoms, first)) {
    if (isFirst && (rolesBefore & Role.Yesterday) !== 0) return Score.None;
    if ((rolesBefore & Role.Month) !== 0) return Score.Unlikely;
    const isPlain = ((atoms.flags[first] as number) & (AtomFlag.And | AtomFlag.Prefix)) === 0;
    if (!isPlain || !sameLine) return Score.Sure;
    // محمد السادس, الملك فيصل الثاني.
    const isRuler =
      (rolesBefore & Role.Regnal) !== 0 ||
      ((rolesBehindProclitics(stream, before - 1) & Role.Regnal) !== 0 && !isDefiniteWord(stream, before));
    return isRuler ? Score.Doubtful : Score.Sure;
  }
  if ((rolesBefore & Role.Family) !== 0) return Score.Unlikely;
  // "تشرين أول/أكتوبر": an indefinite ordinal stands before its noun; with none behind it, it is of the month before it.
  const isOfMonth = !isIndefiniteWord(stream, next) || (rolesBehindProclitics(stream, next) & Role.Month) !== 0;
  if ((rolesBefore & Role.Month) !== 0 && isOfMonth) return Score.Unlikely;
  const flags = entryFlags(atoms, first);
  if ((flags & NumeralFlag.Maksura) !== 0) {
    // أولى before its noun is the first, alone "more worthy".
    const roles = rolesAt(stream, next);
    return stream.kind[next] === TokenKind.Word && next < stream.length && (roles & Role.Stop) === 0
      ? Score.Sure
      : Score.Doubtful;
  }
  if (reading.next - first > 1 || (flags & NumeralFlag.Feminine) === 0) return Score.Sure;
  const isSecond = (flags & NumeralFlag.Second) !== 0;
  if (isSecond && first > 0 && atoms.last[first - 1] === before) return Score.None;
  if (sameLine && endsInTehMarbuta(stream, before)) return Score.Sure;
  return isSecond || spelling === 'weak' ? Score.Doubtful : Score.Possible;
}
