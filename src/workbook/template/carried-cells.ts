import { storedValue } from '../../forms/stored-value.ts';
import type { Cell } from '../../model/form.ts';
import { isCarried } from '../../model/is-carried.ts';
import type { Value } from '../../rules/value.ts';
import type { TemplateSheetPlan } from '../template-plan.ts';

/** A stock that comes with what it closed with last period. */
export interface CarriedCell {
  readonly cell: Cell;
  readonly last: Extract<Value, { readonly kind: 'number' | 'text' }>;
}

/** The cells of a sheet that come with last period's figure. */
export function carriedCells({ edition, kind, prefill }: TemplateSheetPlan): CarriedCell[] {
  if (!prefill || edition.form.kind === 'list') return [];
  return edition.form.cells.flatMap((cell) => {
    if (!edition.open[cell.index] || !isCarried(cell, kind)) return [];
    const last = storedValue(cell, prefill, cell.index);
    return last.kind === 'number' || last.kind === 'text' ? [{ cell, last }] : [];
  });
}
