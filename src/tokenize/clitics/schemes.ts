/**
 * What a scheme cuts off. They are CAMeL's, on the spelling as it stands:
 *
 * - `d1`: the question أ and the conjunctions و ف
 * - `d2`: these, the prepositions ب ل ك and the future س
 * - `d3`: these, the article ال and the pronouns
 * - `atb`: all of `d3` but the article (the Penn Arabic Treebank)
 * - `ud`: the words of the Arabic treebanks of Universal Dependencies; the same pieces as `atb`
 */
export type CliticScheme = 'd1' | 'd2' | 'd3' | 'atb' | 'ud';

/** A scheme as three switches. */
export interface SchemeParts {
  readonly prepositions: boolean;
  readonly article: boolean;
  readonly pronouns: boolean;
}

const PARTS: Readonly<Record<CliticScheme, SchemeParts>> = {
  d1: { prepositions: false, article: false, pronouns: false },
  d2: { prepositions: true, article: false, pronouns: false },
  d3: { prepositions: true, article: true, pronouns: true },
  atb: { prepositions: true, article: false, pronouns: true },
  ud: { prepositions: true, article: false, pronouns: true },
};

/** @throws TypeError when the scheme has no such name. */
export function partsOf(scheme: CliticScheme): SchemeParts {
  if (typeof scheme !== 'string' || !Object.hasOwn(PARTS, scheme)) {
    throw new TypeError(`scheme: ${String(scheme)} is not one of ${Object.keys(PARTS).join(', ')}`);
  }
  return PARTS[scheme];
}
