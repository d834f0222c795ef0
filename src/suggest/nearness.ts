import type { Quantity } from '../model/quantity.ts';
import { absolute, add, compare, divide, integer, multiply, scaled, subtract } from '../model/quantity.ts';
import type { SystemCell } from './rule-system.ts';

/**
 * How much nearer to last period's figure another value is than what the cell holds: 10 is ten times nearer, 1 neither
 * nearer nor farther, also where last period is not known. Changes of a twentieth are usual and count as none.
 */
export function nearness(cell: SystemCell, value: Quantity): Quantity {
  const { previous, decimals } = cell;
  if (!previous) return integer(1);
  const usual = add(scaled(1, decimals), multiply(absolute(previous), scaled(5, 2)));
  const away = (from: Quantity) => add(absolute(subtract(from, previous)), usual);
  return divide(away(cell.value), away(value)) ?? integer(1);
}

/**
 * Whether last period's figure speaks for another value. Where no balance says what is needed, nearly any value would do:
 * then only this can.
 */
export function isFarFromLast(cell: SystemCell, value: Quantity): boolean {
  return compare(nearness(cell, value), integer(4)) >= 0;
}
