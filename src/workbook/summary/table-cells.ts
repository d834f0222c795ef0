import { formatAddress } from '../../layout/address.ts';
import type { SummaryPart } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { add, compare, toNumber, zero } from '../../model/quantity.ts';
import { printFormula } from '../../rules/print-formula.ts';
import type { Figure } from './figure.ts';
import { storedFigure } from './figure.ts';
import { overMatchedParts, ratioParts } from './matched-ratio.ts';
import type { MatchedFigure } from './matched-sums.ts';
import type { BookSheets } from './row-address-book.ts';
import { rowAddressBook } from './row-address-book.ts';
import { extremeFormula, sumFormula } from './sum-formula.ts';
import type { TableFigures } from './table-figures.ts';
import { isOwnOnly } from './table-figures.ts';
import type { PlannedUnit } from './table-plan.ts';
import { isConfirmed } from './table-plan.ts';

/** What a cell says about itself by its look; the legend explains each. */
export type CellMark = 'plain' | 'partial' | 'confirmed' | 'missing' | 'closed' | 'differs' | 'mayDiffer';

/** A cell of a summary sheet: what stands in it, and why it looks as it does. */
export interface SheetCell {
  readonly value: number | string | undefined;
  /** Excel formula without `=`; `value` is its cached result. */
  readonly formula?: string;
  readonly mark: CellMark;
  /** Returns left out of a ratio because one part is missing. */
  readonly leftOut?: number;
}

/** What stands for a figure that is not a number. */
export const symbols = { missing: '缺', closed: '×', notApplicable: '—', belowUnit: '…' } as const;

/** One row of the 分单位 sheet: a cell by cell index. */
export function tableCells(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
): readonly SheetCell[] {
  return figures.plan.form.cells.map((cell) => {
    if (!figures.plan.byUnit.columns[cell.index]) return { value: undefined, mark: 'plain' };
    const figure = figures.figure(unit, part, cell);
    if (figures.isMissing(unit, part, cell)) return { value: symbols.missing, mark: 'missing' };
    const formula = formulaOf(sheets, figures, unit, part, cell, figure);
    const value = figureValue(figure);
    return {
      value: formula !== undefined && value === undefined ? '' : value,
      ...look(figures, unit, part, cell, figure),
      ...(formula === undefined ? {} : { formula }),
    };
  });
}

/** What a figure is in a cell: a number, its text or its symbol; undefined for blank. */
export function figureValue(figure: Figure): number | string | undefined {
  switch (figure.kind) {
    case 'number':
      return toNumber(figure.quantity);
    case 'text':
      return figure.text;
    case 'blank':
      return undefined;
    default:
      return symbols[figure.kind];
  }
}

function look(
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
  cell: Cell,
  figure: Figure,
): Pick<SheetCell, 'mark' | 'leftOut'> {
  if (figure.kind === 'closed') return { mark: 'closed' };
  if (part === 'declared') return { mark: declaredMark(figures, unit, cell, figure) };
  if (part !== 'total') return { mark: 'plain' };
  if (isConfirmed(unit.total, cell.index)) return { mark: 'confirmed' };
  const leftOut = isOwnOnly(unit) ? undefined : unit.total.matched.get(cell.index)?.leftOut;
  const mark = !isOwnOnly(unit) && figures.lacking(unit, cell) > 0 ? 'partial' : 'plain';
  return leftOut ? { mark, leftOut } : { mark };
}

/** A declared total is compared with own and below, before adjustments; undecided while something is missing. */
function declaredMark(figures: TableFigures, unit: PlannedUnit, cell: Cell, declared: Figure): CellMark {
  const computed = storedFigure(unit.total.computed, cell.index, cell);
  if (declared.kind !== 'number' || computed.kind !== 'number') return 'plain';
  if (compare(declared.quantity, computed.quantity) === 0) return 'plain';
  return figures.lacking(unit, cell) > 0 ? 'mayDiffer' : 'differs';
}

function formulaOf(
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

/** A computed cell from the cells of its own row, where it has a value. */
function rowFormula(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
  cell: Cell,
  figure: Figure,
): string | undefined {
  if (figure.kind !== 'number' && figure.kind !== 'text') return undefined;
  const formula = figures.edition(unit, part).formulas.get(cell.index);
  if (cell.origin !== 'computed' || !formula) return undefined;
  const isMatched = part === 'total' && !isOwnOnly(unit) && unit.total.matched.has(cell.index);
  const expression = isMatched
    ? overMatchedParts(formula.expression, cell, figures.plan.form.code)
    : formula.expression;
  return printFormula(expression, rowAddressBook(sheets, figures, unit, part)) || undefined;
}

/** Rows that a total is made of: own, adjustment and the totals directly below. */
interface Addend {
  readonly row: number;
  readonly figure: Figure;
}

function addends(figures: TableFigures, unit: PlannedUnit, cell: Cell): readonly Addend[] {
  const { byUnit, units } = figures.plan;
  const found: Addend[] = [];
  for (const part of ['own', 'adjustment'] as const) {
    const row = byUnit.rowOf(unit.unit.code, part);
    if (row > 0) found.push({ row, figure: figures.figure(unit, part, cell) });
  }
  for (const code of unit.below) {
    const child = units.get(code);
    if (child) found.push({ row: byUnit.rowOf(code, 'total'), figure: figures.figure(child, 'total', cell) });
  }
  return found;
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

/** The hidden pair of cells of a ratio over matched units, or of a mean, in one row; undefined where it has none. */
export function matchedCells(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
  cell: Cell,
): { readonly numerator: SheetCell; readonly denominator: SheetCell } | undefined {
  if (part !== 'total' && part !== 'own') return undefined;
  const readsOwn = part === 'own' || isOwnOnly(unit);
  const sums = figures.matched(unit, readsOwn ? 'own' : 'total', cell);
  const formulas = readsOwn
    ? ownMatchedFormulas(sheets, figures, unit, part, cell)
    : totalMatchedFormulas(figures, unit, cell, sums);
  return {
    numerator: { value: toNumber(sums.numerator), mark: 'plain', ...given(formulas?.numerator) },
    denominator: { value: toNumber(sums.denominator), mark: 'plain', ...given(formulas?.denominator) },
  };
}

interface PairOfFormulas {
  readonly numerator: string;
  readonly denominator: string;
}

function given(formula: string | undefined): { readonly formula?: string } {
  return formula === undefined ? {} : { formula };
}

function totalMatchedFormulas(
  figures: TableFigures,
  unit: PlannedUnit,
  cell: Cell,
  sums: MatchedFigure,
): PairOfFormulas | undefined {
  const columns = figures.plan.byUnit.matched.get(cell.index);
  const rows = addends(figures, unit, cell)
    .map((part) => part.row)
    .filter((row) => row !== figures.plan.byUnit.rowOf(unit.unit.code, 'adjustment'));
  if (!columns || !sums.summed || rows.length === 0) return undefined;
  return { numerator: sumFormula(columns.numerator, rows), denominator: sumFormula(columns.denominator, rows) };
}

function ownMatchedFormulas(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
  cell: Cell,
): PairOfFormulas | undefined {
  const { byUnit } = figures.plan;
  const row = byUnit.rowOf(unit.unit.code, part);
  if (cell.aggregation.kind === 'mean') {
    const column = byUnit.columns[cell.index];
    const weightColumn = byUnit.columns[cell.aggregation.weight];
    if (!column || !weightColumn) return undefined;
    const value = formatAddress({ row, column });
    const weight = formatAddress({ row, column: weightColumn });
    return bothOrZero(value, weight, `${value}*${weight}`, weight);
  }
  const formula = figures.edition(unit, part).formulas.get(cell.index);
  const parts = formula && ratioParts(formula.expression);
  if (!parts) return undefined;
  const book = rowAddressBook(sheets, figures, unit, part);
  const numerator = printFormula(parts.numerator, book);
  const denominator = printFormula(parts.denominator, book);
  return numerator && denominator ? bothOrZero(numerator, denominator, numerator, denominator) : undefined;
}

function bothOrZero(left: string, right: string, numerator: string, denominator: string): PairOfFormulas {
  const both = `COUNT(${left},${right})=2`;
  return { numerator: `IF(${both},${numerator},0)`, denominator: `IF(${both},${denominator},0)` };
}
