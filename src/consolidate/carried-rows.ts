import { rowCount } from '../forms/row-key.ts';
import type { ReturnKey } from '../intake/intake-context.ts';
import { copyCellValues, setState } from '../model/cell-values.ts';
import type { Form } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';
import type { Records } from './records.ts';
import { returnSurroundings } from './return-surroundings.ts';

/**
 * The rows of a list form as its next template begins with them: those that were accepted last period, without what
 * happened in that period or year, which is asked anew.
 *
 * @returns undefined where there were none
 */
export function carriedRows(key: ReturnKey, form: Form, records: Records): CellValues | undefined {
  const last = returnSurroundings(key, records).previous?.(form.code);
  if (last === undefined || last === 'unknownUnit') return undefined;
  const rows = rowCount(form, last.values);
  if (rows === 0) return undefined;
  const values = copyCellValues(last.values);
  const asked = form.cells.filter(({ timing, origin }) => timing !== 'stock' || origin === 'computed');
  for (let row = 0; row < rows; row += 1) {
    for (const { column } of asked) setState(values, row * form.columns.length + column, 'blank');
  }
  return values;
}
