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
  const prefix = PREFIXES.find(
    (candidate) =>
      word.startsWith(candidate) && word.length >= candidate.length + SHORTEST_STEM + (candidate === 'و' ? 1 : 0),
  );
  let stem = prefix === undefined ? word : word.slice(prefix.length);
  for (const suffix of SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length >= suffix.length + SHORTEST_STEM) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}
