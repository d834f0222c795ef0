import type { Quantity } from '../../model/quantity.ts';
import { absolute, add, compare, divide, isZero, multiply, negate, subtract } from '../../model/quantity.ts';
import type { Changes, Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import type { LinearRule, Term } from '../rule-system.ts';
import { totalOf } from '../rule-total.ts';
import type { SystemIndex } from '../system-index.ts';
import { figureIn } from '../system-index.ts';
import { residualWith, tryChanges } from '../try-changes.ts';
import { makeCorrection } from './make-correction.ts';

/** Totals of totals, from the lowest up. */
const mostLevels = 6;

/**
 * A total that was left as it was while a part changed: it is last period's total, or what came out with last period's figure of a
 * part, or without a part that came later. Totals above it are left over in the same way and follow.
 */
export function staleTotalCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  return group.rules.flatMap((at) => {
    const rule = index.system.linear[at];
    const total = rule && totalOf(rule);
    if (!rule || !total || !isStale(index, rule, at, total)) return [];
    const changes = carriedUp(index, at);
    return changes ? makeCorrection(index, 'stale-total', changes, 8) : [];
  });
}

function isStale({ system, residuals }: SystemIndex, rule: LinearRule, at: number, total: Term): boolean {
  const residual = residuals[at];
  if (!residual) return false;
  const cell = system.cells[total.cell];
  if (cell?.previous && compare(cell.previous, cell.value) === 0 && !isZero(cell.value)) return true;
  const fits = (off: Quantity) => compare(absolute(add(residual, off)), rule.radius) <= 0;
  return rule.terms.some((part) => {
    if (part === total) return false;
    const { value, previous } = system.cells[part.cell] ?? {};
    if (!value) return false;
    const without = fits(multiply(part.coefficient, negate(value)));
    return without || (previous !== undefined && fits(multiply(part.coefficient, subtract(previous, value))));
  });
}

/** The total of a rule made the sum of its parts, and every total above it that no longer agrees. */
function carriedUp(index: SystemIndex, start: number): Changes | undefined {
  const changes = new Map<number, Quantity>();
  for (let rule: number | undefined = start, level = 0; rule !== undefined; level++) {
    const linear = index.system.linear[rule];
    const total = linear && totalOf(linear);
    const residual = residualWith(index, rule, changes);
    if (!total || !residual || level >= mostLevels || changes.has(total.cell)) return undefined;
    const step = divide(residual, total.coefficient);
    if (step) changes.set(total.cell, subtract(figureIn(index.system, total.cell), step));
    const outcome = tryChanges(index, changes);
    if (!outcome) return undefined;
    rule = outcome.breaks[0];
  }
  return changes;
}
