import type { Quantity } from '../model/quantity.ts';
import { divide, one } from '../model/quantity.ts';

/**
 * The same text for the same number, however it is stored: whole, or numerator and denominator without common factor.
 *
 * @example reducedText(scaled(1250, 2)) // '25/2'
 */
export function reducedText(quantity: Quantity): string {
  const { numerator, denominator } = divide(quantity, one) ?? quantity;
  return String(denominator) === '1' ? String(numerator) : `${numerator}/${denominator}`;
}
