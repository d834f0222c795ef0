import type { Quantity } from '../../model/quantity.ts';
import { compare, negate, one, roundToUnits, scaled, zero } from '../../model/quantity.ts';
import type { LinearCondition, SystemCell } from '../rule-system.ts';

/**
 * Where a figure has more decimals than its cell: the two halves in which a figure of the declared decimals can lie.
 * Undefined where every figure can be written as it is.
 */
export function gridSplit(
  figures: ReadonlyMap<number, Quantity>,
  cells: readonly SystemCell[],
): readonly LinearCondition[] | undefined {
  for (const [index, figure] of figures) {
    const cell = cells[index];
    if (!cell || cell.continuous) continue;
    const units = BigInt(roundToUnits(figure, cell.decimals));
    const side = compare(scaled(units, cell.decimals), figure);
    if (side === 0) continue;
    const floor = side > 0 ? units - 1n : units;
    const bound = (limit: bigint, operator: '<=' | '>='): LinearCondition => ({
      terms: [{ cell: index, coefficient: one }],
      constant: negate(scaled(limit, cell.decimals)),
      operator,
      radius: zero,
    });
    return [bound(floor, '<='), bound(floor + 1n, '>=')];
  }
  return undefined;
}
