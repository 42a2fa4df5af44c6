import { GROUPS } from '../../src/tokenize/clitics/features';

/** Weights are kept in steps of this size. */
export const WEIGHT_STEP = 1 / 16;

/** Rounds weights to whole steps, so that the fitted model is the shipped one. */
export function quantize(weights: ArrayLike<number>): Float32Array {
  return Float32Array.from(
    weights,
    (weight) => Math.max(-127, Math.min(127, Math.round(weight / WEIGHT_STEP))) * WEIGHT_STEP,
  );
}

const NAMES = (Object.keys(GROUPS) as (keyof typeof GROUPS)[]).filter((name) => name !== 'end');

/** `group<TAB>index<TAB>steps` for each weight that is not zero. */
export function weightRows(weights: Float32Array): string[] {
  const rows: string[] = [];
  NAMES.forEach((name, position) => {
    const from = GROUPS[name];
    const to = GROUPS[NAMES[position + 1] ?? 'end'];
    for (let id = from; id < to; id++) {
      const steps = Math.round((weights[id] as number) / WEIGHT_STEP);
      if (steps !== 0) rows.push(`${name}\t${id - from}\t${steps}`);
    }
  });
  return rows;
}

/** The number of a weight in the model. */
export function weightId(group: string, index: number): number {
  const position = (NAMES as readonly string[]).indexOf(group);
  if (position < 0) throw new Error(`"${group}" is not one of ${NAMES.join(', ')}`);
  const id = GROUPS[NAMES[position] as keyof typeof GROUPS] + index;
  if (id >= GROUPS[NAMES[position + 1] ?? 'end']) throw new Error(`${group} has no weight ${index}`);
  return id;
}
