import type { Tolerance } from '../../model/form.ts';
import { absolute, divide, integer, parseQuantity, type Quantity, scaled, zero } from '../../model/quantity.ts';
import { largest, literalOf, magnitude, numberOf, plus, quotient, times, zeroExpression } from '../construct.ts';
import type { Expression, ReferencedTraits } from '../expression.ts';

/**
 * How far the two sides of an equality may differ (semantics.md, "Tolerance"): the half-widths of the intervals in
 * which rounded figures stand, added up, so that the sides are equal where their intervals meet
 * (XBRL Calculations 1.1), or what the rule declares instead.
 */
export function equalityRadius(left: Expression, right: Expression, tolerance: Tolerance): Expression {
  if (tolerance.kind === 'absolute') return numberOf(parseQuantity(tolerance.amount) ?? zero);
  if (tolerance.kind === 'declared') return plus(radiusOf(left), radiusOf(right));
  const share = divide(parseQuantity(tolerance.percent) ?? zero, integer(100)) ?? zero;
  return times(magnitude(right), numberOf(share));
}

/** The half-width of the interval around a value, as an expression over the same cells; 0 for what is exact. */
function radiusOf(expression: Expression): Expression {
  switch (expression.kind) {
    case 'cell':
    case 'listColumn':
      return numberOf(halfUnit(expression.reference));
    case 'run':
      return zeroExpression;
    case 'unary':
      return expression.operator === '%'
        ? times(radiusOf(expression.operand), numberOf(scaled(1, 2)))
        : radiusOf(expression.operand);
    case 'binary':
      return binaryRadius(expression);
    case 'call':
      return callRadius(expression.name, expression.arguments);
    default:
      return zeroExpression;
  }
}

/** Half a unit of the last declared decimal; computed cells are never rounded, whole numbers exact. */
function halfUnit(cell: ReferencedTraits): Quantity {
  return cell.type === 'decimal' && cell.source !== 'computed' ? scaled(5, cell.decimals + 1) : zero;
}

function binaryRadius({ operator, left, right }: Expression & { kind: 'binary' }): Expression {
  const a = radiusOf(left);
  const b = radiusOf(right);
  if (operator === '+' || operator === '-') return plus(a, b);
  if (operator === '*') return plus(plus(times(size(left), b), times(size(right), a)), times(a, b));
  return operator === '/' ? quotientRadius(left, right, a, b) : zeroExpression;
}

/** (r_a + |a ÷ b| r_b) ÷ (|b| − r_b); where b may as well be 0 this divides by 0, and the equality is undecided. */
function quotientRadius(left: Expression, right: Expression, a: Expression, b: Expression): Expression {
  const divisor = literalOf(b);
  const exact = divisor !== undefined && Number(divisor.numerator) === 0;
  if (exact) return quotient(a, size(right));
  const ratio = magnitude({ kind: 'binary', operator: '/', left, right });
  const room: Expression = { kind: 'binary', operator: '-', left: size(right), right: b };
  return quotient(plus(a, times(ratio, b)), largest([room, zeroExpression]));
}

function callRadius(name: string, operands: readonly Expression[]): Expression {
  const [first, second] = operands;
  if (name === 'SUM') return operands.map(sumRadius).reduce(plus, zeroExpression);
  if (name === 'MIN' || name === 'MAX') return largest(operands.flatMap(memberRadii));
  if (name === 'ABS' && first) return radiusOf(first);
  return name === 'RATIO' && first && second
    ? quotientRadius(first, second, radiusOf(first), radiusOf(second))
    : zeroExpression;
}

function sumRadius(operand: Expression): Expression {
  return memberRadii(operand).reduce(plus, zeroExpression);
}

function memberRadii(operand: Expression): Expression[] {
  if (operand.kind === 'run') return operand.references.map((cell) => numberOf(halfUnit(cell)));
  if (operand.kind !== 'listColumn') return [radiusOf(operand)];
  const rows: Expression = { kind: 'call', name: 'COUNT', arguments: [operand] };
  return [times(rows, numberOf(halfUnit(operand.reference)))];
}

function size(expression: Expression): Expression {
  const literal = literalOf(expression);
  return literal ? numberOf(absolute(literal)) : magnitude(expression);
}
