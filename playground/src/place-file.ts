import { PLACE_DATA } from 'virtual:place-data';
import { type Gazetteer, type Place, readGazetteer } from 'dhad';

/** Unpacks the place file that the page carries. */
export async function unpackPlaces(): Promise<Gazetteer<Place>> {
  const packed = Uint8Array.from(atob(PLACE_DATA), (char) => char.charCodeAt(0));
  const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return readGazetteer<Place>(new Uint8Array(await new Response(unpacked).arrayBuffer()));
}
