import { absolute, divide, integer, isZero, type Quantity, zero } from '../model/quantity.ts';

/** The largest quantity of which both are whole multiples; 0 is a multiple of everything. */
export function commonDivisor(a: Quantity, b: Quantity): Quantity {
  if (isZero(a)) return absolute(b);
  if (isZero(b)) return absolute(a);
  const denominator = BigInt(a.denominator) * BigInt(b.denominator);
  let larger = BigInt(absolute(a).numerator) * BigInt(b.denominator);
  let smaller = BigInt(absolute(b).numerator) * BigInt(a.denominator);
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return divide(integer(larger), integer(denominator)) ?? zero;
}
