import type { Quantity } from '../model/quantity.ts';
import { compare, formatQuantity, parseQuantity, quantityText } from '../model/quantity.ts';

/** More decimals than this no figure is shown with. */
const shownDecimals = 6;
const exactDecimals = 18;

/** A figure as a person reads it: with the decimals of its cell where that is exact, else up to six. */
export function shownText(quantity: Quantity, decimals = 0): string {
  const text = formatQuantity(quantity, decimals);
  return isSame(text, quantity) ? text : quantityText(quantity, Math.max(decimals, shownDecimals));
}

/** Decimal text that is the number itself; `a/b` where no decimal is. */
export function exactText({ numerator, denominator }: Quantity): string {
  const quantity = { numerator, denominator };
  const text = quantityText(quantity, exactDecimals);
  return isSame(text, quantity) ? text : `${numerator}/${denominator}`;
}

function isSame(text: string, quantity: Quantity): boolean {
  const read = parseQuantity(text);
  return read !== undefined && compare(read, quantity) === 0;
}
