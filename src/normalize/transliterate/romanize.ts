import { Char } from '../../core/char';
import { CharClass, CLASSES } from '../../core/classes';
import { isArabicMark, isLooseHamza, Mark } from '../tashkeel/marks';
import { writePrefix } from './roman-prefix';
import { StemWriter } from './roman-stem';
import { LONGEST_LISTED_WORD, procliticReading, type RomanTables, romanTables } from './roman-tables';
import { createRomanWord, type RomanWord, readRomanWord } from './roman-word';
import { RomanWriter } from './roman-writer';
import { TABLE_SIZE } from './schemes';

/** How {@link romanize} writes. */
export interface RomanizeOptions {
  /**
   * `ala-lc` (default) writes ṣ ḍ ṭ ẓ ḥ, ā ī ū á, ʻ for ain and ʼ for hamza; `plain` leaves all of these without their
   * signs, for file names and search boxes.
   */
  readonly style?: 'ala-lc' | 'plain';
  /** Writes the article as it is spoken before sun letters: ash-shams. Default: false, as ALA-LC has it: al-shams. */
  readonly sunLetters?: boolean;
  /** Leaves out the inflection of last letters as in pause; -an stays. Default: false: every mark is written. */
  readonly dropEndings?: boolean;
  /** Begins each word, after its article and proclitics, with a capital. Default: false. */
  readonly capitalize?: boolean;
}

/** What one call of {@link romanize} works with. */
interface Romanizer {
  readonly tables: RomanTables;
  readonly sunLetters: boolean;
  readonly dropEndings: boolean;
  readonly capitalize: boolean;
  readonly word: RomanWord;
  readonly writer: RomanWriter;
  readonly stem: StemWriter;
}

const FLAGS = ['sunLetters', 'dropEndings', 'capitalize'] as const;

function checkOptions(options: RomanizeOptions): void {
  const { style } = options;
  if (style !== undefined && style !== 'ala-lc' && style !== 'plain') {
    throw new RangeError(`style: ${JSON.stringify(style)} is not one of ala-lc, plain`);
  }
  for (const flag of FLAGS) {
    const value = options[flag];
    if (value !== undefined && typeof value !== 'boolean') {
      throw new TypeError(`${flag}: ${JSON.stringify(value)} is not a boolean`);
    }
  }
}

/** What the lists say of the letters from `from` on: words of irregular spelling, and common words without marks. */
function listedReading({ word, tables }: Romanizer, from: number): string | undefined {
  if (word.size > LONGEST_LISTED_WORD) return undefined;
  const letters = String.fromCharCode.apply(null, word.letters.subarray(from, word.size) as unknown as number[]);
  const irregular = tables.irregularWords.get(letters);
  if (irregular !== undefined || word.isVocalized) return irregular;
  // Function words take conjunctions before them; behind ب, ك or ل the letters are mostly a noun: لبن, كلا.
  const takesPrefix = from === 0 || word.letters[0] === Char.WAW || word.letters[0] === Char.FEH;
  return takesPrefix ? tables.unmarkedWords.get(letters) : undefined;
}

function writeListed({ word, tables, dropEndings, capitalize, writer }: Romanizer, reading: string): void {
  const article = reading.startsWith('al-') ? 3 : 0;
  writer.text(reading.slice(0, article));
  if (capitalize) writer.capitalizeNext();
  writer.text(reading.slice(article));
  // The lists give words without inflection: a last vowel that is marked comes after their last consonant.
  const vowel = (word.marks[word.size - 1] as number) & Mark.ShortVowel;
  if (dropEndings || vowel === 0 || /[aiuāīūá]$/.test(reading)) return;
  writer.text(tables.letters[vowel & Mark.Fatha ? Char.FATHA : vowel & Mark.Damma ? Char.DAMMA : Char.KASRA] as string);
}

/** Writes a word that the lists know, alone or behind a proclitic; false when they do not. */
function writeListedWord(romanizer: Romanizer): boolean {
  const { word, writer } = romanizer;
  const whole = listedReading(romanizer, 0);
  if (whole !== undefined) {
    writeListed(romanizer, whole);
    return true;
  }
  const proclitic = procliticReading(word.letters[0] as number);
  if (proclitic === undefined || word.size === 2) return false;
  if (word.size === 1) {
    if (!word.isVocalized) writer.text(proclitic);
    return !word.isVocalized;
  }
  const rest = listedReading(romanizer, 1);
  if (rest === undefined) return false;
  writer.text(proclitic);
  writer.unit(Char.HYPHEN_MINUS);
  writeListed(romanizer, rest);
  return true;
}

function writeWord(romanizer: Romanizer): void {
  if (writeListedWord(romanizer)) return;
  const { word, tables, sunLetters, capitalize, writer, stem } = romanizer;
  const start = writePrefix(word, tables, sunLetters, writer);
  if (capitalize) writer.capitalizeNext();
  stem.write(start);
}

/**
 * Writes Arabic text in Latin letters for people to read, after the ALA-LC table for Arabic.
 *
 * Short vowels are written where the text marks them; without marks the consonants stand alone and و, ي are read as long
 * vowels between consonants, so دمشق is dmshq, سوريا sūryā. The article is al-, hyphens set off و, ف, ب, ك and ل before
 * it; initial hamza is left out; a final ة is h, t before a marked ending; words of irregular spelling (هذا, الله) and
 * the commonest function words come from a list. Arabic punctuation and digits become ASCII. What the table does not
 * cover passes through: presentation forms (normalize first), letters of other languages. Nothing tells و or ب from the
 * first letter of a stem when no article follows, nor والدته from و + الدته. The result cannot be turned back.
 *
 * @param text Any string.
 * @returns The very same string when it has nothing to romanize.
 * @throws RangeError for an unknown `style`; TypeError when another option is not a boolean.
 *
 * @example
 * romanize('مَدِينَةُ القَاهِرَة') // => 'madīnatu al-qāhirah'
 */
export function romanize(text: string, options: RomanizeOptions = {}): string {
  checkOptions(options);
  const tables = romanTables(options.style ?? 'ala-lc');
  const isRomanized = (unit: number): boolean => unit < TABLE_SIZE && tables.covered[unit] === 1;
  const isLetter = (unit: number): boolean => CLASSES[unit] === CharClass.Arabic && isRomanized(unit);
  const word = createRomanWord();
  const writer = new RomanWriter(text.length + (text.length >> 1));
  const { sunLetters = false, dropEndings = false, capitalize = false } = options;
  const stem = new StemWriter(word, tables, dropEndings, writer);
  const romanizer: Romanizer = { tables, sunLetters, dropEndings, capitalize, word, writer, stem };
  let changed = false;
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    if (!isLetter(unit)) {
      if (isRomanized(unit)) {
        changed = true;
        writer.text(tables.letters[unit] as string);
      } else {
        writer.unit(unit);
      }
      i++;
      continue;
    }
    const start = i;
    while (i < text.length) {
      const next = text.charCodeAt(i);
      if (!isLetter(next) && next !== Char.TATWEEL && !isArabicMark(next) && !isLooseHamza(next)) break;
      i++;
    }
    changed = true;
    readRomanWord(text, start, i, isLetter, word);
    writeWord(romanizer);
    writer.endWord();
  }
  return changed ? writer.finish() : text;
}
