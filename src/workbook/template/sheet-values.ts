import { takesOver } from '../../forms/takes-over.ts';
import { copyCellValues, emptyCellValues, stateAt } from '../../model/cell-values.ts';
import type { CellValues } from '../../model/return.ts';
import { stateCode } from '../../model/return.ts';
import type { TemplateSheetPlan } from '../template-plan.ts';
import type { CellRole } from './template-sheet.ts';

/** Rows of figures a plan brings along for a list form. */
export function filledRows(plan: TemplateSheetPlan): number {
  const { form } = plan.edition;
  return form.kind === 'list' ? (plan.filled?.state.length ?? 0) / form.columns.length : 0;
}

/** What stands in the sheet when it is opened: filled figures before prefilled ones, open cells else blank. */
export function sheetValues(plan: TemplateSheetPlan): CellValues {
  const { form } = plan.edition;
  if (form.kind === 'list') return plan.filled ?? emptyCellValues(0);
  const values = copyCellValues(plan.filled ?? emptyCellValues(form.cells.length));
  for (const { index, origin } of form.cells) {
    const known = plan.resent && origin === 'typed' ? undefined : plan.prefill;
    if (!plan.edition.open[index]) values.state[index] = stateCode.closed;
    else if (isEmpty(values, index)) takeOver(values, known, index);
  }
  return values;
}

function isEmpty(values: CellValues, index: number): boolean {
  const state = stateAt(values, index);
  return state === 'closed' || state === 'blank';
}

function takeOver(
  values: ReturnType<typeof copyCellValues>,
  prefill: TemplateSheetPlan['prefill'],
  index: number,
): void {
  values.state[index] = stateCode.blank;
  if (!prefill || isEmpty(prefill, index)) return;
  values.state[index] = prefill.state[index] ?? stateCode.blank;
  values.amount[index] = prefill.amount[index] ?? 0;
  const large = prefill.large.get(index);
  if (large !== undefined) values.large.set(index, large);
  const text = prefill.text.get(index);
  if (text !== undefined) values.text.set(index, text);
}

/**
 * The role of every cell of the form in this sheet.
 *
 * @param inWorkbook whether another form has a sheet of the same kind in this workbook
 */
export function cellRoles(plan: TemplateSheetPlan, inWorkbook: (form: string) => boolean): CellRole[] {
  const { form, open } = plan.edition;
  return form.cells.map((cell) => {
    if (!open[cell.index]) return 'closed';
    if (cell.origin === 'computed') return takesOver(plan.edition, cell.index) ? 'takenOver' : 'computed';
    if (cell.origin === 'typed') return 'input';
    if (cell.source?.from === 'form' && inWorkbook(cell.source.form)) return 'linked';
    // Targets are issued and units are counted by the district: neither is ever typed by the filler.
    if (cell.source?.from === 'targets' || cell.source?.from === 'tree') return 'prefilled';
    return plan.prefill && !isEmpty(plan.prefill, cell.index) ? 'prefilled' : 'input';
  });
}
