import { absolute, compare, type Quantity, round, subtract, zero } from '../../model/quantity.ts';
import type { Comparison, ComparisonOperator } from '../expression.ts';
import type { Value } from '../value.ts';
import type { EvaluationContext } from './context.ts';
import { obstacleOf, quantityOf, truthValue, undecided } from './values.ts';

/** A comparison with what stood on its sides. */
export interface ComparisonResult {
  readonly value: Value;
  readonly left: Value;
  readonly right: Value;
}

/** Digits to which a difference is rounded where no common grain keeps it from float noise in a spreadsheet. */
const roundedDecimals = 9;

export function evaluateComparison(comparison: Comparison, context: EvaluationContext): ComparisonResult {
  const left = context.evaluate(comparison.left, context);
  const right = context.evaluate(comparison.right, context);
  const radius = comparison.radius && context.evaluate(comparison.radius, context);
  return { left, right, value: judge(comparison, left, right, radius) };
}

function judge(comparison: Comparison, left: Value, right: Value, radius: Value | undefined): Value {
  const obstacle = obstacleOf(radius ? [left, right, radius] : [left, right]);
  if (obstacle) return obstacle;
  if (comparison.of === 'text') return compareTexts(comparison.operator, left, right);
  const a = quantityOf(left);
  const b = quantityOf(right);
  if (!a || !b) return undecided('type');
  const difference = subtract(a, b);
  const beyond = radius ? subtract(absolute(difference), quantityOf(radius) ?? zero) : difference;
  const sign = compare(comparison.rounded ? round(beyond, roundedDecimals) : beyond, zero);
  return truthValue(radius ? within(comparison.operator, sign) : holds(comparison.operator, sign));
}

/** With a radius, `=` holds up to the radius itself: closed intervals meet in a point. */
function within(operator: ComparisonOperator, sign: number): boolean {
  return operator === '=' ? sign <= 0 : sign > 0;
}

/** Excel compares texts without regard to case. */
function compareTexts(operator: ComparisonOperator, left: Value, right: Value): Value {
  if (left.kind !== 'text' || right.kind !== 'text') return undecided('type');
  const same = left.text.toLowerCase() === right.text.toLowerCase();
  return truthValue(operator === '=' ? same : !same);
}

/** Whether `a operator b` holds, `sign` being that of a − b. */
export function holds(operator: ComparisonOperator, sign: number): boolean {
  switch (operator) {
    case '=':
      return sign === 0;
    case '<>':
      return sign !== 0;
    case '<':
      return sign < 0;
    case '<=':
      return sign <= 0;
    case '>':
      return sign > 0;
    case '>=':
      return sign >= 0;
  }
}

/** Left − right, where both are numbers. */
export function differenceOf(result: ComparisonResult): Quantity | undefined {
  const a = quantityOf(result.left);
  const b = quantityOf(result.right);
  return a && b && subtract(a, b);
}
