/** A gazetteer file that cannot be read: truncated, damaged, of another version, or not a gazetteer at all. */
export class GazetteerFormatError extends Error {
  override readonly name = 'GazetteerFormatError';
  /** The part of the file that is wrong: `header`, `directory`, or the name of a section. */
  readonly section: string;
  /** Byte offset into the file at which it was noticed. */
  readonly offset: number;

  constructor(section: string, offset: number, problem: string) {
    super(`${section} (byte ${offset}): ${problem}`);
    this.section = section;
    this.offset = offset;
  }
}
