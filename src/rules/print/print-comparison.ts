import { add, divide, isZero, multiply, type Quantity, scaled, subtract, zero } from '../../model/quantity.ts';
import { commonDivisor } from '../common-divisor.ts';
import { literalOf } from '../construct.ts';
import { floor } from '../evaluate/rounding.ts';
import type { Comparison, ComparisonOperator, Expression } from '../expression.ts';
import { grainOf } from '../grain.ts';
import { allGuards } from './guard.ts';
import { numberText } from './number-text.ts';
import type { PrintContext } from './print-context.ts';
import { binding, type Printed, within } from './printed.ts';
import type { Truth } from './truth.ts';

/**
 * A comparison as a test. Floating point is never asked for equality: differences of grained figures are told apart
 * half-way between two multiples of the grain, others after rounding to nine decimals (as they are when evaluated).
 */
export function printComparison(comparison: Comparison, context: PrintContext): Truth {
  const left = context.value(comparison.left, context);
  const right = context.value(comparison.right, context);
  const radius = comparison.radius && context.value(comparison.radius, context);
  const parts = radius ? [left, right, radius] : [left, right];
  const textual = comparison.of === 'number' && parts.some((part) => part.textual);
  return {
    kind: 'test',
    test: testOf(comparison, left, right, radius),
    guard: allGuards(parts.map((part) => part.guard)),
    mayFail: textual || parts.some((part) => part.mayFail),
  };
}

function testOf(comparison: Comparison, left: Printed, right: Printed, radius: Printed | undefined): string {
  const { operator } = comparison;
  if (comparison.of === 'text') return `${left.text}${operator}${right.text}`;
  if (comparison.rounded) return roundedTest(comparison, left, right, radius);
  const half = halfGrain(comparison);
  if (operator === '=' || operator === '<>') {
    const size = `ABS(${differenceText(comparison, left, right)})`;
    const constant = comparison.radius ? literalOf(comparison.radius) : zero;
    const distance = constant || !radius ? size : `${size}-${within(radius, binding.product)}`;
    return `${distance}${operator === '=' ? '<' : '>'}${numberText(threshold(constant ?? zero, half))}`;
  }
  const bound = half;
  const margin = operator === '<=' || operator === '>' ? bound : subtract(zero, bound);
  const literal = literalOf(comparison.right);
  const strict = operator === '<=' || operator === '<' ? '<' : '>';
  if (literal) return `${left.text}${strict}${numberText(add(literal, margin))}`;
  return `${differenceText(comparison, left, right)}${strict}${numberText(margin)}`;
}

/** Half-way between the largest multiple of the grain that the radius still holds and the next one. */
function threshold(radius: Quantity, half: Quantity): Quantity {
  const grain = add(half, half);
  const steps = divide(radius, grain);
  return add(multiply(steps ? floor(steps) : zero, grain), half);
}

function halfGrain(comparison: Comparison): Quantity {
  const { left, right, radius } = comparison;
  const sides: Expression[] = radius && !literalOf(radius) ? [left, right, radius] : [left, right];
  const grain = sides.map((side) => grainOf(side) ?? zero).reduce(commonDivisor);
  return isZero(grain) ? scaled(5, 1) : multiply(grain, scaled(5, 1));
}

function roundedTest(comparison: Comparison, left: Printed, right: Printed, radius: Printed | undefined): string {
  const difference = differenceText(comparison, left, right);
  if (!radius) return `ROUND(${difference},9)${comparison.operator}0`;
  const operator: ComparisonOperator = comparison.operator === '=' ? '<=' : '>';
  return `ROUND(ABS(${difference})-${within(radius, binding.product)},9)${operator}0`;
}

function differenceText(comparison: Comparison, left: Printed, right: Printed): string {
  const literal = literalOf(comparison.right);
  if (literal && isZero(literal)) return left.text;
  return `${within(left, binding.sum)}-${within(right, binding.product)}`;
}

/** Whether a number is not 0, as a condition. */
export function nonZero(expression: Expression, part: Printed): Truth {
  const grain = grainOf(expression);
  const size = `ABS(${part.text})`;
  const test =
    grain && !isZero(grain) ? `${size}>${numberText(multiply(grain, scaled(5, 1)))}` : `ROUND(${part.text},9)<>0`;
  return { kind: 'test', test, guard: part.guard, mayFail: part.mayFail || part.textual };
}
