import type { Period } from '../model/period.ts';
import type { Records } from './records.ts';

/**
 * Whether a unit, or one that it grew out of, stood in the tree at the end of a period. Only of a unit that had nothing
 * before it are earlier figures blank; anywhere else their absence leaves a rule undecided.
 */
export function wasFounded(unit: string, period: Period, records: Records): boolean {
  const tree = records.treeOn(period);
  if (!tree) return true;
  return tree.get(unit) !== undefined || tree.units.some((earlier) => earlier.successors.includes(unit));
}
