import { Order } from './plan';

/** Texts that units expand to, with their numbers, which count up from 0. */
export type Expansions = Map<string, number>;

/** Sends each unit of `pairs` (unit, target, unit, target …) to where its target goes. */
export function setPairs(table: Int32Array, pairs: string): void {
  for (let i = 0; i < pairs.length; i += 2) table[pairs.charCodeAt(i)] = table[pairs.charCodeAt(i + 1)] as number;
}

/** The table entry that writes a text as it is. */
export function entryFor(text: string, expansions: Expansions): number {
  if (text === '') return Order.Delete;
  if (text.length === 1) return text.charCodeAt(0);
  const known = expansions.get(text) ?? expansions.size;
  expansions.set(text, known);
  return Order.Expand - known;
}
