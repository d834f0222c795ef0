import type { Quantity } from '../../model/quantity.ts';
import { add, isZero, negate, zero } from '../../model/quantity.ts';
import type { SignedItem } from './hierarchical-rule.ts';
import type { HierarchyMode } from './hierarchy-options.ts';

/** What stands for a code item: a figure, null, or (`undefined`) no data point at all. */
export type ItemValue = Quantity | null | undefined;

/** What a missing point counts as under a mode; an existing null stays null. */
export function settledValue(value: ItemValue, mode: HierarchyMode): Quantity | null {
  if (value !== undefined) return value;
  return mode.endsWith('_zero') ? zero : null;
}

/** Whether a rule over these items yields a result (VTL 2.1, check_hierarchy: table of the modes). */
export function yieldsResult(values: readonly ItemValue[], mode: HierarchyMode): boolean {
  switch (mode) {
    case 'non_null':
      return values.every((value) => value !== undefined && value !== null);
    case 'non_zero':
      // Null is not 0: "NULL are returned too".
      return values.some((value) => value !== undefined && (value === null || !isZero(value)));
    case 'partial_null':
    case 'partial_zero':
      return values.some((value) => value !== undefined);
    case 'always_null':
    case 'always_zero':
      return true;
  }
}

/** The right side of a rule added up with its signs; null where one of its items is. */
export function rightSide(
  items: readonly SignedItem[],
  figureOf: (item: string) => ItemValue,
  mode: HierarchyMode,
): Quantity | null {
  return items.reduce<Quantity | null>((sum, { item, sign }) => {
    const value = settledValue(figureOf(item), mode);
    if (sum === null || value === null) return null;
    return add(sum, sign === '-' ? negate(value) : value);
  }, zero);
}
