import { quantityAt } from '../model/cell-values.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { add, zero } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';

/**
 * How much a return weighs in its form: the sum of the positive figures that are typed in, add up the tree and are
 * measured as the first such cell is (个 are not added to 万元). One number per return, all rows of a list included.
 *
 * @returns in the measure of that cell; 0 where the form has no such cell
 */
export function returnWeight(form: Form, values: CellValues): Quantity {
  const candidates = form.cells.filter(isWeighed);
  const cells = candidates.filter((cell) => cell.unitMeasure === candidates[0]?.unitMeasure);
  const step = form.cells.length;
  let weight = zero;
  for (let offset = 0; offset < values.state.length; offset += step) {
    for (const cell of cells) {
      const figure = quantityAt(values, offset + cell.index, cell.decimals);
      if (figure !== undefined && figure.numerator > 0) weight = add(weight, figure);
    }
  }
  return weight;
}

function isWeighed(cell: Cell): boolean {
  const isNumeric = cell.type === 'integer' || cell.type === 'decimal';
  const isEntered = cell.origin === 'typed' && cell.formula === undefined && !cell.closed;
  return isNumeric && isEntered && cell.aggregation.kind === 'sum';
}
