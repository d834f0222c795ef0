import { rowCount } from '../forms/row-key.ts';
import { stateAt } from '../model/cell-values.ts';
import type { Form } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';

/** Index of a column of a row in the values of a list form. */
export function listCell(form: Form, row: number, column: number): number {
  return row * form.columns.length + column;
}

/** The rows of a list return that hold anything, 0-based. */
export function filledRows(form: Form, values: CellValues): readonly number[] {
  return Array.from({ length: rowCount(form, values) }, (_, row) => row).filter((row) =>
    form.columns.some((_, column) => {
      const state = stateAt(values, listCell(form, row, column));
      return state !== 'blank' && state !== 'closed';
    }),
  );
}
