import type { Section, SectionReader } from './sections';

/** No string of a payload may be longer, so that no file can make one that exhausts the memory. */
export const MAX_STRING_UNITS = 1 << 22;
/** `String.fromCharCode` takes that many arguments safely. */
const CHUNK = 1 << 12;

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
    const pieceOffsets = new Uint32Array(order.length + 1);
    const units = new Uint16Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
    let at = 0;
    order.forEach((id, rank) => {
      const piece = pieces[id] as string;
      for (let i = 0; i < piece.length; i++) units[at++] = piece.charCodeAt(i);
      pieceOffsets[rank + 1] = at;
    });

    const codes = new Uint8Array(counts.reduce((sum, count) => sum + count, 0) * 5);
    const offsets = new Uint32Array(this.#ids.size + 1);
    let length = 0;
    let id = 0;
    for (const text of this.#ids.keys()) {
      for (const piece of text.split(' ')) {
        let rank = ranks[this.#pieceIds.get(piece) as number] as number;
        for (; rank >= 0x80; rank >>>= 7) codes[length++] = (rank & 0x7f) | 0x80;
        codes[length++] = rank;
      }
      offsets[++id] = length;
    }
    return [
      { name: 'strings.offsets', data: offsets },
      { name: 'strings.pieces', data: codes.slice(0, length) },
      { name: 'pieces.offsets', data: pieceOffsets },
      { name: 'pieces.units', data: units },
    ];
  }
}

/** Gives the string of a number. */
export type StringReader = (id: number) => string;

/**
 * Opens the strings of a file. They are decoded one by one when asked for, and checked then.
 *
 * @throws GazetteerFormatError, also from the function that it gives back
 */
export function readStrings(reader: SectionReader): StringReader {
  const offsets = reader.read('strings.offsets', 'u32');
  const codes = reader.read('strings.pieces', 'u8');
  const pieceOffsets = reader.read('pieces.offsets', 'u32');
  const units = reader.read('pieces.units', 'u16');
  const size = offsets.length - 1;
  const pieceCount = pieceOffsets.length - 1;

  const piece = (rank: number): string => {
    const from = pieceOffsets[rank] as number;
    const to = pieceOffsets[rank + 1] as number;
    if (from > to || to > units.length) throw reader.error('pieces.offsets', rank, 'points outside of pieces.units');
    if (to - from <= CHUNK) return String.fromCharCode(...units.subarray(from, to));
    let text = '';
    for (let at = from; at < to; at += CHUNK) {
      text += String.fromCharCode(...units.subarray(at, Math.min(to, at + CHUNK)));
    }
    return text;
  };

  return (id) => {
    if (id >= size) throw reader.error('strings.offsets', id, `no string ${id}: there are ${size}`);
    const to = offsets[id + 1] as number;
    let at = offsets[id] as number;
    if (at >= to || to > codes.length) throw reader.error('strings.offsets', id, 'points outside of strings.pieces');
    let text = '';
    for (let isFirst = true; at < to; isFirst = false) {
      const start = at;
      let rank = 0;
      let shift = 0;
      let byte: number;
      do {
        byte = codes[at++] as number;
        rank += (byte & 0x7f) * 2 ** shift;
        shift += 7;
      } while (byte >= 0x80 && at < to && shift < 35);
      if (byte >= 0x80 || rank >= pieceCount) throw reader.error('strings.pieces', start, `no piece ${rank}`);
      text += isFirst ? piece(rank) : ` ${piece(rank)}`;
      if (text.length > MAX_STRING_UNITS) throw reader.error('strings.pieces', start, 'makes too long a string');
    }
    return text;
  };
}
