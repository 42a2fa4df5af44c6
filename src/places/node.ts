import { readFile } from 'node:fs/promises';
import { type Gazetteer, readGazetteer } from '../gazetteer';
import type { Place } from './types';

export * from './index';

let loading: Promise<Gazetteer<Place>> | undefined;

/**
 * Loads the built-in world gazetteer: a file beside this module, read once and kept.
 *
 * @throws the error of the file system when the file is not there, GazetteerFormatError when it is damaged
 *
 * @example
 * const gazetteer = await loadPlaces();
 * findPlaces('في حمص', { gazetteer })[0]?.entry?.country // => 'SY'
 */
export function loadPlaces(): Promise<Gazetteer<Place>> {
  loading ??= readPlaces();
  return loading;
}

async function readPlaces(): Promise<Gazetteer<Place>> {
  try {
    return readGazetteer<Place>(await readFile(new URL('./places.dhad', import.meta.url)));
  } catch (error) {
    loading = undefined; // so that the next call tries again
    throw error;
  }
}
