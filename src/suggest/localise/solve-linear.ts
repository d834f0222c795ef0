import type { Quantity } from '../../model/quantity.ts';
import { one, zero } from '../../model/quantity.ts';
import type { LinearCondition, SystemCell } from '../rule-system.ts';
import type { BoundedVariable, WeighedBound } from './bounded-variable.ts';
import { cellVariable, divideBounds, freePart, narrow, supportOf } from './bounded-variable.ts';
import { concrete } from './concrete.ts';
import type { Delta } from './delta.ts';
import { compareDelta, deltaOf } from './delta.ts';
import { settleTableau } from './settle-tableau.ts';
import type { WorkBudget } from './work-budget.ts';

/** Why there are no figures: these conditions together ask that one of the cells of the support changes. */
export interface Conflict {
  readonly conditions: ReadonlySet<LinearCondition>;
  readonly support: ReadonlySet<number>;
}

export type LinearSolution =
  | { readonly figures: ReadonlyMap<number, Quantity> }
  | { readonly conflict: Conflict }
  | 'exhausted';

/**
 * Figures for the free cells with which all conditions hold, every other cell keeping its own; exact, strict
 * inequalities included. Where there are none, the proof (a Farkas combination of conditions in which the free cells
 * cancel out) is an edit of Fellegi and Holt that the record violates: at least one cell of its support is wrong.
 *
 * The method is the simplex of Dutertre and de Moura (2006, section 3), which ends by Bland's rule.
 *
 * @param free cells of the system, each once
 * @param conditions those that read a free cell; others may be among them
 */
export function solveLinear(
  free: readonly number[],
  conditions: readonly LinearCondition[],
  cells: readonly SystemCell[],
  work: WorkBudget,
): LinearSolution {
  const columnOf = new Map(free.map((cell, column) => [cell, column]));
  const variables: BoundedVariable[] = free.map((cell) => cellVariable(cells[cell]));
  const tableau: Quantity[][] = [];
  if (!work.spend(conditions.length + 1)) return 'exhausted';
  for (const condition of conditions) {
    const part = freePart(condition, columnOf, cells);
    const [first, ...others] = part.terms;
    const column = others.length === 0 ? first?.column : undefined;
    const variable = column === undefined ? undefined : variables[column];
    if (first && variable) {
      narrow(variable, divideBounds(part, first.coefficient));
    } else {
      const row = free.map(() => zero);
      for (const term of part.terms) row[term.column] = term.coefficient;
      tableau.push(row);
      variables.push({ lower: part.lower, upper: part.upper });
    }
  }
  const crossing = variables.find(({ lower, upper }) => lower && upper && compareDelta(lower.limit, upper.limit) > 0);
  if (crossing?.lower && crossing.upper) return conflictOf([crossing.lower, crossing.upper].map(once), columnOf);
  const start = free.map((cell, column) => startingValue(cells[cell], variables[column]));
  const settled = settleTableau(tableau, variables, start, work);
  if (settled === 'exhausted') return settled;
  if ('clash' in settled) return conflictOf(settled.clash, columnOf);
  const figures = concrete(settled.values, variables);
  return { figures: new Map(free.map((cell, column) => [cell, figures[column] ?? zero])) };
}

function once(bound: WeighedBound['bound']): WeighedBound {
  return { bound, factor: one };
}

function conflictOf(
  bounds: readonly WeighedBound[],
  columnOf: ReadonlyMap<number, number>,
): { readonly conflict: Conflict } {
  const conditions = new Set(bounds.flatMap(({ bound }) => (bound.reason ? [bound.reason.condition] : [])));
  return { conflict: { conditions, support: new Set(supportOf(bounds, columnOf).keys()) } };
}

/** Its figure, or the bound nearest to it. */
function startingValue(cell: SystemCell | undefined, variable: BoundedVariable | undefined): Delta {
  const value = deltaOf(cell?.value ?? zero);
  const { lower, upper } = variable ?? {};
  if (lower && compareDelta(value, lower.limit) < 0) return lower.limit;
  return upper && compareDelta(value, upper.limit) > 0 ? upper.limit : value;
}
