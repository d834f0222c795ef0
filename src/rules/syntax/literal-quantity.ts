import { divide, integer, multiply, parseQuantity, powerOfTen, type Quantity, zero } from '../../model/quantity.ts';

/** The exact value of a number as written in a formula: `0.1`, `.5`, `5.`, `1e-3`. */
export function literalQuantity(raw: string): Quantity {
  const [mantissa = '0', exponentText = '0'] = raw.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const plain = parseQuantity(`${whole || '0'}${fraction ? `.${fraction}` : ''}`) ?? zero;
  const exponent = Number(exponentText);
  const power = integer(powerOfTen(Math.abs(exponent)));
  return exponent < 0 ? (divide(plain, power) ?? zero) : multiply(plain, power);
}
