import type { GazetteerEntry } from '../gazetteer';
import { placeFacts } from './key-facts';
import type { Place, PlaceMatch } from './types';

/** A place of a text and how often it is named. */
export interface PlaceCount<T extends GazetteerEntry = Place> {
  readonly name: string;
  /** Undefined for a name that the gazetteer lacks. */
  readonly entry: T | undefined;
  readonly count: number;
  /** The greatest score of its mentions. */
  readonly score: number;
}

/** The places of a text at a glance. */
export interface PlaceSummary<T extends GazetteerEntry = Place> {
  /** Places by number of mentions, then by first mention. Names inside other names are not counted. */
  readonly places: readonly PlaceCount<T>[];
  /** Countries by number of mentions of them and of places in them, then by first mention; ISO 3166-1 alpha-2. */
  readonly countries: readonly { readonly country: string; readonly count: number }[];
  /** The first of the countries. */
  readonly country?: string;
}

/**
 * Counts the places and countries of a text's matches.
 *
 * @example
 * summarizePlaces(findPlaces('من حمص إلى حلب ثم إلى حمص', { gazetteer })).places.map(({ name, count }) => [name, count])
 * // => [['حمص', 2], ['حلب', 1]]
 */
export function summarizePlaces<T extends GazetteerEntry = Place>(matches: readonly PlaceMatch<T>[]): PlaceSummary<T> {
  const places = new Map<unknown, { name: string; entry: T | undefined; count: number; score: number }>();
  const countries = new Map<string, number>();
  for (const { name, entry, score, context } of matches) {
    if (context !== undefined) continue;
    const counted = places.get(entry ?? name);
    if (counted === undefined) {
      places.set(entry ?? name, { name, entry, count: 1, score });
    } else {
      counted.count++;
      counted.score = Math.max(counted.score, score);
    }
    const country = entry === undefined ? '' : placeFacts(entry).country;
    if (country !== '') countries.set(country, (countries.get(country) ?? 0) + 1);
  }
  // Sorting is stable, so that equal counts stay in the order of the text.
  const sorted = [...countries].sort((a, b) => b[1] - a[1]).map(([country, count]) => ({ country, count }));
  const main = sorted[0];
  return {
    places: [...places.values()].sort((a, b) => b.count - a.count),
    countries: sorted,
    ...(main === undefined ? {} : { country: main.country }),
  };
}
