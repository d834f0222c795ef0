import type { SheetGrid } from '../grid/sheet-grid.ts';
import { gridKind } from '../grid/sheet-grid.ts';
import type { GridCell } from './cells/grid-cell.ts';
import { gridCell, noCell } from './cells/grid-cell.ts';

/** A cell with text, and where it stands. */
export interface PlacedText {
  readonly row: number;
  readonly column: number;
  /** Without outer spaces; a number as Excel would show it without a format. */
  readonly text: string;
  /** Whether it is a number in the sheet. */
  readonly isNumber: boolean;
}

/** A sheet by address: what recognising and binding look things up in. */
export interface SheetView {
  readonly grid: SheetGrid;
  /** An empty cell where nothing stands. */
  cell(row: number, column: number): GridCell;
  /** Text or number of a cell; empty where it holds neither. */
  text(row: number, column: number): string;
  /** Texts and numbers of one row, from left to right. */
  row(row: number): readonly PlacedText[];
  /** All texts and numbers in reading order. */
  readonly texts: readonly PlacedText[];
  readonly lastRow: number;
}

const rowWidth = 16_385;

export function viewSheet(grid: SheetGrid): SheetView {
  const indexes = new Map<number, number>();
  const texts: PlacedText[] = [];
  const byRow = new Map<number, PlacedText[]>();
  const trimmed = new Map<string, string>();
  for (let index = 0; index < grid.length; index++) {
    const row = grid.row[index] ?? 0;
    const column = grid.column[index] ?? 0;
    indexes.set(row * rowWidth + column, index);
    const text = textOf(gridCell(grid, index), trimmed);
    if (text === '') continue;
    const placed = { row, column, text, isNumber: grid.kind[index] === gridKind.number };
    texts.push(placed);
    const inRow = byRow.get(row);
    if (inRow) inRow.push(placed);
    else byRow.set(row, [placed]);
  }
  const cell = (row: number, column: number): GridCell => {
    const index = indexes.get(row * rowWidth + column);
    return index === undefined ? noCell : gridCell(grid, index);
  };
  return {
    grid,
    cell,
    text: (row, column) => textOf(cell(row, column), trimmed),
    row: (row) => byRow.get(row) ?? [],
    texts,
    lastRow: grid.row[grid.length - 1] ?? 0,
  };
}

/** @param trimmed keeps long texts: a hundred thousand cells may share one of 32,767 spaces */
function textOf(cell: GridCell, trimmed: Map<string, string>): string {
  if (cell.kind === gridKind.number) return String(cell.number);
  if (cell.kind !== gridKind.text) return '';
  if (cell.text.length < 200) return cell.text.trim();
  const known = trimmed.get(cell.text);
  if (known !== undefined) return known;
  const text = cell.text.trim();
  trimmed.set(cell.text, text);
  return text;
}
