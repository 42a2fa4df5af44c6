import { CharClass, CLASSES } from '../core/index';
import { STOP_WORD_LIST } from '../generated/stop-words';

/**
 * The function words of Arabic: pronouns, demonstratives, relatives, interrogatives, prepositions with and without
 * pronouns, conjunctions, particles, the verbs like كان, and adverbs that qualify (`lexicons/stop-words.tsv`: written by
 * hand from the closed classes of the grammar; only those that occur in a frequency list of news).
 */
export const STOP_WORDS: readonly string[] = /* #__PURE__ */ STOP_WORD_LIST.split(' ');

/** Alef with hamza or madda is often written without, and final ي as ى ("فى"). */
function spellings(word: string): string[] {
  const bare = word.replace(/[أإآ]/g, 'ا');
  return bare.endsWith('ي') ? [bare, `${bare.slice(0, -1)}ى`] : [bare];
}

let known: Set<string> | undefined;

/**
 * Whether a word is a function word, with or without marks, tatweel and the hamza on alef, alone or after the
 * conjunction و or ف. (على is one, the name علي is not.)
 *
 * @example
 * isStopWord('إِلى') // => true
 * isStopWord('وفي') // => true
 * isStopWord('مدينة') // => false
 */
export function isStopWord(word: string): boolean {
  known ??= new Set(STOP_WORDS.flatMap(spellings));
  let letters = '';
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const charClass = CLASSES[unit];
    if (charClass === CharClass.Mark || charClass === CharClass.Joiner || charClass === CharClass.Tatweel) continue;
    letters += 'أإآ'.includes(word.charAt(i)) ? 'ا' : word.charAt(i);
  }
  if (known.has(letters)) return true;
  return /^[وف]/.test(letters) && known.has(letters.slice(1));
}
