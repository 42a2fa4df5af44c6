import { Gazetteer, type GazetteerEntry, type MatchOptions } from '../gazetteer';
import { DEFAULT_MIN_SCORE } from './features';
import type { FindPlacesOptions } from './types';

/** {@link FindPlacesOptions} with nothing left open. */
export interface PlaceSettings<T extends GazetteerEntry> {
  readonly gazetteer: Gazetteer<T>;
  readonly minScore: number;
  readonly embedded: boolean;
  readonly unknown: boolean;
  readonly countries: ReadonlySet<string>;
  readonly matching: MatchOptions;
}

function booleanOption(name: string, value: unknown, fallback: boolean): boolean {
  if (value === undefined) return fallback;
  if (typeof value === 'boolean') return value;
  throw new TypeError(`${name} must be true or false, not ${String(value)}`);
}

/** Country codes: two Latin capitals each. */
const COUNTRY_CODE = /^[A-Z]{2}$/;

function countriesOption(value: unknown): ReadonlySet<string> {
  if (value === undefined) return new Set();
  if (!Array.isArray(value)) throw new TypeError(`countries must be an array of country codes, not ${String(value)}`);
  for (const code of value as readonly unknown[]) {
    if (typeof code !== 'string') throw new TypeError(`countries must hold strings, not ${String(code)}`);
    if (!COUNTRY_CODE.test(code)) {
      throw new RangeError(`countries must hold ISO 3166-1 alpha-2 codes such as 'SY', not '${code}'`);
    }
  }
  return new Set(value as readonly string[]);
}

/**
 * Fills options up and checks them.
 *
 * @throws TypeError when the gazetteer is missing or an option has the wrong type, RangeError when a number is outside
 *   of its range
 */
export function resolvePlaceOptions<T extends GazetteerEntry>(options: FindPlacesOptions<T>): PlaceSettings<T> {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options must be an object with a gazetteer, not ${String(options)}`);
  }
  const { gazetteer, minScore = DEFAULT_MIN_SCORE, matching } = options;
  if (!(gazetteer instanceof Gazetteer)) {
    throw new TypeError(`gazetteer must be a Gazetteer, as loadPlaces() gives one, not ${String(gazetteer)}`);
  }
  if (typeof minScore !== 'number') throw new TypeError(`minScore must be a number, not ${String(minScore)}`);
  if (!(minScore >= 0 && minScore <= 1)) throw new RangeError(`minScore must be from 0 to 1, not ${minScore}`);
  return {
    gazetteer,
    minScore,
    embedded: booleanOption('embedded', options.embedded, true),
    unknown: booleanOption('unknown', options.unknown, false),
    countries: countriesOption(options.countries),
    matching: { ...matching, matchKind: 'leftmost-longest' },
  };
}
