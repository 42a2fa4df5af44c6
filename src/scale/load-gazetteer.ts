import { readFile } from 'node:fs/promises';
import { type Gazetteer, readGazetteer } from '../gazetteer';
import type { Place } from '../places';
import { loadPlaces } from '../places/node';
import { InputError } from './errors';
import { describeFileError } from './file-errors';

/** The built-in places, or the gazetteer of a file. @throws InputError when the file is no gazetteer */
export async function loadGazetteer(file?: string): Promise<Gazetteer<Place>> {
  if (file === undefined) return loadPlaces();
  const bytes = await readFile(file).catch((cause) => {
    throw new InputError(file, describeFileError(cause), { cause });
  });
  try {
    return readGazetteer<Place>(bytes);
  } catch (cause) {
    throw new InputError(file, `is no gazetteer: ${(cause as Error).message}`, { cause });
  }
}
