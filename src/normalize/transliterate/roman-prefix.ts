import { Char } from '../../core/char';
import { Mark } from '../tashkeel/marks';
import { isSunLetter, procliticReading, type RomanTables } from './roman-tables';
import type { RomanWord } from './roman-word';
import type { RomanWriter } from './roman-writer';

/** Without marks, a word this short behind a proclitic and ال is taken to be a stem of its own: والد, بالغ. */
const FEWEST_LETTERS_BEHIND_PROCLITIC = 3;
const FEWEST_LETTERS = 2;

const marksAt = (word: RomanWord, at: number): number => word.marks[at] as number;

/** Whether a letter has no mark beyond those given. */
const hasOnly = (word: RomanWord, at: number, allowed: number): boolean => (marksAt(word, at) & ~allowed) === 0;

/** Whether a bare alef before a letter with sukun stands here. */
function isWasla(word: RomanWord, at: number): boolean {
  return (
    at + 1 < word.size &&
    word.letters[at] === Char.ALEF &&
    marksAt(word, at) === Mark.None &&
    (marksAt(word, at + 1) & Mark.Sukun) !== 0
  );
}

/**
 * Whether the article begins here: alef or alef wasla without any vowel but fatha, then lam without a vowel or shadda.
 * With a vowel on it the lam belongs to the stem (وَالِد), and so does a lam with shadda (الَّذِي); but it takes kasra before
 * hamzat al-wasl, an alef before a letter with sukun (الِاسْم).
 */
function isArticle(word: RomanWord, at: number): boolean {
  const alef = word.letters[at];
  return (
    (alef === Char.ALEF || alef === Char.ALEF_WASLA) &&
    word.letters[at + 1] === Char.LAM &&
    hasOnly(word, at, Mark.Fatha) &&
    (hasOnly(word, at + 1, Mark.Sukun) || (hasOnly(word, at + 1, Mark.Kasra) && isWasla(word, at + 2)))
  );
}

/**
 * Whether li- and the article, which then loses its alef, begin here: للكتاب. Quranic print sets a shadda on the first lam
 * after tanween (هُدًى لِّلْمُتَّقِينَ).
 */
function isLilArticle(word: RomanWord, at: number): boolean {
  return (
    word.letters[at] === Char.LAM &&
    word.letters[at + 1] === Char.LAM &&
    hasOnly(word, at, Mark.Kasra | Mark.Shadda) &&
    hasOnly(word, at + 1, Mark.Sukun) &&
    word.size - (at + 2) >= FEWEST_LETTERS
  );
}

/** Whether the marks of a letter are those of a proclitic with this reading (fatha in wa-, kasra in bi-). */
function isReadAs(word: RomanWord, at: number, reading: string): boolean {
  return hasOnly(word, at, reading.endsWith('i') ? Mark.Kasra : Mark.Fatha);
}

/**
 * Writes the proclitics and the article of a word, each with its hyphen, and returns the index of the stem: 0 when the
 * word has no article, for without one و, ف, ب, ك and ل cannot be told from first letters of a stem.
 */
export function writePrefix(word: RomanWord, tables: RomanTables, sunLetters: boolean, writer: RomanWriter): number {
  let article = 0;
  const fewest = (): number => (article === 0 || word.isVocalized ? FEWEST_LETTERS : FEWEST_LETTERS_BEHIND_PROCLITIC);
  for (; article < 3; article++) {
    if (isLilArticle(word, article)) break;
    if (isArticle(word, article) && word.size - (article + 2) >= fewest()) break;
    const reading = procliticReading(word.letters[article] as number);
    if (reading === undefined || article >= word.size || !isReadAs(word, article, reading)) return 0;
  }
  if (article === 3) return 0;
  for (let at = 0; at < article; at++) {
    writer.text(procliticReading(word.letters[at] as number) as string);
    writer.unit(Char.HYPHEN_MINUS);
  }
  writer.text(word.letters[article] === Char.LAM ? 'li' : 'a');
  const stem = article + 2;
  const first = word.letters[stem] as number;
  if (isSunLetter(first)) {
    // The shadda on a sun letter behind the article is the assimilated lam.
    word.marks[stem] = marksAt(word, stem) & ~Mark.Shadda;
    writer.text(tables.letters[sunLetters ? first : Char.LAM] as string);
  } else {
    writer.text(tables.letters[Char.LAM] as string);
  }
  writer.unit(Char.HYPHEN_MINUS);
  return stem;
}
