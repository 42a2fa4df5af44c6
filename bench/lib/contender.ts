import type { Series } from './slope';
import type { Shape, Texts } from './texts';

/** dhad itself, the machine's own limit, the platform (regular expressions, Intl), or another package. */
export type ContenderKind = 'dhad' | 'limit' | 'platform' | 'peer';

/** One way to do the work of a group. */
export interface Contender {
  readonly name: string;
  readonly kind: ContenderKind;
  /** What is timed: the whole work on one text, its result made in full. */
  readonly run: (text: string) => unknown;
  /** Reads what `run` gave as a list, to be compared with the list of the group's first contender. */
  readonly read?: (result: unknown, text: string) => readonly string[];
  /** The least share of equal items, 1 by default. Below it the run stops. */
  readonly agreement?: number;
  /** Why it may differ; shown with the figures. Needed where `agreement` is not 1. */
  readonly differs?: string;
}

/** Contenders over the same texts. */
export interface Group {
  readonly name: string;
  readonly texts: Texts;
  /** The first one that has `read` is what the others are compared with. */
  readonly contenders: readonly Contender[];
  /** The contender that is this group's limit. */
  readonly limit?: string;
  /** What else a reader should know. */
  readonly note?: string;
  /** What the speed is counted in, besides bytes and characters: words, numbers, pairs. */
  readonly items?: { readonly name: string; readonly count: number };
}

/** What a suite works with. */
export interface BenchContext {
  /** Imports a sub-path of the built package. */
  readonly dhad: <T>(subPath: string) => Promise<T>;
  readonly texts: (shape: Shape) => Texts;
  readonly smoke: boolean;
  /** Loads a package that may not be there; says so once and gives undefined. */
  readonly peer: <T>(name: string) => Promise<T | undefined>;
  /** The path of a file that is not part of the project, if it is there. */
  readonly shared: (path: string) => URL | undefined;
}

/** A suite: groups of contenders about one operation. */
export interface Suite {
  readonly name: string;
  readonly groups: (context: BenchContext) => Promise<readonly Group[]>;
}

/** Figures that are no race, as a table. */
export interface FigureTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly note?: string;
  /** What the rows were made of, for the raw record. */
  readonly series?: readonly Series[];
}
