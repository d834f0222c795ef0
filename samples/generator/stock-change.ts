import { stateAt } from '../../src/model/cell-values.ts';
import { isCarried } from '../../src/model/is-carried.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { TemplateSheetPlan } from '../../src/workbook/template-plan.ts';

/**
 * What an honest filler chooses for 时点数比上期: 变动 where a stock is another than the one that was filled in, else
 * 无变动. What is blank or no number has not changed.
 *
 * @returns undefined where no stock was known, so that nothing is asked
 */
export function stockChange(
  { edition, kind, prefill }: TemplateSheetPlan,
  filled: CellValues,
): 'unchanged' | 'changed' | undefined {
  if (!prefill || edition.form.kind === 'list') return undefined;
  const carried = edition.form.cells.filter(
    (cell) => edition.open[cell.index] && isCarried(cell, kind) && stateAt(prefill, cell.index) === 'value',
  );
  if (carried.length === 0) return undefined;
  const hasChanged = carried.some(
    ({ index }) => stateAt(filled, index) === 'value' && filled.amount[index] !== prefill.amount[index],
  );
  return hasChanged ? 'changed' : 'unchanged';
}
