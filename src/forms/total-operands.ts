import { stateAt } from '../model/cell-values.ts';
import type { Cell } from '../model/form.ts';
import { divide } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import type { MatchedParts } from '../model/totals.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Operands } from '../rules/operands.ts';
import type { Value } from '../rules/value.ts';
import type { Edition } from './edition.ts';
import { matchedOperands, overMatchedParts } from './matched-ratio.ts';

/** What a total's computed cells are evaluated from. */
export interface TotalReading {
  readonly edition: Edition;
  readonly values: CellValues;
  readonly operands: Operands;
  /** Sums over the units that have both parts, where the cell's ratio, growth or mean runs over these. */
  matched(cell: Cell): Pick<MatchedParts, 'numerator' | 'denominator'> | undefined;
}

/**
 * Operands of a total in which every ratio, growth and mean runs over the units that have both parts, also where
 * another computed cell reads it: a status compares the growth that is shown.
 */
export function totalOperands({ edition, values, operands, matched }: TotalReading): Operands {
  const { form } = edition;
  const known = new Map<number, Value | undefined>();
  const computed = (cell: Cell): Value | undefined => {
    if (!known.has(cell.index)) known.set(cell.index, compute(cell));
    return known.get(cell.index);
  };
  const compute = (cell: Cell): Value | undefined => {
    const state = stateAt(values, cell.index);
    if (!edition.open[cell.index] || state === 'value' || state === 'text') return undefined;
    const sums = matched(cell);
    if (cell.aggregation.kind === 'mean') {
      const quantity = sums && divide(sums.numerator, sums.denominator);
      return quantity ? { kind: 'number', quantity } : { kind: 'undecided', reason: 'divisionByZero' };
    }
    const formula = cell.origin === 'computed' ? edition.formulas.get(cell.index) : undefined;
    if (!formula) return undefined;
    return sums
      ? evaluate(overMatchedParts(formula.expression, cell, form.code), matchedOperands(total, sums))
      : evaluate(formula.expression, total);
  };
  const total: Operands = {
    cell: (reference) => {
      const isHere = reference.form === form.code && reference.time === 'current' && reference.of === 'self';
      const cell = isHere ? form.cells[reference.item * form.columns.length + reference.column] : undefined;
      return (cell && computed(cell)) ?? operands.cell(reference);
    },
    children: (reference) => operands.children(reference),
    listColumn: (reference) => operands.listColumn(reference),
    units: (count) => operands.units(count),
    periodIndex: operands.periodIndex,
    yearStart: operands.yearStart,
    periodEnd: operands.periodEnd,
  };
  return total;
}
