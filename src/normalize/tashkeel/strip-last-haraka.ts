import { Char } from '../../core/char';
import { CharClass, CLASSES } from '../../core/classes';
import { isArabicMark, Mark, markOf } from './marks';

/**
 * Removes the last haraka of each word, that is its ending in inflection: fatha, damma, kasra, sukun or tanween
 * (U+064B–U+0650, U+0652, and their other forms U+06E1, U+08E4–U+08E9, U+08F0–U+08F2) on the last letter.
 *
 * Shadda, dagger alef and annotation marks stay. Where the word ends in a bare alef or alef maksura behind fathatan, the
 * fathatan is the ending and goes (كتابًا → كتابا, هدًى → هدى). A word is a stretch of Arabic letters with their marks,
 * tatweel and invisible joiners. The predecessor is PyArabic's `strip_lastharaka`.
 *
 * @param text Any string, of any number of words.
 * @returns The very same string when no word has such an ending.
 *
 * @example
 * stripLastHaraka('ذَهَبَ الوَلَدُ إلى البَيْتِ') // => 'ذَهَب الوَلَد إلى البَيْت'
 */
export function stripLastHaraka(text: string): string {
  let out = '';
  let kept = 0; // start of the stretch not yet copied
  let letter = 0; // the last letter of the word so far
  let from = 0; // where the marks of that letter begin
  let to = 0; // where they end
  let before = 0; // where the marks of the letter before it begin
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : Char.SPACE;
    const charClass = CLASSES[unit] as CharClass;
    if (charClass === CharClass.Arabic) {
      before = from;
      letter = unit;
      from = i + 1;
      to = from;
      continue;
    }
    if (isArabicMark(unit)) {
      to = i + 1;
      continue;
    }
    if (charClass >= CharClass.Joiner && charClass <= CharClass.Arabic) continue;
    // The word is over: cut its ending out of the marks of the last letter, or of the one before a silent alef.
    const isBare = to === from && (letter === Char.ALEF || letter === Char.ALEF_MAKSURA);
    const removed: Mark = isBare ? Mark.Fathatan : Mark.Haraka;
    for (let at = isBare ? before : from; at < to; at++) {
      if ((markOf(text.charCodeAt(at)) & removed) === 0) continue;
      out += text.slice(kept, at);
      kept = at + 1;
    }
    letter = 0;
    from = i + 1;
    to = from;
    before = from;
  }
  return kept === 0 ? text : out + text.slice(kept);
}
