import type { SheetGrid } from '../../grid/sheet-grid.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { SheetBinding } from '../bind/sheet-binding.ts';
import type { GridCell } from '../cells/grid-cell.ts';
import { gridCell, noCell } from '../cells/grid-cell.ts';
import type { SheetView } from '../sheet-view.ts';

/** One cell of a form and what stands at its place in the sheet. */
export interface SheetEntry {
  readonly cell: Cell;
  /** In the values of the return. */
  readonly index: number;
  /** Row of a list form, 0-based. */
  readonly listRow?: number;
  /** 1-based; 0 where the row or column is not in the sheet. */
  readonly row: number;
  readonly column: number;
  readonly found: GridCell;
}

/** Every cell of the form, in the order of the return's values; an entry is made when it is asked for. */
export interface SheetEntries {
  readonly length: number;
  readonly grid: SheetGrid;
  /** The cells of the form, repeated for every row of a list. */
  readonly cells: readonly Cell[];
  /** By index: the place in the grid, -1 where nothing stands. */
  readonly places: Int32Array;
  at(index: number): SheetEntry;
}

export function sheetEntries(view: SheetView, form: Form, binding: SheetBinding): SheetEntries {
  const { cells } = form;
  const isTable = form.kind === 'table';
  const columns = form.columns.length;
  // Cells stand in reading order: those of one row of the sheet follow each other.
  const rowOf = (index: number): number => binding.rows[Math.floor(index / columns)] ?? 0;
  const columnOf = (index: number): number => binding.columns[index % columns] ?? 0;
  const length = isTable ? cells.length : binding.rows.length * columns;
  const places = new Int32Array(length);
  for (let index = 0; index < length; index++) {
    const [row, column] = [rowOf(index), columnOf(index)];
    places[index] = row > 0 && column > 0 ? view.index(row, column) : -1;
  }
  const at = (index: number): SheetEntry => {
    const cell = cells[index % cells.length];
    if (!cell) throw new RangeError(`no cell ${index} in ${form.code}`);
    const place = places[index] ?? -1;
    const found = place < 0 ? noCell : gridCell(view.grid, place);
    const listRow = isTable ? {} : { listRow: Math.floor(index / columns) };
    return { cell, index, row: rowOf(index), column: columnOf(index), found, ...listRow };
  };
  return { length, grid: view.grid, cells, places, at };
}

/**
 * The entries of some cells of the form, in every row of a list.
 *
 * @param wanted indexes of cells
 */
export function entriesOf(entries: SheetEntries, wanted: readonly number[]): readonly SheetEntry[] {
  const found: SheetEntry[] = [];
  if (wanted.length === 0) return found;
  for (let first = 0; first < entries.length; first += entries.cells.length) {
    for (const index of wanted) found.push(entries.at(first + index));
  }
  return found;
}
