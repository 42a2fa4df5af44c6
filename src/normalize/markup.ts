import { Char, CharClass, CLASSES } from '../core';

/** A tag with all that goes with it. */
export interface Markup {
  /** Name of the tag in small letters; `''` for a comment or declaration. */
  readonly name: string;
  readonly end: number;
}

/** A tag, comment, script or style that does not end within so many units is none: what is open is soon given up. */
const LONGEST = 1 << 16;

const TAG_START = /<(?:!|\?|\/?([A-Za-z][A-Za-z0-9:-]{0,63}))/y;
const LESS_THAN = 0x3c;
const GREATER_THAN = 0x3e;
const EQUALS_SIGN = 0x3d;

/** Ends of markup that are searched for, each by one expression without state of its own. */
const ENDS = {
  comment: /-->/g,
  tag: />/g,
  script: /<\/script[^<>]{0,64}>/gi,
  style: /<\/style[^<>]{0,64}>/gi,
} as const;
const QUOTES = { '"': /"/g, "'": /'/g } as const;

/** Reads the tags of one text from left to right. What it searches for is found once, so that all the reading is linear. */
export class MarkupReader {
  /** Whether the last reading might have gone otherwise if the text went on. */
  ranOut = false;
  /** For each thing that was searched for: where it ended first from where on; -1 for nowhere. */
  private readonly found: Map<RegExp, { from: number; start: number; end: number }> = new Map();

  constructor(private readonly text: string) {}

  /** The markup that begins at a `<`; undefined when that is a mere sign. */
  read(at: number): Markup | undefined {
    const { text } = this;
    this.ranOut = false;
    TAG_START.lastIndex = at;
    const match = TAG_START.exec(text);
    if (match === null) {
      this.ranOut = at + 1 === text.length || (at + 2 === text.length && text.charCodeAt(at + 1) === Char.SOLIDUS);
      return undefined;
    }
    const name = (match[1] ?? '').toLowerCase();
    if (name === '') {
      const isComment = text.startsWith('<!--', at);
      if (!isComment && '<!--'.startsWith(text.slice(at))) this.ranOut = true;
      const end = isComment ? this.endOf(ENDS.comment, at + 4, at) : this.endOf(ENDS.tag, at, at);
      return end < 0 ? undefined : { name, end };
    }
    const end = this.tagEnd(at + match[0].length, at);
    if (end < 0) return undefined;
    if ((name === 'script' || name === 'style') && text.charCodeAt(at + 1) !== Char.SOLIDUS) {
      const close = this.endOf(ENDS[name], end, at);
      if (close >= 0) return { name, end: close };
    }
    return { name, end };
  }

  /** The place after the tag's `>`; quotes count only as the values of attributes, and another `<` ends the attempt. */
  private tagEnd(from: number, start: number): number {
    const { text } = this;
    const limit = Math.min(text.length, start + LONGEST);
    let before = 0;
    for (let i = from; i < limit; i++) {
      const unit = text.charCodeAt(i);
      if (unit === GREATER_THAN) return i + 1;
      if (unit === LESS_THAN) return -1;
      if ((unit === Char.QUOTATION_MARK || unit === Char.APOSTROPHE) && before === EQUALS_SIGN) {
        const end = this.endOf(unit === Char.APOSTROPHE ? QUOTES["'"] : QUOTES['"'], i + 1, start);
        if (end < 0) return -1;
        i = end - 1;
      }
      if ((CLASSES[unit] as CharClass) > CharClass.Newline) before = unit;
    }
    this.ranOut = limit === text.length;
    return -1;
  }

  /** The place after what an expression finds next, -1 when that is not near enough to `start`. */
  private endOf(what: RegExp, from: number, start: number): number {
    let known = this.found.get(what);
    if (known === undefined || known.from > from || (known.end >= 0 && known.start < from)) {
      what.lastIndex = from;
      const match = what.exec(this.text);
      known = { from, start: match?.index ?? -1, end: match === null ? -1 : what.lastIndex };
      this.found.set(what, known);
    }
    if (known.end < 0 && this.text.length - start <= LONGEST) this.ranOut = true;
    return known.end >= 0 && known.end - start <= LONGEST ? known.end : -1;
  }
}
