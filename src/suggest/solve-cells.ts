import type { Quantity } from '../model/quantity.ts';
import { add, divide, isZero, multiply, negate, round, subtract } from '../model/quantity.ts';
import type { Changes } from './correction.ts';
import type { SystemIndex } from './system-index.ts';
import { figureIn } from './system-index.ts';

/** One equality over the steps of the cells, and what it has to come to. */
interface Row {
  readonly coefficients: readonly Quantity[];
  readonly target: Quantity;
}

/**
 * The values of some cells, all others as they are, with which every equality that reads one of them balances exactly.
 *
 * @returns undefined where there are none, or more than one choice
 */
export function solveCells(index: SystemIndex, cells: readonly number[]): Changes | undefined {
  let rows = rowsOver(index, cells);
  for (let column = 0; column < cells.length; column++) {
    const pivot = rows.slice(column).find((row) => !isZero(at(row, column)));
    if (!pivot) return undefined;
    const scaledPivot = scale(pivot, at(pivot, column));
    const others = rows.filter((row) => row !== pivot).map((row) => reduce(row, scaledPivot, column));
    rows = [...others.slice(0, column), scaledPivot, ...others.slice(column)];
  }
  if (rows.slice(cells.length).some(({ target }) => !isZero(target))) return undefined;
  return new Map(
    cells.map((cell, column) => {
      const step = rows[column]?.target ?? zeroStep;
      const exact = add(figureIn(index.system, cell), step);
      const { continuous, decimals = 0 } = index.system.cells[cell] ?? {};
      return [cell, continuous ? exact : round(exact, decimals)];
    }),
  );
}

const zeroStep: Quantity = { numerator: 0, denominator: 1 };

function rowsOver({ system, touching, residuals }: SystemIndex, cells: readonly number[]): readonly Row[] {
  const equalities = new Set(cells.flatMap((cell) => (touching[cell] ?? []).map(({ rule }) => rule)));
  return [...equalities]
    .filter((rule) => system.linear[rule]?.operator === '=')
    .map((rule) => {
      const coefficientOf = new Map(system.linear[rule]?.terms.map((term) => [term.cell, term.coefficient]));
      return {
        coefficients: cells.map((cell) => coefficientOf.get(cell) ?? zeroStep),
        target: negate(residuals[rule] ?? zeroStep),
      };
    });
}

function at({ coefficients }: Row, column: number): Quantity {
  return coefficients[column] ?? zeroStep;
}

function scale({ coefficients, target }: Row, by: Quantity): Row {
  const over = (quantity: Quantity) => divide(quantity, by) ?? zeroStep;
  return { coefficients: coefficients.map(over), target: over(target) };
}

function reduce(row: Row, pivot: Row, column: number): Row {
  const factor = at(row, column);
  if (isZero(factor)) return row;
  return {
    coefficients: row.coefficients.map((each, other) => subtract(each, multiply(factor, at(pivot, other)))),
    target: subtract(row.target, multiply(factor, pivot.target)),
  };
}
