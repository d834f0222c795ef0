import type { Quantity } from '../../model/quantity.ts';
import { absolute, add, compare, multiply, zero } from '../../model/quantity.ts';
import type { LinearCondition } from '../rule-system.ts';
import type { Conjunction } from './condition.ts';
import type { LinearForm } from './linear-form.ts';

/** `form operator 0`, an equality within its radius. */
export function linearCondition(
  { terms, constant }: LinearForm,
  operator: LinearCondition['operator'],
  radius: Quantity = zero,
): LinearCondition {
  return { terms: [...terms].map(([cell, coefficient]) => ({ cell, coefficient })), constant, operator, radius };
}

/** These conditions together, those that hold whatever the cells are left out: none where one can never hold. */
export function conjunctionOf(conditions: readonly LinearCondition[]): readonly Conjunction[] {
  const open = conditions.filter(({ terms }) => terms.length > 0);
  const settled = conditions.filter(({ terms }) => terms.length === 0);
  return settled.every((condition) => meets(condition.constant, condition)) ? [open] : [];
}

/** Whether a condition holds where its form has this value. */
export function meets(value: Quantity, { operator, radius }: LinearCondition): boolean {
  const sign = compare(value, zero);
  switch (operator) {
    case '=':
      return compare(absolute(value), radius) <= 0;
    case '<=':
      return sign <= 0;
    case '<':
      return sign < 0;
    case '>=':
      return sign >= 0;
    case '>':
      return sign > 0;
  }
}

/** Whether a condition holds over these figures. */
export function holdsAt(condition: LinearCondition, figureOf: (cell: number) => Quantity): boolean {
  return meets(conditionValue(condition, figureOf), condition);
}

/** Σ terms + constant. */
export function conditionValue({ terms, constant }: LinearCondition, figureOf: (cell: number) => Quantity): Quantity {
  return terms.reduce((sum, { cell, coefficient }) => add(sum, multiply(coefficient, figureOf(cell))), constant);
}
