import type { SheetGrid } from '../../grid/sheet-grid.ts';
import { gridKind } from '../../grid/sheet-grid.ts';
import type { SummaryPart } from '../../layout/summary-layout.ts';
import { byUnitStart, summaryParts } from '../../layout/summary-layout.ts';
import { partLabel } from '../../workbook/summary/row-state.ts';
import { sheetText } from './sheet-text.ts';
import type { SummarySheet } from './summary-book.ts';

/** What stands in one cell of a summary. */
export interface SummaryFigure {
  readonly row: number;
  readonly column: number;
  /** A number, or a text such as 缺 or ×; undefined where the cell is empty. */
  readonly value: number | string | undefined;
}

/** The figures of one row of a 分单位 sheet. */
export interface UnitFigures {
  readonly unit: string;
  readonly name: string;
  readonly part: SummaryPart;
  readonly row: number;
  /** By the code that stands above the column: `09.1`, or `09` where the form has one column. */
  readonly figures: ReadonlyMap<string, SummaryFigure>;
}

/**
 * The figures of a 分单位 sheet by unit and cell, whatever order the rows are in.
 *
 * @param sheet of role `byUnit`
 * @example unitFigures(sheet).find(({ unit, part }) => unit === '11' && part === 'total')?.figures.get('09.1')?.value
 */
export function unitFigures({ grid }: SummarySheet): readonly UnitFigures[] {
  const codes = columnCodes(grid);
  const rows: UnitFigures[] = [];
  let index = 0;
  while (index < grid.length) {
    const row = grid.row[index] ?? 0;
    let end = index;
    while (grid.row[end] === row) end += 1;
    const unit = sheetText(grid, row, byUnitStart.stub.code);
    const isUnit = row >= byUnitStart.firstRow && grid.column[index] === byUnitStart.stub.code && end - index > 1;
    if (isUnit) {
      const name = sheetText(grid, row, byUnitStart.stub.name);
      rows.push({ unit, name, part: partOf(grid, row, name), row, figures: figuresOf(grid, codes, index, end) });
    }
    index = end;
  }
  return rows;
}

/** Column by code, up to the hidden ones. */
function columnCodes(grid: SheetGrid): ReadonlyMap<number, string> {
  const { heading, firstCellColumn } = byUnitStart;
  const codes = new Map<number, string>();
  // The first code column that is no code is the head of the hidden key.
  for (let column = firstCellColumn; ; column++) {
    const code = sheetText(grid, heading.codeRow, column);
    if (code === '' || sheetText(grid, heading.columnRow, column) === '') return codes;
    codes.set(column, code);
  }
}

/** Parts are named in either language; only a unit's total says how it has reported. */
function partOf(grid: SheetGrid, row: number, name: string): SummaryPart {
  if (sheetText(grid, row, byUnitStart.stub.received) !== '') return 'total';
  const isNamed = (part: SummaryPart) => partLabel(part).zh === name || partLabel(part).en === name;
  return summaryParts.find((part) => part !== 'total' && isNamed(part)) ?? 'total';
}

function figuresOf(
  grid: SheetGrid,
  codes: ReadonlyMap<number, string>,
  from: number,
  end: number,
): ReadonlyMap<string, SummaryFigure> {
  const figures = new Map<string, SummaryFigure>();
  for (let index = from; index < end; index++) {
    const column = grid.column[index] ?? 0;
    const code = codes.get(column);
    if (code !== undefined) figures.set(code, { row: grid.row[index] ?? 0, column, value: valueAt(grid, index) });
  }
  return figures;
}

function valueAt(grid: SheetGrid, index: number): SummaryFigure['value'] {
  return grid.kind[index] === gridKind.number ? grid.number[index] : grid.text[index] || undefined;
}
