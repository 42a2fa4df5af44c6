export { buildGazetteer } from './build';
export { GazetteerFormatError } from './format-error';
export { Gazetteer } from './gazetteer';
export { NameHits } from './hits';
export type { MatchSettings } from './options';
export { readGazetteer } from './read';
export type { PassOptions } from './search';
export type { GazetteerEntry, Match, MatchKind, MatchOptions, Proclitic, Suggestion } from './types';
