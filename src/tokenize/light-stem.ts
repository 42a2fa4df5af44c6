/** Prefixes in the order in which they are tried; the first that fits is cut off. */
const PREFIXES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل', 'و'] as const;
/** Suffixes in the order in which they are tried; each that fits is cut off. */
const SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'] as const;

/** Letters that must remain after a prefix or suffix is cut off; after a lone و one more. */
const SHORTEST_STEM = 2;

/**
 * The light stem of an Arabic word (light10): the article with its proclitics and the common endings cut off.
 *
 * The word should be normalized (`norm` of its token), for the endings are compared letter by letter; a word in another
 * script comes back as it is. The result is a key for searching, not a word, and equals that of Lucene's
 * `ArabicStemmer` (Larkey, Ballesteros & Connell, "Light Stemming for Arabic Information Retrieval", 2007).
 *
 * @example
 * lightStem('والمدرسه') // => 'مدرس'
 * lightStem('مدرسون') // => 'مدرس'
 */
export function lightStem(word: string): string {
  const start = lightStemStart(word, 0, word.length);
  return word.slice(start, lightStemEnd(word, start, word.length));
}

/** Where the light stem of the word `from … to` of some letters begins. */
export function lightStemStart(letters: string, from: number, to: number): number {
  for (const prefix of PREFIXES) {
    if (letters.charCodeAt(from) !== prefix.charCodeAt(0)) continue;
    const start = from + prefix.length;
    const shortest = prefix === 'و' ? SHORTEST_STEM + 1 : SHORTEST_STEM;
    if (to - start >= shortest && letters.startsWith(prefix, from)) return start;
  }
  return from;
}

/** Where the light stem that begins at `start` in the word up to `to` ends. */
export function lightStemEnd(letters: string, start: number, to: number): number {
  let end = to;
  for (const suffix of SUFFIXES) {
    if (letters.charCodeAt(end - 1) !== suffix.charCodeAt(suffix.length - 1)) continue;
    const before = end - suffix.length;
    if (before - start >= SHORTEST_STEM && letters.startsWith(suffix, before)) end = before;
  }
  return end;
}
