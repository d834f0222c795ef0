import { days1904 } from './date-serial.ts';
import type { GridColumns } from './grid-columns.ts';
import { overCap } from './reading-stop.ts';
import { gridFlag, gridKind } from './sheet-grid.ts';
import type { SheetSurroundings } from './sheet-surroundings.ts';

/** Where the cells of one sheet go, and the place of the last one: rows and cells may leave out where they stand. */
export class CellSink {
  row = 0;
  column = 0;
  /** Of the row last entered; a cell that says so may stand in another. */
  rowEntered = 0;
  readonly hiddenRows = new Set<number>();
  private readonly columns: GridColumns;
  private readonly surroundings: SheetSurroundings;

  constructor(columns: GridColumns, surroundings: SheetSurroundings) {
    this.columns = columns;
    this.surroundings = surroundings;
  }

  enterRow(row: number, isHidden: boolean): void {
    if (isHidden) this.hiddenRows.add(row);
    this.rowEntered = row;
    this.moveTo(row, 0);
  }

  moveTo(row: number, column: number): void {
    this.row = row;
    this.column = column;
  }

  /** @throws ReadingStop beyond the cap of cells */
  add(kind: number, number: number, text: string | undefined, flags: number): void {
    const { caps, spent } = this.surroundings;
    spent.cells += 1;
    if (spent.cells > caps.cells) {
      throw overCap({ zh: '有内容的单元格数', en: 'cells with a value' }, spent.cells, caps.cells);
    }
    this.columns.add(this.row, this.column, kind, number, text, flags);
  }

  addNumber(number: number, flags: number): void {
    const isShifted = this.surroundings.date1904 && (flags & gridFlag.date) !== 0;
    // −0 is 0 for everybody who looks at the sheet.
    this.add(gridKind.number, (isShifted ? number + days1904 : number) + 0, undefined, flags);
  }

  addText(text: string, flags: number): void {
    this.add(gridKind.text, Number.NaN, text, flags);
  }

  /** What the number format of a style says. */
  flagsOf(style: number): number {
    return this.surroundings.numberFormats[style] ?? 0;
  }
}
