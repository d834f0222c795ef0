import type { Quantity } from '../../model/quantity.ts';
import { absolute, add, compare, divide, isZero, multiply, negate, one, subtract, zero } from '../../model/quantity.ts';
import type { LinearCondition, SystemCell } from '../rule-system.ts';
import type { Delta } from './delta.ts';
import { compareDelta, deltaOf, scaleDelta } from './delta.ts';

/** The condition a bound comes from: `side` × its form is at most 0 (within its radius), taken `factor` times. */
export interface BoundReason {
  readonly condition: LinearCondition;
  readonly side: 1 | -1;
  readonly factor: Quantity;
}

export interface Bound {
  readonly limit: Delta;
  /** Absent: what the cell itself allows. */
  readonly reason?: BoundReason;
}

/** A bound in a sum of bounds. */
export interface WeighedBound {
  readonly bound: Bound;
  readonly factor: Quantity;
}

/** A variable of the linear solver: a free cell, or a sum of them. */
export interface BoundedVariable {
  lower: Bound | undefined;
  upper: Bound | undefined;
}

/** What a condition asks of the free cells, the others keeping their figures. */
export interface FreePart {
  readonly terms: readonly { readonly column: number; readonly coefficient: Quantity }[];
  readonly lower?: Bound;
  readonly upper?: Bound;
}

/** @param columnOf column of a free cell; undefined for those that keep their figure */
export function freePart(
  condition: LinearCondition,
  columnOf: ReadonlyMap<number, number>,
  cells: readonly SystemCell[],
): FreePart {
  const terms: { column: number; coefficient: Quantity }[] = [];
  let { constant } = condition;
  for (const { cell, coefficient } of condition.terms) {
    const column = columnOf.get(cell);
    if (column !== undefined) terms.push({ column, coefficient });
    else constant = add(constant, multiply(coefficient, cells[cell]?.value ?? zero));
  }
  const { operator, radius } = condition;
  const upper: Bound = {
    limit: deltaOf(subtract(radius, constant), operator === '<' ? negate(one) : zero),
    reason: { condition, side: 1, factor: one },
  };
  const lower: Bound = {
    limit: deltaOf(negate(add(radius, constant)), operator === '>' ? one : zero),
    reason: { condition, side: -1, factor: one },
  };
  if (operator === '=') return { terms, lower, upper };
  return operator === '<=' || operator === '<' ? { terms, upper } : { terms, lower };
}

/** `coefficient × cell` within bounds is the cell within others. */
export function divideBounds({ terms, lower, upper }: FreePart, coefficient: Quantity): FreePart {
  const share = divide(one, coefficient) ?? one;
  const scaled = (bound: Bound | undefined): Bound | undefined =>
    bound && {
      limit: scaleDelta(bound.limit, share),
      ...(bound.reason ? { reason: { ...bound.reason, factor: absolute(share) } } : {}),
    };
  const [first, second] = compare(coefficient, zero) > 0 ? [lower, upper] : [upper, lower];
  const [low, high] = [scaled(first), scaled(second)];
  return { terms, ...(low ? { lower: low } : {}), ...(high ? { upper: high } : {}) };
}

/** Keeps the narrower of the bounds there are and these. */
export function narrow(variable: BoundedVariable, { lower, upper }: Pick<FreePart, 'lower' | 'upper'>): void {
  if (lower && (!variable.lower || compareDelta(lower.limit, variable.lower.limit) > 0)) variable.lower = lower;
  if (upper && (!variable.upper || compareDelta(upper.limit, variable.upper.limit) < 0)) variable.upper = upper;
}

export function cellVariable(cell: SystemCell | undefined): BoundedVariable {
  return {
    lower: cell?.minimum && { limit: deltaOf(cell.minimum) },
    upper: cell?.maximum && { limit: deltaOf(cell.maximum) },
  };
}

/** Cells that keep their figures and do not cancel out where these bounds are added up: one of them has to change. */
export function supportOf(
  bounds: readonly WeighedBound[],
  columnOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, Quantity> {
  const net = new Map<number, Quantity>();
  for (const { bound, factor } of bounds) {
    if (!bound.reason) continue;
    const { condition, side, factor: share } = bound.reason;
    const times = multiply(factor, side === 1 ? share : negate(share));
    for (const { cell, coefficient } of condition.terms) {
      if (columnOf.has(cell)) continue;
      const sum = add(net.get(cell) ?? zero, multiply(coefficient, times));
      if (isZero(sum)) net.delete(cell);
      else net.set(cell, sum);
    }
  }
  return net;
}
