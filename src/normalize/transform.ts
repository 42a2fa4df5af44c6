import { outputString, outputUnits, releaseOutput, releaseUnits, unitsOf } from '../core';
import { applyOrder } from './contextual';
import type { Cursor } from './cursor';
import type { Edits } from './edits';
import { Order, OrderBits, type Plan } from './plan';

/**
 * Runs a plan over a text: one table look-up per code unit, orders aside. Gives the very same string when nothing
 * changes.
 */
export function transform(plan: Plan, text: string, edits: Edits | undefined): string {
  if (text.length < SHORT && isUnchanged(plan.table, text)) return text;
  const units = unitsOf(text);
  const result = transformUnits(plan, text, units, edits);
  releaseUnits();
  releaseOutput();
  return result;
}

function transformUnits(plan: Plan, text: string, units: Uint16Array, edits: Edits | undefined): string {
  const { table } = plan;
  const length = text.length;
  let from = 0;
  while (from < length && table[units[from] as number] === units[from]) from++;
  if (from === length) return text;

  // Room for the text and a little more: expansions that need more make the buffer grow.
  let output = outputUnits(length + 64);
  output.set(units.subarray(0, from));
  let to = from;
  let difference = 0;
  const cursor: Cursor = {
    plan,
    units,
    length,
    output,
    to,
    changed: false,
    edits,
    seat: -1,
    seatKnownAt: 0,
    tatweelAt: -1,
    stretchEnd: 0,
    stretchIsForeign: false,
  };
  let stretch = SHORTEST_STRETCH;
  while (from < length) {
    const stop = Math.min(length, from + stretch);
    while (from < stop) {
      const unit = units[from] as number;
      const entry = table[unit] as number;
      if ((entry & OrderBits.MASK) !== OrderBits.BASE) {
        output[to++] = entry;
        difference |= entry ^ unit;
        from++;
      } else if (entry === Order.Delete) {
        if (edits) edits.add(from, from + 1, to, to);
        cursor.changed = true;
        from++;
      } else {
        cursor.to = to;
        from = applyOrder(cursor, entry, from);
        to = cursor.to;
        output = cursor.output;
      }
    }
    const start = from;
    while (from < length && table[units[from] as number] === units[from]) from++;
    if (from - start < BULK_FROM) {
      for (let i = start; i < from; i++) output[to++] = units[i] as number;
      stretch = Math.min(stretch * 2, LONGEST_STRETCH);
    } else {
      output.set(units.subarray(start, from), to);
      to += from - start;
      stretch = SHORTEST_STRETCH;
    }
  }
  return difference !== 0 || cursor.changed ? outputString(to) : text;
}

/**
 * So many units are written one by one behind a change before the next stretch without changes is looked for, which is
 * copied as a whole; the more the less there was to copy last time. Text with few changes is read at twice the speed, and
 * text with many at the same.
 */
const SHORTEST_STRETCH = 8;
const LONGEST_STRETCH = 1 << 14;
/** Below this length a loop copies faster. */
const BULK_FROM = 48;

/** Up to this length a text is first looked at unit by unit: most single words change nothing. */
const SHORT = 32;

function isUnchanged(table: Uint16Array, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (table[unit] !== unit) return false;
  }
  return true;
}
