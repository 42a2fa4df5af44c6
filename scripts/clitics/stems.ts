import { base, type Candidate } from './candidates';
import type { Frequency } from './frequency';

/** How often a stem was seen, and how. */
export interface StemStatistics {
  total: number;
  /** … as a whole word, with the article or without. */
  whole: number;
  /** … with the article. */
  article: number;
  /** … after ب, ل or ك. */
  preposition: number;
}

/** The stem that a cut form gives, the article taken off, and whether it had one. */
export function stemOf(
  raw: string,
  cut: Candidate,
  counts: ReadonlyMap<string, number>,
  articleless: ReadonlySet<string>,
): { stem: string; article: boolean } {
  const word = base(cut, counts);
  const spelled = raw.slice(cut.proclitic.length);
  const bare = cut.proclitic.endsWith('ل') && cut.stem.startsWith('ل') && word.startsWith('ال');
  const article =
    cut.enclitic === '' &&
    word.length > 3 &&
    word.startsWith('ال') &&
    (bare || (/^[اٱ]/u.test(spelled) && !articleless.has(word)));
  return { stem: article ? word.slice(2) : word, article };
}

/** Adds up the stems of all forms, each cut as `cutOf` says. */
export function countStems(
  frequency: Frequency,
  cutOf: (raw: string) => Candidate,
  articleless: ReadonlySet<string>,
): Map<string, StemStatistics> {
  const out = new Map<string, StemStatistics>();
  frequency.forms.forEach((raw, index) => {
    const cut = cutOf(raw);
    const { stem, article } = stemOf(raw, cut, frequency.folded, articleless);
    if (stem.length < 2 || stem.length > 20) return;
    const count = frequency.counts[index] as number;
    let entry = out.get(stem);
    if (!entry) {
      entry = { total: 0, whole: 0, article: 0, preposition: 0 };
      out.set(stem, entry);
    }
    entry.total += count;
    const last = cut.proclitic.slice(-1);
    if (cut.proclitic === '' && cut.enclitic === '') entry.whole += count;
    if (article) entry.article += count;
    if (last === 'ب' || last === 'ل' || last === 'ك') entry.preposition += count;
  });
  return out;
}

/** Bins of a share: none, under the first limit, under the second, over. */
function share(part: number, total: number, low: number, high: number): number {
  if (part <= 0) return 0;
  const ratio = part / total;
  return ratio < low ? 1 : ratio < high ? 2 : 3;
}

/**
 * The byte of a stem: `bits 7–5 level of its count (1 + ⌊log2 / 2⌋, at most 7) · bits 4–3 share seen as a whole word ·
 * bits 2–1 share seen with the article · bit 0 seen after a preposition`. 0 when there is nothing left of it.
 */
export function stemByte({ total, whole, article, preposition }: StemStatistics): number {
  if (total < 1) return 0;
  const level = Math.min(7, 1 + Math.floor(Math.log2(total) / 2));
  return (
    (level << 5) |
    (share(whole, total, 0.02, 0.2) << 3) |
    (share(article, total, 0.1, 0.5) << 1) |
    (preposition / total > 0.02 ? 1 : 0)
  );
}
