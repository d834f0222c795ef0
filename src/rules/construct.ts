import {
  absolute,
  add,
  compare,
  divide,
  integer,
  isZero,
  multiply,
  one,
  type Quantity,
  zero,
} from '../model/quantity.ts';
import type { ArithmeticOperator, Expression } from './expression.ts';

/** Small trees with constants folded, so that what is always 0 or 1 never reaches a printed formula. */

export function numberOf(quantity: Quantity): Expression {
  return { kind: 'number', quantity };
}

export const zeroExpression: Expression = numberOf(zero);

export function call(name: string, ...operands: readonly Expression[]): Expression {
  return { kind: 'call', name, arguments: operands };
}

export function plus(left: Expression, right: Expression): Expression {
  if (left.kind === 'number' && right.kind === 'number') return numberOf(add(left.quantity, right.quantity));
  if (isLiteral(left, zero)) return right;
  return isLiteral(right, zero) ? left : binary('+', left, right);
}

export function times(left: Expression, right: Expression): Expression {
  if (left.kind === 'number' && right.kind === 'number') return numberOf(multiply(left.quantity, right.quantity));
  if (isLiteral(left, zero) || isLiteral(right, zero)) return zeroExpression;
  if (isLiteral(left, one)) return right;
  return isLiteral(right, one) ? left : binary('*', left, right);
}

export function quotient(left: Expression, right: Expression): Expression {
  return isLiteral(left, zero) || isLiteral(right, one) ? left : binary('/', left, right);
}

export function magnitude(operand: Expression): Expression {
  return operand.kind === 'number' ? numberOf(absolute(operand.quantity)) : call('ABS', operand);
}

export function largest(operands: readonly Expression[]): Expression {
  const [first, ...others] = operands;
  if (!first) return zeroExpression;
  const literals = operands.map(literalOf);
  if (literals.every((literal) => literal !== undefined)) {
    return numberOf(literals.reduce((best, literal) => (compare(literal, best) > 0 ? literal : best)));
  }
  return others.length === 0 ? first : call('MAX', ...operands);
}

/** `operand × factor`, written as a division where that is the whole number. */
export function scaledBy(operand: Expression, factor: Quantity): Expression {
  const inverse = divide(one, factor);
  if (operand.kind === 'number') return numberOf(multiply(operand.quantity, factor));
  if (inverse && compare(factor, one) < 0) return quotient(operand, numberOf(inverse));
  return times(operand, numberOf(factor));
}

/** The value of a literal, with its sign. */
export function literalOf(expression: Expression): Quantity | undefined {
  if (expression.kind === 'number') return expression.quantity;
  if (expression.kind !== 'unary') return undefined;
  const inner = literalOf(expression.operand);
  if (!inner) return undefined;
  if (expression.operator === '+') return inner;
  return expression.operator === '-' ? multiply(inner, integer(-1)) : divide(inner, integer(100));
}

function isLiteral(expression: Expression, quantity: Quantity): boolean {
  if (expression.kind !== 'number') return false;
  return isZero(quantity) ? isZero(expression.quantity) : compare(expression.quantity, quantity) === 0;
}

function binary(operator: ArithmeticOperator, left: Expression, right: Expression): Expression {
  return { kind: 'binary', operator, left, right };
}
