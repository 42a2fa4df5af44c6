/**
 * How likely a mention of the name means this place, before any context: 0 to 1.
 *
 * | type | base | per factor of ten of population |
 * |---|---|---|
 * | continent | 0.90 | – |
 * | country | 0.60 at 1,000 people | +0.05 |
 * | region | 0.35 at 10,000 people | +0.04 |
 * | city, town, village | 0.05 at 100 people | +0.12 |
 * | water 0.40, mountain 0.35, facility 0.30, other 0.35 | fixed | – |
 * | neighbourhood | 0.05 at 1,000 people | +0.05 |
 *
 * Half of the Syrian rows of GeoNames have no population: `ASSUMED_POPULATION` stands in for it by feature code.
 * On top: capital of a country +0.25, seat of a first-level region +0.06, a place in an Arab country +0.12 (news in
 * Arabic names a Syrian village more often than a French town of the same size).
 */
import type { PlaceType } from './place';

export const ARAB_COUNTRIES: ReadonlySet<string> = new Set(
  'AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TN YE'.split(' '),
);

const FIXED: Readonly<Partial<Record<PlaceType, number>>> = {
  continent: 0.9,
  water: 0.4,
  mountain: 0.35,
  facility: 0.3,
  other: 0.35,
};

/** People of a populated place whose row says 0, by GeoNames feature code: a guess for the formula, never written. */
export const ASSUMED_POPULATION: Readonly<Record<string, number>> = {
  PPLC: 500_000,
  PPLA: 100_000,
  PPLA2: 20_000,
  PPLA3: 4000,
  PPLA4: 2000,
};

export interface ImportanceFacts {
  readonly type: PlaceType;
  readonly country: string;
  readonly population?: number | undefined;
  readonly seat?: 'country' | 'region' | undefined;
}

/**
 * Importance by the table above, rounded to three decimals.
 *
 * @example
 * importanceOf({ type: 'city', country: 'SY', population: 1_569_394, seat: 'country' }) // => 0.923
 */
export function importanceOf(facts: ImportanceFacts): number {
  let value = FIXED[facts.type] ?? scaled(facts.type, facts.population ?? 0);
  if (facts.seat === 'country') value += 0.25;
  if (facts.seat === 'region') value += 0.06;
  if (ARAB_COUNTRIES.has(facts.country)) value += 0.12;
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}

function scaled(type: PlaceType, population: number): number {
  const tens = (least: number): number => Math.log10(Math.max(population, least) / least);
  if (type === 'country') return 0.6 + 0.05 * tens(1000);
  if (type === 'region') return 0.35 + 0.04 * tens(10_000);
  if (type === 'neighbourhood') return 0.05 + 0.05 * tens(1000);
  return 0.05 + 0.12 * tens(100);
}
