/** The columns of a text that does not change. */
const NONE: Uint32Array = /* #__PURE__ */ new Uint32Array(0);

/**
 * Where a text and its normalized form differ in length: stretches of the original that were deleted, expanded or
 * merged, in order, as typed arrays. Between two edits the texts run in step, so memory grows with the changes alone:
 * 16 bytes for each.
 */
export class Edits {
  length = 0;
  /** First code unit of the stretch in the original, and the one after it. */
  fromStart: Uint32Array = NONE;
  fromEnd: Uint32Array = NONE;
  /** First code unit of what stands for it in the normalized text, and the one after it. */
  toStart: Uint32Array = NONE;
  toEnd: Uint32Array = NONE;

  /** @param expected how many edits there is room for once there is one. */
  constructor(private readonly expected: number = 16) {}

  /** Notes that `original[fromStart … fromEnd)` became `normalized[toStart … toEnd)`; touching deletions are joined. */
  add(fromStart: number, fromEnd: number, toStart: number, toEnd: number): void {
    const last = this.length - 1;
    if (toStart === toEnd && last >= 0 && this.fromEnd[last] === fromStart && this.toStart[last] === toStart) {
      this.fromEnd[last] = fromEnd;
      return;
    }
    if (this.length === this.fromStart.length) this.resize(Math.max(this.expected, this.length * 2));
    this.fromStart[this.length] = fromStart;
    this.fromEnd[this.length] = fromEnd;
    this.toStart[this.length] = toStart;
    this.toEnd[this.length] = toEnd;
    this.length++;
  }

  /**
   * Notes that the end of the normalized text, `normalized[toStart … toEnd)`, came as one piece from the original up to
   * `fromEnd`. Edits inside the piece are taken up by it; an expansion that reaches into it becomes part of it.
   */
  mergeTail(toStart: number, toEnd: number, fromEnd: number): void {
    let start = toStart;
    let fromStart = -1;
    while (this.length > 0 && (this.toEnd[this.length - 1] as number) > start) {
      const last = --this.length;
      if ((this.toStart[last] as number) <= start) {
        start = this.toStart[last] as number;
        fromStart = this.fromStart[last] as number;
      }
    }
    if (fromStart < 0) {
      const last = this.length - 1;
      fromStart = last < 0 ? start : start - (this.toEnd[last] as number) + (this.fromEnd[last] as number);
    }
    this.add(fromStart, fromEnd, start, toEnd);
  }

  /** Gives back the room that was not needed. */
  trim(): void {
    if (this.length * 2 < this.fromStart.length) this.resize(this.length);
  }

  private resize(capacity: number): void {
    const resized = (values: Uint32Array): Uint32Array => {
      const copy = new Uint32Array(capacity);
      copy.set(values.subarray(0, this.length));
      return copy;
    };
    this.fromStart = resized(this.fromStart);
    this.fromEnd = resized(this.fromEnd);
    this.toStart = resized(this.toStart);
    this.toEnd = resized(this.toEnd);
  }
}
