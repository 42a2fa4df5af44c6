import { Order, OrderBits } from './plan';

/** Sends each unit of `pairs` (unit, target, unit, target …) to where its target goes. */
export function setPairs(table: Uint16Array, pairs: string): void {
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = table[pairs.charCodeAt(i + 1)] as number;
}

/** The table entry that writes a text as it is. */
export function entryFor(text: string, expansions: string[]): number {
  if (text === '') return Order.Delete;
  const unit = text.charCodeAt(0);
  if (text.length === 1 && (unit & OrderBits.MASK) !== OrderBits.BASE) return unit;
  const known = expansions.indexOf(text);
  return Order.Expand + (known >= 0 ? known : expansions.push(text) - 1);
}
