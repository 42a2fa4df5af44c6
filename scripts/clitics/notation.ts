import type { Candidate } from './candidates';
import { ENCLITICS } from './candidates';
import { fold } from './fold';

const ENCLITIC_SET: ReadonlySet<string> = new Set(ENCLITICS.filter((piece) => piece !== ''));
const PREPOSITIONS: ReadonlySet<string> = new Set(['ب', 'ل', 'ك']);

/** Cuts of a form as written by hand: `و+ل+مدرست+هم`. */
export interface Label {
  readonly form: string;
  /** Lengths in letters. */
  readonly proclitics: readonly string[];
  readonly stem: string;
  readonly enclitic: string;
}

/**
 * Reads the notation of `labels.tsv`: the pieces of the form as they stand in it, joined by `+`.
 *
 * The last piece is an enclitic when it is a pronoun and a stem or a preposition is before it
 * (`ب+ها`, `كتاب+ها`); a conjunction carries no pronoun, so in `و+هم` the pronoun is the stem.
 */
export function parseLabel(form: string, segmentation: string): Label {
  const pieces = segmentation.split('+');
  if (pieces.join('') !== form) throw new Error(`labels: "${segmentation}" does not spell "${form}"`);
  const last = fold(pieces[pieces.length - 1] as string);
  const before = pieces[pieces.length - 2];
  const bound = before !== undefined && ENCLITIC_SET.has(last) && (fold(before).length > 1 || PREPOSITIONS.has(before));
  const enclitic = bound ? (pieces.pop() as string) : '';
  const stem = pieces.pop() as string;
  for (const piece of pieces) {
    if (!/^[أوفبلكس]$/u.test(piece)) throw new Error(`labels: "${piece}" in "${segmentation}" is not a proclitic`);
  }
  return { form, proclitics: pieces, stem, enclitic };
}

/** The candidate a label names. */
export function toCandidate(label: Label): Candidate {
  return { proclitic: label.proclitics.join(''), stem: fold(label.stem), enclitic: fold(label.enclitic) };
}
