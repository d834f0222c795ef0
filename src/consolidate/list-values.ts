import type { MutableCellValues } from '../model/cell-values.ts';
import { emptyCellValues } from '../model/cell-values.ts';
import type { Form } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';
import type { ListRow } from '../model/totals.ts';

/** The rows of several list returns as one, in the order given: what SUM, COUNTIF and the like read at a total. */
export function listValues(form: Form, rows: readonly ListRow[]): CellValues {
  const width = form.columns.length;
  const joined = emptyCellValues(rows.length * width);
  for (const [index, row] of rows.entries()) copyRow(row.values, row.row * width, joined, index * width, width);
  return joined;
}

function copyRow(from: CellValues, start: number, to: MutableCellValues, target: number, width: number): void {
  for (let column = 0; column < width; column++) {
    const [source, place] = [start + column, target + column];
    to.state[place] = from.state[source] ?? 0;
    to.amount[place] = from.amount[source] ?? 0;
    const large = from.large.get(source);
    const text = from.text.get(source);
    if (large !== undefined) to.large.set(place, large);
    if (text !== undefined) to.text.set(place, text);
  }
}
