import { buildHashFilter, Char, CharClass, CLASSES, type HashFilter, mayHold } from '../core/index';
import { STOP_WORD_LIST } from '../generated/stop-words';
import { foldWord } from './norms';

/**
 * The function words of Arabic: pronouns, demonstratives, relatives, interrogatives, prepositions with and without
 * pronouns, conjunctions, particles, the verbs like كان, and adverbs that qualify (`lexicons/stop-words.tsv`: written by
 * hand from the closed classes of the grammar; only those that occur in a frequency list of news).
 */
export const STOP_WORDS: readonly string[] = /* #__PURE__ */ STOP_WORD_LIST.split(' ');

/** What is written together with the word after it, a stop word too. */
const CONJUNCTIONS = 'وف';

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
  const letters = bareLetters(word);
  if (known.has(letters)) return true;
  return CONJUNCTIONS.includes(letters.charAt(0)) && known.has(letters.slice(1));
}

let filter: HashFilter | undefined;

/** Whether a word whose folded letters have this hash may be a stop word: false for most words that are none. */
export function mayBeStopWord(hash: number): boolean {
  filter ??= buildHashFilter(STOP_WORDS.map(foldWord), [...CONJUNCTIONS]);
  return mayHold(filter, hash);
}

/** A word without marks, joiners and tatweel, alef with hamza or madda as bare alef. */
function bareLetters(word: string): string {
  let letters = '';
  let from = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    const charClass = CLASSES[unit];
    const isDropped = charClass === CharClass.Mark || charClass === CharClass.Joiner || charClass === CharClass.Tatweel;
    const isAlef = unit === Char.ALEF_MADDA || unit === Char.ALEF_HAMZA_ABOVE || unit === Char.ALEF_HAMZA_BELOW;
    if (!isDropped && !isAlef) continue;
    letters += word.slice(from, i);
    if (isAlef) letters += 'ا';
    from = i + 1;
  }
  return from === 0 ? word : letters + word.slice(from);
}
