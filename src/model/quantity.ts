/**
 * An exact number: `numerator ÷ denominator`, the denominator at least 1.
 *
 * Scaled safe integers (12.34 is 1234 ÷ 100) are the common case. A result that leaves ±(2^53 − 1)
 * promotes to BigInt and comes back when it can, so a sum never rounds: 0.1 + 0.2 is 0.3, a million times over.
 * A division stays a ratio to the end.
 */
export interface Quantity {
  readonly numerator: number | bigint;
  readonly denominator: number | bigint;
}

export const zero: Quantity = Object.freeze({ numerator: 0, denominator: 1 });
export const one: Quantity = Object.freeze({ numerator: 1, denominator: 1 });

const powers: readonly number[] = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** 10^exponent, exact for any exponent ≥ 0. */
export function powerOfTen(exponent: number): number | bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/**
 * A quantity from a scaled integer: `scaled(1234, 2)` is 12.34.
 *
 * @param units a safe integer or BigInt, in units of 10^−decimals
 * @param decimals 0 or more
 */
export function scaled(units: number | bigint, decimals: number): Quantity {
  return { numerator: demote(units), denominator: powerOfTen(decimals) };
}

/** A whole number. */
export function integer(value: number | bigint): Quantity {
  return { numerator: demote(value), denominator: 1 };
}

/**
 * Reads plain decimal text, `-12.340`; no exponent, no separators.
 *
 * @returns undefined when the text is anything else
 */
export function parseQuantity(text: string): Quantity | undefined {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const units = BigInt(whole + fraction);
  return scaled(sign === '-' ? -units : units, fraction.length);
}

/**
 * The exact value of a finite double (every double is a binary fraction).
 *
 * @throws RangeError for what is no finite number: a defect of whoever asks
 */
export function fromDouble(value: number): Quantity {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no exact value`);
  if (Number.isSafeInteger(value)) return integer(value);
  let denominator = 1n;
  let numerator = value;
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return normalise(BigInt(numerator), denominator);
}

export function add(a: Quantity, b: Quantity): Quantity {
  if (a.denominator === b.denominator) {
    if (typeof a.numerator === 'number' && typeof b.numerator === 'number') {
      const sum = a.numerator + b.numerator;
      if (Number.isSafeInteger(sum)) return { numerator: sum, denominator: a.denominator };
    }
    return { numerator: demote(BigInt(a.numerator) + BigInt(b.numerator)), denominator: a.denominator };
  }
  if (isSmall(a) && isSmall(b)) {
    // Scaled integers of different decimals: bring the coarser one to the finer scale.
    const [coarse, fine] = a.denominator < b.denominator ? [a, b] : [b, a];
    const factor = fine.denominator / coarse.denominator;
    const sum = coarse.numerator * factor + fine.numerator;
    if (Number.isInteger(factor) && Number.isSafeInteger(sum) && Number.isSafeInteger(coarse.numerator * factor)) {
      return { numerator: sum, denominator: fine.denominator };
    }
  }
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return normalise(left + right, BigInt(a.denominator) * BigInt(b.denominator));
}

export function negate(a: Quantity): Quantity {
  // 0 − n and not −n: minus zero does not exist here.
  const numerator = typeof a.numerator === 'number' ? 0 - a.numerator : -a.numerator;
  return { numerator, denominator: a.denominator };
}

export function subtract(a: Quantity, b: Quantity): Quantity {
  return add(a, negate(b));
}

export function multiply(a: Quantity, b: Quantity): Quantity {
  if (isSmall(a) && isSmall(b)) {
    const numerator = a.numerator * b.numerator;
    const denominator = a.denominator * b.denominator;
    if (Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator)) {
      return { numerator: numerator + 0, denominator };
    }
  }
  return normalise(BigInt(a.numerator) * BigInt(b.numerator), BigInt(a.denominator) * BigInt(b.denominator));
}

/** Exact quotient, or undefined when `b` is zero. */
export function divide(a: Quantity, b: Quantity): Quantity | undefined {
  if (isZero(b)) return undefined;
  return normalise(BigInt(a.numerator) * BigInt(b.denominator), BigInt(a.denominator) * BigInt(b.numerator));
}

export function absolute(a: Quantity): Quantity {
  return a.numerator < 0 ? negate(a) : a;
}

/** −1, 0 or 1: the sign of a − b. */
export function compare(a: Quantity, b: Quantity): -1 | 0 | 1 {
  if (a.denominator === b.denominator) return signOf(a.numerator, b.numerator);
  if (isSmall(a) && isSmall(b)) {
    const left = a.numerator * b.denominator;
    const right = b.numerator * a.denominator;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return signOf(left, right);
  }
  return signOf(BigInt(a.numerator) * BigInt(b.denominator), BigInt(b.numerator) * BigInt(a.denominator));
}

export function isZero(a: Quantity): boolean {
  return a.numerator === 0 || a.numerator === 0n;
}

/** The integer nearest to a × 10^decimals, halves away from zero; this is how declared decimals are reached. */
export function roundToUnits(a: Quantity, decimals: number): number | bigint {
  const scale = powerOfTen(decimals);
  if (a.denominator === scale) return a.numerator;
  const top = BigInt(a.numerator) * BigInt(scale);
  const bottom = BigInt(a.denominator);
  const magnitude = top < 0n ? -top : top;
  const rounded = (2n * magnitude + bottom) / (2n * bottom);
  return demote(top < 0n ? -rounded : rounded);
}

/**
 * The value in units of 10^−decimals.
 *
 * @returns undefined where it is no whole number of them
 * @example exactUnits(scaled(125, 2), 1) // undefined: 1.25 needs two decimals
 */
export function exactUnits(a: Quantity, decimals: number): number | bigint | undefined {
  const units = roundToUnits(a, decimals);
  return compare(scaled(units, decimals), a) === 0 ? units : undefined;
}

/** Rounds half away from zero. */
export function round(a: Quantity, decimals: number): Quantity {
  return scaled(roundToUnits(a, decimals), decimals);
}

/** The double nearest to the exact value: what a cached result in a workbook holds. */
export function toNumber(a: Quantity): number {
  if (typeof a.numerator === 'number' && typeof a.denominator === 'number') return a.numerator / a.denominator;
  // Seventeen significant digits determine a double; dividing two huge numbers as doubles would lose them.
  return Number(significantText(a, 20));
}

/** Plain decimal text with exactly `decimals` digits after the point. */
export function formatQuantity(a: Quantity, decimals: number): string {
  const units = BigInt(roundToUnits(a, decimals));
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals > 0 ? `.${digits.slice(digits.length - decimals)}` : '';
  return `${units < 0n ? '-' : ''}${whole}${fraction}`;
}

/** Shortest plain decimal text: exact where the decimal ends within `limit` digits, else rounded to `limit`. */
export function quantityText(a: Quantity, limit = 6): string {
  const text = formatQuantity(a, limit);
  return text.includes('.') ? text.replace(/\.?0+$/, '').replace(/^-0$/, '0') : text;
}

interface SmallQuantity extends Quantity {
  readonly numerator: number;
  readonly denominator: number;
}

function isSmall(a: Quantity): a is SmallQuantity {
  return typeof a.numerator === 'number' && typeof a.denominator === 'number';
}

function signOf(a: number | bigint, b: number | bigint): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}

function demote(value: number | bigint): number | bigint {
  if (typeof value === 'number') return value + 0;
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}

function normalise(numerator: bigint, denominator: bigint): Quantity {
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, denominator * sign);
  return { numerator: demote((numerator * sign) / divisor), denominator: demote((denominator * sign) / divisor) };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}

/** Scientific text with `digits` significant digits, cut off. */
function significantText(a: Quantity, digits: number): string {
  const negative = a.numerator < 0;
  const top = BigInt(a.numerator) * (negative ? -1n : 1n);
  const bottom = BigInt(a.denominator);
  const exponent = top.toString().length - bottom.toString().length - digits;
  const quotient = exponent > 0 ? top / (bottom * 10n ** BigInt(exponent)) : (top * 10n ** BigInt(-exponent)) / bottom;
  return `${negative ? '-' : ''}${quotient}e${exponent}`;
}
