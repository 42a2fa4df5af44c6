/** One measurement at one size. */
export interface Point {
  readonly size: number;
  readonly value: number;
}

/**
 * The exponent of growth: the least-squares slope of log value over log size. 1 is linear, 2 quadratic.
 *
 * Of the upper half of the sizes alone, where fixed costs no longer show.
 */
export function growth(points: readonly Point[]): number {
  const upper = points.slice(Math.floor(points.length / 2));
  if (upper.length < 2) return Number.NaN;
  const xs = upper.map(({ size }) => Math.log(size));
  const ys = upper.map(({ value }) => Math.log(value));
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(xs), mean(ys)];
  let over = 0;
  let under = 0;
  xs.forEach((value, index) => {
    over += (value - x) * ((ys[index] as number) - y);
    under += (value - x) ** 2;
  });
  return over / under;
}

/** A line of a chart. */
export interface Series {
  readonly name: string;
  readonly points: readonly Point[];
}
