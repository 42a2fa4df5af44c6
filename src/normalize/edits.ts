/** Fields of an edit, which lie side by side. */
const enum Field {
  FromStart,
  FromEnd,
  ToStart,
  ToEnd,
  COUNT,
}

/** The fields of a text that does not change. */
const NONE: Uint32Array = /* #__PURE__ */ new Uint32Array(0);

/** Room that the next edits may use: to get and clear it for every text costs more than to fill it. */
let spare: Uint32Array = NONE;
/** The room is kept between calls up to so many fields (16 MB). */
const KEEP_UP_TO = 1 << 22;
const FIRST_ROOM = 1 << 8;

/**
 * Where a text and its normalized form differ in length: stretches of the original that were deleted, expanded or
 * merged, in order, in one typed array. Between two edits the texts run in step, so memory grows with the changes alone:
 * 16 bytes for each.
 */
export class Edits {
  length = 0;
  private fields: Uint32Array = NONE;

  /** First code unit in the original of the stretch of an edit. */
  fromStart(index: number): number {
    return this.fields[index * Field.COUNT + Field.FromStart] as number;
  }

  /** The code unit after the stretch in the original. */
  fromEnd(index: number): number {
    return this.fields[index * Field.COUNT + Field.FromEnd] as number;
  }

  /** First code unit of what stands for the stretch in the normalized text. */
  toStart(index: number): number {
    return this.fields[index * Field.COUNT + Field.ToStart] as number;
  }

  /** The code unit after what stands for the stretch in the normalized text. */
  toEnd(index: number): number {
    return this.fields[index * Field.COUNT + Field.ToEnd] as number;
  }

  /** Notes that `original[fromStart … fromEnd)` became `normalized[toStart … toEnd)`; touching deletions are joined. */
  add(fromStart: number, fromEnd: number, toStart: number, toEnd: number): void {
    const at = this.length * Field.COUNT;
    if (toStart === toEnd && at > 0) {
      const last = at - Field.COUNT;
      if (this.fields[last + Field.FromEnd] === fromStart && this.fields[last + Field.ToStart] === toStart) {
        this.fields[last + Field.FromEnd] = fromEnd;
        return;
      }
    }
    if (at === this.fields.length) this.grow();
    const { fields } = this;
    fields[at + Field.FromStart] = fromStart;
    fields[at + Field.FromEnd] = fromEnd;
    fields[at + Field.ToStart] = toStart;
    fields[at + Field.ToEnd] = toEnd;
    this.length++;
  }

  /**
   * Notes the deletion of single units, those at the first `count` of `places`, in order; the first stood `shift` units
   * further on in the normalized text than in the original.
   */
  addDeletions(places: Uint32Array, count: number, shift: number): void {
    const needed = (this.length + count) * Field.COUNT;
    while (this.fields.length < needed) this.grow();
    const { fields } = this;
    let at = (this.length - 1) * Field.COUNT; // of the last edit
    const isAtDeletion = at >= 0 && fields[at + Field.ToStart] === (places[0] as number) + shift && this.isDeletion(at);
    let start = isAtDeletion ? (fields[at + Field.FromStart] as number) : 0;
    let end = isAtDeletion ? (fields[at + Field.FromEnd] as number) : -1;
    // Without a branch, for single marks and several on one letter come as they please (3 times as fast).
    for (let i = 0; i < count; i++) {
      const place = places[i] as number;
      const isApart = (end - place) >>> 31;
      at += Field.COUNT * isApart;
      start ^= (start ^ place) & -isApart;
      end = place + 1;
      fields[at + Field.FromStart] = start;
      fields[at + Field.FromEnd] = end;
      fields[at + Field.ToStart] = place + shift - i;
      fields[at + Field.ToEnd] = place + shift - i;
    }
    this.length = at / Field.COUNT + 1;
  }

  /**
   * Notes that the end of the normalized text, `normalized[toStart … toEnd)`, came as one piece from the original up to
   * `fromEnd`. Edits inside the piece are taken up by it; an expansion that reaches into it becomes part of it.
   */
  mergeTail(toStart: number, toEnd: number, fromEnd: number): void {
    let start = toStart;
    let fromStart = -1;
    while (this.length > 0 && this.toEnd(this.length - 1) > start) {
      const last = --this.length;
      if (this.toStart(last) <= start) {
        start = this.toStart(last);
        fromStart = this.fromStart(last);
      }
    }
    if (fromStart < 0) {
      const last = this.length - 1;
      fromStart = last < 0 ? start : start - this.toEnd(last) + this.fromEnd(last);
    }
    this.add(fromStart, fromEnd, start, toEnd);
  }

  /** Moves the edits to an array of their own size, and leaves the room to the next. */
  trim(): void {
    if (this.length * Field.COUNT === this.fields.length) return;
    const { fields } = this;
    this.fields = fields.slice(0, this.length * Field.COUNT);
    if (fields.length > spare.length && fields.length <= KEEP_UP_TO) spare = fields;
  }

  private isDeletion(at: number): boolean {
    return this.fields[at + Field.ToStart] === this.fields[at + Field.ToEnd];
  }

  private grow(): void {
    const old = this.fields;
    if (spare.length > old.length) {
      this.fields = spare;
      spare = NONE;
    } else this.fields = new Uint32Array(Math.max(FIRST_ROOM, old.length * 2));
    this.fields.set(old);
  }
}
