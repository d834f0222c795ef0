import type { SheetGrid } from '../../src/grid/sheet-grid.ts';
import { gridFlag, gridKind } from '../../src/grid/sheet-grid.ts';
import type { ReferenceCell } from './reference-reader.ts';

/** The cells of a grid as the reference reader shows them. */
export function cellsOf(grid: SheetGrid): ReferenceCell[] {
  return Array.from({ length: grid.length }, (_, index) => ({
    row: grid.row[index] ?? 0,
    column: grid.column[index] ?? 0,
    value: valueAt(grid, index),
    isFormula: ((grid.flags[index] ?? 0) & gridFlag.formula) !== 0,
  }));
}

function valueAt(grid: SheetGrid, index: number): ReferenceCell['value'] {
  const [number, text] = [grid.number[index] ?? 0, grid.text[index]];
  switch (grid.kind[index]) {
    case gridKind.number:
      return number;
    case gridKind.boolean:
      return number === 1;
    case gridKind.error:
      return { error: text ?? '' };
    default:
      return text;
  }
}
