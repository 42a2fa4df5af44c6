import { Char } from '../../core/char';
import { composeHamza, isLooseHamza, Mark, markOf } from '../tashkeel/marks';

const FARSI_YEH = 0x06cc;

/** One word as letters with their marks, in buffers that grow and are used again for the next word. */
export interface RomanWord {
  letters: Uint16Array;
  marks: Uint16Array;
  size: number;
  /** Whether any letter has a mark: the word then says how it is read. */
  isVocalized: boolean;
}

export function createRomanWord(): RomanWord {
  return { letters: new Uint16Array(32), marks: new Uint16Array(32), size: 0, isVocalized: false };
}

function grow(word: RomanWord): void {
  const letters = new Uint16Array(word.size * 2);
  const marks = new Uint16Array(word.size * 2);
  letters.set(word.letters);
  marks.set(word.marks);
  word.letters = letters;
  word.marks = marks;
}

/** Reads the letters and marks of `text` from `start` to `end`, loose hamza composed, tatweel and other marks left out. */
export function readRomanWord(
  text: string,
  start: number,
  end: number,
  isLetter: (unit: number) => boolean,
  word: RomanWord,
): void {
  word.size = 0;
  word.isVocalized = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const last = word.size - 1;
    if (isLetter(unit)) {
      if (word.size === word.letters.length) grow(word);
      word.letters[word.size] = unit === FARSI_YEH ? Char.YEH : unit;
      word.marks[word.size++] = Mark.None;
    } else if (last >= 0) {
      if (isLooseHamza(unit)) word.letters[last] = composeHamza(word.letters[last] as number, unit);
      else word.marks[last] = (word.marks[last] as number) | markOf(unit);
      if (word.marks[last] !== Mark.None) word.isVocalized = true;
    }
  }
}
