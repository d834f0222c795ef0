import type { Quantity } from '../model/quantity.ts';
import { formatQuantity, quantityText } from '../model/quantity.ts';

/** How people write the size of a number with these decimals: with all of them, and without closing zeros. */
export function writtenTexts(value: Quantity, decimals: number): readonly string[] {
  const full = formatQuantity(value, decimals).replace('-', '');
  const short = quantityText(value, decimals).replace('-', '');
  return full === short ? [full] : [full, short];
}
