import { Edits } from './edits';

/**
 * The edits of two steps in a row (A ─▶ B, B ─▶ C) as edits of one step (A ─▶ C).
 *
 * Both lists touch the middle text B. Stretches that overlap there become one edit; those that only touch stay apart, so
 * that a highlight keeps its edges.
 */
export function composeEdits(first: Edits, second: Edits): Edits {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const composed = new Edits();
  let i = 0;
  let j = 0;
  let shiftA = 0; // a position in B, outside all edits, is this much further on in A …
  let shiftC = 0; // … and in C
  while (i < first.length || j < second.length) {
    const firstStart = i < first.length ? (first.toStart[i] as number) : Number.POSITIVE_INFINITY;
    const firstEnd = i < first.length ? (first.toEnd[i] as number) : Number.POSITIVE_INFINITY;
    const secondStart = j < second.length ? (second.fromStart[j] as number) : Number.POSITIVE_INFINITY;
    const secondEnd = j < second.length ? (second.fromEnd[j] as number) : Number.POSITIVE_INFINITY;
    if (firstEnd <= secondStart) {
      composed.add(first.fromStart[i] as number, first.fromEnd[i] as number, firstStart + shiftC, firstEnd + shiftC);
      shiftA = (first.fromEnd[i] as number) - firstEnd;
      i++;
    } else if (secondEnd <= firstStart) {
      composed.add(secondStart + shiftA, secondEnd + shiftA, second.toStart[j] as number, second.toEnd[j] as number);
      shiftC = (second.toEnd[j] as number) - secondEnd;
      j++;
    } else {
      const start = Math.min(firstStart, secondStart);
      const startA = start + shiftA;
      const startC = start + shiftC;
      let end = start;
      for (;;) {
        if (i < first.length && ((first.toStart[i] as number) < end || first.toStart[i] === start)) {
          end = Math.max(end, first.toEnd[i] as number);
          shiftA = (first.fromEnd[i] as number) - (first.toEnd[i] as number);
          i++;
        } else if (j < second.length && ((second.fromStart[j] as number) < end || second.fromStart[j] === start)) {
          end = Math.max(end, second.fromEnd[j] as number);
          shiftC = (second.toEnd[j] as number) - (second.fromEnd[j] as number);
          j++;
        } else break;
      }
      composed.add(startA, end + shiftA, startC, end + shiftC);
    }
  }
  return composed;
}
