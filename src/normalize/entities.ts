import { PACKED_ENTITIES } from '../generated/entities';

function unpackEntities(packed: string): Map<string, string> {
  return new Map(
    packed.split(' ').map((entry) => {
      const [name = '', code = ''] = entry.split(':');
      return [name, String.fromCharCode(Number.parseInt(code, 36))];
    }),
  );
}

let names: Map<string, string> | undefined;

/** Numbers 128–159 mean, as in browsers, the characters of Windows-1252. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,8}\d{0,2}));/y;

/** A character reference as {@link readReference} finds it. */
export interface Reference {
  readonly text: string;
  readonly end: number;
}

/**
 * The character reference at an `&`: decimal, hexadecimal, or one of the 252 names of HTML 4 and `&apos;`, with its
 * semicolon; undefined when there is none.
 *
 * @example
 * readReference('&#1590;', 0) // => { text: 'ض', end: 7 }
 */
export function readReference(text: string, at: number): Reference | undefined {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (match === null) return undefined;
  const [all, decimal, hexadecimal, name] = match;
  const decoded = name === undefined ? numbered(decimal, hexadecimal) : named(name);
  return decoded === undefined ? undefined : { text: decoded, end: at + all.length };
}

function named(name: string): string | undefined {
  names ??= unpackEntities(PACKED_ENTITIES);
  return names.get(name);
}

function numbered(decimal: string | undefined, hexadecimal: string | undefined): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number.parseInt(decimal, 10);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252[code - 0x80] as string;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return String.fromCodePoint(code);
}
