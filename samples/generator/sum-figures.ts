import type { Edition } from '../../src/forms/edition.ts';
import { type MutableCellValues, setAmount, setState, stateAt } from '../../src/model/cell-values.ts';
import type { CellValues } from '../../src/model/return.ts';

/** What a street declares when it adds up correctly: each typed cell is the sum of the same cell in the parts. */
export function addValues(into: MutableCellValues, parts: readonly CellValues[], edition: Edition): CellValues {
  for (const cell of edition.form.cells) {
    if (!edition.open[cell.index] || cell.origin === 'computed') continue;
    const present = parts.filter((values) => stateAt(values, cell.index) === 'value');
    const sum = present.reduce((total, values) => total + (values.amount[cell.index] ?? 0), 0);
    if (cell.origin === 'prefilled' && present.length === 0) setState(into, cell.index, 'blank');
    else setAmount(into, cell.index, sum);
  }
  return into;
}
