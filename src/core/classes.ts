import { PACKED_CLASSES } from '../generated/unicode';

/**
 * What a code unit is to the scan. The order matters: `Joiner … Arabic` are the units that an Arabic word is made of.
 */
export enum CharClass {
  /** Controls: no part of any token. */
  Gap,
  /** White space, U+200B ZERO WIDTH SPACE included. */
  Space,
  /** Line ends. */
  Newline,
  /** Invisible format characters that stay inside a word: ZWNJ, ZWJ, bidi controls, soft hyphen, U+FEFF. */
  Joiner,
  /** Combining marks of every script; for Arabic also the spacing small letters U+06E5, U+06E6, U+08C9 and U+0674. */
  Mark,
  /** U+0640 (ـ). */
  Tatweel,
  /** Letters of the Arabic script, presentation forms and word ligatures included. */
  Arabic,
  /** Letters and letter-like numbers of other scripts. */
  Foreign,
  /** 0–9, U+0660–0669 (٠–٩), U+06F0–06F9 (۰–۹). */
  Digit,
  Punctuation,
  /** Symbols, private-use and unassigned code units. */
  Symbol,
  Currency,
  HighSurrogate,
  LowSurrogate,
}

function unpackClasses(packed: string): Uint8Array {
  const classes = new Uint8Array(0x10000);
  let at = 0;
  for (const run of packed.matchAll(/([A-Z])([0-9a-z]*)/g)) {
    const length = run[2] === '' ? 1 : Number.parseInt(run[2] as string, 36);
    classes.fill((run[1] as string).charCodeAt(0) - 0x41, at, at + length);
    at += length;
  }
  return classes;
}

/** The {@link CharClass} of each UTF-16 code unit. */
export const CLASSES: Uint8Array = /* #__PURE__ */ unpackClasses(PACKED_CLASSES);
