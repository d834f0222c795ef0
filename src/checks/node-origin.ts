import type { Quantity } from '../model/quantity.ts';
import { absolute, add, compare, isZero, subtract, zero } from '../model/quantity.ts';

/** A difference that stands at a unit below in the same cell. */
export interface DifferenceBelow {
  readonly unit: string;
  readonly difference: Quantity;
}

/** Where a difference came from: the units below it was passed up by, and what arose here (0: nothing). */
export interface DifferenceOrigin {
  readonly units: readonly string[];
  readonly inherited: Quantity;
  readonly rest: Quantity;
}

/**
 * Splits a difference into what was passed up from below and what arose here.
 *
 * It is wholly inherited where it equals the sum of the differences below, or one of them (the others having been put
 * right on the way), or all but one (that one having been put right). Other choices among them could meet any figure by
 * chance. It is partly inherited where that sum is smaller and has the same sign. Anything else arose here.
 */
export function findOrigin(difference: Quantity, below: readonly DifferenceBelow[]): DifferenceOrigin {
  const sum = below.reduce((total, each) => add(total, each.difference), zero);
  const units = below.map((each) => each.unit);
  if (below.length > 0 && compare(sum, difference) === 0) return { units, inherited: difference, rest: zero };
  const single = below.find((each) => compare(each.difference, difference) === 0);
  if (single) return { units: [single.unit], inherited: difference, rest: zero };
  const rightedOne =
    below.length > 2 ? below.find((each) => compare(subtract(sum, each.difference), difference) === 0) : undefined;
  if (rightedOne) {
    return { units: units.filter((unit) => unit !== rightedOne.unit), inherited: difference, rest: zero };
  }
  const sameSign = !isZero(sum) && sum.numerator < 0 === difference.numerator < 0;
  if (sameSign && compare(absolute(sum), absolute(difference)) < 0) {
    return { units, inherited: sum, rest: subtract(difference, sum) };
  }
  return { units: [], inherited: zero, rest: difference };
}
