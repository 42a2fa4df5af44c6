import { outputString, outputUnits, releaseOutput, releaseUnits, unitsOf } from '../core';
import { applyOrder } from './contextual';
import type { Cursor } from './cursor';
import { deleteFew } from './deletions';
import type { Edits } from './edits';
import { Order, type Plan } from './plan';

/**
 * Runs a plan over a text: one table look-up per code unit, orders aside. Gives the very same string when nothing
 * changes.
 */
export function transform(plan: Plan, text: string, edits: Edits | undefined): string {
  if (text.length < SHORT && isUnchanged(plan.table, text)) return text;
  if (edits === undefined) {
    const rest = deleteFew(plan, text);
    if (rest !== undefined) return rest;
  }
  const units = unitsOf(text);
  const result = transformUnits(plan, text, units, edits);
  releaseUnits();
  releaseOutput();
  return result;
}

function transformUnits(plan: Plan, text: string, units: Uint16Array, edits: Edits | undefined): string {
  const { table } = plan;
  const length = text.length;
  let from = firstChange(table, units, length);
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
  const lastGroup = length - GROUP;
  let deleted = 0; // places in the log
  while (from < length) {
    // One branch for eight units: an order among them makes the bits of all together negative (2 to 3 times as fast).
    while (from <= lastGroup) {
      const unit0 = units[from] as number;
      const unit1 = units[from + 1] as number;
      const unit2 = units[from + 2] as number;
      const unit3 = units[from + 3] as number;
      const unit4 = units[from + 4] as number;
      const unit5 = units[from + 5] as number;
      const unit6 = units[from + 6] as number;
      const unit7 = units[from + 7] as number;
      const entry0 = table[unit0] as number;
      const entry1 = table[unit1] as number;
      const entry2 = table[unit2] as number;
      const entry3 = table[unit3] as number;
      const entry4 = table[unit4] as number;
      const entry5 = table[unit5] as number;
      const entry6 = table[unit6] as number;
      const entry7 = table[unit7] as number;
      if ((entry0 | entry1 | entry2 | entry3 | entry4 | entry5 | entry6 | entry7) < 0) {
        const low = (entry0 + 1) | (entry1 + 1) | (entry2 + 1) | (entry3 + 1);
        const high = (entry4 + 1) | (entry5 + 1) | (entry6 + 1) | (entry7 + 1);
        if ((low | high) < 0 || deleted > LOG_SIZE - GROUP) break;
        // Deletions alone need no branch either: each unit is written, and the next takes its place if it is to go.
        if (edits) {
          log[deleted] = from;
          deleted -= entry0 >> 31;
          log[deleted] = from + 1;
          deleted -= entry1 >> 31;
          log[deleted] = from + 2;
          deleted -= entry2 >> 31;
          log[deleted] = from + 3;
          deleted -= entry3 >> 31;
          log[deleted] = from + 4;
          deleted -= entry4 >> 31;
          log[deleted] = from + 5;
          deleted -= entry5 >> 31;
          log[deleted] = from + 6;
          deleted -= entry6 >> 31;
          log[deleted] = from + 7;
          deleted -= entry7 >> 31;
        }
        output[to] = entry0;
        to += 1 + (entry0 >> 31);
        output[to] = entry1;
        to += 1 + (entry1 >> 31);
        output[to] = entry2;
        to += 1 + (entry2 >> 31);
        output[to] = entry3;
        to += 1 + (entry3 >> 31);
        output[to] = entry4;
        to += 1 + (entry4 >> 31);
        output[to] = entry5;
        to += 1 + (entry5 >> 31);
        output[to] = entry6;
        to += 1 + (entry6 >> 31);
        output[to] = entry7;
        to += 1 + (entry7 >> 31);
        cursor.changed = true;
        from += GROUP;
        continue;
      }
      output[to] = entry0;
      output[to + 1] = entry1;
      output[to + 2] = entry2;
      output[to + 3] = entry3;
      output[to + 4] = entry4;
      output[to + 5] = entry5;
      output[to + 6] = entry6;
      output[to + 7] = entry7;
      difference |= (entry0 ^ unit0) | (entry1 ^ unit1) | (entry2 ^ unit2) | (entry3 ^ unit3);
      difference |= (entry4 ^ unit4) | (entry5 ^ unit5) | (entry6 ^ unit6) | (entry7 ^ unit7);
      from += GROUP;
      to += GROUP;
    }
    if (deleted > 0) {
      edits?.addDeletions(log, deleted, to - from + deleted);
      deleted = 0;
    }
    // One by one past the next order, and to the end behind the last whole group.
    const stop = Math.min(length, from + GROUP);
    while (from < stop) {
      const unit = units[from] as number;
      const entry = table[unit] as number;
      if (entry >= 0) {
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
  }
  return difference !== 0 || cursor.changed ? outputString(to) : text;
}

/** Units that are read at once. */
const GROUP = 8;

/** Places of the deletions of late, on their way to the edits. */
const LOG_SIZE = 1 << 10;
const log: Uint32Array = /* #__PURE__ */ new Uint32Array(LOG_SIZE);

/** The place of the first unit that does not stand for itself in the table, `length` when there is none. */
function firstChange(table: Int32Array, units: Uint16Array, length: number): number {
  let from = 0;
  for (const lastGroup = length - GROUP; from <= lastGroup; from += GROUP) {
    const unit0 = units[from] as number;
    const unit1 = units[from + 1] as number;
    const unit2 = units[from + 2] as number;
    const unit3 = units[from + 3] as number;
    const unit4 = units[from + 4] as number;
    const unit5 = units[from + 5] as number;
    const unit6 = units[from + 6] as number;
    const unit7 = units[from + 7] as number;
    const first = ((table[unit0] as number) ^ unit0) | ((table[unit1] as number) ^ unit1);
    const second = ((table[unit2] as number) ^ unit2) | ((table[unit3] as number) ^ unit3);
    const third = ((table[unit4] as number) ^ unit4) | ((table[unit5] as number) ^ unit5);
    const fourth = ((table[unit6] as number) ^ unit6) | ((table[unit7] as number) ^ unit7);
    if ((first | second | third | fourth) !== 0) break;
  }
  while (from < length && table[units[from] as number] === units[from]) from++;
  return from;
}

/** Up to this length a text is first looked at unit by unit: most single words change nothing. */
const SHORT = 32;

function isUnchanged(table: Int32Array, text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (table[unit] !== unit) return false;
  }
  return true;
}
