import type { TokenStream } from '../core';
import type { Atoms } from './atoms';
import { Cardinal, joinOf, readCardinal } from './cardinal';
import { AtomFlag, NumeralClass, NumeralFlag } from './classes';
import { Join } from './grammar';
import { hasRole } from './neighbours';
import { entryFlags, entryValue, isDefinite, type Reading } from './reading';
import { Role } from './roles';

const cardinal = new Cardinal();

/** Reads an ordinal: first to tenth, with عشر to nineteenth, with tens (الحادي والعشرون), with "بعد المئة". */
export function readOrdinal(stream: TokenStream, atoms: Atoms, index: number): Reading | undefined {
  const unit = entryValue(atoms, index);
  const reading: Reading = {
    first: index,
    next: index + 1,
    lastToken: atoms.last[index] as number,
    kind: 'ordinal',
    value: unit,
    scale: 0,
  };
  const next = index + 1;
  const isPart = (entryFlags(atoms, index) & NumeralFlag.Part) !== 0;
  // The first of eleven and of twenty-one is حادي: "أول عشرة" is the first ten of something.
  if (next < atoms.length && unit < 10 && (unit > 1 || isPart)) {
    const join = joinOf(stream, atoms, next);
    const isTen = join === Join.Direct && atoms.class[next] === NumeralClass.Ten && !isDefinite(atoms, next);
    const isTens =
      join === Join.And &&
      atoms.class[next] === NumeralClass.Tens &&
      isDefinite(atoms, next) === isDefinite(atoms, index);
    if (isTen || isTens) {
      reading.value = unit + (isTen ? 10 : entryValue(atoms, next));
      reading.next = next + 1;
      reading.lastToken = atoms.last[next] as number;
    }
  }
  readRankAfter(stream, atoms, reading);
  return reading.next === next && isPart ? undefined : reading;
}

/**
 * The rest of a rank above a hundred: "بعد المئة" after an ordinal or a number below a hundred, or an ordinal after a definite
 * number, المئة والرابع والعشرون.
 */
export function readRankAfter(stream: TokenStream, atoms: Atoms, reading: Reading): void {
  const { first, next } = reading;
  if (next >= atoms.length || typeof reading.value !== 'number' || !Number.isInteger(reading.value)) return;
  if (atoms.class[next] === NumeralClass.Ordinal) {
    if (!isDefinite(atoms, first) || reading.kind !== 'cardinal' || reading.value < 100) return;
    if (joinOf(stream, atoms, next) !== Join.And || !isDefinite(atoms, next)) return;
    const rest = readOrdinal(stream, atoms, next);
    if (rest === undefined) return;
    join(reading, rest.value, rest.next, rest.lastToken);
    return;
  }
  if (atoms.before[next] !== reading.lastToken + 2) return;
  if (((atoms.flags[next] as number) & (AtomFlag.And | AtomFlag.Prefix)) !== 0) return;
  if (!hasRole(stream, reading.lastToken + 1, Role.After) || reading.value >= 100) return;
  if (!readCardinal(stream, atoms, next, cardinal)) return;
  const base = cardinal.amount.value();
  if (base < 100 || !hasArticle(atoms, next, cardinal.next)) return;
  join(reading, base, cardinal.next, atoms.last[cardinal.next - 1] as number);
}

/** The article stands on some part: المئة, سبع المئة, ثلاث مئة المليون. */
function hasArticle(atoms: Atoms, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (isDefinite(atoms, index)) return true;
  return false;
}

function join(reading: Reading, more: number | bigint, next: number, lastToken: number): void {
  const { value } = reading;
  reading.value = typeof more === 'number' && typeof value === 'number' ? value + more : BigInt(value) + BigInt(more);
  reading.kind = 'ordinal';
  reading.next = next;
  reading.lastToken = lastToken;
}
