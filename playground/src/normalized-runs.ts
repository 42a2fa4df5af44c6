/** A run of normalized text; `was` is what stood there, when that differs. */
export interface NormalizedRun {
  readonly text: string;
  readonly was: string | undefined;
}

/** What is needed of an aligned text. */
export interface Alignment {
  readonly text: string;
  readonly original: string;
  fromOriginal(start: number, end: number): { readonly start: number; readonly end: number };
}

/** A letter with its marks, joiners and tatweels: what a reader sees change as one. */
const CLUSTER = /.[\p{M}\u0640\u200c-\u200f]*/gsu;

/**
 * A normalized text beside its original, in runs that stayed and runs that changed. The `text`s joined are the
 * normalized text; the `was`es, of unchanged runs their `text`s, joined are the original.
 */
export function normalizedRuns({ text, original, fromOriginal }: Alignment): NormalizedRun[] {
  const runs: { text: string; was: string | undefined }[] = [];
  const add = (was: string, now: string): void => {
    const last = runs.at(-1);
    if (was === now) {
      if (last !== undefined && last.was === undefined) last.text += now;
      else runs.push({ text: now, was: undefined });
    } else if (last?.was !== undefined) {
      last.was += was;
      last.text += now;
      // What one cluster lost the next one gained.
      if (last.was === last.text) {
        runs.pop();
        add(last.text, last.text);
      }
    } else {
      runs.push({ text: now, was });
    }
  };
  let written = 0;
  for (const { 0: cluster, index } of original.matchAll(CLUSTER)) {
    const end = Math.max(written, fromOriginal(index, index + cluster.length).end);
    add(cluster, text.slice(written, end));
    written = end;
  }
  if (written < text.length) add('', text.slice(written));
  return runs;
}
