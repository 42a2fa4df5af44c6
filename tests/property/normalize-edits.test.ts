import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../src/normalize/compose-edits';
import { Edits } from '../../src/normalize/edits';

/** A step as a list of `keep` units untouched, then `remove` units replaced by `insert` new ones. */
const anyStep = fc.array(fc.record({ keep: fc.nat(4), remove: fc.nat(3), insert: fc.nat(3) }), { maxLength: 8 });

let fresh = 1_000_000;

/** Does a step to a list of units that are all different, noting its edits. */
function apply(
  units: readonly number[],
  step: readonly { keep: number; remove: number; insert: number }[],
): [number[], Edits] {
  const result: number[] = [];
  const edits = new Edits();
  let at = 0;
  for (const { keep, remove, insert } of step) {
    for (let i = 0; i < keep && at < units.length; i++) result.push(units[at++] as number);
    const end = Math.min(units.length, at + remove);
    if (end === at && insert === 0) continue;
    const start = result.length;
    for (let i = 0; i < insert; i++) result.push(fresh++);
    edits.add(at, end, start, result.length);
    at = end;
  }
  result.push(...units.slice(at));
  return [result, edits];
}

/** Checks that edits lead from one list to another: in order, apart, and equal in between. */
function check(from: readonly number[], to: readonly number[], edits: Edits): void {
  let fromAt = 0;
  let toAt = 0;
  for (let i = 0; i <= edits.length; i++) {
    const fromStart = i < edits.length ? edits.fromStart(i) : from.length;
    const toStart = i < edits.length ? edits.toStart(i) : to.length;
    expect(fromStart).toBeGreaterThanOrEqual(fromAt);
    expect(to.slice(toAt, toStart)).toEqual(from.slice(fromAt, fromStart));
    fromAt = i < edits.length ? edits.fromEnd(i) : fromAt;
    toAt = i < edits.length ? edits.toEnd(i) : toAt;
  }
}

describe('composeEdits', () => {
  it('leads from the first text to the last', () => {
    fc.assert(
      fc.property(fc.nat(30), anyStep, anyStep, anyStep, (length, one, two, three) => {
        const a = Array.from({ length }, (_, i) => i);
        const [b, first] = apply(a, one);
        const [c, second] = apply(b, two);
        const [d, third] = apply(c, three);
        check(a, b, first);
        const composed = composeEdits(first, second);
        check(a, c, composed);
        check(a, d, composeEdits(composed, third));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps apart what only touches', () => {
    const first = new Edits();
    first.add(3, 4, 3, 3); // a mark goes at 3
    const second = new Edits();
    second.add(3, 5, 3, 4); // two spaces right behind become one
    const composed = composeEdits(first, second);
    expect(composed.length).toBe(2);
    expect([composed.fromStart(0), composed.fromStart(1)]).toEqual([3, 4]);
    expect([composed.fromEnd(0), composed.fromEnd(1)]).toEqual([4, 6]);
  });
});
