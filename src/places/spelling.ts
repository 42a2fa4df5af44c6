import { Char } from '../core';

/**
 * Which letters the fold takes for one that a careful writer keeps apart, as small numbers: letters of one class have
 * the same tens. The plain forms ا, و and ي are written for all of their class and contradict none of them.
 */
function spellingOf(unit: number): number {
  switch (unit) {
    case Char.ALEF:
    case Char.ALEF_WASLA:
      return 10;
    case Char.ALEF_HAMZA_ABOVE:
      return 11;
    case Char.ALEF_HAMZA_BELOW:
      return 12;
    case Char.ALEF_MADDA:
      return 13;
    case Char.WAW:
      return 20;
    case Char.WAW_HAMZA:
      return 21;
    case Char.YEH:
    case Char.ALEF_MAKSURA:
      return 30;
    case Char.YEH_HAMZA:
      return 31;
    case Char.HEH:
      return 41;
    case Char.TEH_MARBUTA:
      return 42;
    default:
      return 0;
  }
}

/** How a word as it is written stands to a name: the same, a plain form of it, another spelling, or another word. */
export type SpellingMatch = 'same' | 'contrary' | 'other';

/**
 * Compares a word with a name. `contrary`: it is written with another hamza, or with ه for ة, as آب and إب, جده and جدة;
 * `same`: letter by letter, or in plain letters (اب for إب); `other`: it has other letters or another length.
 */
export function compareSpelling(word: string, name: string): SpellingMatch {
  if (word.length !== name.length) return 'other';
  let match: SpellingMatch = 'same';
  for (let i = 0; i < word.length; i++) {
    const inWord = word.charCodeAt(i);
    const inName = name.charCodeAt(i);
    if (inWord === inName) continue;
    const own = spellingOf(inWord);
    const other = spellingOf(inName);
    if (own === 0 || Math.trunc(own / 10) !== Math.trunc(other / 10)) return 'other';
    if (own % 10 !== 0 && other % 10 !== 0) match = 'contrary';
  }
  return match;
}
