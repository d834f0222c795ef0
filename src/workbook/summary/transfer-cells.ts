import type { Cell, Form } from '../../model/form.ts';
import { isNumeric } from './number-format.ts';

/** A whole and the part of it that moves inside the district only, in one column. */
export interface TransferCells {
  readonly whole: Cell;
  readonly within: Cell;
}

/**
 * The cells of an internal item and of its whole in a column; undefined where one of them is closed, or where the
 * column holds nothing that adds up: a rate has no net.
 *
 * @param open by cell index: is the cell open at the total
 */
export function transferCells(
  form: Form,
  item: number,
  column: number,
  open: readonly boolean[],
): TransferCells | undefined {
  const found = form.items[item];
  if (!found?.internal || found.parent === undefined) return undefined;
  const within = form.cells[item * form.columns.length + column];
  const whole = form.cells[found.parent * form.columns.length + column];
  const isShown = (cell: Cell | undefined): cell is Cell =>
    cell !== undefined && open[cell.index] === true && isNumeric(cell) && addsUp(form, cell);
  return isShown(whole) && isShown(within) ? { whole, within } : undefined;
}

/** Indexes of the internal items that have such cells in some column. */
export function internalItems(form: Form, open: readonly boolean[]): readonly number[] {
  return form.items.flatMap((_, item) =>
    form.columns.some((_, column) => transferCells(form, item, column, open)) ? [item] : [],
  );
}

/** A running total is recomputed at every total, and still a sum. */
function addsUp(form: Form, cell: Cell): boolean {
  return cell.aggregation.kind === 'sum' || form.columns[cell.column]?.cumulates !== undefined;
}
