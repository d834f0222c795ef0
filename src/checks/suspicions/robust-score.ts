import type { Quantity } from '../../model/quantity.ts';
import {
  absolute,
  add,
  compare,
  divide,
  integer,
  isZero,
  multiply,
  scaled,
  subtract,
  zero,
} from '../../model/quantity.ts';

/** How far one value is from the others: the modified z-score, exact. */
export interface RobustScore {
  readonly median: Quantity;
  /** |value − median| × 0.6745 ÷ median absolute deviation; never negative. */
  readonly score: Quantity;
}

/** Makes a median absolute deviation comparable with a standard deviation (Iglewicz and Hoaglin, 1993). */
const ofMedian = scaled(6745, 4);
/** The same for a mean absolute deviation, where more than half of the values are equal: 1 ÷ 1.253314. */
const ofMean = divide(integer(1_000_000), integer(1_253_314)) ?? zero;

/**
 * The modified z-score of every value among all of them (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993).
 * Where the median absolute deviation is 0, the mean absolute deviation takes its place, as they advise.
 *
 * @param values at least one
 * @returns one score for each value, in the same order; undefined where all values are equal
 */
export function robustScores(values: readonly Quantity[]): readonly RobustScore[] | undefined {
  const median = medianOf(values);
  const deviations = values.map((value) => absolute(subtract(value, median)));
  const middle = medianOf(deviations);
  const mean = divide(deviations.reduce(add, zero), integer(values.length)) ?? zero;
  const [factor, deviation] = isZero(middle) ? [ofMean, mean] : [ofMedian, middle];
  if (isZero(deviation)) return undefined;
  return deviations.map((each) => ({ median, score: divide(multiply(each, factor), deviation) ?? zero }));
}

function medianOf(values: readonly Quantity[]): Quantity {
  const sorted = values.toSorted(compare);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? zero;
  if (sorted.length % 2 === 1) return upper;
  return divide(add(sorted[half - 1] ?? upper, upper), integer(2)) ?? zero;
}
