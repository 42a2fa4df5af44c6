import { enumerate, type Model } from './candidates';
import { ENCLITIC_LENGTH, STACK_LENGTH } from './choices';
import { Cut, packCut } from './cut';
import { FEATURES_PER_CANDIDATE, type Workspace } from './workspace';

/** The cut that a candidate stands for. */
export function cutOf(space: Workspace, candidate: number): number {
  return packCut(
    STACK_LENGTH[space.stack[candidate] as number] as number,
    ENCLITIC_LENGTH[space.enclitic[candidate] as number] as number,
  );
}

/** The best cut of the word in the workspace by the weights. */
export function weigh(space: Workspace, model: Model): number {
  if (space.length < 3) return Cut.WHOLE;
  enumerate(space, model);
  const { weights } = model;
  const { features, featureCount, candidates } = space;
  if (candidates < 2) return candidates === 0 ? Cut.WHOLE : cutOf(space, 0);
  let top = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < candidates; c++) {
    let score = 0;
    const from = c * FEATURES_PER_CANDIDATE;
    for (let f = from + (featureCount[c] as number) - 1; f >= from; f--)
      score += weights[features[f] as number] as number;
    if (score > most) {
      most = score;
      top = c;
    }
  }
  return cutOf(space, top);
}
