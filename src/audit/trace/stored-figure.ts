import { storedValue } from '../../forms/stored-value.ts';
import { stateAt } from '../../model/cell-values.ts';
import type { Cell } from '../../model/form.ts';
import type { CellValues } from '../../model/return.ts';
import type { TracedFigure } from './trace-node.ts';

/** What stands at an index of values, … and × told apart from blanks. */
export function storedFigure(values: CellValues, cell: Cell, index: number = cell.index): TracedFigure {
  const state = stateAt(values, index);
  if (state === 'belowUnit' || state === 'closed') return { kind: state };
  return storedValue(cell, values, index);
}
