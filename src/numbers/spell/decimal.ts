/** The digits of a number: its sign, the integer part without leading zeros, the fraction without trailing ones. */
export interface Decimal {
  readonly negative: boolean;
  readonly integer: string;
  readonly fraction: string;
}

/** 10^36, the largest number that is named. */
const LIMIT = `1${'0'.repeat(36)}`;

/**
 * The shortest decimal digits that give the number back, which are those that `String` prints.
 *
 * @throws TypeError when the value is neither a number nor a bigint.
 * @throws RangeError when it is NaN, infinite or beyond ±10^36.
 * @example
 * decimalOf(-1.5e-7) // => { negative: true, integer: '0', fraction: '00000015' }
 */
export function decimalOf(value: number | bigint): Decimal {
  if (typeof value !== 'number' && typeof value !== 'bigint') {
    throw new TypeError(`spellNumber: the value must be a number or a bigint, not ${typeof value} ${String(value)}`);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`spellNumber: the value must be finite, not ${value}`);
  }
  const negative = value < 0;
  if (Number.isSafeInteger(value)) return { negative, integer: String(Math.abs(value as number)), fraction: '' };
  const [mantissa, exponent = '0'] = String(negative ? -value : value).split('e') as [string, string?];
  const [integer, fraction = ''] = mantissa.split('.') as [string, string?];
  const shift = Number(exponent);
  if (shift < 0) return { negative, integer: '0', fraction: '0'.repeat(-shift - integer.length) + integer + fraction };
  const moved = fraction.padEnd(shift, '0');
  const whole = integer + moved.slice(0, shift);
  // The double 1e36 lies a little above 10^36: its digits decide, not its exact value.
  if (whole.length > LIMIT.length || (whole.length === LIMIT.length && whole !== LIMIT)) {
    throw new RangeError(`spellNumber: the value ${value} is beyond the limit of ±10^36`);
  }
  return { negative, integer: whole, fraction: moved.slice(shift) };
}

/**
 * An amount of money in units and subunits, rounded to the nearest subunit, half away from zero.
 *
 * @example
 * moneyOf({ negative: false, integer: '1', fraction: '995' }, 100) // => { units: '2', subunits: '0' }
 */
export function moneyOf(
  value: Decimal,
  subunitsPerUnit: number,
): { readonly units: string; readonly subunits: string } {
  const perUnit = BigInt(subunitsPerUnit);
  const one = 10n ** BigInt(value.fraction.length);
  const total = BigInt(value.integer + value.fraction) * perUnit;
  const rounded = (2n * total + one) / (2n * one);
  return { units: String(rounded / perUnit), subunits: String(rounded % perUnit) };
}
