import { ratioParts } from '../../forms/matched-ratio.ts';
import { formatAddress } from '../../layout/address.ts';
import type { SummaryPart } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import { toNumber } from '../../model/quantity.ts';
import type { AddressBook } from '../../rules/address-book.ts';
import type { Expression } from '../../rules/expression.ts';
import { printFormula } from '../../rules/print-formula.ts';
import { addends } from './addends.ts';
import type { MatchedFigure } from './matched-sums.ts';
import type { BookSheets } from './row-address-book.ts';
import { rowAddressBook } from './row-address-book.ts';
import type { SheetCell } from './sheet-cell.ts';
import { sumFormula } from './sum-formula.ts';
import type { TableFigures } from './table-figures.ts';
import { isOwnOnly } from './table-figures.ts';
import type { PlannedUnit } from './table-plan.ts';

/** The hidden pair of cells of a ratio over matched units, or of a mean, in one row; undefined where it has none. */
export function matchedCells(
  sheets: BookSheets,
  figures: TableFigures,
  unit: PlannedUnit,
  part: SummaryPart,
  cell: Cell,
): { readonly numerator: SheetCell; readonly denominator: SheetCell } | undefined {
  if (part !== 'total' && part !== 'own' && part !== 'adjustment') return undefined;
  const readsOwn = part === 'own' || (part === 'total' && isOwnOnly(unit));
  if (readsOwn && !unit.total.own) return undefined;
  const sums = figures.matched(unit, readsOwn ? 'own' : part, cell);
  const formulas = readsOwn
    ? ownMatchedFormulas(sheets, figures, unit, part, cell)
    : part === 'total'
      ? totalMatchedFormulas(figures, unit, cell, sums)
      : undefined;
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
  const rows = addends(figures, unit, cell).map((part) => part.row);
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
  const numerator = partFormula(parts.numerator, book);
  const denominator = partFormula(parts.denominator, book);
  return numerator && denominator ? bothOrZero(numerator, denominator, numerator, denominator) : undefined;
}

/** A plain cell as its address: COUNT already asks whether it holds a number. */
function partFormula(part: Expression, book: AddressBook): string | undefined {
  const isPlain = part.kind === 'cell' && part.reference.type !== 'yesNo' && part.reference.time === 'current';
  return isPlain ? book.cell(part.reference) : printFormula(part, book);
}

function bothOrZero(left: string, right: string, numerator: string, denominator: string): PairOfFormulas {
  const both = `COUNT(${left},${right})=2`;
  return { numerator: `IF(${both},${numerator},0)`, denominator: `IF(${both},${denominator},0)` };
}
