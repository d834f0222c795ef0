import { quantityAt, textAt } from '../model/cell-values.ts';
import type { Cell } from '../model/form.ts';
import { quantityText, toNumber } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';

/** Day serial of 1970-01-01 in the 1900 date system of Excel (ECMA-376 part 1, §18.17.4.1). */
const unixEpochSerial = 25569;
const dayInMilliseconds = 86_400_000;

/** What stands in a cell as a person reads it, or undefined where it holds neither number nor text. */
export function cellText(values: CellValues, index: number, cell: Cell): string | undefined {
  const text = textAt(values, index);
  if (text !== undefined) return text;
  const quantity = quantityAt(values, index, cell.decimals);
  if (quantity === undefined) return undefined;
  if (cell.type === 'yesNo') return quantity.numerator === 0 ? '否' : '是';
  if (cell.type === 'date') {
    return new Date((toNumber(quantity) - unixEpochSerial) * dayInMilliseconds).toISOString().slice(0, 10);
  }
  return quantityText(quantity);
}
