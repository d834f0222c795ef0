import type { SheetGrid } from '../grid/sheet-grid.ts';
import { gridFlag, gridKind } from '../grid/sheet-grid.ts';
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

/**
 * A sheet by address: what recognising and binding look things up in. Everything is made when it is first asked for:
 * most sheets are as their template was, and are asked little.
 */
export interface SheetView {
  readonly grid: SheetGrid;
  /** Place in the grid; -1 where nothing stands, which is a place without text. */
  index(row: number, column: number): number;
  /** An empty cell where nothing stands. */
  cell(row: number, column: number): GridCell;
  /** Text or number of a cell; empty where it holds neither. */
  text(row: number, column: number): string;
  /** Texts and numbers of one row, from left to right. */
  row(row: number): readonly PlacedText[];
  /** Texts of one row that stand to the left of a column. */
  wordsBefore(row: number, column: number): readonly PlacedText[];
  /** The first and one beyond the last place in the grid that belong to a row. */
  rowRange(row: number): readonly [first: number, end: number];
  /** Text or number at a place in the grid; undefined where it holds neither. */
  placed(index: number): PlacedText | undefined;
  /** All texts and numbers in reading order. */
  readonly texts: readonly PlacedText[];
  /** All texts in reading order. */
  readonly words: readonly PlacedText[];
  readonly lastRow: number;
}

/** Whether a sheet was a text file, where every cell is a text as it stands in the file. */
export function isTextTable({ grid }: SheetView): boolean {
  return ((grid.flags[0] ?? 0) & gridFlag.plainText) !== 0;
}

const noRange = [0, 0] as const;

export function viewSheet(grid: SheetGrid): SheetView {
  const ranges = rowRanges(grid);
  const rows = new Map<number, readonly PlacedText[]>();
  const trimmed = new Map<string, string>();
  let texts: readonly PlacedText[] | undefined;
  let words: readonly PlacedText[] | undefined;
  const placed = (index: number): PlacedText | undefined => {
    if (index < 0) return undefined;
    const text = textOf(gridCell(grid, index), trimmed);
    if (text === '') return undefined;
    const [row = 0, column = 0] = [grid.row[index], grid.column[index]];
    return { row, column, text, isNumber: grid.kind[index] === gridKind.number };
  };
  const placedFrom = (first: number, end: number, isWanted: (index: number) => boolean): readonly PlacedText[] => {
    const found: PlacedText[] = [];
    for (let index = first; index < end; index++) {
      const one = isWanted(index) ? placed(index) : undefined;
      if (one) found.push(one);
    }
    return found;
  };
  const rowRange = (row: number) => ranges.get(row) ?? noRange;
  const index = (row: number, column: number): number => {
    const [first, end] = rowRange(row);
    return placeIn(grid, first, end, column);
  };
  const cell = (row: number, column: number): GridCell => {
    const at = index(row, column);
    return at < 0 ? noCell : gridCell(grid, at);
  };
  return {
    grid,
    index,
    cell,
    text: (row, column) => textOf(cell(row, column), trimmed),
    row(row) {
      const known = rows.get(row) ?? placedFrom(...rowRange(row), () => true);
      rows.set(row, known);
      return known;
    },
    wordsBefore(row, column) {
      const [first, end] = rowRange(row);
      return placedFrom(first, end, (at) => grid.kind[at] === gridKind.text && (grid.column[at] ?? 0) < column);
    },
    rowRange,
    placed,
    get texts() {
      texts ??= placedFrom(0, grid.length, () => true);
      return texts;
    },
    get words() {
      words ??= placedFrom(0, grid.length, (at) => grid.kind[at] === gridKind.text);
      return words;
    },
    lastRow: grid.row[grid.length - 1] ?? 0,
  };
}

/** Where each row with content stands in a grid, which is in reading order. */
function rowRanges({ row, length }: SheetGrid): ReadonlyMap<number, readonly [number, number]> {
  const ranges = new Map<number, readonly [number, number]>();
  let first = 0;
  for (let index = 1; index <= length; index++) {
    if (index < length && row[index] === row[first]) continue;
    ranges.set(row[first] ?? 0, [first, index]);
    first = index;
  }
  return ranges;
}

/** Finds a column between two places of one row; -1 where it is not there. */
function placeIn({ column }: SheetGrid, first: number, end: number, wanted: number): number {
  let [low, high] = [first, end - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = column[middle] ?? 0;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
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
