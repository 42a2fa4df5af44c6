import { GazetteerFormatError } from './format-error';

/**
 * The container of a gazetteer file; all numbers little-endian, all sections at multiples of eight bytes:
 *
 * ```
 * 0   8  magic "DHADGAZ\n"
 * 8   4  version
 * 12  4  length of the directory in bytes
 * 16  4  length of the file in bytes
 * 20  4  checksum of bytes 0 … 19 and of the directory with its padding
 * 24     directory: JSON in ASCII, padded with spaces; then the sections, padded with zeros
 * ```
 *
 * The directory lists the sections as [name, type, offset from the end of the directory, count, checksum]; a section's
 * checksum covers its padding.
 */
export const FORMAT_VERSION = 2;

const MAGIC = [0x44, 0x48, 0x41, 0x44, 0x47, 0x41, 0x5a, 0x0a];
const HEADER_BYTES = 24;
const DIRECTORY_FROM = HEADER_BYTES;
/** A directory is a few kilobytes; one that claims more is not ours. */
const MAX_DIRECTORY_BYTES = 1 << 20;
const MAX_FILE_BYTES = 0xfffffff8;

const ARRAY_TYPES = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f64: Float64Array,
} as const;
interface SectionArrays {
  u8: Uint8Array;
  i8: Int8Array;
  u16: Uint16Array;
  i16: Int16Array;
  u32: Uint32Array;
  i32: Int32Array;
  f64: Float64Array;
}
/** Element type of a section. */
export type SectionType = keyof SectionArrays;
/** The typed array of an element type. */
export type SectionArray<K extends SectionType = SectionType> = SectionArrays[K];

/** A section to be written. */
export interface Section {
  readonly name: string;
  readonly data: SectionArray;
}

type DirectoryRow = readonly [name: string, type: SectionType, offset: number, count: number, checksum: number];

function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

function typeOf(data: SectionArray): SectionType {
  for (const type of Object.keys(ARRAY_TYPES) as SectionType[]) if (data instanceof ARRAY_TYPES[type]) return type;
  throw new TypeError('a section must be one of the typed arrays');
}

/**
 * A checksum over 32-bit words in four lanes (FNV-1a steps, each a bijection, so that no change of a single word goes
 * unseen); four, because one multiplication must wait for the one before it in its lane.
 */
function checksum(words: Uint32Array, seed: number): number {
  let a = seed | 0;
  let b = ~seed;
  let c = seed ^ 0x5bd1e995;
  let d = seed ^ 0x1b873593;
  const even = words.length & ~3;
  for (let i = 0; i < even; i += 4) {
    a = Math.imul(a ^ (words[i] as number), 0x01000193);
    b = Math.imul(b ^ (words[i + 1] as number), 0x01000193);
    c = Math.imul(c ^ (words[i + 2] as number), 0x01000193);
    d = Math.imul(d ^ (words[i + 3] as number), 0x01000193);
  }
  for (let i = even; i < words.length; i++) a = Math.imul(a ^ (words[i] as number), 0x01000193);
  let sum = words.length;
  for (const lane of [a, b, c, d]) {
    sum = Math.imul(sum ^ lane, 0x85ebca6b);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}

function wordsOf(bytes: Uint8Array, from: number, to: number): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset + from, (to - from) / 4);
}

function headerChecksum(bytes: Uint8Array, directoryEnd: number): number {
  return checksum(wordsOf(bytes, DIRECTORY_FROM, directoryEnd), checksum(wordsOf(bytes, 0, 20), FORMAT_VERSION));
}

/**
 * Writes sections and facts about them into one file.
 *
 * @param facts anything that JSON can say; `sections` is added to it
 * @throws RangeError when the file would have 4 GB or more
 */
export function writeSections(facts: Readonly<Record<string, unknown>>, sections: readonly Section[]): Uint8Array {
  if (!isLittleEndian()) throw new Error('gazetteer files are made on little-endian machines only');
  const rows: DirectoryRow[] = [];
  let dataBytes = 0;
  const images = sections.map(({ name, data }) => {
    const image = new Uint8Array(padded(data.byteLength));
    image.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
    rows.push([name, typeOf(data), dataBytes, data.length, checksum(wordsOf(image, 0, image.length), 0)]);
    dataBytes += image.length;
    return image;
  });
  const directory = asciiJson({ ...facts, sections: rows });
  const dataFrom = padded(DIRECTORY_FROM + directory.length);
  if (dataFrom + dataBytes > MAX_FILE_BYTES) throw new RangeError('the gazetteer is too large for a file: over 4 GB');
  const bytes = new Uint8Array(dataFrom + dataBytes);
  bytes.set(MAGIC);
  const header = new DataView(bytes.buffer);
  header.setUint32(8, FORMAT_VERSION, true);
  header.setUint32(12, dataFrom - DIRECTORY_FROM, true);
  header.setUint32(16, bytes.length, true);
  bytes.fill(0x20, DIRECTORY_FROM, dataFrom);
  bytes.set(directory, DIRECTORY_FROM);
  header.setUint32(20, headerChecksum(bytes, dataFrom), true);
  let at = dataFrom;
  for (const image of images) {
    bytes.set(image, at);
    at += image.length;
  }
  return bytes;
}

/** JSON with everything beyond ASCII escaped, so that it is read without a decoder (Node needs 15 ms to set one up). */
function asciiJson(value: unknown): Uint8Array {
  const json = JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(json, (unit) => unit.charCodeAt(0));
}

/** The sections of a file, as views into its bytes. */
export interface SectionReader {
  /** What the writer was told besides the sections. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The names of all sections. */
  readonly names: readonly string[];
  /** A section that must be there and have this type. */
  read<K extends SectionType>(name: string, ...types: readonly K[]): SectionArray<K>;
  has(name: string): boolean;
  /** The error to throw when the content of a section is wrong at one of its elements. */
  error(name: string, element: number, problem: string): GazetteerFormatError;
}

/**
 * Opens a file; nothing is copied unless the bytes do not begin at a multiple of eight in their buffer.
 *
 * @throws GazetteerFormatError when it is truncated, damaged, of another version, or something else
 */
export function readSections(given: Uint8Array): SectionReader {
  if (!isLittleEndian()) throw new GazetteerFormatError('header', 0, 'this machine is big-endian');
  const bytes = given.byteOffset % 8 === 0 ? given : new Uint8Array(given);
  const dataFrom = checkHeader(bytes);
  const facts = parseDirectory(bytes, dataFrom);
  const rows = new Map<string, DirectoryRow>();
  let expected = 0;
  for (const row of checkRows(facts.sections)) {
    const [name, type, offset, count, sum] = row;
    // Sections follow each other without gap or overlap, so that checking all of them is linear in the file.
    if (offset !== expected) {
      throw new GazetteerFormatError(name, DIRECTORY_FROM, `begins at byte ${offset} of the data, not at ${expected}`);
    }
    expected += padded(count * ARRAY_TYPES[type].BYTES_PER_ELEMENT);
    const from = dataFrom + offset;
    const to = from + padded(count * ARRAY_TYPES[type].BYTES_PER_ELEMENT);
    if (to > bytes.length) {
      throw new GazetteerFormatError(name, bytes.length, `the file ends here, the section goes on to byte ${to}`);
    }
    if (checksum(wordsOf(bytes, from, to), 0) !== sum) {
      throw new GazetteerFormatError(name, from, 'damaged: the checksum does not agree');
    }
    rows.set(name, row);
  }
  checkFileLength(bytes, dataFrom + expected);

  const rowOf = (name: string): DirectoryRow => {
    const row = rows.get(name);
    if (row === undefined) throw new GazetteerFormatError('directory', DIRECTORY_FROM, `no section "${name}"`);
    return row;
  };
  return {
    facts,
    names: [...rows.keys()],
    has: (name) => rows.has(name),
    read<K extends SectionType>(name: string, ...types: readonly K[]): SectionArray<K> {
      const [, type, offset, count] = rowOf(name);
      if (!(types as readonly string[]).includes(type)) {
        throw new GazetteerFormatError(name, dataFrom + offset, `has type ${type}, not ${types.join(' or ')}`);
      }
      const ArrayType = ARRAY_TYPES[type] as new (buffer: ArrayBufferLike, from: number, count: number) => SectionArray;
      return new ArrayType(bytes.buffer, bytes.byteOffset + dataFrom + offset, count) as SectionArray<K>;
    },
    error(name, element, problem) {
      const [, type, offset] = rowOf(name);
      return new GazetteerFormatError(name, dataFrom + offset + element * ARRAY_TYPES[type].BYTES_PER_ELEMENT, problem);
    },
  };
}

/** Checks the header and the directory's checksum; gives the byte after the directory. */
function checkHeader(bytes: Uint8Array): number {
  for (let i = 0; i < MAGIC.length; i++) {
    if (bytes[i] !== MAGIC[i]) throw new GazetteerFormatError('header', i, 'not a gazetteer file');
  }
  if (bytes.length < HEADER_BYTES) throw new GazetteerFormatError('header', bytes.length, 'the file ends here');
  const header = new DataView(bytes.buffer, bytes.byteOffset);
  const version = header.getUint32(8, true);
  if (version !== FORMAT_VERSION) {
    throw new GazetteerFormatError('header', 8, `version ${version}; this release reads version ${FORMAT_VERSION}`);
  }
  const directoryBytes = header.getUint32(12, true);
  if (directoryBytes > MAX_DIRECTORY_BYTES || directoryBytes % 8 !== 0) {
    throw new GazetteerFormatError('header', 12, `a directory of ${directoryBytes} bytes is not possible`);
  }
  const dataFrom = DIRECTORY_FROM + directoryBytes;
  if (dataFrom > bytes.length) {
    throw new GazetteerFormatError('directory', bytes.length, `the file ends here, the directory at byte ${dataFrom}`);
  }
  if (headerChecksum(bytes, dataFrom) !== header.getUint32(20, true)) {
    throw new GazetteerFormatError('header', 20, 'damaged: the checksum of header and directory does not agree');
  }
  return dataFrom;
}

/** Comes after the sections are checked, so that a truncated file is reported by the section that it is cut in. */
function checkFileLength(bytes: Uint8Array, sectionsEnd: number): void {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(16, true);
  if (length === bytes.length && length === sectionsEnd) return;
  throw new GazetteerFormatError('header', 16, `the file should have ${length} bytes, it has ${bytes.length}`);
}

function parseDirectory(bytes: Uint8Array, dataFrom: number): Record<string, unknown> {
  let json = '';
  for (let at = DIRECTORY_FROM; at < dataFrom; at += 1 << 12) {
    json += String.fromCharCode(...bytes.subarray(at, Math.min(dataFrom, at + (1 << 12))));
  }
  let directory: unknown;
  try {
    directory = JSON.parse(json);
  } catch {
    throw new GazetteerFormatError('directory', DIRECTORY_FROM, 'not JSON');
  }
  if (typeof directory !== 'object' || directory === null || Array.isArray(directory)) {
    throw new GazetteerFormatError('directory', DIRECTORY_FROM, 'not a JSON object');
  }
  return directory as Record<string, unknown>;
}

function checkRows(sections: unknown): DirectoryRow[] {
  const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
  if (!Array.isArray(sections)) throw new GazetteerFormatError('directory', DIRECTORY_FROM, 'no list of sections');
  return sections.map((row: unknown, index) => {
    const isRow =
      Array.isArray(row) &&
      typeof row[0] === 'string' &&
      Object.hasOwn(ARRAY_TYPES, String(row[1])) &&
      isCount(row[2]) &&
      (row[2] as number) % 8 === 0 &&
      isCount(row[3]) &&
      isCount(row[4]);
    if (isRow) return row as unknown as DirectoryRow;
    throw new GazetteerFormatError('directory', DIRECTORY_FROM, `section ${index} is not described as it must be`);
  });
}
