import type { Finding } from '../model/finding.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { compare, fromDouble, quantityText, scaled } from '../model/quantity.ts';
import type { Return } from '../model/return.ts';
import { measuredText } from './measured-text.ts';
import { columnTitle, itemTitle } from './place-titles.ts';
import { cellPlace } from './return-place.ts';

/** Compares a figure with the minimum and maximum its cell declares. */
export function checkBounds(ret: Return, form: Form, cell: Cell, quantity: Quantity, row?: number): Finding[] {
  if (cell.type !== 'integer' && cell.type !== 'decimal') return [];
  const { minimum, maximum } = cell;
  if (minimum !== undefined && compare(quantity, bound(minimum)) < 0) {
    return [finding('cell-below-minimum', bound(minimum))];
  }
  if (maximum !== undefined && compare(quantity, bound(maximum)) > 0) {
    return [finding('cell-above-maximum', bound(maximum))];
  }
  return [];

  function finding(code: 'cell-below-minimum' | 'cell-above-maximum', limit: Quantity): Finding {
    return {
      ...cellPlace(ret, form, cell.item, cell.column, row),
      code,
      severity: 'error',
      expected: quantityText(limit),
      actual: quantityText(quantity),
      parameters: {
        item: itemTitle(ret, form, cell.item, row),
        column: columnTitle(form, cell.column),
        expected: measuredText(limit, cell.unitMeasure),
        actual: measuredText(quantity, cell.unitMeasure),
      },
    };
  }
}

/** A bound as its author wrote it: 0.1 in a form file means a tenth, and not the double beside it. */
function bound(value: number): Quantity {
  for (let decimals = 0; decimals <= 6; decimals++) {
    const units = Math.round(value * 10 ** decimals);
    if (Number.isSafeInteger(units) && units / 10 ** decimals === value) return scaled(units, decimals);
  }
  return fromDouble(value);
}
