/** The terms of a number, each a mantissa times a power of ten; used again for the next number. */
export class Amount {
  /** How many terms there are. */
  count = 0;
  readonly mantissas: (number | bigint)[] = [];
  readonly exponents: number[] = [];
  /** Power of ten of the scale that closed the term (6 for ثلاثة ملايين and for 3.5 مليون), 0 for none. */
  readonly scales: number[] = [];

  push(mantissa: number | bigint, exponent: number, scale: number): void {
    this.mantissas[this.count] = mantissa;
    this.exponents[this.count] = exponent;
    this.scales[this.count] = scale;
    this.count++;
  }

  /**
   * Adds the term that a scale closes; gives whether it fits behind the term before it.
   *
   * One or two of the same scale go to whole hundreds of it: "مئة ألف وألفان" is 102 thousand.
   */
  close(mantissa: number | bigint, exponent: number, scale: number): boolean {
    const last = this.count - 1;
    const hundreds = last < 0 ? undefined : this.mantissas[last];
    if (
      typeof hundreds === 'number' &&
      this.scales[last] === scale &&
      this.exponents[last] === exponent &&
      hundreds % 100 === 0 &&
      (mantissa === 1 || mantissa === 2)
    ) {
      this.mantissas[last] = hundreds + mantissa;
      return true;
    }
    this.push(mantissa, exponent, scale);
    if (this.descends()) return true;
    this.count--;
    return false;
  }

  /** Whether the last term is less than one unit of the scale before it, as it must be in a sum. */
  descends(): boolean {
    const last = this.count - 1;
    if (last < 1) return true;
    const mantissa = Number(this.mantissas[last] as number | bigint);
    return mantissa * 10 ** (this.exponents[last] as number) < 10 ** (this.scales[last - 1] as number);
  }

  /** The exact sum: a `number`, or a `bigint` when it is an integer that no double holds for sure. */
  value(): number | bigint {
    let sum = 0;
    let least = 0;
    for (let i = 0; i < this.count; i++) {
      const mantissa = this.mantissas[i] as number | bigint;
      const exponent = this.exponents[i] as number;
      if (exponent < least) least = exponent;
      sum += Number(mantissa) * (exponent === 0 ? 1 : 10 ** exponent);
    }
    if (least === 0 && sum <= Number.MAX_SAFE_INTEGER) return sum;
    // A decimal is summed in units of its last digit, then written with an exponent: the parser of the engine rounds right.
    let exact = 0n;
    for (let i = 0; i < this.count; i++) {
      exact += BigInt(this.mantissas[i] as number | bigint) * 10n ** BigInt((this.exponents[i] as number) - least);
    }
    if (least === 0) return narrow(exact);
    const unit = 10n ** BigInt(-least);
    return exact % unit === 0n ? narrow(exact / unit) : Number(`${exact}e${least}`);
  }
}

/** The integer as a `number` when a double holds it and its neighbours. */
export function narrow(value: bigint): number | bigint {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= -BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

/** `value + sign × (upper / lower) × 10^scale`, rounded once. */
export function addFraction(
  value: number | bigint,
  sign: number,
  upper: number,
  lower: number,
  scale: number,
): number | bigint {
  const share = upper * 10 ** scale;
  if (!Number.isInteger(upper)) return Number(value) + (sign * share) / lower;
  if (typeof value === 'number') {
    const exact = (value * lower + sign * share) / lower;
    if (Number.isSafeInteger(value * lower) || !Number.isInteger(value)) return exact;
  }
  const sum = BigInt(value) * BigInt(lower) + BigInt(sign) * BigInt(upper) * 10n ** BigInt(scale);
  return sum % BigInt(lower) === 0n ? narrow(sum / BigInt(lower)) : Number(sum) / lower;
}
