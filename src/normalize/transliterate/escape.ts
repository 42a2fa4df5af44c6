import { releaseUnits, unitsOf } from '../../core/units';
import { type SchemeTables, TABLE_SIZE, UnitRole } from './schemes';
import { textOfUnits } from './unit-text';

const BACKSLASH = 0x5c;

/**
 * Writes Arabic text in a scheme so that {@link readEscaped} gives back every unit of it.
 *
 * Stretches that hold symbols of the scheme, from the first symbol to the last before the next Arabic letter, go between
 * backslashes; a backslash of the text is doubled.
 */
export function writeEscaped(text: string, { encode, roles }: SchemeTables): string {
  const units = unitsOf(text);
  // The worst case is a lone symbol between letters: three units for one.
  const out = new Uint16Array(text.length * 3);
  let length = 0;
  let i = 0;
  while (i < text.length) {
    const unit = units[i] as number;
    const role = unit < TABLE_SIZE ? roles[unit] : UnitRole.Neutral;
    if (role !== UnitRole.Symbol) {
      if (unit === BACKSLASH) out[length++] = BACKSLASH;
      out[length++] = role === UnitRole.Letter ? (encode[unit] as number) : unit;
      i++;
      continue;
    }
    let end = i + 1;
    for (let at = end; at < text.length; at++) {
      const next = units[at] as number;
      const nextRole = next < TABLE_SIZE ? roles[next] : UnitRole.Neutral;
      if (nextRole === UnitRole.Letter || next === BACKSLASH) break;
      if (nextRole === UnitRole.Symbol) end = at + 1;
    }
    out[length++] = BACKSLASH;
    while (i < end) out[length++] = units[i++] as number;
    out[length++] = BACKSLASH;
    // What the loop above looked at past `end` is neutral up to the letter that stopped it: no second look ahead.
    while (i < text.length && ((units[i] as number) >= TABLE_SIZE || roles[units[i] as number] === UnitRole.Neutral)) {
      if (units[i] === BACKSLASH) out[length++] = BACKSLASH;
      out[length++] = units[i++] as number;
    }
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
