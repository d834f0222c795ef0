import {
  add,
  divide,
  integer,
  multiply,
  negate,
  one,
  type Quantity,
  quantityText,
  scaled,
  subtract,
} from '../../model/quantity.ts';
import type { ArithmeticOperator, UnaryOperator } from '../expression.ts';
import type { Value } from '../value.ts';
import { numberValue, obstacleOf, quantityOf, textValue, undecided } from './values.ts';

const percent = scaled(1, 2);

export function applyUnary(operator: UnaryOperator, operand: Value): Value {
  const obstacle = obstacleOf([operand]);
  if (obstacle) return obstacle;
  const quantity = quantityOf(operand);
  if (!quantity) return undecided('type');
  if (operator === '+') return numberValue(quantity);
  return numberValue(operator === '-' ? negate(quantity) : multiply(quantity, percent));
}

export function applyBinary(operator: ArithmeticOperator, left: Value, right: Value): Value {
  const obstacle = obstacleOf([left, right]);
  if (obstacle) return obstacle;
  if (operator === '&') return joinTexts([left, right]);
  const a = quantityOf(left);
  const b = quantityOf(right);
  if (!a || !b) return undecided('type');
  const result = compute(operator, a, b);
  return result ? numberValue(result) : undecided('divisionByZero');
}

function compute(operator: Exclude<ArithmeticOperator, '&'>, a: Quantity, b: Quantity): Quantity | undefined {
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return subtract(a, b);
    case '*':
      return multiply(a, b);
    case '/':
      return divide(a, b);
    case '^':
      return powerOf(a, b);
  }
}

/** A whole power; undefined for 0 to a negative power. Resolution lets only small whole exponents through. */
export function powerOf(base: Quantity, exponent: Quantity): Quantity | undefined {
  const times = Number(exponent.numerator);
  const power = Array.from({ length: Math.abs(times) }, () => base).reduce(multiply, integer(1));
  return times < 0 ? divide(one, power) : power;
}

/** Texts put together; numbers as Excel's General format shows them. */
export function joinTexts(values: readonly Value[]): Value {
  const obstacle = obstacleOf(values);
  if (obstacle) return obstacle;
  return textValue(values.map(textOf).join(''));
}

export function textOf(value: Value): string {
  if (value.kind === 'text') return value.text;
  const quantity = quantityOf(value);
  return quantity ? quantityText(quantity, 10) : '';
}
