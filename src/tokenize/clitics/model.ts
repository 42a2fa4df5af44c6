import { ARTICLELESS, FORMS, STEMS, WEIGHTS } from '../../generated/clitics';
import type { Model } from './candidates';
import { GROUPS } from './features';
import { unpackTable, unpackWeights } from './packing';

/** Unpacks the model afresh, with room for words of the user. */
export function unpackModel(room = 0): Model {
  return {
    stems: unpackTable(STEMS, room),
    forms: unpackTable(FORMS, room),
    articleless: unpackTable(ARTICLELESS),
    weights: unpackWeights(WEIGHTS, GROUPS.end),
  };
}

let shared: Model | undefined;

/** The model as it is shipped, unpacked on first use. */
export function sharedModel(): Model {
  shared ??= unpackModel();
  return shared;
}
