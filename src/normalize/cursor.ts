import type { Edits } from './edits';
import { growOutput } from './output';
import type { Plan } from './plan';

/** The state that the contextual orders read and write. One object, reused: transforms do not nest. */
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
}

/** Makes room for `more` units and for one unit for each that is still to be read. */
export function reserveOutput(cursor: Cursor, more: number, from: number): void {
  const needed = cursor.to + more + (cursor.length - from);
  if (needed > cursor.output.length) cursor.output = growOutput(cursor.to, needed);
}
