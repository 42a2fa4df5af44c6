import { TokenKind, type TokenStream } from '../core';
import type { Atoms } from './atoms';
import { NumeralClass } from './classes';
import { hasRole } from './neighbours';
import { isDefinite, type Reading } from './reading';
import { Role } from './roles';

/** "خمس درجات تحت الصفر", "10 تحت الصفر": zero, as an atom of its own, ends the phrase and belongs to this number. */
export function isBelowZero(stream: TokenStream, atoms: Atoms, reading: Reading): boolean {
  const { next, lastToken } = reading;
  if (next >= atoms.length || reading.kind !== 'cardinal' || atoms.class[next] !== NumeralClass.Zero) return false;
  const under = (atoms.before[next] as number) - 1;
  if (!isDefinite(atoms, next) || under - lastToken > 3 || !hasRole(stream, under, Role.Under)) return false;
  for (let token = lastToken + 1; token < under; token++) {
    if (stream.kind[token] !== TokenKind.Word) return false;
  }
  return true;
}
