import type { Quantity } from '../../model/quantity.ts';
import { add, compare, integer, isZero, multiply, negate, powerOfTen, scaled, zero } from '../../model/quantity.ts';
import type { ComparisonOperator } from '../../rules/expression.ts';
import type { SystemCell } from '../rule-system.ts';
import type { Condition, Conjunction } from './condition.ts';
import { allOf, negated } from './condition.ts';
import { formRange } from './form-range.ts';
import { conjunctionOf, linearCondition } from './linear-condition.ts';
import type { LinearForm } from './linear-form.ts';
import { constantForm, negateForm, sumForms } from './linear-form.ts';
import type { Piece, Pieces } from './piece.ts';
import { addPieces, constantOf, negatePieces } from './piece.ts';

/** How two numbers are compared (rules/evaluate/compare.ts). */
export interface Comparing {
  readonly operator: ComparisonOperator;
  readonly radius: Pieces | undefined;
  /** The difference is rounded to nine decimals before it is judged. */
  readonly rounded: boolean;
}

/** A difference smaller than half of the ninth decimal rounds to 0. */
const halfNinth = scaled(5, 10);

/**
 * When `difference operator 0` holds and when it fails.
 *
 * A quotient is multiplied out where the sign of its divisor is known, and branches where it is not: where the divisor
 * is 0 neither side holds. Rounding is kept exactly for inequalities; an equality that is rounded holds up to and with
 * half of the ninth decimal.
 *
 * @returns undefined where that is not linear
 */
export function comparePieces(
  difference: Pieces,
  comparing: Comparing,
  cells: readonly SystemCell[],
): Condition | undefined {
  const radius = comparing.radius ? constantOf(comparing.radius) : zero;
  const branches: Condition[] = [];
  for (const { guard, ...rest } of difference) {
    const piece: Piece = { ...rest, guard: [] };
    const condition = radius
      ? compareWithin(piece, radius, comparing, cells)
      : compareInside(piece, comparing.radius ?? [], comparing, cells);
    if (!condition) return undefined;
    branches.push(underGuard(guard, condition));
  }
  return together(branches);
}

function together(branches: readonly Condition[]): Condition {
  return { holds: branches.flatMap(({ holds }) => holds), fails: branches.flatMap(({ fails }) => fails) };
}

function underGuard(guard: Conjunction, { holds, fails }: Condition): Condition {
  if (guard.length === 0) return { holds, fails };
  return { holds: holds.map((each) => [...guard, ...each]), fails: fails.map((each) => [...guard, ...each]) };
}

/** The radius is the same whatever the cells hold. */
function compareWithin(
  piece: Piece,
  radius: Quantity,
  { operator, rounded }: Comparing,
  cells: readonly SystemCell[],
): Condition | undefined {
  const isFine = !piece.bottom && isOfNineDecimals(piece.top, radius, cells);
  const slack = rounded && !isFine ? halfNinth : zero;
  if (operator !== '=' && operator !== '<>') return ordered(piece, operator, slack, cells);
  const equal = piece.bottom
    ? insideWidth(piece, constantForm(radius), slack, cells)
    : equalForm(piece.top, add(radius, slack), !isZero(slack));
  return equal && operator === '<>' ? negated(equal) : equal;
}

/** The radius depends on cells: a share of the right side. */
function compareInside(
  piece: Piece,
  radius: Pieces,
  { operator, rounded }: Comparing,
  cells: readonly SystemCell[],
): Condition | undefined {
  const branches: Condition[] = [];
  for (const { guard, top, bottom } of radius) {
    const equal = bottom ? undefined : insideWidth(piece, top, rounded ? halfNinth : zero, cells);
    if (!equal) return undefined;
    branches.push(underGuard(guard, equal));
  }
  return operator === '<>' ? negated(together(branches)) : together(branches);
}

/** −width ≤ piece ≤ width */
function insideWidth(
  piece: Piece,
  width: LinearForm,
  slack: Quantity,
  cells: readonly SystemCell[],
): Condition | undefined {
  const less: Pieces = [{ guard: [], top: negateForm(width) }];
  const [above] = addPieces([piece], less) ?? [];
  const [below] = addPieces(negatePieces([piece]), less) ?? [];
  if (!above || !below) return undefined;
  return allOf([ordered(above, '<=', slack, cells), ordered(below, '<=', slack, cells)]);
}

/** |form| ≤ radius; a rounded one fails from the end of its interval on, and holds with it. */
function equalForm(form: LinearForm, radius: Quantity, isRounded: boolean): Condition {
  const less = constantForm(negate(radius));
  const beyond = [sumForms([form, less]), sumForms([negateForm(form), less])];
  return {
    holds: conjunctionOf([linearCondition(form, '=', radius)]),
    fails: beyond.flatMap((side) => conjunctionOf([linearCondition(side, isRounded ? '>=' : '>')])),
  };
}

/** Rounded to nine decimals d ≤ 0 is d < ε, and d < 0 is d ≤ −ε, with ε half of the ninth decimal. */
function ordered(
  piece: Piece,
  operator: Exclude<ComparisonOperator, '=' | '<>'>,
  slack: Quantity,
  cells: readonly SystemCell[],
): Condition {
  if (operator === '>=' || operator === '>') {
    const opposite = { ...piece, top: negateForm(piece.top) };
    return ordered(opposite, operator === '>=' ? '<=' : '<', slack, cells);
  }
  const isLoose = operator === '<=';
  const isExact = isZero(slack);
  const moved = isExact ? piece : shift(piece, isLoose ? negate(slack) : slack);
  const holding = isLoose === isExact ? '<=' : '<';
  return {
    holds: signCases(moved, holding, cells),
    fails: signCases(moved, holding === '<=' ? '>' : '>=', cells),
  };
}

function shift(piece: Piece, by: Quantity): Piece {
  const [shifted] = addPieces([piece], [{ guard: [], top: constantForm(by) }]) ?? [];
  return shifted ?? piece;
}

type Order = '<=' | '<' | '>=' | '>';

const turned: Readonly<Record<Order, Order>> = { '<=': '>=', '<': '>', '>=': '<=', '>': '<' };

/** `top ÷ bottom operator 0`, multiplied out for each sign the bottom can have. */
function signCases({ top, bottom }: Piece, operator: Order, cells: readonly SystemCell[]): readonly Conjunction[] {
  if (!bottom) return conjunctionOf([linearCondition(top, operator)]);
  const { least, greatest } = formRange(bottom, cells);
  const isPositive = least !== undefined && compare(least, zero) > 0;
  const isNegative = greatest !== undefined && compare(greatest, zero) < 0;
  const mayBePositive = greatest === undefined || compare(greatest, zero) > 0;
  const mayBeNegative = least === undefined || compare(least, zero) < 0;
  const rising = [...(isPositive ? [] : [linearCondition(bottom, '>')]), linearCondition(top, operator)];
  const falling = [...(isNegative ? [] : [linearCondition(bottom, '<')]), linearCondition(top, turned[operator])];
  return [...(mayBePositive ? conjunctionOf(rising) : []), ...(mayBeNegative ? conjunctionOf(falling) : [])];
}

/** Whether the form has nine decimals at most whatever its cells hold, so that rounding it there changes nothing. */
function isOfNineDecimals({ terms, constant }: LinearForm, radius: Quantity, cells: readonly SystemCell[]): boolean {
  const grains = [...terms].map(([index, coefficient]) => {
    const cell = cells[index];
    return cell && !cell.continuous
      ? multiply(coefficient, { numerator: 1, denominator: powerOfTen(cell.decimals) })
      : undefined;
  });
  return [constant, radius, ...grains].every((grain) => grain !== undefined && isWhole(multiply(grain, billion)));
}

const billion = integer(1e9);

function isWhole({ numerator, denominator }: Quantity): boolean {
  return BigInt(numerator) % BigInt(denominator) === 0n;
}
