import type { CliticSlot, NumberMatch, PlaceMatch, ProfileName } from 'dhad';
import type { NormalizedRun } from './normalized-runs';

export const FORMATS = ['json', 'csv', 'geojson'] as const;
export type Format = (typeof FORMATS)[number];

/** What the page asks of its worker. */
export type Request =
  | { readonly type: 'analyze'; readonly id: number; readonly text: string; readonly profile: ProfileName }
  | { readonly type: 'export'; readonly format: Format };

/** A number of the table; `value` as text, for JSON and tables cannot say every number. */
export interface NumberRow extends Pick<NumberMatch, 'start' | 'end' | 'text' | 'kind' | 'bound'> {
  readonly value: string;
  readonly counted: string;
}

/** A place of the table. */
export interface PlaceRow extends Pick<PlaceMatch, 'start' | 'end' | 'text' | 'context' | 'score'> {
  readonly phrase: string;
  readonly name: string;
  readonly latin: string;
  readonly type: string;
  readonly country: string;
  readonly lat: number | undefined;
  readonly lon: number | undefined;
}

/** A place of the map: all its mentions. */
export interface PlacePoint extends PlaceRow {
  readonly lat: number;
  readonly lon: number;
  readonly count: number;
}

export interface Piece {
  readonly text: string;
  readonly slot: CliticSlot;
}

/** A word in its pieces, or any other token. */
export interface TokenView {
  readonly text: string;
  readonly kind: string;
  readonly pieces: readonly Piece[];
  readonly startsLine: boolean;
}

/** A stretch of the marked text, as HTML. */
export interface Block {
  readonly start: number;
  readonly html: string;
}

/** Tokens, sentences and normalized text, of the beginning of a long text. */
export interface Details {
  readonly tokens: readonly TokenView[];
  readonly sentences: readonly string[];
  readonly normalized: readonly NormalizedRun[];
  readonly isCut: boolean;
}

export interface Summary {
  readonly milliseconds: number;
  readonly units: number;
  readonly points: readonly PlacePoint[];
  readonly details: Details;
}

/** A part of the long lists; they are sent in many messages, so that no single one holds the page up. */
export interface Part {
  readonly blocks: readonly Block[];
  readonly numbers: readonly NumberRow[];
  readonly places: readonly PlaceRow[];
}

/** What the worker says. `summary`, then `part`s, then `done` answer one `analyze`. */
export type Response =
  | { readonly type: 'places-ready' }
  | { readonly type: 'places-failed'; readonly reason: string }
  | { readonly type: 'summary'; readonly id: number; readonly summary: Summary }
  | { readonly type: 'part'; readonly id: number; readonly part: Part }
  | { readonly type: 'done'; readonly id: number }
  | { readonly type: 'export'; readonly format: Format; readonly content: string };

/** A whole answer, as the page puts it together. */
export interface Answer extends Summary, Part {}
