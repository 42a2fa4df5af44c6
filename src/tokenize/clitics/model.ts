import { ARTICLELESS, FORMS, STEMS, WEIGHTS } from '../../generated/clitics';
import { unpackTable, unpackWeights } from './packing';
import { GROUPS, type Model } from './scorer';

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
