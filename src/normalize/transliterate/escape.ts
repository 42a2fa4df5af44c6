import { textOfUnits } from '../../core';
import { CharClass, CLASSES } from '../../core/classes';
import { releaseUnits, unitsOf } from '../../core/units';
import { type SchemeTables, TABLE_SIZE, UnitRole } from './schemes';

const BACKSLASH = 0x5c;

const roleOf = (unit: number, roles: Uint8Array): UnitRole =>
  unit < TABLE_SIZE ? (roles[unit] as UnitRole) : UnitRole.Neutral;

/** Whether a unit belongs to a word of another script, and to no letter or symbol of the scheme. */
function isNeutralForeign(unit: number, roles: Uint8Array): boolean {
  return roleOf(unit, roles) === UnitRole.Neutral && CLASSES[unit] === CharClass.Foreign;
}

/**
 * The end of the stretch to be enclosed that begins with the symbol at `start`: behind the last symbol before the next
 * letter of the scheme or backslash, and behind the foreign word that symbol stands in.
 */
function enclosedEnd(units: Uint16Array, start: number, size: number, roles: Uint8Array): number {
  let end = start + 1;
  for (let at = end; at < size; at++) {
    const unit = units[at] as number;
    const role = roleOf(unit, roles);
    if (role === UnitRole.Letter || unit === BACKSLASH) break;
    if (role === UnitRole.Symbol) end = at + 1;
  }
  while (end < size && isNeutralForeign(units[end] as number, roles)) end++;
  return end;
}

/**
 * Writes Arabic text in a scheme so that {@link readEscaped} gives back every unit of it.
 *
 * Stretches that hold symbols of the scheme go between backslashes, in whole foreign words, as far as they reach without
 * an Arabic letter; a backslash of the text is doubled.
 */
export function writeEscaped(text: string, { encode, roles }: SchemeTables): string {
  const size = text.length;
  const units = unitsOf(text);
  // The worst case is a lone symbol between letters: three units for one.
  const out = new Uint16Array(size * 3);
  let length = 0;
  let foreign = 0; // where the neutral beginning of a foreign word starts, when one is being written
  for (let i = 0; i < size; i++) {
    const unit = units[i] as number;
    const role = roleOf(unit, roles);
    if (role === UnitRole.Symbol) {
      length -= i - foreign;
      out[length++] = BACKSLASH;
      const end = enclosedEnd(units, i, size, roles);
      for (i = foreign; i < end; i++) out[length++] = units[i] as number;
      out[length++] = BACKSLASH;
      // What follows is neutral up to a letter or a backslash, so that no stretch is looked at again and again.
      while (i < size && roleOf(units[i] as number, roles) === UnitRole.Neutral && units[i] !== BACKSLASH) {
        out[length++] = units[i++] as number;
      }
      foreign = i--;
      continue;
    }
    if (unit === BACKSLASH) out[length++] = BACKSLASH;
    out[length++] = role === UnitRole.Letter ? (encode[unit] as number) : unit;
    if (role === UnitRole.Letter || CLASSES[unit] !== CharClass.Foreign) foreign = i + 1;
  }
  releaseUnits();
  return textOfUnits(out, length);
}

/**
 * Reads text that {@link writeEscaped} wrote: what stands between backslashes is taken as it is, two backslashes are one.
 * A backslash that none follows stands for itself.
 */
export function readEscaped(text: string, { decode }: SchemeTables): string {
  const lastBackslash = text.lastIndexOf('\\');
  const units = unitsOf(text);
  const out = new Uint16Array(text.length);
  let length = 0;
  let i = 0;
  while (i < text.length) {
    const unit = units[i++] as number;
    if (unit !== BACKSLASH || i > lastBackslash) {
      out[length++] = unit < TABLE_SIZE ? (decode[unit] as number) : unit;
      continue;
    }
    if (units[i] === BACKSLASH) out[length++] = BACKSLASH;
    else while (units[i] !== BACKSLASH) out[length++] = units[i++] as number;
    i++;
  }
  releaseUnits();
  return textOfUnits(out, length);
}
