import { Char } from '../../core/char';
import { Mark } from '../tashkeel/marks';
import type { RomanTables } from './roman-tables';
import type { RomanWord } from './roman-word';
import type { RomanWriter } from './roman-writer';

/** From this length a word that ends in وا is read as a plural verb, whose alef is silent: كتبوا. */
const SHORTEST_PLURAL = 4;

const isVowelLetter = (letter: number): boolean =>
  letter === Char.ALEF || letter === Char.ALEF_MAKSURA || letter === Char.TEH_MARBUTA || isGlide(letter);

const isGlide = (letter: number): boolean => letter === Char.WAW || letter === Char.YEH;

const isHamza = (letter: number): boolean =>
  letter === Char.HAMZA ||
  letter === Char.ALEF_HAMZA_ABOVE ||
  letter === Char.ALEF_HAMZA_BELOW ||
  letter === Char.WAW_HAMZA ||
  letter === Char.YEH_HAMZA;

/**
 * Writes one stem, letter by letter. A short vowel is held back until the next letter shows whether it is the first half
 * of a long one: fatha before alef, damma before waw, kasra before yeh.
 */
export class StemWriter {
  private vowel: Mark = Mark.None;
  /** The last thing written is a long vowel, so that a glide after it is a consonant. */
  private isLong = false;
  /** An alef or alef maksura that comes next is silent: behind fathatan, and in the ending وا. */
  private isAlefSilent = false;

  constructor(
    private readonly word: RomanWord,
    private readonly tables: RomanTables,
    private readonly dropEndings: boolean,
    private readonly writer: RomanWriter,
  ) {}

  write(start: number): void {
    this.isLong = false;
    this.isAlefSilent = false;
    for (let at = start; at < this.word.size; at++) this.writeLetter(at, at === start);
    this.flush();
  }

  private writeLetter(at: number, isInitial: boolean): void {
    const letter = this.word.letters[at] as number;
    const isSilent = this.isAlefSilent;
    this.isAlefSilent = false;
    if (letter === Char.ALEF) {
      if (isInitial) this.startWithAlef(at);
      else if (!isSilent) this.writeAlef(at);
    } else if (letter === Char.ALEF_WASLA) {
      // Inside a word alef wasla is silent; at the start i is its commonest vowel.
      if (isInitial) this.vowel = this.shortVowel(at) || Mark.Kasra;
    } else if (letter === Char.ALEF_MADDA) {
      this.flush();
      this.writer.text(isInitial ? this.tables.longA : (this.tables.letters[letter] as string));
      this.isLong = true;
    } else if (isHamza(letter)) {
      this.writeHamza(at, isInitial);
    } else if (letter === Char.ALEF_MAKSURA && at === this.word.size - 1 && !this.isDotlessYeh(at)) {
      if (!isSilent) this.writeAlefMaksura(at);
    } else if (letter === Char.TEH_MARBUTA) {
      this.writeTehMarbuta(at, isInitial);
    } else if (isGlide(letter) || letter === Char.ALEF_MAKSURA) {
      this.writeGlide(at, isInitial);
    } else {
      this.writeConsonant(at, this.tables.letters[letter] as string);
    }
  }

  /** A first alef without a mark reads i before a letter with sukun (ابْن), i before yeh (ايران), and a elsewhere. */
  private startWithAlef(at: number): void {
    this.vowel = this.shortVowel(at);
    if (this.vowel !== Mark.None) return;
    const nextMarks = at + 1 < this.word.size ? (this.word.marks[at + 1] as number) : Mark.None;
    const isBeforeYeh = this.word.letters[at + 1] === Char.YEH && at + 2 < this.word.size && nextMarks === Mark.None;
    this.vowel = nextMarks & Mark.Sukun || isBeforeYeh ? Mark.Kasra : Mark.Fatha;
  }

  private writeAlef(at: number): void {
    const marks = this.word.marks[at] as number;
    if (this.isWasla(at)) return;
    if (marks & Mark.Tanween) {
      this.flush();
      this.writeMarks(at);
    } else if (marks & Mark.ShortVowel) {
      this.flush();
      this.vowel = this.shortVowel(at);
    } else {
      this.writeLong(Mark.Fatha, this.tables.longA);
    }
  }

  /**
   * Whether a bare alef within a word is hamzat al-wasl behind a proclitic (وَاسْتَقْبَلَ): no long vowel stands before a letter
   * with sukun that is not the last.
   */
  private isWasla(at: number): boolean {
    return (
      this.vowel !== Mark.None &&
      this.word.marks[at] === Mark.None &&
      at + 2 < this.word.size &&
      ((this.word.marks[at + 1] as number) & Mark.Sukun) !== 0
    );
  }

  /** Whether alef maksura is a yeh without its dots, as in Egyptian and Quranic print: it has a vowel or shadda. */
  private isDotlessYeh(at: number): boolean {
    const consonantal = Mark.Shadda | Mark.ShortVowel | Mark.Dammatan | Mark.Kasratan;
    return ((this.word.marks[at] as number) & consonantal) !== 0;
  }

  private writeHamza(at: number, isInitial: boolean): void {
    const letter = this.word.letters[at] as number;
    const isUnmarked = (this.word.marks[at] as number) === Mark.None;
    this.flush();
    if (!isInitial) this.writer.text(this.tables.letters[Char.HAMZA] as string);
    this.isLong = false;
    this.writeMarks(at);
    // The seat tells the vowel where no mark does: hamza below alef is always i, above a first alef it is mostly a.
    if (isUnmarked && letter === Char.ALEF_HAMZA_BELOW) this.vowel = Mark.Kasra;
    if (isUnmarked && letter === Char.ALEF_HAMZA_ABOVE && isInitial) this.vowel = Mark.Fatha;
  }

  private writeAlefMaksura(at: number): void {
    const marks = this.word.marks[at] as number;
    if (marks & Mark.Tanween) {
      this.flush();
      this.writeMarks(at);
    } else if (this.vowel === Mark.Kasra) {
      // Egyptian and Quranic print leave out the dots of a final yeh.
      this.writeLong(Mark.Kasra, this.tables.longI);
    } else {
      this.writeLong(Mark.Fatha, this.tables.letters[Char.ALEF_MAKSURA] as string);
    }
  }

  private writeTehMarbuta(at: number, isInitial: boolean): void {
    const isInflected = ((this.word.marks[at] as number) & (Mark.ShortVowel | Mark.Tanween)) !== 0;
    const isLast = at === this.word.size - 1;
    if (this.vowel === Mark.None && !this.isLong && !isInitial) this.vowel = Mark.Fatha;
    this.flush();
    if (isLast && (!isInflected || this.dropEndings)) {
      this.writer.text(this.tables.letters[Char.TEH_MARBUTA] as string);
      this.isLong = false;
    } else {
      this.writeConsonant(at, this.tables.letters[Char.TEH] as string);
    }
  }

  private writeGlide(at: number, isInitial: boolean): void {
    const isWaw = this.word.letters[at] === Char.WAW;
    const marks = this.word.marks[at] as number;
    const consonant = this.tables.letters[isWaw ? Char.WAW : Char.YEH] as string;
    const long = isWaw ? this.tables.longU : this.tables.longI;
    const ownVowel = isWaw ? Mark.Damma : Mark.Kasra;
    if (marks === Mark.DaggerAlef && !isInitial) {
      // The glide is only the seat of the dagger alef: صلوٰة.
      this.writeLong(Mark.Fatha, this.tables.longA);
    } else if (marks & Mark.Shadda) {
      const next = this.word.letters[at + 1];
      const isLast = at + 1 === this.word.size;
      // Without marks a final ـيّ or ـيّة is the ending of relation: عربيّة.
      const isRelation = !isWaw && this.vowel === Mark.None && (isLast || next === Char.TEH_MARBUTA);
      if (isInitial || (this.vowel !== ownVowel && !isRelation)) {
        this.writeConsonant(at, consonant);
        return;
      }
      this.writeLong(ownVowel, long);
      this.word.marks[at] = marks & ~Mark.Shadda;
      // ALA-LC: عدوّ ʻadūw, but عربيّ ʻarabī.
      const isInflected = (marks & (Mark.ShortVowel | Mark.Tanween)) !== 0;
      if (isWaw || !isLast || (isInflected && !this.dropEndings)) this.writeConsonant(at, consonant);
    } else if (isInitial || marks & (Mark.ShortVowel | Mark.Tanween)) {
      this.writeConsonant(at, consonant);
    } else if (this.vowel !== Mark.None) {
      if (this.vowel === ownVowel) this.writeLong(ownVowel, long);
      else this.writeConsonant(at, consonant);
      this.skipSilentAlef(at);
    } else if (this.isSilentAlef(at + 1)) {
      this.writeLong(ownVowel, long);
      this.skipSilentAlef(at);
    } else if (marks & Mark.Sukun || this.isLong || this.followsSukun(at) || this.isBareVowelLetter(at + 1)) {
      this.writeConsonant(at, consonant);
    } else {
      this.writeLong(ownVowel, long);
    }
  }

  /** Whether the alef here only closes the ending of a plural verb. */
  private isSilentAlef(at: number): boolean {
    return (
      at === this.word.size - 1 &&
      this.word.size >= SHORTEST_PLURAL &&
      this.word.letters[at] === Char.ALEF &&
      this.word.letters[at - 1] === Char.WAW &&
      this.word.marks[at] === Mark.None
    );
  }

  private skipSilentAlef(at: number): void {
    this.isAlefSilent = this.isSilentAlef(at + 1);
  }

  private followsSukun(at: number): boolean {
    return ((this.word.marks[at - 1] as number) & Mark.Sukun) !== 0;
  }

  private isBareVowelLetter(at: number): boolean {
    return at < this.word.size && this.word.marks[at] === Mark.None && isVowelLetter(this.word.letters[at] as number);
  }

  /** Writes a consonant, twice with shadda, and then its vowel. */
  private writeConsonant(at: number, consonant: string): void {
    const isApart = this.vowel === Mark.None && consonant === 'h' && this.couldTakeH(this.writer.last);
    this.flush();
    if (isApart) this.writer.text(this.tables.prime);
    this.writer.text(consonant);
    if ((this.word.marks[at] as number) & Mark.Shadda) this.writer.text(consonant);
    this.isLong = false;
    this.writeMarks(at);
  }

  /** Whether h after this unit would be read as one letter with it: th, dh, sh, kh, gh. */
  private couldTakeH(unit: number): boolean {
    return 'tdskg'.includes(String.fromCharCode(unit));
  }

  /** Writes what the marks of a letter say after it; a short vowel is held back. */
  private writeMarks(at: number): void {
    const marks = this.word.marks[at] as number;
    const isEnding = this.dropEndings && at === this.word.size - 1;
    if (marks & Mark.Fathatan) {
      // The accusative of adverbs is read in pause, too.
      this.writer.text(this.tables.letters[Char.FATHATAN] as string);
      this.isAlefSilent = true;
    } else if (marks & Mark.Tanween) {
      const tanween = marks & Mark.Dammatan ? Char.DAMMATAN : Char.KASRATAN;
      if (!isEnding) this.writer.text(this.tables.letters[tanween] as string);
    } else if (marks & Mark.DaggerAlef) {
      this.vowel = Mark.Fatha;
      if (!this.isBareVowelLetter(at + 1)) this.writeLong(Mark.Fatha, this.tables.longA);
    } else if (!isEnding) {
      this.vowel = this.shortVowel(at);
    }
  }

  private shortVowel(at: number): Mark {
    const vowel = (this.word.marks[at] as number) & Mark.ShortVowel;
    // Of several vowels on one letter, which no word has, the first in Unicode order is read.
    return vowel & -vowel;
  }

  /** Writes a long vowel; a short one held back is its first half, or a vowel of its own. */
  private writeLong(short: Mark, long: string): void {
    if (this.vowel === short) this.vowel = Mark.None;
    this.flush();
    this.writer.text(long);
    this.isLong = true;
  }

  /** Writes the short vowel held back. */
  private flush(): void {
    if (this.vowel === Mark.None) return;
    const { letters } = this.tables;
    if (this.vowel === Mark.Fatha) this.writer.text(letters[Char.FATHA] as string);
    else if (this.vowel === Mark.Damma) this.writer.text(letters[Char.DAMMA] as string);
    else this.writer.text(letters[Char.KASRA] as string);
    this.vowel = Mark.None;
    this.isLong = false;
  }
}
