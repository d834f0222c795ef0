import type { Quantity } from '../model/quantity.ts';
import { add, compare, multiply, powerOfTen, subtract } from '../model/quantity.ts';
import type { Changes } from './correction.ts';
import type { SystemCell } from './rule-system.ts';
import type { SystemIndex } from './system-index.ts';
import { figureIn, linearHolds } from './system-index.ts';

/** What changing cells does to the rules that read them. */
export interface Outcome {
  /** Rules that read a changed cell and hold now but did not before, by index. */
  readonly settles: readonly number[];
  /** Rules that read a changed cell and do not hold, by index, in order. */
  readonly breaks: readonly number[];
}

/**
 * Puts other values into cells and asks every rule that reads one of them.
 *
 * @returns undefined where a cell may not hold its new value: fixed, out of its bounds, or finer than its decimals
 */
export function tryChanges(index: SystemIndex, changes: Changes): Outcome | undefined {
  const { system, residuals, touching } = index;
  const moved = new Map<number, Quantity>();
  for (const [cell, to] of changes) {
    const changed = system.cells[cell];
    if (!changed || !mayHold(changed, to)) return undefined;
    const step = subtract(to, changed.value);
    for (const { rule, coefficient } of touching[cell] ?? []) {
      const before = moved.get(rule) ?? residuals[rule];
      if (before) moved.set(rule, add(before, multiply(coefficient, step)));
    }
  }
  const breaks: number[] = [];
  const holding: number[] = [];
  for (const [at, residual] of moved) {
    const rule = system.linear[at];
    if (rule) (linearHolds(rule, residual) ? holding : breaks).push(at);
  }
  askOthers(index, changes, holding, breaks);
  return { settles: holding.filter(index.isFailed).sort(byNumber), breaks: breaks.sort(byNumber) };
}

/** The failed rules that hold with the changes; undefined where a rule that reads a changed cell does not hold. */
export function settledBy(index: SystemIndex, changes: Changes): readonly number[] | undefined {
  const outcome = tryChanges(index, changes);
  return outcome && outcome.breaks.length === 0 && outcome.settles.length > 0 ? outcome.settles : undefined;
}

/** Σ terms + constant of a linear rule with the changes made. */
export function residualWith(index: SystemIndex, rule: number, changes: Changes): Quantity | undefined {
  let residual = index.residuals[rule];
  for (const { cell, coefficient } of index.system.linear[rule]?.terms ?? []) {
    const to = changes.get(cell);
    if (to && residual) residual = add(residual, multiply(coefficient, subtract(to, figureIn(index.system, cell))));
  }
  return residual;
}

/** Whether whoever corrects the cell could enter this value. */
export function mayHold(cell: SystemCell, value: Quantity): boolean {
  if (cell.fixed || cell.code || !(cell.continuous || hasDecimals(value, cell.decimals))) return false;
  if (cell.minimum && compare(value, cell.minimum) < 0) return false;
  return !(cell.maximum && compare(value, cell.maximum) > 0);
}

function hasDecimals({ numerator, denominator }: Quantity, decimals: number): boolean {
  if (denominator === 1 || denominator === powerOfTen(decimals)) return true;
  return (BigInt(numerator) * BigInt(powerOfTen(decimals))) % BigInt(denominator) === 0n;
}

/** A rule that could be decided before and cannot be decided now is no rule that holds. */
function askOthers({ system, asking }: SystemIndex, changes: Changes, holding: number[], breaks: number[]): void {
  const asked = new Set([...changes.keys()].flatMap((cell) => asking[cell] ?? []));
  for (const at of asked) {
    const rule = system.others[at];
    if (!rule) continue;
    const holds = rule.holds((cell) => changes.get(cell) ?? figureIn(system, cell));
    const undecided = holds === undefined && rule.holds((cell) => figureIn(system, cell)) === undefined;
    if (!undecided) (holds === true ? holding : breaks).push(system.linear.length + at);
  }
}

function byNumber(a: number, b: number): number {
  return a - b;
}
