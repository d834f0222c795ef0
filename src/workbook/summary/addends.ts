import type { Cell } from '../../model/form.ts';
import type { Figure } from './figure.ts';
import type { TableFigures } from './table-figures.ts';
import type { PlannedUnit } from './table-plan.ts';

/** Rows that a total is made of: own, adjustment and the totals directly below. */
export interface Addend {
  readonly row: number;
  readonly figure: Figure;
}

/** The rows added into a cell of a unit's total, in the order in which they stand. */
export function addends(figures: TableFigures, unit: PlannedUnit, cell: Cell): readonly Addend[] {
  const { byUnit, units } = figures.plan;
  const found: Addend[] = [];
  for (const part of ['own', 'adjustment'] as const) {
    const row = byUnit.rowOf(unit.unit.code, part);
    if (row > 0) found.push({ row, figure: figures.figure(unit, part, cell) });
  }
  for (const code of unit.below) {
    const child = units.get(code);
    if (child) found.push({ row: byUnit.rowOf(code, 'total'), figure: figures.figure(child, 'total', cell) });
  }
  return found;
}
