import { Char, TokenKind, type TokenStream } from '../core';
import { AtomFlag, NumeralClass } from './classes';
import { LEXICON } from './lexicon';

/**
 * The numerals of a text in the order of the text: words of the lexicon, with their proclitics taken off, and digits.
 * A struct of arrays, used again for the next text.
 */
export class Atoms {
  length = 0;
  /** Whether دستة, ضعف and the like are numerals: an option of the caller. */
  collectives = false;
  /** First and last token of each atom. */
  first: Uint32Array = new Uint32Array(64);
  last: Uint32Array = new Uint32Array(64);
  /** First token of the atom, or of the lone proclitics before it: the token before it is what it can be joined to. */
  before: Uint32Array = new Uint32Array(64);
  /** Index of the first letter after the proclitics (ال counts as one of the number) in `TokenStream.letters`. */
  letter: Uint32Array = new Uint32Array(64);
  /** Id in the lexicon; for digits the index into `mantissas`. */
  entry: Uint32Array = new Uint32Array(64);
  /** A `NumeralClass`. */
  class: Uint8Array = new Uint8Array(64);
  /** A set of `AtomFlag` bits. */
  flags: Uint16Array = new Uint16Array(64);
  /** Where the digits of an atom begin and end in the text. */
  start: Uint32Array = new Uint32Array(64);
  end: Uint32Array = new Uint32Array(64);
  /** Digits as an integer without the point, and the power of ten that it must be multiplied by. */
  mantissas: (number | bigint)[] = [];
  exponents: number[] = [];

  /** Makes room for one more. */
  grow(): void {
    const wider = <T extends Uint8Array | Uint16Array | Uint32Array>(to: T, from: T): T => {
      to.set(from);
      return to;
    };
    const capacity = this.first.length * 2;
    this.first = wider(new Uint32Array(capacity), this.first);
    this.last = wider(new Uint32Array(capacity), this.last);
    this.before = wider(new Uint32Array(capacity), this.before);
    this.letter = wider(new Uint32Array(capacity), this.letter);
    this.entry = wider(new Uint32Array(capacity), this.entry);
    this.class = wider(new Uint8Array(capacity), this.class);
    this.flags = wider(new Uint16Array(capacity), this.flags);
    this.start = wider(new Uint32Array(capacity), this.start);
    this.end = wider(new Uint32Array(capacity), this.end);
  }
}

/** Adds a word of the lexicon. */
export function addWord(
  stream: TokenStream,
  atoms: Atoms,
  token: number,
  letter: number,
  id: number,
  flags: number,
): void {
  const numeralClass = LEXICON.classes[id] as NumeralClass;
  const isCollective = numeralClass >= NumeralClass.Collective && numeralClass <= NumeralClass.MultiplePlural;
  if (isCollective && !atoms.collectives) return;
  if (atoms.length === atoms.first.length) atoms.grow();
  const index = atoms.length++;
  atoms.first[index] = token;
  atoms.last[index] = token;
  atoms.letter[index] = letter;
  atoms.entry[index] = id;
  atoms.class[index] = numeralClass;
  const joined = (flags & (AtomFlag.And | AtomFlag.Prefix)) === 0 && isLoneAnd(stream, token - 1);
  atoms.before[index] = joined ? token - 1 : token;
  atoms.flags[index] = joined ? flags | AtomFlag.And : flags;
}

/** Whether the token is و as a word of its own: "ألف و واحد". */
function isLoneAnd(stream: TokenStream, token: number): boolean {
  if (token < 0 || stream.kind[token] !== TokenKind.Word) return false;
  const from = stream.letterStart[token] as number;
  return (stream.letterStart[token + 1] as number) === from + 1 && stream.letters[from] === Char.WAW;
}

/** A number in digits: its tokens, its offsets, which need not be those of the tokens, and its exact value. */
export interface DigitAtom {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly start: number;
  readonly end: number;
  /** The value is `mantissa × 10^exponent`. */
  readonly mantissa: number | bigint;
  readonly exponent: number;
  /** A set of `AtomFlag` bits. */
  readonly flags: number;
}

/** Adds a number in digits. */
export function addDigits(atoms: Atoms, digits: DigitAtom): void {
  if (atoms.length === atoms.first.length) atoms.grow();
  const index = atoms.length++;
  atoms.first[index] = digits.first;
  atoms.last[index] = digits.last;
  atoms.before[index] = digits.before;
  atoms.start[index] = digits.start;
  atoms.end[index] = digits.end;
  atoms.entry[index] = atoms.mantissas.length;
  atoms.class[index] = NumeralClass.Digits;
  atoms.flags[index] = digits.flags;
  atoms.mantissas.push(digits.mantissa);
  atoms.exponents.push(digits.exponent);
}
