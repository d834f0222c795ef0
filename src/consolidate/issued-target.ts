import type { TargetBook } from '../forms/targets.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Period } from '../model/period.ts';
import type { Quantity } from '../model/quantity.ts';

/** The target issued to a unit for a cell that takes its value from the targets file. */
export function issuedTarget(
  form: Form,
  cell: Cell,
  unit: string,
  period: Period,
  targets: TargetBook,
): Quantity | undefined {
  const item = form.items[cell.item]?.id;
  if (item === undefined || cell.source?.from !== 'targets') return undefined;
  return targets.get(unit, period, form.code, item, cell.source.kind, form.columns[cell.column]?.id);
}
