import { quantityAt, textAt } from '../model/cell-values.ts';
import { serialDay } from '../model/day-serial.ts';
import type { Cell } from '../model/form.ts';
import { quantityText, toNumber } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';

/** What stands in a cell as a person reads it, or undefined where it holds neither number nor text. */
export function cellText(values: CellValues, index: number, cell: Cell): string | undefined {
  const text = textAt(values, index);
  if (text !== undefined) return text;
  const quantity = quantityAt(values, index, cell.decimals);
  if (quantity === undefined) return undefined;
  if (cell.type === 'yesNo') return quantity.numerator === 0 ? '否' : '是';
  if (cell.type === 'date') return serialDay(toNumber(quantity));
  return quantityText(quantity);
}
