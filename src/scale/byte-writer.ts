/** Collects texts as UTF-8. */
export interface ByteWriter {
  write(text: string): void;
  /** All that was written; the bytes own their buffer. Nothing can be written any more. */
  end(): Uint8Array<ArrayBuffer>;
}

/** Bytes that a UTF-16 code unit takes at most. */
const BYTES_PER_UNIT = 3;

/**
 * Makes a writer with room for so many bytes, and more when they are needed. Each text is encoded as it comes: one that
 * were kept until the end would outlive several collections of the heap and be copied by each.
 *
 * A lone surrogate becomes U+FFFD.
 *
 * @example
 * const writer = createByteWriter(64);
 * writer.write('ضاد');
 * writer.end().length // => 6
 */
export function createByteWriter(room: number): ByteWriter {
  let bytes = new Uint8Array(room);
  let length = 0;
  return {
    write(text) {
      const wanted = length + text.length * BYTES_PER_UNIT;
      if (wanted > bytes.length) {
        const larger = new Uint8Array(Math.max(wanted, bytes.length * 2));
        larger.set(bytes.subarray(0, length));
        bytes = larger;
      }
      length += encoder.encodeInto(text, bytes.subarray(length)).written;
    },
    end: () => bytes.subarray(0, length),
  };
}

const encoder = /* #__PURE__ */ new TextEncoder();
