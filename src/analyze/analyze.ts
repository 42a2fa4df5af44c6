import { borrowStream, releaseStream, scanInto, type TokenStream } from '../core';
import type { Gazetteer, GazetteerEntry } from '../gazetteer';
import { type FindNumbersOptions, findNumbersIn, type NumberMatch } from '../numbers';
import { type FindPlacesOptions, findPlacesIn, type Place, type PlaceMatch } from '../places';
import { type Span, sentencesIn, type Token, tokensIn } from '../tokenize';

/** What to look for, and how. */
export interface AnalyzeOptions<T extends GazetteerEntry = Place> {
  /** The names to look for, from `loadPlaces()` or the caller's own. Without a gazetteer `places` is empty. */
  readonly gazetteer?: Gazetteer<T>;
  /** Options of `findNumbers`. */
  readonly numbers?: FindNumbersOptions;
  /** Options of `findPlaces`, but for the gazetteer. */
  readonly places?: Omit<FindPlacesOptions<T>, 'gazetteer'>;
}

/** What a text holds. All offsets are half-open, in UTF-16 code units of the text that was given. */
export interface Analysis<T extends GazetteerEntry = Place> {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
  readonly numbers: readonly NumberMatch[];
  readonly places: readonly PlaceMatch<T>[];
}

/**
 * Tokens, sentences, numbers and places of a text, from one scan.
 *
 * Linear in the text; any string is fine.
 *
 * @throws TypeError or RangeError for options that `findNumbers` or `findPlaces` would refuse
 * @example
 * const { numbers, places } = analyze('وصل ستون عاملاً إلى دمشق', { gazetteer: await loadPlaces() })
 * numbers[0] // => { text: 'ستون', start: 4, end: 8, value: 60, kind: 'cardinal', counted: { text: 'عاملاً', … }, … }
 * places[0].entry.country // => 'SY'
 */
export function analyze<T extends GazetteerEntry = Place>(text: string, options: AnalyzeOptions<T> = {}): Analysis<T> {
  const stream = borrowStream();
  scanInto(stream, text);
  const analysis = { tokens: tokensIn(stream), ...readStream(stream, options) };
  releaseStream(stream);
  return analysis;
}

/** The same without the tokens, which are more than all the rest. See {@link analyze}. */
export function analyzeWithoutTokens<T extends GazetteerEntry = Place>(
  text: string,
  options: AnalyzeOptions<T> = {},
): Omit<Analysis<T>, 'tokens'> {
  const stream = borrowStream();
  scanInto(stream, text);
  const analysis = readStream(stream, options);
  releaseStream(stream);
  return analysis;
}

function readStream<T extends GazetteerEntry>(
  stream: TokenStream,
  { gazetteer, numbers, places }: AnalyzeOptions<T>,
): Omit<Analysis<T>, 'tokens'> {
  return {
    sentences: sentencesIn(stream),
    numbers: findNumbersIn(stream, numbers),
    places: gazetteer === undefined ? [] : findPlacesIn(stream, { ...places, gazetteer }),
  };
}
