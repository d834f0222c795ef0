import type { Cell, Form } from '../../model/form.ts';
import type { SheetBinding } from '../bind/sheet-binding.ts';
import type { GridCell } from '../cells/grid-cell.ts';
import { noCell } from '../cells/grid-cell.ts';
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

/** Every cell of the form, in the order of the return's values. */
export function sheetEntries(view: SheetView, form: Form, binding: SheetBinding): readonly SheetEntry[] {
  const at = (cell: Cell, index: number, row: number, listRow?: number): SheetEntry => {
    const column = binding.columns[cell.column] ?? 0;
    const found = row > 0 && column > 0 ? view.cell(row, column) : noCell;
    return { cell, index, row, column, found, ...(listRow === undefined ? {} : { listRow }) };
  };
  if (form.kind === 'table') return form.cells.map((cell) => at(cell, cell.index, binding.rows[cell.item] ?? 0));
  const width = form.columns.length;
  return Array.from(binding.rows).flatMap((row, listRow) =>
    form.cells.map((cell) => at(cell, listRow * width + cell.column, row, listRow)),
  );
}
