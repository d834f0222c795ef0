import type { SummaryPart } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import { compare } from '../../model/quantity.ts';
import { cellFormula } from './cell-formula.ts';
import type { Figure } from './figure.ts';
import { storedFigure } from './figure.ts';
import type { BookSheets } from './row-address-book.ts';
import type { CellMark, SheetCell } from './sheet-cell.ts';
import { figureValue, symbols } from './sheet-cell.ts';
import type { TableFigures } from './table-figures.ts';
import { isOwnOnly } from './table-figures.ts';
import type { PlannedUnit } from './table-plan.ts';
import { isConfirmed } from './table-plan.ts';

const unused: SheetCell = { value: undefined, mark: 'plain' };
const missing: SheetCell = { value: symbols.missing, mark: 'missing' };

/** One row of the 分单位 sheet: a cell by cell index. */
export function tableCells(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
): readonly SheetCell[] {
  return figures.plan.form.cells.map((cell) =>
    figures.plan.byUnit.columns[cell.index] ? tableCell(sheets, figures, unit, part, cell) : unused,
  );
}

/** One cell of a row. */
export function tableCell(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
  cell: Cell,
): SheetCell {
  const figure = figures.figure(unit, part, cell);
  if (figures.isMissing(unit, part, cell)) return missing;
  const shown = shownCell(figures, unit, part, cell, figure);
  const formula = cellFormula(sheets, figures, unit, part, cell, figure);
  return formula === undefined ? shown : { ...shown, value: shown.value ?? '', formula };
}

/** What a row shows, a cell by cell index. */
export function shownTableCells(figures: TableFigures, unit: PlannedUnit, part: SummaryPart): readonly SheetCell[] {
  return figures.plan.form.cells.map((cell) =>
    figures.plan.byUnit.columns[cell.index] ? shownTableCell(figures, unit, part, cell) : unused,
  );
}

/** What a cell of a row shows, without the formula behind it: all that the width of its column depends on. */
export function shownTableCell(figures: TableFigures, unit: PlannedUnit, part: SummaryPart, cell: Cell): SheetCell {
  const figure = figures.figure(unit, part, cell);
  return figures.isMissing(unit, part, cell) ? missing : shownCell(figures, unit, part, cell, figure);
}

function shownCell(figures: TableFigures, unit: PlannedUnit, part: SummaryPart, cell: Cell, figure: Figure): SheetCell {
  const value = figureValue(figure);
  if (figure.kind === 'closed') return { value, mark: 'closed' };
  if (part === 'declared' || part === 'reference') {
    return { value, mark: comparedMark(figures, unit, part, cell, figure) };
  }
  if (part !== 'total') return { value, mark: 'plain' };
  return { value, ...totalMark(figures, unit, cell) };
}

const plainMark: Pick<SheetCell, 'mark'> = { mark: 'plain' };

function totalMark(figures: TableFigures, unit: PlannedUnit, cell: Cell): Pick<SheetCell, 'mark' | 'leftOut'> {
  if (isConfirmed(unit.total, cell.index)) return { mark: cell.aggregation.kind === 'none' ? 'plain' : 'confirmed' };
  if (isOwnOnly(unit)) return plainMark;
  const leftOut = unit.total.matched.get(cell.index)?.leftOut;
  const mark = figures.lacking(unit, cell) > 0 ? 'partial' : 'plain';
  return leftOut ? { mark, leftOut } : { mark };
}

/**
 * A declared total is compared with own and below, before adjustments, another department's figure with the total;
 * undecided while something is missing.
 */
function comparedMark(
  figures: TableFigures,
  unit: PlannedUnit,
  part: 'declared' | 'reference',
  cell: Cell,
  figure: Figure,
): CellMark {
  const values = part === 'declared' ? unit.total.computed : unit.total.total;
  const computed = storedFigure(values, cell.index, cell);
  if (figure.kind !== 'number' || computed.kind !== 'number') return 'plain';
  if (compare(figure.quantity, computed.quantity) === 0) return 'plain';
  return figures.lacking(unit, cell) > 0 ? 'mayDiffer' : 'differs';
}
