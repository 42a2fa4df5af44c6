/** The types of the built package; only types come from the sources. */
export type * as Dhad from '../../src/index';
export type * as DhadPlaces from '../../src/places/node';
