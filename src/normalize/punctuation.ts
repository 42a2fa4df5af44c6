import { CharClass, CLASSES } from '../core';
import { type Cursor, writeUnit } from './cursor';

/** Arabic punctuation and its Latin counterpart. */
export const PUNCTUATION = '،,؛;؟?';
/** The mirrored forms of older fonts, and the Urdu full stop. */
export const MIRRORED_PUNCTUATION = '\u2e32,\u2e35;\u2e2e?\u06d4.';

/** How far around a sign letters are sought. */
const REACH = 64;

/** A Latin comma, semicolon or question mark becomes Arabic, unless digits or Latin letters are about. */
export function punctuation(cursor: Cursor, from: number): number {
  const unit = cursor.units[from] as number;
  const betweenDigits = classAt(cursor, from - 1) === CharClass.Digit && classAt(cursor, from + 1) === CharClass.Digit;
  if (betweenDigits || hasForeign(cursor, from, -1) || hasForeign(cursor, from, 1))
    return writeUnit(cursor, unit, from);
  const arabic = PUNCTUATION.charCodeAt(PUNCTUATION.indexOf(String.fromCharCode(unit)) - 1);
  return writeUnit(cursor, arabic, from);
}

function classAt(cursor: Cursor, at: number): CharClass {
  if (at < 0 || at >= cursor.length) return CharClass.Space;
  return CLASSES[cursor.units[at] as number] as CharClass;
}

/** Whether a letter of another script stands beside a sign, with no white space between: in a foreign word or a URL. */
function hasForeign(cursor: Cursor, from: number, step: 1 | -1): boolean {
  for (let i = 1; i <= REACH; i++) {
    const charClass = classAt(cursor, from + i * step);
    if (charClass === CharClass.Foreign) return true;
    if (charClass === CharClass.Space || charClass === CharClass.Newline) return false;
  }
  return false;
}
