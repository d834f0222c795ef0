import { gridFlag, gridKind, type SheetGrid } from '../../grid/sheet-grid.ts';

/** One row of a sheet that holds something. */
export interface SheetRow {
  /** 1-based. */
  readonly row: number;
  /** Its cells in the columns of the grid, from here and up to there. */
  readonly from: number;
  readonly to: number;
  /** The same for two rows with the same values in the same columns, whatever program saved them. */
  readonly print: string;
}

/** The rows of a sheet in order; rows of empty cells are none. */
export function sheetRows(grid: SheetGrid): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  let from = 0;
  while (from < grid.length) {
    const row = grid.row[from] ?? 0;
    let to = from;
    let print = '';
    let holdsFormula = false;
    for (; grid.row[to] === row; to++) {
      const value = printedValue(grid, to);
      if (value !== '') print += `${grid.column[to]}\u0000${value}\u0001`;
      if (((grid.flags[to] ?? 0) & gridFlag.formula) !== 0) holdsFormula = true;
    }
    if (print !== '' || holdsFormula) rows.push({ row, from, to, print });
    from = to;
  }
  return rows;
}

/** A value to recognise a cell by. Twelve digits: what another program calculates may differ in the last ones. */
export function printedValue(grid: SheetGrid, index: number): string {
  const kind = grid.kind[index];
  if (kind === gridKind.number || kind === gridKind.boolean)
    return Number((grid.number[index] ?? 0).toPrecision(12)).toString();
  return (grid.text[index] ?? '').replaceAll('\r\n', '\n');
}
