import type { Quantity } from '../../model/quantity.ts';
import { multiply, parseQuantity, powerOfTen, roundToUnits, scaled } from '../../model/quantity.ts';

/** A number in units of 10^−decimals, and whether more decimals were there than that. */
export interface RoundedNumber {
  readonly units: number | bigint;
  readonly surplus: boolean;
}

/**
 * The value that a numeric cell stands for at its declared decimals (design.md, "Numbers"): Excel stores a typed 1.1 as
 * 1.1000000000000001, so n = round(x · 10^d) is exact when n ÷ 10^d is the same double; else 15 significant digits,
 * which is what Excel shows, decide.
 *
 * @param value finite, below 1e15 in magnitude
 * @param decimals 0 to 15
 * @example doubleToUnits(1.1000000000000001, 1) // { units: 11, surplus: false }
 */
export function doubleToUnits(value: number, decimals: number): RoundedNumber {
  const scale = powerOfTen(decimals);
  if (typeof scale === 'number') {
    const units = Math.round(value * scale);
    if (Number.isSafeInteger(units) && units / scale === value) return { units: units + 0, surplus: false };
  }
  return quantityToUnits(doubleAsShown(value), decimals);
}

/** A quantity at its declared decimals, halves away from zero. */
export function quantityToUnits(quantity: Quantity, decimals: number): RoundedNumber {
  const units = roundToUnits(quantity, decimals);
  const back = scaled(units, decimals);
  const same =
    BigInt(back.numerator) * BigInt(quantity.denominator) === BigInt(quantity.numerator) * BigInt(back.denominator);
  return { units, surplus: !same };
}

/**
 * A double as the decimal number of 15 significant digits that Excel shows for it.
 *
 * @example doubleAsShown(0.1 + 0.2) // 3 ÷ 10
 */
export function doubleAsShown(value: number): Quantity {
  const [mantissa = '0', exponentText = '0'] = value.toExponential(14).split('e');
  const quantity = parseQuantity(mantissa) ?? { numerator: 0, denominator: 1 };
  const exponent = Number(exponentText);
  const power = powerOfTen(Math.abs(exponent));
  return multiply(quantity, exponent < 0 ? { numerator: 1, denominator: power } : { numerator: power, denominator: 1 });
}
