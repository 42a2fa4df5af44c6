import type { NumberMatch, PlaceMatch } from 'dhad';
import type { NumberRow, PlacePoint, PlaceRow } from './protocol';

const LATIN_NAME = /^[A-Za-z\u00c0-\u024f]/;

export function numberRow({ start, end, text, kind, bound, value, counted }: NumberMatch): NumberRow {
  return { start, end, text, kind, ...(bound && { bound }), value: String(value), counted: counted?.text ?? '' };
}

/** A place's name in Latin letters; a region without one has that of the town it is named after. */
function latinName({ entry, candidates }: PlaceMatch): string {
  const ofOneCountry = candidates.filter(({ country }) => country === entry?.country);
  const aliases = [entry, ...ofOneCountry].flatMap((place) => place?.aliases ?? []);
  return aliases.find((alias) => LATIN_NAME.test(alias)) ?? '';
}

export function placeRow(match: PlaceMatch): PlaceRow {
  const { start, end, text, context, score, phrase, name, entry } = match;
  return {
    start,
    end,
    text,
    ...(context && { context }),
    score,
    phrase: phrase.text,
    name: entry?.name ?? name,
    latin: latinName(match),
    type: entry?.type ?? '',
    country: entry?.country ?? '',
    lat: entry?.lat,
    lon: entry?.lon,
  };
}

/** The places of the map, the most named first. Names inside other names (جامعة دمشق) are no mention of the place. */
export function placePoints(matches: readonly PlaceMatch[]): PlacePoint[] {
  const points = new Map<string, PlacePoint>();
  for (const match of matches) {
    const { entry, context } = match;
    if (entry?.lat === undefined || entry.lon === undefined || context !== undefined) continue;
    const known = points.get(entry.id);
    if (known === undefined) points.set(entry.id, { ...placeRow(match), lat: entry.lat, lon: entry.lon, count: 1 });
    else points.set(entry.id, { ...known, count: known.count + 1 });
  }
  return [...points.values()].sort((a, b) => b.count - a.count);
}
