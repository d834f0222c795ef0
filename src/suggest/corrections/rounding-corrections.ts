import type { Quantity } from '../../model/quantity.ts';
import { absolute, compare, divide, integer, multiply, scaled, subtract } from '../../model/quantity.ts';
import type { Changes, Correction } from '../correction.ts';
import type { FailedGroup } from '../failed-groups.ts';
import { firstBroken } from '../first-broken.ts';
import type { SystemCell } from '../rule-system.ts';
import { totalOf, totalsOf } from '../rule-total.ts';
import type { SystemIndex } from '../system-index.ts';
import { figureIn } from '../system-index.ts';
import { residualWith } from '../try-changes.ts';
import { makeCorrection } from './make-correction.ts';

/** A difference of one or two units of the last decimal looks like rounding (Scholtus 2008, 5). */
const mostUnits = 2;
const mostCells = 6;
const mostTried = 3_000;
const mostFound = 20;

/**
 * Rounded parts and totals that do not add up by a unit or two: as few cells as possible, each moved by at most two units, so that
 * all balances hold. Source: Scholtus (2008), 5.3, the scapegoat algorithm, with the fewest scapegoats in place of chance.
 */
export function roundingCorrections(index: SystemIndex, group: FailedGroup): readonly Correction[] {
  if (!group.rules.every((rule) => isSmall(index, rule))) return [];
  const totals = totalsOf(index, group.rules);
  let tried = 0;
  const found = new Map<string, Correction>();
  const search = (done: Changes, left: number): void => {
    const open = firstBroken(index, group, done);
    if (open === 'impossible') return;
    if (open === 'none') {
      const evidence = 2 ** [...done.keys()].filter((cell) => totals.has(cell)).length;
      for (const each of makeCorrection(index, 'rounding', done, evidence)) found.set(keyOf(done), each);
      return;
    }
    if (left === 0 || found.size >= mostFound) return;
    for (const [cell, to] of scapegoats(index, open, done)) {
      if (tried++ < mostTried) search(new Map([...done, [cell, to]]), left - 1);
    }
  };
  for (let cells = 1; cells <= mostCells && found.size === 0 && tried < mostTried; cells++) search(new Map(), cells);
  return [...found.values()];
}

function keyOf(done: Changes): string {
  return [...done.keys()].sort((a, b) => a - b).join();
}

/** Cells of a rule with the value that lets it balance exactly: its total first, then the largest. */
function scapegoats(index: SystemIndex, at: number, done: Changes): readonly (readonly [number, Quantity])[] {
  const rule = index.system.linear[at];
  const residual = residualWith(index, at, done);
  if (!rule || !residual) return [];
  const total = totalOf(rule)?.cell;
  const size = (cell: number) => absolute(figureIn(index.system, cell));
  const terms = rule.terms.toSorted((a, b) => {
    if (a.cell === total || b.cell === total) return a.cell === total ? -1 : 1;
    return compare(size(b.cell), size(a.cell));
  });
  return terms.flatMap(({ cell, coefficient }) => {
    const candidate = index.system.cells[cell];
    const step = divide(residual, coefficient);
    if (!candidate || candidate.fixed || done.has(cell) || !step) return [];
    if (compare(absolute(step), fewUnits(candidate)) > 0) return [];
    return [[cell, subtract(candidate.value, step)] as const];
  });
}

function isSmall({ system, residuals }: SystemIndex, at: number): boolean {
  const rule = system.linear[at];
  const residual = residuals[at];
  if (!rule || !residual || rule.operator !== '=') return false;
  if (rule.terms.some(({ cell }) => system.cells[cell]?.continuous)) return false;
  const over = subtract(absolute(residual), rule.radius);
  return rule.terms.some(({ cell, coefficient }) => {
    const found = system.cells[cell];
    return found && !found.fixed && compare(over, multiply(absolute(coefficient), fewUnits(found))) <= 0;
  });
}

function fewUnits({ decimals }: SystemCell): Quantity {
  return multiply(integer(mostUnits), scaled(1, decimals));
}
