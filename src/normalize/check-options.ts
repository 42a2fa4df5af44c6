import type { NormalizeOptions } from './options';
import { parseRanges } from './ranges';

const KEEP_STRIP = ['keep', 'strip'];
const MASK = ['keep', 'remove'];

/** The words that an option may have; options with values of other kinds are checked on their own. */
const VALUES: { readonly [key in keyof NormalizeOptions]?: readonly string[] } = {
  html: ['keep', 'strip', 'space'],
  urls: MASK,
  emails: MASK,
  mentions: MASK,
  hashtags: [...MASK, 'words', 'unmark'],
  emoji: MASK,
  unicode: ['keep', 'nfc', 'nfkc'],
  harakat: KEEP_STRIP,
  tanween: KEEP_STRIP,
  shadda: KEEP_STRIP,
  sukun: KEEP_STRIP,
  daggerAlef: [...KEEP_STRIP, 'restore', 'restore-all'],
  quranicMarks: KEEP_STRIP,
  otherMarks: KEEP_STRIP,
  tatweel: KEEP_STRIP,
  looseHamza: [...KEEP_STRIP, 'compose', 'absorb'],
  alef: ['keep', 'bare'],
  alefWasla: ['keep', 'bare'],
  hamza: ['keep', 'seat', 'bare', 'drop'],
  alefMaksura: ['keep', 'yeh', 'yeh-final', 'alef', 'from-yeh'],
  tehMarbuta: ['keep', 'heh'],
  foreignLetters: ['keep', 'lookalike', 'arabic'],
  farsiYeh: ['keep', 'yeh', 'by-position'],
  dots: KEEP_STRIP,
  presentationForms: ['keep', 'decompose'],
  ligatures: ['keep', 'expand'],
  invisible: KEEP_STRIP,
  digits: ['keep', 'ascii', 'arabic-indic', 'extended-arabic-indic'],
  numericSigns: ['keep', 'convert'],
  punctuation: ['keep', 'ascii', 'arabic'],
  spacing: ['keep', 'arabert'],
  whitespace: ['keep', 'collapse', 'lines'],
  trim: KEEP_STRIP,
};
const COUNTS: readonly string[] = ['elongation', 'repeats'];

/**
 * Checks options (without `extends`) that a caller has given.
 *
 * @throws TypeError for an option that does not exist or a value of the wrong type, RangeError for a value that the option
 * does not have; both name option and value.
 */
export function checkOptions(options: NormalizeOptions): void {
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (COUNTS.includes(key)) checkCount(key, value);
    else if (key === 'replace') checkReplace(value);
    else if (key === 'allow') {
      if (typeof value !== 'string') throw wrongType(key, value, 'a string');
      parseRanges(key, value);
    } else {
      const values = Object.hasOwn(VALUES, key) ? VALUES[key as keyof NormalizeOptions] : undefined;
      if (values === undefined) throw new TypeError(`${key}: there is no such option`);
      checkWord(key, value, values);
    }
  }
}

function wrongType(key: string, value: unknown, wanted: string): TypeError {
  return new TypeError(`${key}: ${show(value)} is not ${wanted}`);
}

/** A value for a message; `JSON.stringify` alone has nothing to say about functions, symbols and bigints. */
function show(value: unknown): string {
  return typeof value === 'string' || (typeof value === 'object' && value !== null)
    ? JSON.stringify(value)
    : String(value);
}

function checkWord(key: string, value: unknown, values: readonly string[]): void {
  const takesMask = values.includes('remove');
  if (takesMask && typeof value === 'object' && value !== null) {
    const { mask, ...rest } = value as { mask?: unknown };
    if (typeof mask !== 'string' || Object.keys(rest).length > 0) throw wrongType(key, value, '{ mask: string }');
    return;
  }
  if (typeof value !== 'string') throw wrongType(key, value, takesMask ? 'a string or { mask: string }' : 'a string');
  if (!values.includes(value)) throw new RangeError(`${key}: "${value}" is not one of ${values.join(', ')}`);
}

function checkCount(key: string, value: unknown): void {
  if (typeof value !== 'number') throw wrongType(key, value, 'a number');
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${key}: ${value} is not an integer of 1 or more`);
}

function checkReplace(value: unknown): void {
  if (typeof value !== 'object' || value === null) throw wrongType('replace', value, 'an object');
  for (const [key, text] of Object.entries(value)) {
    const name = `replace[${JSON.stringify(key)}]`;
    if (typeof text !== 'string') throw wrongType(name, text, 'a string');
    const ranges = parseRanges(name, key);
    if (ranges.length !== 2) throw new RangeError(`${name}: the key is neither one code unit nor a range`);
  }
}
