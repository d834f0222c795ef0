import type { Edition } from '../../forms/edition.ts';
import { codeReader } from '../bind/element-code.ts';
import type { GridCell } from '../cells/grid-cell.ts';
import { gridCell, noCell } from '../cells/grid-cell.ts';
import type { SheetEntries, SheetEntry } from '../read/sheet-entry.ts';
import type { SheetView } from '../sheet-view.ts';
import type { LongLine } from './long-lines.ts';

/** Which line holds which cell of a form. */
export interface BoundLines {
  readonly entries: SheetEntries;
  /** By value: the row of the sheet, 0 where there is no line. */
  readonly cellRows: Uint32Array;
  /** Lines that name no cell. */
  readonly unknown: readonly LongLine[];
  /** Lines that name the cell of an earlier one and another value. */
  readonly repeated: readonly LongLine[];
}

/** Finds the cell of each line by ids or printed codes; in a list form, lines of one `item` are one row. */
export function bindLines(
  view: SheetView,
  valueColumn: number,
  lines: readonly LongLine[],
  { form }: Edition,
): BoundLines {
  const isTable = form.kind === 'table';
  const width = form.columns.length;
  const readItem = elementReader(form.items);
  const readColumn = elementReader(form.columns);
  const listRows = new Map<string, number>();
  const listRow = (text: string): number => {
    const row = listRows.get(text) ?? listRows.size;
    listRows.set(text, row);
    return row;
  };
  const byIndex = new Map<number, LongLine>();
  const unknown: LongLine[] = [];
  const repeated: LongLine[] = [];
  for (const line of lines) {
    const column = readColumn(line.column);
    const item = isTable ? readItem(line.item) : column === undefined ? undefined : listRow(line.item);
    if (item === undefined || column === undefined) {
      unknown.push(line);
      continue;
    }
    const index = item * width + column;
    const earlier = byIndex.get(index);
    if (!earlier) byIndex.set(index, line);
    else if (view.text(earlier.row, valueColumn) !== view.text(line.row, valueColumn)) repeated.push(line);
  }
  const cellRows = new Uint32Array(isTable ? form.cells.length : listRows.size * width);
  for (const [index, { row }] of byIndex) cellRows[index] = row;
  return { entries: lineEntries(view, valueColumn, form, cellRows), cellRows, unknown, repeated };
}

/** Ids before printed codes, ids of older versions last. */
function elementReader(
  elements: readonly { readonly id: string; readonly code: string; readonly renamedFrom: readonly string[] }[],
): (text: string) => number | undefined {
  const readCode = codeReader(elements);
  const ids = new Map(elements.map(({ id }, index) => [id.toLowerCase(), index]));
  const former = new Map(
    elements.flatMap((element, index) => element.renamedFrom.map((id) => [id.toLowerCase(), index])),
  );
  return (text) => ids.get(text.toLowerCase()) ?? readCode(text) ?? former.get(text.toLowerCase());
}

function lineEntries(
  view: SheetView,
  column: number,
  { cells, kind, columns }: Edition['form'],
  cellRows: Uint32Array,
): SheetEntries {
  const places = Int32Array.from(cellRows, (row) => (row === 0 ? -1 : view.index(row, column)));
  const at = (index: number): SheetEntry => {
    const cell = cells[index % cells.length];
    if (!cell) throw new RangeError(`no cell ${index}`);
    const place = places[index] ?? -1;
    const found: GridCell = place < 0 ? noCell : gridCell(view.grid, place);
    const listRow = kind === 'table' ? {} : { listRow: Math.floor(index / columns.length) };
    return { cell, index, row: cellRows[index] ?? 0, column, found, ...listRow };
  };
  return { length: cellRows.length, grid: view.grid, cells, places, at };
}
