/** A sentence of a treebank: its tokens as written, each with its segments. */
export interface TreebankSentence {
  readonly tokens: readonly { readonly surface: string; readonly segments: readonly string[] }[];
}

/** How a segmentation agrees with a treebank. */
export interface CliticScore {
  /** F1 of exact spans of words, tokens that nothing is cut off included, in percent. */
  readonly wordF1: number;
  /** F1 of the cuts alone. */
  readonly cutF1: number;
  /** Share of tokens with all their cuts right and no other, in percent. */
  readonly accuracy: number;
  readonly tokens: number;
  /** Tokens with too many cuts, too few, or as many in the wrong places. */
  readonly over: number;
  readonly under: number;
  readonly other: number;
}

function f1(right: number, given: number, wanted: number): number {
  return given + wanted === 0 ? 100 : (200 * right) / (given + wanted);
}

/**
 * Scores the cuts of each token. A token whose segments do not spell it is left out.
 *
 * @param cutsOf offsets inside the token at which it is cut, in order
 */
export function scoreClitics(
  sentences: readonly TreebankSentence[],
  cutsOf: (token: string) => readonly number[],
): CliticScore {
  let tokens = 0;
  let right = 0;
  let wordsRight = 0;
  let wordsGiven = 0;
  let wordsWanted = 0;
  let cutsRight = 0;
  let cutsGiven = 0;
  let cutsWanted = 0;
  const wrong = { over: 0, under: 0, other: 0 };
  for (const sentence of sentences) {
    for (const { surface, segments } of sentence.tokens) {
      if (segments.join('') !== surface) continue;
      tokens++;
      const wanted: number[] = [];
      let at = 0;
      for (const segment of segments.slice(0, -1)) {
        at += segment.length;
        wanted.push(at);
      }
      const given = cutsOf(surface);
      const shared = given.filter((cut) => wanted.includes(cut)).length;
      cutsRight += shared;
      cutsGiven += given.length;
      cutsWanted += wanted.length;
      const spans = (cuts: readonly number[]): string[] =>
        [...cuts, surface.length].map((end, index) => `${index === 0 ? 0 : cuts[index - 1]}-${end}`);
      const gold = new Set(spans(wanted));
      wordsRight += spans(given).filter((span) => gold.has(span)).length;
      wordsGiven += given.length + 1;
      wordsWanted += wanted.length + 1;
      if (shared === given.length && shared === wanted.length) right++;
      else wrong[given.length > wanted.length ? 'over' : given.length < wanted.length ? 'under' : 'other']++;
    }
  }
  return {
    wordF1: f1(wordsRight, wordsGiven, wordsWanted),
    cutF1: f1(cutsRight, cutsGiven, cutsWanted),
    accuracy: (100 * right) / tokens,
    tokens,
    ...wrong,
  };
}
