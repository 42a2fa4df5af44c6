import type { Token } from '../tokenize';
import { type CliticSlot, segmentClitics } from '../tokenize/clitics';

/** A part of a word: a clitic, or the stem between them. Offsets are those of the text. */
export interface Segment {
  readonly slot: CliticSlot;
  readonly text: string;
  /** The part as it is spelled alone: ال for the ل of لل. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** A token with its parts; what is no word has one. */
export interface SegmentedToken extends Token {
  readonly parts: readonly Segment[];
}

/** Cuts the words among the tokens of a text. */
export function segmentTokens(tokens: readonly Token[]): SegmentedToken[] {
  return tokens.map((token) => ({ ...token, parts: token.kind === 'word' ? partsOf(token) : [wholeOf(token)] }));
}

function partsOf({ text, start }: Token): Segment[] {
  const { proclitics, stem, enclitics } = segmentClitics(text);
  return [...proclitics, stem, ...enclitics].map((piece) => ({
    slot: piece.slot,
    text: piece.text,
    form: piece.form,
    start: start + piece.start,
    end: start + piece.end,
  }));
}

function wholeOf({ text, start, end }: Token): Segment {
  return { slot: 'stem', text, form: text, start, end };
}

/** The parts of a token apart, each clitic with a plus sign on the side where it was joined: و+ ال+ مدرسة. */
export function renderSegments({ parts }: SegmentedToken): string {
  return parts.map(({ slot, text }) => (slot === 'stem' ? text : slot === 'enc0' ? `+${text}` : `${text}+`)).join(' ');
}
