import { cellBounds } from '../forms/cell-bounds.ts';
import type { Finding } from '../model/finding.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { compare, quantityText } from '../model/quantity.ts';
import type { Return } from '../model/return.ts';
import { measuredText } from './measured-text.ts';
import { columnTitle, itemTitle } from './place-titles.ts';
import { cellPlace } from './return-place.ts';

/** Compares a figure with the minimum and maximum its cell declares. */
export function checkBounds(ret: Return, form: Form, cell: Cell, quantity: Quantity, row?: number): Finding[] {
  if (cell.type !== 'integer' && cell.type !== 'decimal') return [];
  const { minimum, maximum } = cellBounds(cell);
  if (minimum !== undefined && compare(quantity, minimum) < 0) {
    return [finding('cell-below-minimum', minimum)];
  }
  if (maximum !== undefined && compare(quantity, maximum) > 0) {
    return [finding('cell-above-maximum', maximum)];
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
