/** How near a stored number is to the exact one. */
export type Nearness = 'same' | 'recalculated' | 'different';

/** So nearly do programs agree that calculate with floating-point numbers. */
const recalculated = 1e-9;

/** Excel and LibreOffice keep so many digits of a number. */
const digits = 15;

/**
 * Compares a stored number with the exact one: the same double, or the one it becomes when a program keeps fifteen
 * digits of it. A result that differs behind the ninth digit is what floating-point arithmetic makes of the same
 * formula; whole numbers have no such leeway.
 *
 * @param isResult of a formula that is unchanged
 */
export function compareNumbers(expected: number, found: number, isResult: boolean): Nearness {
  if (expected === found) return 'same';
  // 1e400 in a file is no number that a program wrote: nothing is near it.
  if (!Number.isFinite(expected) || !Number.isFinite(found)) return 'different';
  const difference = Math.abs(expected - found);
  const size = Math.max(Math.abs(expected), Math.abs(found));
  if (isRounded(found) && difference <= halfUnit(size)) return 'same';
  const isWhole = Number.isInteger(expected) && Number.isInteger(found) && size < 10 ** digits;
  return isResult && !isWhole && difference <= recalculated * Math.max(1, size) ? 'recalculated' : 'different';
}

/** Does it have no more digits than are kept. */
function isRounded(number: number): boolean {
  return Number(number.toPrecision(digits)) === number;
}

/** Half a unit of the last digit that is kept, and the last bit: programs round what they print, not the double. */
function halfUnit(size: number): number {
  return 0.5 * 10 ** (Math.floor(Math.log10(size)) + 1 - digits) + size * Number.EPSILON;
}
