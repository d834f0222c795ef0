import { copyCellValues, setAmount, setState } from '../model/cell-values.ts';
import { exactUnits } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import { operandsFor } from './cell-operands.ts';
import type { Edition } from './edition.ts';
import { rowCount } from './row-key.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The values, in which computed cells that add up hold their number, so that a roll-up can add them. Every other stays
 * `notCalculated`: ratios, and what the decimals of its cell do not hold exactly, are calculated, unrounded, when asked for.
 */
export function fillComputed(edition: Edition, values: CellValues, surroundings: Surroundings = {}): CellValues {
  const { form, formulas } = edition;
  if (formulas.size === 0) return values;
  const filled = copyCellValues(values);
  const operandsOfRow = operandsFor(edition, values, surroundings);
  const rows = form.kind === 'list' ? rowCount(form, values) : 1;
  for (let row = 0; row < rows; row += 1) {
    const operands = operandsOfRow(row);
    for (const [index, { cell }] of formulas) {
      const target = form.kind === 'list' ? row * form.columns.length + index : index;
      setState(filled, target, 'notCalculated');
      if (cell.aggregation.kind !== 'sum') continue;
      const value = operands.cell({
        form: form.code,
        item: cell.item,
        column: cell.column,
        time: 'current',
        of: 'self',
      });
      const units = value.kind === 'number' ? exactUnits(value.quantity, cell.decimals) : undefined;
      if (units !== undefined) setAmount(filled, target, units);
      else if (value.kind === 'notApplicable') setState(filled, target, 'notApplicable');
    }
  }
  return filled;
}
