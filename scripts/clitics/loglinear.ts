/** Examples of a conditional log-linear model in compressed rows: example ─▶ candidates ─▶ feature ids. */
export interface Examples {
  readonly candidateStart: Int32Array;
  readonly featureStart: Int32Array;
  readonly features: Int32Array;
  /** Index of the right candidate within each example. */
  readonly gold: Int32Array;
  readonly weight: Float64Array;
}

/** Collects examples row by row. */
export class ExampleBuilder {
  readonly #candidateStart: number[] = [0];
  readonly #featureStart: number[] = [0];
  readonly #features: number[] = [];
  readonly #gold: number[] = [];
  readonly #weight: number[] = [];

  add(rows: readonly (readonly number[])[], gold: number, weight: number): void {
    for (const row of rows) {
      for (const id of row) this.#features.push(id);
      this.#featureStart.push(this.#features.length);
    }
    this.#candidateStart.push(this.#featureStart.length - 1);
    this.#gold.push(gold);
    this.#weight.push(weight);
  }

  get size(): number {
    return this.#gold.length;
  }

  build(): Examples {
    return {
      candidateStart: Int32Array.from(this.#candidateStart),
      featureStart: Int32Array.from(this.#featureStart),
      features: Int32Array.from(this.#features),
      gold: Int32Array.from(this.#gold),
      weight: Float64Array.from(this.#weight),
    };
  }
}

/** Negative log-likelihood with an L2 penalty; writes the gradient. */
function objective(examples: Examples, theta: Float64Array, penalty: number, gradient: Float64Array): number {
  const { candidateStart, featureStart, features, gold, weight } = examples;
  let loss = 0;
  for (let k = 0; k < theta.length; k++) {
    const value = theta[k] as number;
    gradient[k] = penalty * value;
    loss += 0.5 * penalty * value * value;
  }
  const scores = new Float64Array(256);
  for (let i = 0; i < gold.length; i++) {
    const from = candidateStart[i] as number;
    const to = candidateStart[i + 1] as number;
    let top = Number.NEGATIVE_INFINITY;
    for (let c = from; c < to; c++) {
      let score = 0;
      for (let f = featureStart[c] as number; f < (featureStart[c + 1] as number); f++) {
        score += theta[features[f] as number] as number;
      }
      scores[c - from] = score;
      if (score > top) top = score;
    }
    let sum = 0;
    for (let c = from; c < to; c++) sum += Math.exp((scores[c - from] as number) - top);
    const log = top + Math.log(sum);
    const w = weight[i] as number;
    loss += w * (log - (scores[gold[i] as number] as number));
    for (let c = from; c < to; c++) {
      const p = Math.exp((scores[c - from] as number) - log) - (c - from === gold[i] ? 1 : 0);
      const step = w * p;
      for (let f = featureStart[c] as number; f < (featureStart[c + 1] as number); f++) {
        const id = features[f] as number;
        gradient[id] = (gradient[id] as number) + step;
      }
    }
  }
  return loss;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** Fits the weights by L-BFGS (Nocedal & Wright 2006, algorithm 7.5) with a memory of 10 and backtracking steps. */
export function fit(examples: Examples, size: number, penalty: number, rounds: number): Float64Array {
  let theta: Float64Array = new Float64Array(size);
  let gradient: Float64Array = new Float64Array(size);
  let loss = objective(examples, theta, penalty, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const direction = gradient.slice();
    const alphas: number[] = [];
    for (let k = steps.length - 1; k >= 0; k--) {
      const s = steps[k] as Float64Array;
      const y = changes[k] as Float64Array;
      const alpha = dot(s, direction) / dot(y, s);
      alphas[k] = alpha;
      for (let j = 0; j < size; j++) direction[j] = (direction[j] as number) - alpha * (y[j] as number);
    }
    const lastStep = steps[steps.length - 1];
    const lastChange = changes[changes.length - 1];
    const scale =
      lastStep && lastChange
        ? dot(lastStep, lastChange) / dot(lastChange, lastChange)
        : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)));
    for (let j = 0; j < size; j++) direction[j] = (direction[j] as number) * scale;
    for (let k = 0; k < steps.length; k++) {
      const s = steps[k] as Float64Array;
      const y = changes[k] as Float64Array;
      const beta = dot(y, direction) / dot(y, s);
      const alpha = alphas[k] as number;
      for (let j = 0; j < size; j++) direction[j] = (direction[j] as number) + (alpha - beta) * (s[j] as number);
    }
    const slope = -dot(gradient, direction);
    let step = 1;
    let next: Float64Array = theta;
    let nextGradient: Float64Array = gradient;
    let nextLoss = loss;
    for (let tries = 0; tries < 20; tries++) {
      next = new Float64Array(size);
      for (let j = 0; j < size; j++) next[j] = (theta[j] as number) - step * (direction[j] as number);
      nextGradient = new Float64Array(size);
      nextLoss = objective(examples, next, penalty, nextGradient);
      if (nextLoss <= loss + 1e-4 * step * slope) break;
      step *= 0.5;
    }
    if (!(nextLoss < loss)) break;
    const s = new Float64Array(size);
    const y = new Float64Array(size);
    for (let j = 0; j < size; j++) {
      s[j] = (next[j] as number) - (theta[j] as number);
      y[j] = (nextGradient[j] as number) - (gradient[j] as number);
    }
    if (dot(s, y) > 1e-10) {
      steps.push(s);
      changes.push(y);
      if (steps.length > 10) {
        steps.shift();
        changes.shift();
      }
    }
    const gain = (loss - nextLoss) / Math.max(1, Math.abs(nextLoss));
    theta = next;
    gradient = nextGradient;
    loss = nextLoss;
    if (gain < 1e-6) break;
  }
  return theta;
}
