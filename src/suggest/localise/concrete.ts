import type { Quantity } from '../../model/quantity.ts';
import { add, compare, divide, multiply, one, subtract } from '../../model/quantity.ts';
import type { BoundedVariable } from './bounded-variable.ts';
import type { Delta } from './delta.ts';

/** Rational values in place of those with an ε: an ε of at most 1 that is small enough for every bound. */
export function concrete(values: readonly Delta[], variables: readonly BoundedVariable[]): readonly Quantity[] {
  let epsilon = one;
  for (const [index, value] of values.entries()) {
    const { lower, upper } = variables[index] ?? {};
    if (lower) epsilon = least(epsilon, lower.limit, value);
    if (upper) epsilon = least(epsilon, value, upper.limit);
  }
  return values.map(({ value, small }) => add(value, multiply(small, epsilon)));
}

/** An ε with which `low ≤ high` holds still, as it does for every ε that is small enough. */
function least(epsilon: Quantity, low: Delta, high: Delta): Quantity {
  if (compare(low.value, high.value) >= 0 || compare(low.small, high.small) <= 0) return epsilon;
  const limit = divide(subtract(high.value, low.value), subtract(low.small, high.small));
  return limit && compare(limit, epsilon) < 0 ? limit : epsilon;
}
