import { type Gazetteer, readGazetteer } from '../gazetteer';
import type { Place } from './types';

export * from './index';

/** Where the file is. */
export interface LoadPlacesOptions {
  /** Address of `places.dhad`. The default is beside this module, as in the package; a bundler may move it. */
  readonly url?: string | URL;
}

const loading = new Map<string, Promise<Gazetteer<Place>>>();

/**
 * Loads the built-in world gazetteer with `fetch`, once for each address.
 *
 * @throws Error when the server does not answer with the file, GazetteerFormatError when the file is damaged
 *
 * @example
 * const gazetteer = await loadPlaces({ url: '/assets/places.dhad' });
 */
export function loadPlaces(options: LoadPlacesOptions = {}): Promise<Gazetteer<Place>> {
  const url = String(options.url ?? new URL('./places.dhad', import.meta.url));
  let gazetteer = loading.get(url);
  if (gazetteer === undefined) {
    gazetteer = fetchPlaces(url);
    loading.set(url, gazetteer);
  }
  return gazetteer;
}

async function fetchPlaces(url: string): Promise<Gazetteer<Place>> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
    return readGazetteer<Place>(await response.arrayBuffer());
  } catch (error) {
    loading.delete(url); // so that the next call tries again
    throw error;
  }
}
