import type { Quantity } from '../../model/quantity.ts';
import { formatQuantity } from '../../model/quantity.ts';

/** Plain decimal text of an exact value, never rounded; a value without one is written as a fraction, `1/3`. */
export function exactText(quantity: Quantity): string {
  const decimals = decimalsOf(BigInt(quantity.denominator));
  if (decimals === undefined) return `${quantity.numerator}/${quantity.denominator}`;
  const text = formatQuantity(quantity, decimals);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** How many decimals 1 ÷ denominator takes; undefined where it does not end. */
function decimalsOf(denominator: bigint): number | undefined {
  const twos = timesDivisible(denominator, 2n);
  const fives = timesDivisible(denominator, 5n);
  return 2n ** BigInt(twos) * 5n ** BigInt(fives) === denominator ? Math.max(twos, fives) : undefined;
}

function timesDivisible(value: bigint, divisor: bigint): number {
  let count = 0;
  for (let rest = value; rest % divisor === 0n; rest /= divisor) count += 1;
  return count;
}
