import { type Quantity, toNumber } from '../../model/quantity.ts';

/** A number as it stands in a formula; a quotient as the double nearest to it. */
export function numberText(quantity: Quantity): string {
  return String(toNumber(quantity)).toUpperCase().replace('E+', 'E');
}

/** A text as it stands in a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** How many decimals a grain has, at most 15. */
export function grainDecimals(grain: Quantity): number {
  for (let decimals = 0; decimals < 15; decimals += 1) {
    if ((BigInt(grain.numerator) * 10n ** BigInt(decimals)) % BigInt(grain.denominator) === 0n) return decimals;
  }
  return 15;
}
