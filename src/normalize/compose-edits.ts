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
    const firstStart = i < first.length ? first.toStart(i) : Number.POSITIVE_INFINITY;
    const firstEnd = i < first.length ? first.toEnd(i) : Number.POSITIVE_INFINITY;
    const secondStart = j < second.length ? second.fromStart(j) : Number.POSITIVE_INFINITY;
    const secondEnd = j < second.length ? second.fromEnd(j) : Number.POSITIVE_INFINITY;
    if (firstEnd <= secondStart) {
      composed.add(first.fromStart(i), first.fromEnd(i), firstStart + shiftC, firstEnd + shiftC);
      shiftA = first.fromEnd(i) - firstEnd;
      i++;
    } else if (secondEnd <= firstStart) {
      composed.add(secondStart + shiftA, secondEnd + shiftA, second.toStart(j), second.toEnd(j));
      shiftC = second.toEnd(j) - secondEnd;
      j++;
    } else {
      const start = Math.min(firstStart, secondStart);
      const startA = start + shiftA;
      const startC = start + shiftC;
      let end = start;
      for (;;) {
        if (i < first.length && (first.toStart(i) < end || first.toStart(i) === start)) {
          end = Math.max(end, first.toEnd(i));
          shiftA = first.fromEnd(i) - first.toEnd(i);
          i++;
        } else if (j < second.length && (second.fromStart(j) < end || second.fromStart(j) === start)) {
          end = Math.max(end, second.fromEnd(j));
          shiftC = second.toEnd(j) - second.fromEnd(j);
          j++;
        } else break;
      }
      composed.add(startA, end + shiftA, startC, end + shiftC);
    }
  }
  composed.trim();
  return composed;
}
