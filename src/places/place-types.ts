import type { PlaceType } from './types';

/** The place types; the index of each is its bit in a set of types. */
export const PLACE_TYPES: readonly PlaceType[] = [
  'continent',
  'country',
  'region',
  'city',
  'town',
  'village',
  'neighbourhood',
  'water',
  'mountain',
  'facility',
  'other',
];

/** A set of place types as bits; what is no type adds nothing. */
export function placeTypeBits(types: readonly unknown[]): number {
  let bits = 0;
  for (const type of types) {
    const index = PLACE_TYPES.indexOf(type as PlaceType);
    if (index >= 0) bits |= 1 << index;
  }
  return bits;
}

/** Countries and continents: names that are read as places wherever they stand. */
export const SOVEREIGN_TYPES: number = /* #__PURE__ */ placeTypeBits(['continent', 'country']);
/** Cities, towns, villages. */
export const SETTLEMENT_TYPES: number = /* #__PURE__ */ placeTypeBits(['city', 'town', 'village']);
