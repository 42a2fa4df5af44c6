import type { Analysis } from 'dhad';
import { renderHtml } from 'dhad/html';
import type { Block } from './protocol';

/** A block is closed at the first line end behind this length … */
const BLOCK_UNITS = 1_500;
/** … inside a paragraph only when it would grow beyond this one … */
const LONG_BLOCK = 6_000;
/** … and inside a token or mark at this one, for no browser lays out a word of a million letters in time. */
const LONGEST_BLOCK = 12_000;

/**
 * The marked text in blocks, so that the page can show a long one bit by bit. They end with lines; a paragraph that
 * never ends is cut between two tokens, outside all marks. A mark that is cut nevertheless is left out.
 */
export function markedBlocks(text: string, analysis: Analysis): Block[] {
  const { numbers, places } = analysis;
  const borders = blockBorders(text, analysis);
  let number = 0;
  let place = 0;
  return borders.slice(1).map((end, index) => {
    const start = borders[index] as number;
    const shift = <T extends { readonly start: number; readonly end: number }>(span: T): T => ({
      ...span,
      start: span.start - start,
      end: span.end - start,
    });
    const firstNumber = number;
    while (number < numbers.length && (numbers[number] as { end: number }).end <= end) number++;
    const firstPlace = place;
    while (place < places.length && (places[place] as { end: number }).end <= end) place++;
    const block = {
      numbers: numbers.slice(firstNumber, number).map(shift),
      places: places.slice(firstPlace, place).map((match) => ({ ...shift(match), phrase: shift(match.phrase) })),
    };
    return { start, html: renderHtml(text.slice(start, end), block, { style: false, titles: false }) };
  });
}

function blockBorders(text: string, { tokens, numbers, places }: Analysis): number[] {
  const marks = [...numbers, ...places.map(({ phrase }) => phrase)].sort((a, b) => a.start - b.start);
  const borders = [0];
  let next = 0;
  let markedUntil = 0;
  for (let i = 1; i < tokens.length; i++) {
    const at = (tokens[i] as { start: number }).start;
    for (; next < marks.length && (marks[next] as { start: number }).start < at; next++)
      markedUntil = Math.max(markedUntil, (marks[next] as { end: number }).end);
    const length = at - (borders.at(-1) as number);
    if (length < BLOCK_UNITS || markedUntil > at) continue;
    const endsLine = text.slice((tokens[i - 1] as { end: number }).end, at).includes('\n');
    if (endsLine || length > LONG_BLOCK) borders.push(at);
  }
  if (text.length > 0) borders.push(text.length);
  return borders.flatMap((end, i) => [...cutsBetween(text, borders[i - 1] ?? 0, end), end]);
}

/** Where a block without a good border is cut: anywhere but inside a code point. */
function cutsBetween(text: string, start: number, end: number): number[] {
  const cuts: number[] = [];
  for (let at = start + LONGEST_BLOCK; at < end; at += LONGEST_BLOCK)
    cuts.push(/[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at);
  return cuts;
}
