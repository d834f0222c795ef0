import type { Quantity } from '../../model/quantity.ts';
import { absolute, add, compare, divide, isZero, multiply, negate, one, zero } from '../../model/quantity.ts';
import type { Bound, BoundedVariable, WeighedBound } from './bounded-variable.ts';
import type { Delta } from './delta.ts';
import { addDelta, compareDelta, deltaOf, scaleDelta, subtractDelta } from './delta.ts';
import type { WorkBudget } from './work-budget.ts';

export type Settled =
  /** By variable: within all bounds. */
  | { readonly values: readonly Delta[] }
  /** Bounds that contradict each other, with the factors with which they add up to a contradiction. */
  | { readonly clash: readonly WeighedBound[] }
  | 'exhausted';

/**
 * Brings every variable within its bounds: the first ones are free, each later one is the sum its row of the tableau
 * says. Smallest index first (Bland), so that it ends.
 *
 * @param tableau one row per later variable, one coefficient per free one
 * @param start values of the free variables, within their bounds
 */
export function settleTableau(
  tableau: readonly (readonly Quantity[])[],
  variables: readonly BoundedVariable[],
  start: readonly Delta[],
  work: WorkBudget,
): Settled {
  const rows = tableau.map((row) => [...row]);
  const columns = start.map((_, index) => index);
  const basis = rows.map((_, index) => start.length + index);
  const values: Delta[] = [...start, ...rows.map((row) => sumOf(row, start))];

  for (;;) {
    if (!work.spend(rows.length + 1)) return 'exhausted';
    const leaving = findLeaving();
    if (!leaving) return { values };
    const { row, bound, isLow } = leaving;
    const column = findEntering(row, isLow);
    if (column === undefined) return { clash: clashOf(row, bound, isLow) };
    pivot(row, column, bound.limit);
  }

  /** The basic variable of smallest index that is beyond one of its bounds. */
  function findLeaving(): { row: number; bound: Bound; isLow: boolean } | undefined {
    let found: { row: number; bound: Bound; isLow: boolean } | undefined;
    let smallest = Number.POSITIVE_INFINITY;
    for (const [row, variable] of basis.entries()) {
      if (variable >= smallest) continue;
      const { lower, upper } = variables[variable] ?? {};
      const value = valueAt(variable);
      if (lower && compareDelta(value, lower.limit) < 0) found = { row, bound: lower, isLow: true };
      else if (upper && compareDelta(value, upper.limit) > 0) found = { row, bound: upper, isLow: false };
      else continue;
      smallest = variable;
    }
    return found;
  }

  /** The column of smallest variable that can move the row towards its bound. */
  function findEntering(row: number, isLow: boolean): number | undefined {
    let found: number | undefined;
    let smallest = Number.POSITIVE_INFINITY;
    for (const [column, variable] of columns.entries()) {
      const sign = compare(coefficientAt(row, column), zero);
      if (sign === 0 || variable >= smallest) continue;
      const { lower, upper } = variables[variable] ?? {};
      const value = valueAt(variable);
      const rises = sign > 0 === isLow;
      const hasRoom = rises
        ? !upper || compareDelta(value, upper.limit) < 0
        : !lower || compareDelta(value, lower.limit) > 0;
      if (hasRoom) [found, smallest] = [column, variable];
    }
    return found;
  }

  function clashOf(row: number, bound: Bound, isLow: boolean): readonly WeighedBound[] {
    const others = columns.flatMap((variable, column): WeighedBound[] => {
      const coefficient = coefficientAt(row, column);
      const { lower, upper } = variables[variable] ?? {};
      const stop = compare(coefficient, zero) > 0 === isLow ? upper : lower;
      return isZero(coefficient) || !stop ? [] : [{ bound: stop, factor: absolute(coefficient) }];
    });
    return [{ bound, factor: one }, ...others];
  }

  /** The basic variable of the row goes to its bound and leaves; the one of the column moves as far as that asks. */
  function pivot(row: number, column: number, target: Delta): void {
    const [leaves, enters] = [basis[row] ?? 0, columns[column] ?? 0];
    const inverse = divide(one, coefficientAt(row, column)) ?? one;
    const step = scaleDelta(subtractDelta(target, valueAt(leaves)), inverse);
    values[leaves] = target;
    values[enters] = addDelta(valueAt(enters), step);
    const pivotRow = columns.map((_, position) =>
      position === column ? inverse : negate(multiply(coefficientAt(row, position), inverse)),
    );
    for (const [index, each] of rows.entries()) {
      if (index === row) continue;
      const factor = each[column] ?? zero;
      if (isZero(factor)) continue;
      const variable = basis[index] ?? 0;
      values[variable] = addDelta(valueAt(variable), scaleDelta(step, factor));
      for (const [position, entry] of pivotRow.entries()) {
        const before = position === column ? zero : (each[position] ?? zero);
        each[position] = add(before, multiply(factor, entry));
      }
    }
    rows[row] = pivotRow;
    basis[row] = enters;
    columns[column] = leaves;
  }

  function coefficientAt(row: number, column: number): Quantity {
    return rows[row]?.[column] ?? zero;
  }

  function valueAt(variable: number): Delta {
    return values[variable] ?? deltaOf(zero);
  }
}

function sumOf(row: readonly Quantity[], values: readonly Delta[]): Delta {
  return row.reduce<Delta>((sum, coefficient, column) => {
    const value = values[column];
    return value && !isZero(coefficient) ? addDelta(sum, scaleDelta(value, coefficient)) : sum;
  }, deltaOf(zero));
}
