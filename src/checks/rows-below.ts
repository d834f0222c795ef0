import type { FormTotals, ListRow } from '../model/totals.ts';
import type { UnitTree } from '../units/unit-tree.ts';

/** The rows of a list form that a unit and all units below it reported, in tree order. */
export function rowsBelow(totals: FormTotals, unit: string, tree: UnitTree): readonly ListRow[] {
  const subtree = new Set<string>();
  const add = (code: string) => {
    subtree.add(code);
    for (const child of tree.children(code)) add(child.code);
  };
  add(unit);
  return totals.rows.filter((row) => subtree.has(row.unit.code));
}
