import type { FindNumbersOptions, ParseNumberOptions } from './types';

/** The options of `findNumbers` with their defaults in place. */
export type FindPlan = Required<FindNumbersOptions>;

const FLAGS = ['duals', 'ranges', 'collectives'] as const;

/**
 * Checks the options of `findNumbers`.
 *
 * @throws TypeError when an option has the wrong type; RangeError when `minScore` is not from 0 to 1.
 */
export function planOf(options: FindNumbersOptions = {}): FindPlan {
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`options: ${String(options)} is not an object`);
  }
  for (const name of FLAGS) {
    const value: unknown = options[name];
    if (value !== undefined && typeof value !== 'boolean') {
      throw new TypeError(`options.${name}: ${String(value)} is not a boolean`);
    }
  }
  const { duals = false, ranges = false, collectives = false, minScore = 0.5 } = options;
  if (typeof minScore !== 'number') throw new TypeError(`options.minScore: ${String(minScore)} is not a number`);
  if (!(minScore >= 0 && minScore <= 1)) throw new RangeError(`options.minScore: ${minScore} is not from 0 to 1`);
  return { duals, ranges, collectives, minScore };
}

/** Checks the options of `parseNumber`: whether collectives are read. */
export function readsCollectives(options: ParseNumberOptions = {}): boolean {
  return planOf({ collectives: options?.collectives ?? false }).collectives;
}
