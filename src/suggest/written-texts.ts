import type { Quantity } from '../model/quantity.ts';
import { formatQuantity, quantityText } from '../model/quantity.ts';
import type { SystemCell } from './rule-system.ts';

/** How people write the size of a number into a cell: with all its decimals, and without closing zeros. */
export function writtenTexts(value: Quantity, { decimals, continuous }: SystemCell): readonly string[] {
  const full = formatQuantity(value, decimals).replace('-', '');
  const short = quantityText(value, decimals).replace('-', '');
  return full === short || continuous ? [short] : [full, short];
}
