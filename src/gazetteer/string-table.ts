import type { Section, SectionReader } from './sections';

/** No string of a payload may be longer, so that no file can make one that exhausts the memory. */
export const MAX_STRING_UNITS = 1 << 22;
/** `String.fromCharCode` takes that many arguments safely. */
const CHUNK = 1 << 12;
/** The place of every sixteenth string is kept; the others are found by reading on from there. */
const BLOCK = 16;

/**
 * Strings to be stored, each once. A string is a list of pieces, cut at its spaces, because names share their words:
 * a million names of two or three words take some eight megabytes this way instead of thirty. Frequent pieces have
 * small numbers, written in one or two bytes (LEB128).
 */
export class StringTableWriter {
  readonly #ids = new Map<string, number>();
  readonly #pieceIds = new Map<string, number>();
  readonly #pieceCounts: number[] = [];

  get size(): number {
    return this.#ids.size;
  }

  /** @throws RangeError when the string is too long */
  id(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    if (text.length > MAX_STRING_UNITS) {
      throw new RangeError(
        `a string of ${text.length} code units is too long for a file; ${MAX_STRING_UNITS} is the most`,
      );
    }
    const id = this.#ids.size;
    this.#ids.set(text, id);
    for (const piece of text.split(' ')) {
      let pieceId = this.#pieceIds.get(piece);
      if (pieceId === undefined) {
        pieceId = this.#pieceIds.size;
        this.#pieceIds.set(piece, pieceId);
        this.#pieceCounts.push(0);
      }
      this.#pieceCounts[pieceId] = (this.#pieceCounts[pieceId] as number) + 1;
    }
    return id;
  }

  sections(): Section[] {
    const counts = this.#pieceCounts;
    const pieces = [...this.#pieceIds.keys()];
    const order = pieces.map((_, id) => id).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
    const ranks = new Uint32Array(order.length);
    order.forEach((id, rank) => {
      ranks[id] = rank;
    });
    const pieceOffsets = new Uint32Array(Math.ceil(order.length / BLOCK));
    const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0) * 3 + pieces.length * 5);
    let at = 0;
    order.forEach((id, rank) => {
      const piece = pieces[id] as string;
      if (rank % BLOCK === 0) pieceOffsets[rank / BLOCK] = at;
      at = writeCode(bytesIn(piece), bytes, at);
      at = writeUnits(piece, bytes, at);
    });

    const codes = new Uint8Array(counts.reduce((sum, count) => sum + count, 0) * 5);
    const offsets = new Uint32Array(Math.ceil(this.#ids.size / BLOCK));
    let length = 0;
    let id = 0;
    for (const text of this.#ids.keys()) {
      if (id % BLOCK === 0) offsets[id / BLOCK] = length;
      id++;
      const parts = text.split(' ');
      parts.forEach((piece, index) => {
        const rank = ranks[this.#pieceIds.get(piece) as number] as number;
        // The lowest bit says that the string goes on.
        length = writeCode(rank * 2 + (index < parts.length - 1 ? 1 : 0), codes, length);
      });
    }
    return [
      { name: 'strings.counts', data: Uint32Array.of(this.#ids.size, pieces.length) },
      { name: 'strings.offsets', data: offsets },
      { name: 'strings.pieces', data: codes.slice(0, length) },
      { name: 'pieces.offsets', data: pieceOffsets },
      { name: 'pieces.text', data: bytes.slice(0, at) },
    ];
  }
}

/** Writes a number as LEB128: seven bits a byte, the lowest first; gives the place after it. */
function writeCode(code: number, bytes: Uint8Array, from: number): number {
  let at = from;
  let rest = code;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes[at++] = (rest & 0x7f) | 0x80;
  bytes[at++] = rest;
  return at;
}

/**
 * Writes the code units of a text as one to three bytes each, as UTF-8 does for code points; a surrogate is a unit like
 * any other, so that lone ones come back. Gives the place after the last byte.
 */
function writeUnits(text: string, bytes: Uint8Array, from: number): number {
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) {
      bytes[at++] = unit;
    } else if (unit < 0x800) {
      bytes[at++] = 0xc0 | (unit >> 6);
      bytes[at++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[at++] = 0xe0 | (unit >> 12);
      bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
  }
  return at;
}

/** How many bytes {@link writeUnits} writes for a text. */
function bytesIn(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  return bytes;
}

/** Reads what {@link writeUnits} wrote; bytes that it would not write give some text, never an error. */
function readUnits(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; ) {
    const units: number[] = [];
    while (at < to && units.length < CHUNK) {
      const first = bytes[at++] as number;
      if (first < 0xc0) units.push(first);
      else if (first < 0xe0) units.push(((first & 0x1f) << 6) | ((bytes[at++] as number) & 0x3f));
      else {
        units.push(((first & 0xf) << 12) | (((bytes[at++] as number) & 0x3f) << 6) | ((bytes[at++] as number) & 0x3f));
      }
    }
    text += String.fromCharCode(...units);
  }
  return text;
}

/** Gives the string of a number. */
export type StringReader = (id: number) => string;

/**
 * Opens the strings of a file. They are decoded one by one when asked for, and checked then.
 *
 * @throws GazetteerFormatError, also from the function that it gives back
 */
export function readStrings(reader: SectionReader): StringReader {
  const [size = 0, pieceCount = 0] = reader.read('strings.counts', 'u32');
  const stringCodes = new CodeReader(reader, 'strings');
  const pieceBytes = new CodeReader(reader, 'pieces');
  stringCodes.check(size);
  pieceBytes.check(pieceCount);

  const piece = (rank: number): string => {
    if (rank >= pieceCount) throw reader.error('strings.counts', 1, `no piece ${rank}: there are ${pieceCount}`);
    pieceBytes.seek(rank);
    for (let skipped = rank % BLOCK; skipped > 0; skipped--) {
      const skippedBytes = pieceBytes.next();
      pieceBytes.at += skippedBytes;
    }
    const length = pieceBytes.next();
    const { at, bytes } = pieceBytes;
    if (length > bytes.length - at) throw pieceBytes.error('the piece does not end');
    if (length > MAX_STRING_UNITS * 3) throw pieceBytes.error('makes too long a string');
    return readUnits(bytes, at, at + length);
  };

  return (id) => {
    if (id >= size) throw reader.error('strings.counts', 0, `no string ${id}: there are ${size}`);
    stringCodes.seek(id);
    for (let skipped = id % BLOCK; skipped > 0; ) if (stringCodes.next() % 2 === 0) skipped--;
    let code = stringCodes.next();
    let text = piece(Math.floor(code / 2));
    while (code % 2 === 1) {
      code = stringCodes.next();
      text += ` ${piece(Math.floor(code / 2))}`;
      if (text.length > MAX_STRING_UNITS) throw stringCodes.error('makes too long a string');
    }
    return text;
  };
}

/** Reads numbers from the bytes of `strings.pieces` or `pieces.text`, of which every sixteenth item's place is kept. */
class CodeReader {
  at = 0;
  readonly bytes: Uint8Array;
  readonly #offsets: Uint32Array;
  readonly #reader: SectionReader;
  readonly #section: string;
  readonly #offsetsSection: string;

  constructor(reader: SectionReader, kind: 'strings' | 'pieces') {
    this.#reader = reader;
    this.#section = kind === 'strings' ? 'strings.pieces' : 'pieces.text';
    this.#offsetsSection = `${kind}.offsets`;
    this.bytes = reader.read(this.#section, 'u8');
    this.#offsets = reader.read(this.#offsetsSection, 'u32');
  }

  /** Checks that there are as many places as so many items need. */
  check(items: number): void {
    if (this.#offsets.length === Math.ceil(items / BLOCK)) return;
    throw this.#reader.error(this.#offsetsSection, 0, `has ${this.#offsets.length} elements for ${items} items`);
  }

  /** Goes to the block in which an item is. */
  seek(item: number): void {
    this.at = this.#offsets[Math.floor(item / BLOCK)] as number;
  }

  next(): number {
    let code = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = this.bytes[this.at++] ?? 0x80;
      code += (byte & 0x7f) * 2 ** shift;
      shift += 7;
    } while (byte >= 0x80 && shift < 35);
    if (byte >= 0x80) throw this.error('a number does not end');
    return code;
  }

  error(problem: string): Error {
    return this.#reader.error(this.#section, Math.min(this.at, this.bytes.length), problem);
  }
}
