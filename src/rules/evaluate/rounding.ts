import {
  add,
  compare,
  integer,
  multiply,
  negate,
  one,
  type Quantity,
  scaled,
  subtract,
  zero,
} from '../../model/quantity.ts';

/** The largest whole number not above `a`. */
export function floor(a: Quantity): Quantity {
  const top = BigInt(a.numerator);
  const bottom = BigInt(a.denominator);
  const quotient = top / bottom;
  return integer(top % bottom < 0n ? quotient - 1n : quotient);
}

/** Cuts off (`down`) or goes away from zero (`up`) at `decimals`, which may be negative. */
export function roundToward(a: Quantity, decimals: number, direction: 'down' | 'up'): Quantity {
  const scale = shift(decimals);
  const magnitude = multiply(compare(a, zero) < 0 ? negate(a) : a, scale);
  const below = floor(magnitude);
  const steps = direction === 'up' && compare(below, magnitude) < 0 ? add(below, one) : below;
  const rounded = multiply(steps, shift(-decimals));
  return compare(a, zero) < 0 ? negate(rounded) : rounded;
}

/** Excel's ROUND: halves away from zero, at decimals that may be negative. */
export function roundHalfAway(a: Quantity, decimals: number): Quantity {
  const scale = shift(decimals);
  const magnitude = multiply(compare(a, zero) < 0 ? negate(a) : a, scale);
  const rounded = multiply(floor(add(magnitude, scaled(5, 1))), shift(-decimals));
  return compare(a, zero) < 0 ? negate(rounded) : rounded;
}

/** Excel's MOD: the remainder has the sign of the divisor. */
export function remainder(a: Quantity, quotient: Quantity, divisor: Quantity): Quantity {
  return subtract(a, multiply(divisor, floor(quotient)));
}

function shift(decimals: number): Quantity {
  return decimals >= 0 ? integer(10n ** BigInt(decimals)) : scaled(1, -decimals);
}
