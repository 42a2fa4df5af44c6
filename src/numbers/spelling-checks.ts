import { Char, TokenFlag, TokenKind, type TokenStream } from '../core';
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

/**
 * Whether the exact letters speak against a numeral: ألّف with its shadda, أولي with a dotted yeh. A numeral that passes
 * in doubt (مية for مئة) is weak.
 */
export function spellingOf(stream: TokenStream, token: number, entry: number): 'good' | 'weak' | 'other' {
  const flags = LEXICON.flags[entry] as number;
  const checked = NumeralFlag.Hamza | NumeralFlag.Shadda | NumeralFlag.Maksura | NumeralFlag.Weak;
  if ((flags & checked) === 0) return 'good';
  const { text, start, end } = stream;
  const from = start[token] as number;
  const to = end[token] as number;
  let hamza = false;
  let last = 0;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (unit === Char.SHADDA && (flags & NumeralFlag.Shadda) !== 0) return 'other';
    if (unit === Char.YEH_HAMZA || unit === Char.HAMZA || unit === Char.HAMZA_ABOVE) hamza = true;
    if (unit < Char.FATHATAN || unit > Char.HAMZA_BELOW) last = unit;
  }
  if ((flags & NumeralFlag.Maksura) !== 0 && last === Char.YEH) return 'other';
  if ((flags & NumeralFlag.Hamza) !== 0 && !hamza) return 'weak';
  return (flags & NumeralFlag.Weak) !== 0 ? 'weak' : 'good';
}
