import { gridKey } from '../../grid/grid-formula.ts';
import type { SheetGrid } from '../../grid/sheet-grid.ts';

/**
 * Where a cell stands in the columns of a grid, by halving: cells are in reading order.
 *
 * @returns -1 where the grid holds no such cell
 */
export function cellIndex(grid: SheetGrid, row: number, column: number): number {
  const wanted = gridKey(row, column);
  let [low, high] = [0, grid.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const key = gridKey(grid.row[middle] ?? 0, grid.column[middle] ?? 0);
    if (key === wanted) return middle;
    if (key < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The text in a cell; a number as it is written, nothing where the cell is empty. */
export function sheetText(grid: SheetGrid, row: number, column: number): string {
  const index = cellIndex(grid, row, column);
  if (index < 0) return '';
  const number = grid.number[index] ?? Number.NaN;
  return grid.text[index] ?? (Number.isNaN(number) ? '' : String(number));
}
