import type { Tolerance } from '../../model/form.ts';
import {
  absolute,
  compare,
  divide,
  integer,
  one,
  parseQuantity,
  type Quantity,
  scaled,
  zero,
} from '../../model/quantity.ts';
import { call, largest, literalOf, magnitude, numberOf, plus, quotient, times, zeroExpression } from '../construct.ts';
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
  switch (name) {
    case 'SUM':
      return sumRadius(operands);
    case 'AVERAGE':
      return meanRadius(operands);
    case 'MIN':
    case 'MAX':
      return largest(operands.flatMap(singleRadii));
    case 'ABS':
      return first ? radiusOf(first) : zeroExpression;
    case 'RATIO':
    case 'GROWTH':
      return first && second ? quotientRadius(first, second, radiusOf(first), radiusOf(second)) : zeroExpression;
    case 'IF':
      return choiceRadius(operands);
    case 'IFERROR':
      return fallbackRadius(operands);
    case 'SUMIF':
      return matchesRadius(operands[2] ?? first, call('COUNTIF', ...operands.slice(0, 2)));
    case 'SUMIFS':
      return matchesRadius(first, call('COUNTIFS', ...operands.slice(1)));
    default:
      return zeroExpression;
  }
}

/** The radius of one value among those a list argument stands for, each different one once. */
function singleRadii(operand: Expression): Expression[] {
  if (operand.kind !== 'run') return [radiusOf(operand)];
  return operand.references.map((cell) => numberOf(halfUnit(cell)));
}

function sumRadius(operands: readonly Expression[]): Expression {
  const radii = operands.flatMap((operand) => {
    const each = singleRadii(operand);
    return hasManyRows(operand) ? each.map((radius) => times(call('COUNT', operand), radius)) : each;
  });
  return radii.reduce(plus, zeroExpression);
}

/** Of figures that are all equally exact it is their own; otherwise that of the sum, divided by how many they are. */
function meanRadius(operands: readonly Expression[]): Expression {
  const radii = operands.flatMap(singleRadii);
  const [first] = radii;
  const exactness = first && literalOf(first);
  if (exactness && radii.every((radius) => isSame(literalOf(radius), exactness))) return first;
  const rows = operands.map((operand) =>
    hasManyRows(operand) ? call('COUNT', operand) : numberOf(integer(singleRadii(operand).length)),
  );
  return quotient(sumRadius(operands), rows.reduce(plus, zeroExpression));
}

/** That of the branch taken; where both are constant, the larger one, which needs no condition. */
function choiceRadius([condition, chosen, otherwise]: readonly Expression[]): Expression {
  if (!condition || !chosen || !otherwise) return zeroExpression;
  const radii = [radiusOf(chosen), radiusOf(otherwise)];
  return radii.every(literalOf) ? largest(radii) : call('IF', condition, ...radii);
}

/** As of IF. The condition is 1 where the value is not known, and 0 where it is. */
function fallbackRadius([value, otherwise]: readonly Expression[]): Expression {
  if (!value || !otherwise) return zeroExpression;
  const radii = [radiusOf(otherwise), radiusOf(value)];
  if (radii.every(literalOf)) return largest(radii);
  const nothing: Expression = { kind: 'binary', operator: '*', left: value, right: zeroExpression };
  return call('IF', call('IFERROR', nothing, numberOf(one)), ...radii);
}

function matchesRadius(summed: Expression | undefined, matches: Expression): Expression {
  return summed ? times(matches, largest(singleRadii(summed))) : zeroExpression;
}

/** A whole column, or a cell of every unit below: only the data say how many figures it is. */
function hasManyRows(operand: Expression): boolean {
  return operand.kind === 'listColumn' || (operand.kind === 'cell' && operand.reference.of === 'children');
}

function isSame(a: Quantity | undefined, b: Quantity): boolean {
  return a !== undefined && compare(a, b) === 0;
}

function size(expression: Expression): Expression {
  const literal = literalOf(expression);
  return literal ? numberOf(absolute(literal)) : magnitude(expression);
}
