import { buildGazetteer, type Gazetteer } from '../../src/gazetteer';
import type { Place } from '../../src/places';
import { readPlaceLexicons } from '../places/read';

/** The built-in world gazetteer, from the lexicons. */
export function builtInGazetteer(): Gazetteer<Place> {
  return buildGazetteer(readPlaceLexicons('lexicons/places'));
}
