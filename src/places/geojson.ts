import type { GazetteerEntry } from '../gazetteer';
import { placeFacts } from './key-facts';
import type { Place, PlaceMatch } from './types';

/** A point feature of a GeoJSON document (RFC 7946). */
export interface PlaceFeature {
  readonly type: 'Feature';
  readonly id?: string;
  /** Longitude first, as RFC 7946 says. */
  readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
  readonly properties: {
    readonly name: string;
    readonly phrase: string;
    readonly type?: string;
    readonly country?: string;
    readonly score: number;
    readonly start: number;
    readonly end: number;
  };
}

/** A GeoJSON document. */
export interface PlaceFeatureCollection {
  readonly type: 'FeatureCollection';
  readonly features: readonly PlaceFeature[];
}

/**
 * The matches that have coordinates as GeoJSON points, in the order of the text, one feature a match.
 *
 * @example
 * JSON.stringify(toGeoJSON(findPlaces('في حمص', { gazetteer })))
 */
export function toGeoJSON<T extends GazetteerEntry = Place>(matches: readonly PlaceMatch<T>[]): PlaceFeatureCollection {
  const features: PlaceFeature[] = [];
  for (const { entry, name, phrase, score, start, end } of matches) {
    if (entry === undefined) continue;
    const { id, lat, lon, country } = placeFacts(entry);
    if (!Number.isFinite(lat) || !Number.isFinite(lon)) continue;
    const { type } = entry as { readonly type?: unknown };
    features.push({
      type: 'Feature',
      ...(id === '' ? {} : { id }),
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        name,
        phrase: phrase.text,
        ...(typeof type === 'string' ? { type } : {}),
        ...(country === '' ? {} : { country }),
        score,
        start,
        end,
      },
    });
  }
  return { type: 'FeatureCollection', features };
}
