import type { SheetGrid } from '../../grid/sheet-grid.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { SheetBinding } from '../bind/sheet-binding.ts';
import type { GridCell } from '../cells/grid-cell.ts';
import { gridCell, noCell } from '../cells/grid-cell.ts';
import type { SheetView } from '../sheet-view.ts';
import type { BoundCells } from './bound-cells.ts';

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

/** By index of the return's values: the place in the grid, -1 where nothing stands. */
export function entryPlaces(view: SheetView, form: Form, { rows, columns }: SheetBinding): Int32Array {
  const width = form.columns.length;
  const places = new Int32Array(form.kind === 'table' ? form.cells.length : rows.length * width);
  for (let index = 0; index < places.length; index++) {
    const row = rows[Math.floor(index / width)] ?? 0;
    const column = columns[index % width] ?? 0;
    places[index] = row > 0 && column > 0 ? view.index(row, column) : -1;
  }
  return places;
}

export function sheetEntries(grid: SheetGrid, form: Form, { binding, places }: BoundCells): SheetEntries {
  const { cells } = form;
  const isTable = form.kind === 'table';
  const columns = form.columns.length;
  const at = (index: number): SheetEntry => {
    // Cells stand in reading order: those of one row of the sheet follow each other.
    const cell = cells[index % cells.length];
    if (!cell) throw new RangeError(`no cell ${index} in ${form.code}`);
    const row = binding.rows[Math.floor(index / columns)] ?? 0;
    const column = binding.columns[index % columns] ?? 0;
    const place = places[index] ?? -1;
    const found = place < 0 ? noCell : gridCell(grid, place);
    const listRow = isTable ? {} : { listRow: Math.floor(index / columns) };
    return { cell, index, row, column, found, ...listRow };
  };
  return { length: places.length, grid, cells, places, at };
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
