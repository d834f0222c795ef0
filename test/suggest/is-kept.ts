import type { Quantity } from '../../src/model/quantity.ts';
import { absolute, add, compare, multiply, zero } from '../../src/model/quantity.ts';
import type { LinearCondition } from '../../src/suggest/rule-system.ts';

/** Σ terms + constant, against 0, worked out here. */
export function isKept(
  { terms, constant, operator, radius }: LinearCondition,
  figureOf: (cell: number) => Quantity,
): boolean {
  const sum = terms.reduce(
    (total, { cell, coefficient }) => add(total, multiply(figureOf(cell), coefficient)),
    constant,
  );
  const sign = compare(sum, zero);
  if (operator === '=') return compare(absolute(sum), radius) <= 0;
  if (operator === '<') return sign < 0;
  if (operator === '<=') return sign <= 0;
  return operator === '>' ? sign > 0 : sign >= 0;
}
