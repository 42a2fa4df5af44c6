/**
 * Where a text and its normalized form differ in length: stretches of the original that were deleted, expanded or
 * merged, in order, as typed arrays. Between two edits the texts run in step, so memory grows with the changes alone.
 */
export class Edits {
  length = 0;
  /** First code unit of the stretch in the original, and the one after it. */
  fromStart: Uint32Array = new Uint32Array(16);
  fromEnd: Uint32Array = new Uint32Array(16);
  /** First code unit of what stands for it in the normalized text, and the one after it. */
  toStart: Uint32Array = new Uint32Array(16);
  toEnd: Uint32Array = new Uint32Array(16);

  /** Notes that `original[fromStart … fromEnd)` became `normalized[toStart … toEnd)`; touching deletions are joined. */
  add(fromStart: number, fromEnd: number, toStart: number, toEnd: number): void {
    const last = this.length - 1;
    if (last >= 0 && toStart === toEnd && this.fromEnd[last] === fromStart && this.toEnd[last] === toStart) {
      this.fromEnd[last] = fromEnd;
      return;
    }
    if (this.length === this.fromStart.length) this.grow();
    this.fromStart[this.length] = fromStart;
    this.fromEnd[this.length] = fromEnd;
    this.toStart[this.length] = toStart;
    this.toEnd[this.length] = toEnd;
    this.length++;
  }

  private grow(): void {
    const wider = (values: Uint32Array): Uint32Array => {
      const copy = new Uint32Array(values.length * 2);
      copy.set(values);
      return copy;
    };
    this.fromStart = wider(this.fromStart);
    this.fromEnd = wider(this.fromEnd);
    this.toStart = wider(this.toStart);
    this.toEnd = wider(this.toEnd);
  }
}

/** The edits of two steps in a row (A ─▶ B, B ─▶ C) as edits of one step (A ─▶ C). */
export function composeEdits(first: Edits, second: Edits): Edits {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const composed = new Edits();
  // Both lists touch the middle text B; stretches that overlap or touch there become one edit.
  let i = 0;
  let j = 0;
  let shiftA = 0; // a position in B, outside all edits, is this much further on in A …
  let shiftC = 0; // … and in C
  while (i < first.length || j < second.length) {
    const nextFirst = i < first.length ? (first.toStart[i] as number) : Number.POSITIVE_INFINITY;
    const nextSecond = j < second.length ? (second.fromStart[j] as number) : Number.POSITIVE_INFINITY;
    const start = Math.min(nextFirst, nextSecond);
    const startA = start + shiftA;
    const startC = start + shiftC;
    let end = start;
    for (;;) {
      if (i < first.length && (first.toStart[i] as number) <= end) {
        end = Math.max(end, first.toEnd[i] as number);
        shiftA = (first.fromEnd[i] as number) - (first.toEnd[i] as number);
        i++;
      } else if (j < second.length && (second.fromStart[j] as number) <= end) {
        end = Math.max(end, second.fromEnd[j] as number);
        shiftC = (second.toEnd[j] as number) - (second.fromEnd[j] as number);
        j++;
      } else break;
    }
    composed.add(startA, end + shiftA, startC, end + shiftC);
  }
  return composed;
}
