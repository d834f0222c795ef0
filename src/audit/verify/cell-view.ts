import type { GridFormula, SheetFormulas } from '../../grid/grid-formula.ts';
import { gridKey } from '../../grid/grid-formula.ts';
import type { SheetGrid } from '../../grid/sheet-grid.ts';
import { gridKind } from '../../grid/sheet-grid.ts';
import { formulaText } from './formula-comparison.ts';

/** What stands in one cell. */
export interface CellView {
  readonly row: number;
  readonly column: number;
  /** The constant or the stored result; undefined where there is none, or an empty text. */
  readonly value: number | string | undefined;
  /** Without `=`. */
  readonly formula: string | undefined;
}

/** The cell at an index of a grid. */
export function cellView(
  sheet: { readonly grid: SheetGrid; readonly formulas: SheetFormulas },
  index: number,
): CellView {
  const { grid, formulas } = sheet;
  const [row, column] = [grid.row[index] ?? 0, grid.column[index] ?? 0];
  const formula: GridFormula | undefined = formulas.get(gridKey(row, column));
  return { row, column, value: valueAt(grid, index), formula: formula && formulaText(formula, row, column) };
}

function valueAt(grid: SheetGrid, index: number): number | string | undefined {
  const kind = grid.kind[index];
  if (kind === gridKind.number || kind === gridKind.boolean) return grid.number[index];
  const text = grid.text[index];
  // Programs end the lines of a text in one way or the other.
  return text === undefined || text === '' ? undefined : text.replaceAll('\r\n', '\n');
}
