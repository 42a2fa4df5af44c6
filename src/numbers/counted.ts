import { Char, TokenFlag, TokenKind, type TokenStream } from '../core';
import type { Atoms } from './atoms';
import { AtomFlag, NumeralClass, NumeralFlag } from './classes';
import { CONTEXT } from './lexicon';
import { contextId, hasRole, isDefiniteWord, isEnclosed, rolesAt, rolesBehindProclitics } from './neighbours';
import { entryFlags, isDefinite, type Reading } from './reading';
import { Role } from './roles';

/** Roles of words that are no counted noun, whatever else they are. */
const NOT_COUNTED: number =
  Role.Stop |
  Role.Month |
  Role.Yesterday |
  Role.Minus |
  Role.Point |
  Role.Except |
  Role.Over |
  Role.From |
  Role.To |
  Role.Between |
  Role.Or |
  Role.After |
  Role.In |
  Role.Under |
  Role.And;

/**
 * The token of the noun that a number counts, -1 when there is none: the word right after it, behind the bracket or quote
 * when the number stands in them alone, (20) فيلا.
 */
export function countedToken(stream: TokenStream, atoms: Atoms, reading: Reading): number {
  const isDigits = atoms.class[reading.first] === NumeralClass.Digits;
  if (reading.kind !== 'cardinal' && reading.kind !== 'vague' && !(reading.kind === 'ordinal' && isDigits)) return -1;
  if (standsBehindNoun(stream, atoms, reading)) return -1;
  const noun = nounAfter(stream, reading.lastToken);
  if (noun < 0) return -1;
  if (hasRole(stream, noun, Role.Noun)) return noun;
  if (reading.next < atoms.length && atoms.first[reading.next] === noun) {
    // ثانية is an ordinal, and behind a number the unit of time.
    const isSecond = (entryFlags(atoms, reading.next) & NumeralFlag.Second) !== 0;
    return isSecond && !isDefinite(atoms, reading.next) ? noun : -1;
  }
  // "السنوات الخمس الماضية": a definite word after a definite number is an adjective of the noun before.
  const takesArticle = reading.kind === 'vague' && !isDefinite(atoms, reading.first);
  if (!isNounLike(stream, noun, takesArticle) && !isAccusativeAfter(stream, noun, reading.value)) return -1;
  return isYear(stream, atoms, reading) && !endsInAlef(stream, noun) ? -1 : noun;
}

/**
 * Whether the noun stands before the number, which is then its adjective: always with واحد ("مندوب واحد صالح"), and when
 * both are definite, "الدول الخمس دائمة العضوية". What follows is an adjective of the same noun.
 */
function standsBehindNoun(stream: TokenStream, atoms: Atoms, reading: Reading): boolean {
  const { first, kind } = reading;
  const numeralClass = atoms.class[first];
  if (kind !== 'cardinal' || numeralClass === NumeralClass.Digits) return false;
  if (numeralClass === NumeralClass.Unit && reading.next === first + 1 && reading.value === 1) return true;
  if (!isDefinite(atoms, first) || ((atoms.flags[first] as number) & (AtomFlag.And | AtomFlag.Prefix)) !== 0)
    return false;
  if (((stream.flags[atoms.first[first] as number] as number) & TokenFlag.AfterNewline) !== 0) return false;
  return isDefiniteWord(stream, (atoms.before[first] as number) - 1);
}

/**
 * Whether digits with an article are a quantity and no rank: "الـ100 متعاقد" before a noun, "المشاركين الـ70" behind a
 * plural, and numbers that no rank reaches.
 */
export function countsWithArticle(stream: TokenStream, atoms: Atoms, reading: Reading, counted: number): boolean {
  if (atoms.class[reading.first] !== NumeralClass.Digits) return false;
  if (counted >= 0 || reading.value >= 10_000) return true;
  const before = (atoms.before[reading.first] as number) - 1;
  if ((rolesBehindProclitics(stream, before) & Role.Several) !== 0) return true;
  if (!isDefiniteWord(stream, before)) return false;
  const to = stream.letterStart[before + 1] as number;
  const last = stream.letters[to - 1];
  const beforeLast = stream.letters[to - 2];
  if (last === Char.TEH) return beforeLast === Char.ALEF;
  return last === Char.NOON && (beforeLast === Char.YEH || beforeLast === Char.WAW);
}

/** The token of the noun after "من", -1 when there is none: خمسة وعشرين من عناصر. */
export function partitiveToken(stream: TokenStream, atoms: Atoms, reading: Reading): number {
  const from = reading.lastToken + 1;
  if (reading.kind === 'ordinal' || !hasRole(stream, from, Role.From)) return -1;
  const noun = from + 1;
  if (noun >= stream.length || stream.kind[noun] !== TokenKind.Word) return -1;
  if (hasRole(stream, noun, Role.Noun)) return noun;
  // "ثلاثة من عشرة": another number.
  if (reading.next < atoms.length && atoms.first[reading.next] === noun) return -1;
  return isNounLike(stream, noun, true) ? noun : -1;
}

function nounAfter(stream: TokenStream, last: number): number {
  let noun = last + 1;
  if (isEnclosed(stream, last)) noun++;
  if (noun >= stream.length || stream.kind[noun] !== TokenKind.Word) return -1;
  if (((stream.flags[noun] as number) & (TokenFlag.AfterNewline | TokenFlag.Nested)) !== 0) return -1;
  return noun;
}

/** Whether a word can be a counted noun by its letters: no particle, no frequent verb, no other word behind a proclitic. */
function isNounLike(stream: TokenStream, token: number, takesArticle: boolean): boolean {
  const { letters } = stream;
  const id = contextId(stream, token);
  const roles = id < 0 ? 0 : (CONTEXT.roles[id] as number);
  if ((roles & NOT_COUNTED) !== 0) return false;
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  if (to - from < 2) return false;
  if (isDefiniteWord(stream, token)) return takesArticle;
  // غادروا: a verb of which the number is the subject; the nouns that end so (عضوا) are in the lexicon.
  if (letters[to - 1] === Char.ALEF && letters[to - 2] === Char.WAW) return false;
  // قامت, جلبت: a verb of which the number is the subject; the nouns that end so are short or in -يت, -وت.
  if (letters[to - 1] === Char.TEH && to - from > 3) {
    const beforeLast = letters[to - 2];
    if (beforeLast !== Char.ALEF && beforeLast !== Char.YEH && beforeLast !== Char.WAW) return false;
  }
  const second = letters[from + 1] as number;
  switch (letters[from]) {
    case Char.WAW:
    case Char.FEH:
    case Char.BEH:
    case Char.LAM:
    case Char.KAF:
    case Char.YEH:
      // وقال, بجروح, يقول: a proclitic or a verb; the nouns that begin so are in the lexicon.
      return false;
    case Char.TEH: {
      // تضمن and تمريرة: a verb unless the ending is that of a noun.
      const last = letters[to - 1];
      return last === Char.HEH || last === Char.ALEF || (last === Char.TEH && letters[to - 2] === Char.ALEF);
    }
    case Char.SEEN:
      // سيكون, ستقلع: the future of a verb.
      return to - from < 5 || (second !== Char.YEH && second !== Char.TEH);
    default:
      return true;
  }
}

/**
 * "عشرين برنامجا": from eleven to ninety-nine the noun is an accusative singular, which no preposition ب ل ك can govern. The
 * pronouns -ها, -نا and -ما also end in alef.
 */
function isAccusativeAfter(stream: TokenStream, token: number, value: number | bigint): boolean {
  if (Number(value) % 100 < 11 || (rolesAt(stream, token) & NOT_COUNTED) !== 0) return false;
  const { letters } = stream;
  const from = stream.letterStart[token] as number;
  const to = stream.letterStart[token + 1] as number;
  const first = letters[from];
  if (to - from < 4 || (first !== Char.BEH && first !== Char.LAM && first !== Char.KAF)) return false;
  const last = letters[to - 2];
  const isPronoun = last === Char.HEH || last === Char.NOON || last === Char.MEEM || last === Char.WAW;
  return letters[to - 1] === Char.ALEF && (!isPronoun || isFathatanAtEnd(stream, token));
}

/** Whether the word is written with its tanween: بنكًا, بنكاً. */
function isFathatanAtEnd(stream: TokenStream, token: number): boolean {
  const end = stream.end[token] as number;
  return stream.text.charCodeAt(end - 1) === Char.FATHATAN || stream.text.charCodeAt(end - 2) === Char.FATHATAN;
}

function endsInAlef(stream: TokenStream, token: number): boolean {
  return stream.letters[(stream.letterStart[token + 1] as number) - 1] === Char.ALEF;
}

/** Whether four digits are a year by their value: then the next word must look counted. */
function isYear(stream: TokenStream, atoms: Atoms, reading: Reading): boolean {
  const { first } = reading;
  if (atoms.class[first] !== NumeralClass.Digits || reading.next !== first + 1) return false;
  if ((atoms.end[first] as number) - (atoms.start[first] as number) !== 4) return false;
  return (reading.value >= 1900 && reading.value < 2100) || (rolesAt(stream, reading.lastToken - 1) & Role.Month) !== 0;
}
