import { overMatchedParts } from '../../forms/matched-ratio.ts';
import { formatAddress } from '../../layout/address.ts';
import type { SummaryPart } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { add, compare, zero } from '../../model/quantity.ts';
import { printFormula } from '../../rules/print-formula.ts';
import { addends } from './addends.ts';
import type { Figure } from './figure.ts';
import type { BookSheets } from './row-address-book.ts';
import { rowAddressBook } from './row-address-book.ts';
import { extremeFormula, sumFormula } from './sum-formula.ts';
import type { TableFigures } from './table-figures.ts';
import { isOwnOnly } from './table-figures.ts';
import type { PlannedUnit } from './table-plan.ts';
import { isConfirmed } from './table-plan.ts';

/**
 * The formula of a cell of the 分单位 sheet, without `=`; undefined where a constant stands. A formula is written only
 * where its value is the figure: what the roll-up alone knows stays a constant.
 */
export function cellFormula(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
  cell: Cell,
  figure: Figure,
): string | undefined {
  if (figure.kind === 'closed' || part === 'adjustment') return undefined;
  if (part === 'difference') return differenceFormula(figures, unit, cell, figure);
  if (part === 'below') return sumOfParts(figures, unit, cell, figure);
  if (part !== 'total' || isOwnOnly(unit)) return rowFormula(sheets, figures, unit, part, cell, figure);
  if (isConfirmed(unit.total, cell.index)) return undefined;
  return totalFormula(sheets, figures, unit, cell, figure);
}

function totalFormula(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  cell: Cell,
  figure: Figure,
): string | undefined {
  switch (cell.aggregation.kind) {
    case 'sum':
      return sumOfParts(figures, unit, cell, figure) ?? rowFormula(sheets, figures, unit, 'total', cell, figure);
    case 'maximum':
    case 'minimum':
      return extremeOfParts(figures, unit, cell, figure);
    case 'mean':
      return meanFormula(figures, unit, cell, figure);
    case 'recompute':
      return rowFormula(sheets, figures, unit, 'total', cell, figure);
    case 'none':
    case 'confirmed':
      return rowFormula(sheets, figures, unit, 'total', cell, figure) ?? referenceToOwn(figures, unit, cell, figure);
  }
}

/** A computed cell from the cells of its own row; a symbol (—) stays what it is. */
function rowFormula(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
  cell: Cell,
  figure: Figure,
): string | undefined {
  if (figure.kind !== 'number' && figure.kind !== 'text' && figure.kind !== 'blank') return undefined;
  // Policy `complete` hides what the formula would show.
  if (figure.kind === 'blank' && part === 'total' && figures.lacking(unit, cell) > 0) return undefined;
  // Another department says nothing here: a formula would read the ledger of the unit instead.
  if (figure.kind === 'blank' && part === 'reference') return undefined;
  const formula = figures.edition(unit, part).formulas.get(cell.index);
  if (cell.origin !== 'computed' || !formula) return undefined;
  const isMatched = part === 'total' && !isOwnOnly(unit) && unit.total.matched.has(cell.index);
  const expression = isMatched
    ? overMatchedParts(formula.expression, cell, figures.plan.form.code)
    : formula.expression;
  return printFormula(expression, rowAddressBook(sheets, figures, unit, part)) || undefined;
}

/** A SUM over the parts, where that is what the roll-up found; otherwise the figure stays a constant. */
function sumOfParts(figures: TableFigures, unit: PlannedUnit, cell: Cell, figure: Figure): string | undefined {
  const column = figures.plan.byUnit.columns[cell.index];
  if (figure.kind !== 'number' || !column) return undefined;
  const parts = addends(figures, unit, cell);
  if (parts.length === 0) return undefined;
  let sum = zero;
  for (const part of parts) if (part.figure.kind === 'number') sum = add(sum, part.figure.quantity);
  if (compare(sum, figure.quantity) !== 0) return undefined;
  return sumFormula(
    column,
    parts.map((part) => part.row),
  );
}

function extremeOfParts(figures: TableFigures, unit: PlannedUnit, cell: Cell, figure: Figure): string | undefined {
  const column = figures.plan.byUnit.columns[cell.index];
  if (figure.kind !== 'number' || !column) return undefined;
  const parts = addends(figures, unit, cell).filter((part) => part.figure.kind === 'number');
  const wanted = cell.aggregation.kind === 'maximum' ? 1 : -1;
  let extreme: Quantity | undefined;
  for (const { figure: part } of parts) {
    if (part.kind !== 'number') continue;
    if (extreme === undefined || compare(part.quantity, extreme) === wanted) extreme = part.quantity;
  }
  if (extreme === undefined || compare(extreme, figure.quantity) !== 0) return undefined;
  const all = addends(figures, unit, cell).map((part) => part.row);
  return extremeFormula(cell.aggregation.kind === 'maximum' ? 'MAX' : 'MIN', column, all);
}

function meanFormula(figures: TableFigures, unit: PlannedUnit, cell: Cell, figure: Figure): string | undefined {
  const columns = figures.plan.byUnit.matched.get(cell.index);
  if (figure.kind !== 'number' || !columns) return undefined;
  const row = figures.plan.byUnit.rowOf(unit.unit.code, 'total');
  const numerator = formatAddress({ row, column: columns.numerator });
  const denominator = formatAddress({ row, column: columns.denominator });
  return `IF(N(${denominator})=0,"",N(${numerator})/${denominator})`;
}

/** What does not add up shows what the unit filed itself. */
function referenceToOwn(figures: TableFigures, unit: PlannedUnit, cell: Cell, figure: Figure): string | undefined {
  const column = figures.plan.byUnit.columns[cell.index];
  const row = figures.plan.byUnit.rowOf(unit.unit.code, 'own');
  if (!row || !column) return undefined;
  const own = figures.figure(unit, 'own', cell);
  const same =
    (own.kind === 'number' && figure.kind === 'number' && compare(own.quantity, figure.quantity) === 0) ||
    (own.kind === 'text' && figure.kind === 'text' && own.text === figure.text);
  return same ? formatAddress({ row, column }) : undefined;
}

function differenceFormula(figures: TableFigures, unit: PlannedUnit, cell: Cell, figure: Figure): string | undefined {
  const { byUnit } = figures.plan;
  const column = byUnit.columns[cell.index];
  if (figure.kind !== 'number' || !column) return undefined;
  const total = formatAddress({ row: byUnit.rowOf(unit.unit.code, 'total'), column });
  const below = formatAddress({ row: byUnit.rowOf(unit.unit.code, 'below'), column });
  return `${total}-${below}`;
}
