import { growOutput } from '../core';
import type { Edits } from './edits';
import type { Plan } from './plan';

/** The state that the contextual orders read and write. */
export interface Cursor {
  plan: Plan;
  units: Uint16Array;
  /** Length of the text in `units`. */
  length: number;
  output: Uint16Array;
  /** Next unit to write. */
  to: number;
  /** Whether an order has changed anything. */
  changed: boolean;
  /** Where changes of length are noted, if anybody wants them. */
  edits: Edits | undefined;
  /** The letter in `output` that bears the marks at its end, and how long the output was when that was found. */
  seat: number;
  seatKnownAt: number;
  /** How long the output was when a tatweel was dropped last: what follows does not compose across it. */
  tatweelAt: number;
  /** Where the stretch without white space ends that was looked through last, and whether it holds foreign letters. */
  stretchEnd: number;
  stretchIsForeign: boolean;
}

/** Makes room for `more` units and for one unit for each that is still to be read. */
export function reserveOutput(cursor: Cursor, more: number, from: number): void {
  const needed = cursor.to + more + (cursor.length - from);
  if (needed > cursor.output.length) cursor.output = growOutput(cursor.to, needed);
}

export function writeUnit(cursor: Cursor, unit: number, from: number): number {
  if (unit !== cursor.units[from]) cursor.changed = true;
  cursor.output[cursor.to++] = unit;
  return from + 1;
}

export function dropUnits(cursor: Cursor, from: number, length: number): number {
  cursor.edits?.add(from, from + length, cursor.to, cursor.to);
  cursor.changed = true;
  return from + length;
}

/** Writes a text for the unit at `from`. */
export function writeText(cursor: Cursor, text: string, from: number): number {
  reserveOutput(cursor, text.length, from);
  cursor.edits?.add(from, from + 1, cursor.to, cursor.to + text.length);
  cursor.changed = true;
  for (let i = 0; i < text.length; i++) cursor.output[cursor.to++] = text.charCodeAt(i);
  return from + 1;
}
