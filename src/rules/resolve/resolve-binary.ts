import { absolute, compare, integer, type Quantity } from '../../model/quantity.ts';
import { literalOf } from '../construct.ts';
import type { ArithmeticOperator, Expression } from '../expression.ts';
import type { Span } from '../syntax/syntax-tree.ts';
import type { BoundTree } from './bound-tree.ts';
import { convertTo } from './convert-measure.ts';
import { commonMeasure, type Measure, neutral, productMeasure, quotientMeasure, unknown } from './measure.ts';
import type { PlaceContext } from './place-context.ts';
import { resolveComparison } from './resolve-comparison.ts';
import type { ResolvePart } from './resolve-part.ts';
import { failureOf, isTyped, type Resolved, type Typed } from './resolved.ts';
import { needNumber, needText } from './type-checks.ts';

type BinaryTree = BoundTree & { readonly kind: 'binary' };

export function resolveBinary(tree: BinaryTree, context: PlaceContext, resolvePart: ResolvePart): Resolved {
  switch (tree.operator) {
    case '+':
    case '-':
      return resolveSum(tree, tree.operator, context, resolvePart);
    case '*':
    case '/':
      return resolveProduct(tree, tree.operator, context, resolvePart);
    case '^':
      return resolvePower(tree, context, resolvePart);
    case '&':
      return resolveJoin(tree, context, resolvePart);
    default:
      return resolveComparison(tree, tree.operator, context, resolvePart);
  }
}

/** Where one side is closed the other remains. */
function resolveSum(tree: BinaryTree, operator: '+' | '-', context: PlaceContext, resolvePart: ResolvePart): Resolved {
  const left = resolvePart(tree.left, context);
  const right = resolvePart(tree.right, context);
  if (left === 'closed' && isTyped(right)) {
    if (!needNumber(right, tree.right, context)) return 'wrong';
    return operator === '+'
      ? right
      : { ...right, expression: { kind: 'unary', operator: '-', operand: right.expression } };
  }
  if (right === 'closed') return left;
  if (!isTyped(left) || !isTyped(right)) return failureOf([left, right]) ?? 'wrong';
  if (!needNumber(left, tree.left, context) || !needNumber(right, tree.right, context)) return 'wrong';
  const converted = convertTo(left.measure, right, tree.right, context);
  return converted ? combine(operator, left, converted, commonMeasure(left.measure, right.measure)) : 'wrong';
}

function resolveProduct(
  tree: BinaryTree,
  operator: '*' | '/',
  context: PlaceContext,
  resolvePart: ResolvePart,
): Resolved {
  const operands = resolveNumbers(tree, context, resolvePart);
  if (typeof operands === 'string') return operands;
  const [left, right] = operands;
  if (operator === '*') return combine('*', left, right, productMeasure(left.measure, right.measure));
  const converted = likeLeft(left, right, tree.right, context);
  return combine('/', left, converted, quotientMeasure(left.measure, converted.measure));
}

/** In a quotient, the divisor in the measure of what is divided, where the two have a dimension in common. */
export function likeLeft(left: Typed, right: Typed, span: Span, context: PlaceContext): Typed {
  const alike = left.measure.dimension === right.measure.dimension;
  return (alike ? convertTo(left.measure, right, span, context) : undefined) ?? right;
}

function resolvePower(tree: BinaryTree, context: PlaceContext, resolvePart: ResolvePart): Resolved {
  const operands = resolveNumbers(tree, context, resolvePart);
  if (typeof operands === 'string') return operands;
  const [left, right] = operands;
  if (isExponent(right.expression))
    return combine('^', left, right, left.measure.dimension === 'neutral' ? neutral : unknown);
  context.report('rule-exponent', tree.right.start, {});
  return 'wrong';
}

/** A whole number from 1 to 20, or its negative: other powers are irrational or of no use in a form. */
export function isExponent(expression: Expression): boolean {
  const exponent: Quantity | undefined = literalOf(expression);
  if (exponent?.denominator !== 1) return false;
  const size = absolute(exponent);
  return compare(size, integer(1)) >= 0 && compare(size, integer(20)) <= 0;
}

function resolveJoin(tree: BinaryTree, context: PlaceContext, resolvePart: ResolvePart): Resolved {
  const left = resolvePart(tree.left, context);
  const right = resolvePart(tree.right, context);
  if (!isTyped(left) || !isTyped(right)) return failureOf([left, right]) ?? 'wrong';
  if (!needText(left, tree.left, context) || !needText(right, tree.right, context)) return 'wrong';
  return { ...combine('&', left, right, neutral), type: 'text' };
}

function resolveNumbers(
  tree: BinaryTree,
  context: PlaceContext,
  resolvePart: ResolvePart,
): [Typed, Typed] | 'wrong' | 'absent' {
  const left = resolvePart(tree.left, context);
  const right = resolvePart(tree.right, context);
  if (!isTyped(left) || !isTyped(right)) return failureOf([left, right]) ?? 'wrong';
  const numbers = needNumber(left, tree.left, context) && needNumber(right, tree.right, context);
  return numbers ? [left, right] : 'wrong';
}

function combine(operator: ArithmeticOperator, left: Typed, right: Typed, measure: Measure): Typed {
  const expression: Expression = { kind: 'binary', operator, left: left.expression, right: right.expression };
  return { expression, type: 'number', measure, list: false };
}
