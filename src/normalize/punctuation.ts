import { CharClass, CLASSES } from '../core';
import { type Cursor, writeUnit } from './cursor';

/** Arabic punctuation and its Latin counterpart. */
export const PUNCTUATION = '،,؛;؟?';
/** The mirrored forms of older fonts, and the Urdu full stop. */
export const MIRRORED_PUNCTUATION = '\u2e32,\u2e35;\u2e2e?\u06d4.';

/** A Latin comma, semicolon or question mark becomes Arabic, unless it stands between digits or beside Latin letters. */
export function punctuation(cursor: Cursor, from: number): number {
  const unit = cursor.units[from] as number;
  const betweenDigits = classAt(cursor, from - 1) === CharClass.Digit && classAt(cursor, from + 1) === CharClass.Digit;
  if (betweenDigits || isAmongForeign(cursor, from)) return writeUnit(cursor, unit, from);
  const arabic = PUNCTUATION.charCodeAt(PUNCTUATION.indexOf(String.fromCharCode(unit)) - 1);
  return writeUnit(cursor, arabic, from);
}

function classAt(cursor: Cursor, at: number): CharClass {
  if (at < 0 || at >= cursor.length) return CharClass.Space;
  return CLASSES[cursor.units[at] as number] as CharClass;
}

/**
 * Whether the stretch without white space around a sign holds a letter of another script: it is a foreign word or a URL.
 * Each stretch is looked through once.
 */
function isAmongForeign(cursor: Cursor, from: number): boolean {
  if (from < cursor.stretchEnd) return cursor.stretchIsForeign;
  cursor.stretchIsForeign = false;
  const look = (start: number, step: 1 | -1): number => {
    let at = start;
    for (;;) {
      const charClass = classAt(cursor, at);
      if (charClass === CharClass.Space || charClass === CharClass.Newline) return at;
      if (charClass === CharClass.Foreign) cursor.stretchIsForeign = true;
      at += step;
    }
  };
  look(from, -1);
  cursor.stretchEnd = look(from, 1);
  return cursor.stretchIsForeign;
}
