import { Char, letterOffset, TokenFlag, TokenKind, type TokenStream } from '../core';
import type { Atoms } from './atoms';
import { NumeralClass, NumeralFlag } from './classes';
import { LEXICON } from './lexicon';
import { hasRole } from './neighbours';
import { Role } from './roles';

/**
 * Whether ألفا or مليونا is the dual before its noun (ألفا ريال: two thousand) and not the accusative of one (ألفًا).
 *
 * @param nounLeftOut what the end of the text means: in a string that is one number the noun may be left out
 *
 * The dual stands in the construct state, so a noun without tanween or a higher scale must follow it directly.
 */
export function isDualBeforeNoun(stream: TokenStream, atoms: Atoms, index: number, nounLeftOut: boolean): boolean {
  const token = atoms.last[index] as number;
  const { text, start, end } = stream;
  for (let i = start[token] as number; i < (end[token] as number); i++) {
    if (text.charCodeAt(i) === Char.FATHATAN) return false;
  }
  const next = token + 1;
  if (next >= stream.length) return nounLeftOut;
  if (stream.kind[next] !== TokenKind.Word || hasRole(stream, next, Role.Stop)) return false;
  if (((stream.flags[next] as number) & TokenFlag.AfterNewline) !== 0) return false;
  if (index + 1 < atoms.length && atoms.before[index + 1] === next) {
    return atoms.class[index + 1] === NumeralClass.Scale;
  }
  const first = stream.letterStart[next] as number;
  const last = (stream.letterStart[next + 1] as number) - 1;
  return last > first && stream.letters[last] !== Char.ALEF;
}

/** Whether the exact letters leave a word the numeral of its folded ones: not ألّف with its shadda, nor أولي with a dotted yeh. */
export function isNumeralAsSpelled(stream: TokenStream, token: number, entry: number): boolean {
  const flags = LEXICON.flags[entry] as number;
  if ((flags & (NumeralFlag.Shadda | NumeralFlag.Maksura)) === 0) return true;
  const { text, start, end } = stream;
  let last = 0;
  for (let i = start[token] as number; i < (end[token] as number); i++) {
    const unit = text.charCodeAt(i);
    if (unit === Char.SHADDA && (flags & NumeralFlag.Shadda) !== 0) return false;
    if (unit < Char.FATHATAN || unit > Char.HAMZA_BELOW) last = unit;
  }
  return (flags & NumeralFlag.Maksura) === 0 || last !== Char.YEH;
}

/** How much the exact letters say for a numeral: one that is more often another word, or lacks its hamza (مية for مئة), is weak. */
export function spellingOf(stream: TokenStream, token: number, entry: number): 'good' | 'weak' {
  const flags = LEXICON.flags[entry] as number;
  if ((flags & NumeralFlag.Weak) !== 0) return 'weak';
  if ((flags & NumeralFlag.Hamza) === 0) return 'good';
  const { text, start, end } = stream;
  for (let i = start[token] as number; i < (end[token] as number); i++) {
    const unit = text.charCodeAt(i);
    if (unit === Char.YEH_HAMZA || unit === Char.HAMZA || unit === Char.HAMZA_ABOVE) return 'good';
  }
  return 'weak';
}

/** Whether a damma on its first letter makes a unit the fraction of the same letters: خُمس is a fifth, خَمس five. */
export function isFractionAsSpelled(stream: TokenStream, atoms: Atoms, index: number): boolean {
  const numeralClass = atoms.class[index];
  if (numeralClass !== NumeralClass.Unit && numeralClass !== NumeralClass.Ten) return false;
  if (LEXICON.denominators[atoms.entry[index] as number] === 1) return false;
  const token = atoms.first[index] as number;
  if (((stream.flags[token] as number) & TokenFlag.Marked) === 0) return false;
  const { text, end } = stream;
  const letter = atoms.letter[index] as number;
  // The letter of ال is counted to the number, that of لل is not.
  const isBehindArticle = stream.letters[letter] === Char.ALEF;
  for (let i = letterOffset(stream, token, letter + (isBehindArticle ? 2 : 0)) + 1; i < (end[token] as number); i++) {
    const unit = text.charCodeAt(i);
    if (unit === Char.DAMMA) return true;
    if (unit < Char.FATHATAN || unit > Char.HAMZA_BELOW) return false;
  }
  return false;
}
