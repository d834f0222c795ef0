import type { Edition } from '../forms/edition.ts';
import { divide } from '../model/quantity.ts';
import type { UnitTotal } from '../model/totals.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { CellReference } from '../rules/expression.ts';
import type { Operands } from '../rules/operands.ts';
import type { Value } from '../rules/value.ts';
import { matchedOperands, overMatchedParts } from '../workbook/summary/matched-ratio.ts';

/**
 * Operands of a total in which ratios, growths and means run over the units that have both parts, as the summary shows
 * them (semantics.md, "Growth, ratio, mean").
 */
export function overMatchedUnits(operands: Operands, edition: Edition, total: UnitTotal): Operands {
  if (total.matched.size === 0) return operands;
  const { form } = edition;
  return {
    ...operands,
    cell(reference) {
      const isHere = reference.form === form.code && reference.time === 'current' && reference.of === 'self';
      return (isHere ? matchedValue(reference, operands, edition, total) : undefined) ?? operands.cell(reference);
    },
  };
}

function matchedValue(
  { item, column }: CellReference,
  operands: Operands,
  edition: Edition,
  total: UnitTotal,
): Value | undefined {
  const { form, formulas } = edition;
  const cell = form.cells[item * form.columns.length + column];
  const sums = cell && total.matched.get(cell.index);
  if (!cell || !sums) return undefined;
  if (cell.aggregation.kind === 'mean') {
    const quantity = divide(sums.numerator, sums.denominator);
    return quantity ? { kind: 'number', quantity } : { kind: 'undecided', reason: 'divisionByZero' };
  }
  const formula = formulas.get(cell.index);
  return formula && evaluate(overMatchedParts(formula.expression, cell, form.code), matchedOperands(operands, sums));
}
