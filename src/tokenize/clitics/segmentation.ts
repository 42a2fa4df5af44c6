import type { Model } from './candidates';
import { Cut, encliticLetters, procliticsOf } from './cut';
import { letterCodes } from './letters';
import type { SchemeParts } from './schemes';
import { Ending, endingOf, respell } from './spelling';
import type { Workspace } from './workspace';

/** Slots of a word, outermost first: question, conjunction, preposition or future, article, stem, pronoun. */
export type CliticSlot = 'prc3' | 'prc2' | 'prc1' | 'prc0' | 'stem' | 'enc0';

/** One piece of a word. `text` is the string between `start` and `end`, UTF-16 offsets into what was segmented. */
export interface CliticPiece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly slot: CliticSlot;
  /** The piece as it is spelled alone: ال for the ل of لل, ة for the ت before a pronoun. */
  readonly form: string;
}

/** A word in its pieces, which cover it from end to end. */
export interface Segmentation {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  readonly proclitics: readonly CliticPiece[];
  readonly stem: CliticPiece;
  readonly enclitics: readonly CliticPiece[];
}

/** The offset in the text of each letter number `letter` of a word that begins at `from`; marks stay with the letter before. */
function letterAt(text: string, from: number, to: number, letter: number): number {
  if (letter === 0) return from;
  const codes = letterCodes();
  let seen = -1;
  for (let i = from; i < to; i++) {
    if (codes[text.charCodeAt(i)] !== 0 && ++seen === letter) return i;
  }
  return to;
}

const CONJUNCTIONS = /^[وف]/u;

function slotOf(letter: string, index: number, cut: number): CliticSlot {
  if (index === 0 && (cut & Cut.QUESTION) !== 0) return 'prc3';
  return CONJUNCTIONS.test(letter) ? 'prc2' : 'prc1';
}

/** Makes the pieces of a cut. The workspace holds the letters of the word `text.slice(from, to)`. */
export function buildSegmentation(
  text: string,
  from: number,
  to: number,
  cut: number,
  space: Workspace,
  model: Model,
  parts: SchemeParts,
): Segmentation {
  const proclitics: CliticPiece[] = [];
  const letters = procliticsOf(cut);
  let at = 0;
  let start = from;
  for (let i = 0; i < letters; i++) {
    const letter = text[start] as string;
    const slot = slotOf(letter, i, cut);
    if (slot === 'prc1' && !parts.prepositions) break;
    const end = letterAt(text, from, to, ++at);
    proclitics.push({ start, end, text: text.slice(start, end), slot, form: letter });
    start = end;
  }
  const shortened = at > 0 && at === letters && (cut & Cut.ARTICLE) !== 0 && text[start] === 'ل';
  if (parts.article && at === letters && (cut & Cut.ARTICLE) !== 0) {
    at += shortened ? 1 : 2;
    const end = letterAt(text, from, to, at);
    proclitics.push({ start, end, text: text.slice(start, end), slot: 'prc0', form: 'ال' });
    start = end;
  }
  const enclitics: CliticPiece[] = [];
  const tail = encliticLetters(cut);
  let end = to;
  let ending = Ending.SAME;
  if (tail > 0 && parts.pronouns) {
    const stemEnd = space.length - tail;
    end = letterAt(text, from, to, stemEnd);
    ending = endingOf(space, model, letters, stemEnd);
    const pronoun = text.slice(end, to);
    enclitics.push({ start: end, end: to, text: pronoun, slot: 'enc0', form: pronoun });
  }
  const stemText = text.slice(start, end);
  const spelled = respell(stemText, ending, letterCodes());
  const form = shortened && !parts.article ? `ا${spelled}` : spelled;
  return {
    word: text.slice(from, to),
    start: from,
    end: to,
    proclitics,
    stem: { start, end, text: stemText, slot: 'stem', form },
    enclitics,
  };
}
