import { quantityAt, textAt } from '../model/cell-values.ts';
import type { Form } from '../model/form.ts';
import { quantityText } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';

/** Rows of a list form in these values. */
export function rowCount(form: Form, values: CellValues): number {
  return Math.floor(values.state.length / form.columns.length);
}

/**
 * The key of one row of a list form, its parts joined by `|`; undefined where a part is blank or the form has no key.
 *
 * @param row counted from 0
 */
export function rowKey(form: Form, values: CellValues, row: number): string | undefined {
  const columns = form.columns.length;
  const parts = (form.list?.key ?? []).map((column) => {
    const index = row * columns + column;
    const quantity = quantityAt(values, index, form.cells[column]?.decimals ?? 0);
    return textAt(values, index)?.trim() ?? (quantity && quantityText(quantity));
  });
  const present = parts.filter((part) => part !== undefined && part !== '');
  return present.length > 0 && present.length === parts.length ? present.join('|') : undefined;
}

/** Row of each key; of equal keys the first. */
export function rowsByKey(form: Form, values: CellValues): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < rowCount(form, values); row += 1) {
    const key = rowKey(form, values, row);
    if (key !== undefined && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}
