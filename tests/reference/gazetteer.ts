/** The slow, obvious matcher that the fast one must equal: every key is tried at every word, with string comparisons. */

import { scan, TokenKind } from '../../src/core';

const VARIANTS: Readonly<Record<string, string>> = { ابا: 'ابو', ابي: 'ابو', ابن: 'بن' };
const STACKS = ['و', 'ف', 'ب', 'ك', 'ل', 'وب', 'وك', 'ول', 'فب', 'فك', 'فل'];

interface Word {
  readonly letters: string;
  readonly start: number;
  readonly end: number;
  readonly kind: number;
}

export interface ReferenceMatch {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly ids: readonly number[];
}

/** Words, foreign words and numbers of a text, with their folded letters. */
function wordsOf(text: string): Word[] {
  const stream = scan(text);
  const words: Word[] = [];
  for (let token = 0; token < stream.length; token++) {
    const kind = stream.kind[token] as number;
    if (kind > TokenKind.Number) continue;
    const letters = String.fromCharCode(
      ...stream.letters.subarray(stream.letterStart[token], stream.letterStart[token + 1]),
    );
    words.push({ letters, start: stream.start[token] as number, end: stream.end[token] as number, kind });
  }
  return words;
}

/** Whether only white space without a line end, one hyphen (in spaces or not) or one apostrophe parts two words. */
function continues(text: string, before: Word, after: Word): boolean {
  return /^(?:[^\S\n\r\u0085\u2028\u2029]*[-\u2010\u2011\u2013]?[^\S\n\r\u0085\u2028\u2029]*|['\u2019])$/.test(
    text.slice(before.end, after.start),
  );
}

const canonical = (letters: string): string => VARIANTS[letters] ?? letters;
export const keyOf = (name: string): string =>
  wordsOf(name)
    .map(({ letters }) => canonical(letters))
    .join(' ');

/** How a first word may be read behind a stack of proclitics. */
function readingsBehind(stack: string, letters: string): string[] {
  const rest = letters.slice(stack.length);
  if (rest.length < 2 || !letters.startsWith(stack)) return [];
  const readings = [rest];
  if (stack.endsWith('ل') && rest.startsWith('ل')) readings.push(`ا${rest}`, `ال${rest}`);
  return readings.map(canonical);
}

/**
 * Leftmost-longest matches, for texts without marks, tatweel and joiners (so that letters and code units agree).
 */
export function referenceFindAll(names: readonly string[], text: string): ReferenceMatch[] {
  const keys = new Map<string, number[]>();
  names.forEach((name, id) => {
    const key = keyOf(name);
    if (key === '') return;
    const ids = keys.get(key) ?? [];
    keys.set(key, ids);
    if (!ids.includes(id)) ids.push(id);
  });
  const words = wordsOf(text);
  const matches: ReferenceMatch[] = [];
  for (let at = 0; at < words.length; ) {
    const first = words[at] as Word;
    const starts: [reading: string, start: number][] = [[canonical(first.letters), first.start]];
    if (first.kind === TokenKind.Word) {
      for (const stack of [...STACKS].sort((a, b) => a.length - b.length)) {
        for (const reading of readingsBehind(stack, first.letters)) starts.push([reading, first.start + stack.length]);
      }
    }
    let best: (ReferenceMatch & { last: number }) | undefined;
    for (const [reading, start] of starts) {
      let key = reading;
      for (let last = at; ; last++) {
        const ids = keys.get(key);
        if (ids !== undefined && (best === undefined || last > best.last)) {
          best = { start, end: (words[last] as Word).end, key, ids, last };
        }
        const next = words[last + 1];
        if (next === undefined || !continues(text, words[last] as Word, next)) break;
        key += ` ${canonical(next.letters)}`;
      }
    }
    if (best === undefined) {
      at++;
      continue;
    }
    matches.push({ start: best.start, end: best.end, key: best.key, ids: best.ids });
    at = best.last + 1;
  }
  return matches;
}
