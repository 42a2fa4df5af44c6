import { Order, OrderBits } from './plan';

/** Texts that units expand to, with their numbers, which count up from 0. */
export type Expansions = Map<string, number>;

/** Orders up to the end of the surrogates' range; presentation forms take up to 700 of them. */
const MOST_EXPANSIONS: number = 0xdfff - Order.Expand;

/** Sends each unit of `pairs` (unit, target, unit, target …) to where its target goes. */
export function setPairs(table: Uint16Array, pairs: string): void {
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = table[pairs.charCodeAt(i + 1)] as number;
}

/** The table entry that writes a text as it is. */
export function entryFor(text: string, expansions: Expansions): number {
  if (text === '') return Order.Delete;
  const unit = text.charCodeAt(0);
  if (text.length === 1 && (unit & OrderBits.MASK) !== OrderBits.BASE) return unit;
  const known = expansions.get(text) ?? expansions.size;
  if (known > MOST_EXPANSIONS) throw new RangeError(`replace: more than ${MOST_EXPANSIONS} texts of several units`);
  expansions.set(text, known);
  return Order.Expand + known;
}
