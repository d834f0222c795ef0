import { damaged } from './reading-stop.ts';
import type { GridRange, SheetGrid } from './sheet-grid.ts';
import { gridFlag } from './sheet-grid.ts';

/** One cell on its way into a grid. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly kind: number;
  readonly number: number;
  readonly text: string | undefined;
  readonly flags: number;
}

/** What is known of a sheet beside its cells. */
export interface SheetTraits {
  readonly name: string;
  readonly visibility: SheetGrid['visibility'];
  readonly merges: readonly GridRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
}

/**
 * Lays cells out in columns, in reading order whatever order they came in, and marks those in hidden rows or columns.
 *
 * @throws ReadingStop where one cell stands twice: two programs would show two different figures
 */
export function buildGrid(traits: SheetTraits, cells: readonly GridCell[]): SheetGrid {
  const ordered = isOrdered(cells) ? cells : inReadingOrder(cells);
  const { hiddenRows, hiddenColumns } = traits;
  const isHidden = (cell: GridCell) => hiddenRows.has(cell.row) || hiddenColumns.has(cell.column);
  const noneHidden = hiddenRows.size === 0 && hiddenColumns.size === 0;
  const length = ordered.length;
  const row = new Uint32Array(length);
  const column = new Uint16Array(length);
  const kind = new Uint8Array(length);
  const number = new Float64Array(length);
  const flags = new Uint8Array(length);
  ordered.forEach((cell, index) => {
    row[index] = cell.row;
    column[index] = cell.column;
    kind[index] = cell.kind;
    number[index] = cell.number;
    flags[index] = noneHidden || !isHidden(cell) ? cell.flags : cell.flags | gridFlag.hidden;
  });
  return { ...traits, length, row, column, kind, number, text: ordered.map((cell) => cell.text), flags };
}

function isOrdered(cells: readonly GridCell[]): boolean {
  return cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || order(before, cell) < 0;
  });
}

function inReadingOrder(cells: readonly GridCell[]): readonly GridCell[] {
  const sorted = cells.toSorted(order);
  sorted.forEach((cell, index) => {
    const before = sorted[index - 1];
    if (before !== undefined && order(before, cell) === 0) {
      throw damaged(`第 ${cell.row} 行有单元格出现两次`, `a cell of row ${cell.row} is there twice`);
    }
  });
  return sorted;
}

function order(a: GridCell, b: GridCell): number {
  return a.row - b.row || a.column - b.column;
}
