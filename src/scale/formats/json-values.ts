import type { NumberMatch } from '../../numbers';
import type { Place, PlaceMatch } from '../../places';

/** A number match as JSON can hold it: a bigint becomes a string of digits. */
export function jsonNumber(match: NumberMatch): unknown {
  const { value, min, max } = match;
  if (typeof value !== 'bigint' && typeof min !== 'bigint' && typeof max !== 'bigint') return match;
  return {
    ...match,
    value: jsonValue(value),
    ...(min !== undefined && { min: jsonValue(min) }),
    ...(max !== undefined && { max: jsonValue(max) }),
  };
}

function jsonValue(value: number | bigint): number | string {
  return typeof value === 'bigint' ? value.toString() : value;
}

/**
 * A place match as JSON: the place it most likely means, and how many others have its name. The aliases of the place are
 * left out: they would be most of the output.
 */
export function jsonPlace(match: PlaceMatch<Place>): unknown {
  const { start, end, text, name, proclitics, head, phrase, direction, distance, score, context } = match;
  // Written out: a copy of "all but these" takes two and a half times as long (measured).
  return {
    start,
    end,
    text,
    name,
    proclitics,
    phrase,
    distance,
    score,
    head,
    direction,
    context,
    place: match.entry && jsonEntry(match.entry),
    namesakes: Math.max(match.candidates.length - 1, 0),
  };
}

const shown = new WeakMap<Place, Omit<Place, 'aliases'>>();

/** The same place is named again and again; its copy is made once. */
function jsonEntry(entry: Place): Omit<Place, 'aliases'> {
  let copy = shown.get(entry);
  if (copy === undefined) {
    const { aliases, ...rest } = entry;
    copy = rest;
    shown.set(entry, copy);
  }
  return copy;
}
