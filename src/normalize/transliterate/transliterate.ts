import { releaseUnits, textOfUnits, unitsOf } from '../../core';
import { readEscaped, writeEscaped } from './escape';
import { pairTable, schemeTables, TABLE_SIZE, TRANSLITERATION_SCHEMES, type TransliterationScheme } from './schemes';

/** The schemes of {@link transliterate}. */
export interface TransliterateOptions {
  /** The scheme of the text. */
  readonly from: TransliterationScheme;
  /** The scheme of the result. */
  readonly to: TransliterationScheme;
  /**
   * Keeps Latin text, digits and signs apart from the symbols of the scheme by backslashes, so that the way from Arabic
   * text and back gives every string exactly: `'قال OK'` ⇄ `'qAl \\OK\\'`. Written when `from` is `arabic`, read when `to`
   * is, both between two Latin schemes. Default: false, as all other systems have it.
   */
  readonly escape?: boolean;
  /**
   * Adds letters outside the common tables: ژ (R, HSB ž); in Buckwalter and XML Buckwalter loose U+0653 (^) and
   * U+0654 (#); in Buckwalter the annotation marks of the Quranic Arabic Corpus. Default: false, for these take
   * punctuation as symbols.
   */
  readonly extended?: boolean;
}

function checkScheme(name: 'from' | 'to', value: TransliterationScheme): void {
  if (!TRANSLITERATION_SCHEMES.includes(value)) {
    throw new RangeError(`${name}: ${JSON.stringify(value)} is not one of ${TRANSLITERATION_SCHEMES.join(', ')}`);
  }
}

function checkFlag(name: 'escape' | 'extended', value: boolean | undefined): void {
  if (value !== undefined && typeof value !== 'boolean') {
    throw new TypeError(`${name}: ${JSON.stringify(value)} is not a boolean`);
  }
}

function mapUnits(text: string, table: Uint16Array): string {
  let first = 0;
  while (first < text.length) {
    const unit = text.charCodeAt(first);
    if (unit < TABLE_SIZE && table[unit] !== unit) break;
    first++;
  }
  if (first === text.length) return text;
  const units = unitsOf(text);
  for (let i = first; i < text.length; i++) {
    const unit = units[i] as number;
    if (unit < TABLE_SIZE) units[i] = table[unit] as number;
  }
  const mapped = textOfUnits(units, text.length);
  releaseUnits();
  return mapped;
}

/**
 * Rewrites text from one letter-for-letter scheme to another: Arabic script, Buckwalter, Safe Buckwalter, XML
 * Buckwalter, Habash-Soudi-Buckwalter.
 *
 * The schemes cover U+0621–U+063A, U+0640–U+0652, U+0670, U+0671 and پ چ ڤ گ, one code unit for each: the result has the
 * length of the text, and every offset stays. All else passes through unchanged, as in CAMeL Tools, whose tables these
 * are. Latin letters and signs inside Arabic text therefore come back as Arabic letters, unless `escape` is set. Between
 * two Latin schemes the text goes by way of the Arabic letters. The same string comes back when nothing changes.
 *
 * @param text Any string; lone surrogates pass through.
 * @returns The text in the scheme `to`.
 * @throws RangeError when `from` or `to` is not a scheme; TypeError when `escape` or `extended` is not a boolean.
 *
 * @example
 * transliterate('مُدَرِّس', { from: 'arabic', to: 'buckwalter' }) // => 'mudar~is'
 */
export function transliterate(text: string, options: TransliterateOptions): string {
  const { from, to, escape: isEscaped = false, extended = false } = options;
  checkScheme('from', from);
  checkScheme('to', to);
  checkFlag('escape', isEscaped);
  checkFlag('extended', extended);
  if (from === to) return text;
  if (!isEscaped) return mapUnits(text, pairTable(from, to, extended));
  const arabic = from === 'arabic' ? text : readEscaped(text, schemeTables(from, extended));
  const written = to === 'arabic' ? arabic : writeEscaped(arabic, schemeTables(to, extended));
  return written === text ? text : written;
}
