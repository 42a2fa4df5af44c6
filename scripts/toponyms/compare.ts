/** Compares the places that `findPlaces` finds with annotated ones. */
import type { Gazetteer } from '../../src/gazetteer';
import { findPlaces, type Place, type PlaceMatch } from '../../src/places';

/** A place that a person marked. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `embedded`: inside the name of something else. */
  readonly status?: string;
  /** Counts neither way. */
  readonly doubt?: boolean;
}

/** A text with the places that a person marked. */
export interface AnnotatedText {
  readonly id?: string;
  readonly text: string;
  readonly places?: readonly Annotation[];
  readonly locations?: readonly Annotation[];
}

export interface CompareOptions {
  readonly gazetteer: Gazetteer<Place>;
  readonly minScore?: number;
  /** Spans agree when they overlap. */
  readonly isLoose?: boolean;
  /** Is told of every difference. */
  readonly onDifference?: (kind: string, text: AnnotatedText, start: number, end: number, match?: PlaceMatch) => void;
}

/** How many matches are right and wrong, and how many annotated places have no match. */
export interface Comparison {
  readonly found: number;
  readonly wrong: number;
  readonly missed: number;
  readonly precision: number;
  readonly recall: number;
}

/** The same span. Of للسعودية the annotation may hold the preposition, which the match leaves out. */
function agrees(text: string, gold: Annotation, match: PlaceMatch, isLoose: boolean): boolean {
  if (isLoose) return match.start < gold.end && gold.start < match.end;
  if (gold.end !== match.end) return false;
  return gold.start === match.start || (text.startsWith('لل', gold.start) && gold.start + 1 === match.start);
}

/**
 * Counts over all texts. A match on an embedded name counts neither way when it has a context, as an error otherwise;
 * doubtful annotations count neither way.
 */
export function compareWithGold(texts: readonly AnnotatedText[], options: CompareOptions): Comparison {
  const { gazetteer, minScore, isLoose = false, onDifference } = options;
  let found = 0;
  let missed = 0;
  let wrong = 0;
  for (const annotated of texts) {
    const { text } = annotated;
    const annotations = annotated.places ?? annotated.locations ?? [];
    const matched = new Set<Annotation>();
    for (const match of findPlaces(text, { gazetteer, ...(minScore === undefined ? {} : { minScore }) })) {
      const agreeing = annotations.filter((annotation) => agrees(text, annotation, match, isLoose));
      const [gold] = agreeing;
      for (const annotation of agreeing) matched.add(annotation);
      if (gold?.doubt === true) continue;
      if (gold !== undefined && gold.status !== 'embedded') {
        found++;
        continue;
      }
      if (gold !== undefined && match.context !== undefined) continue;
      wrong++;
      onDifference?.(gold === undefined ? 'WRONG' : 'EMBEDDED', annotated, match.start, match.end, match);
    }
    for (const gold of annotations) {
      if (matched.has(gold) || gold.doubt === true || gold.status === 'embedded') continue;
      missed++;
      onDifference?.('MISSED', annotated, gold.start, gold.end);
    }
  }
  const precision = found / Math.max(found + wrong, 1);
  const recall = found / Math.max(found + missed, 1);
  return { found, wrong, missed, precision, recall };
}
