import { Char, letterOffset, type TokenStream } from '../core';
import { NAME_PROCLITICS } from '../generated/gazetteer';
import type { Proclitic } from './types';

/**
 * The proclitic stacks (lexicons/name-proclitics.tsv) as an automaton over letters. State 0 is nothing cut; every other
 * state is one stack, and all prefixes of a stack are stacks.
 */
interface Stacks {
  /** Next state at `state * 64 + letter - 0x620`, 0 where no stack goes on so. */
  readonly next: Uint8Array;
  /** 1 when the alef of ال falls away behind the stack. */
  readonly elides: Uint8Array;
  readonly slots: readonly (readonly Proclitic['slot'][])[];
}

function buildStacks(rows: typeof NAME_PROCLITICS): Stacks {
  const stacks = ['', ...rows.map(([stack]) => stack)];
  const next = new Uint8Array(stacks.length * 64);
  const elides = new Uint8Array(stacks.length);
  const slots: Proclitic['slot'][][] = [[]];
  rows.forEach(([stack, slotNames, doesElide], index) => {
    const before = stacks.indexOf(stack.slice(0, -1));
    next[before * 64 + stack.charCodeAt(stack.length - 1) - LETTERS_FROM] = index + 1;
    elides[index + 1] = doesElide ? 1 : 0;
    slots.push(slotNames.split('+') as Proclitic['slot'][]);
  });
  return { next, elides, slots };
}

const LETTERS_FROM = 0x620;
const STACKS: Stacks = /* #__PURE__ */ buildStacks(NAME_PROCLITICS);

/** The stack that a letter makes of a stack (0: none so far), or 0. */
export function nextStack(stack: number, letter: number): number {
  const index = letter - LETTERS_FROM;
  return index >= 0 && index < 64 ? (STACKS.next[stack * 64 + index] as number) : 0;
}

/** Whether ال behind this stack loses its alef. */
export function elidesArticle(stack: number): boolean {
  return STACKS.elides[stack] === 1;
}

/** The letters of ال, which stand in front of the buffer that restores it. */
export const ARTICLE: readonly number[] = [Char.ALEF, Char.LAM];

/** The proclitics of a stack at the start of a token, with their spans. */
export function procliticSpans(stream: TokenStream, token: number, stack: number): Proclitic[] {
  const first = stream.letterStart[token] as number;
  return (STACKS.slots[stack] as readonly Proclitic['slot'][]).map((slot, index) => {
    const start = letterOffset(stream, token, first + index);
    // A ligature (ﻷ) holds the proclitic and the letter after it in one code unit: the span is never empty.
    const end = Math.max(start + 1, letterOffset(stream, token, first + index + 1));
    return { text: stream.text.slice(start, end), start, end, slot };
  });
}
