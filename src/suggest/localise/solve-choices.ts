import type { Quantity } from '../../model/quantity.ts';
import { zero } from '../../model/quantity.ts';
import type { LinearCondition, SystemCell } from '../rule-system.ts';
import type { ChoiceRule } from './rule-index.ts';
import type { Conflict, LinearSolution } from './solve-linear.ts';
import { solveLinear } from './solve-linear.ts';
import type { WorkBudget } from './work-budget.ts';

/**
 * As `solveLinear`, with rules of which only one choice has to hold: branches where the figures found break such a rule.
 * What contradicts every branch is a violated edit as well: its support is that of all branches together.
 */
export function solveChoices(
  free: readonly number[],
  conditions: readonly LinearCondition[],
  choices: readonly ChoiceRule[],
  cells: readonly SystemCell[],
  work: WorkBudget,
): LinearSolution {
  const solution = solveLinear(free, conditions, cells, work);
  if (solution === 'exhausted' || 'conflict' in solution) return solution;
  const { figures } = solution;
  const figureOf = (cell: number): Quantity => figures.get(cell) ?? cells[cell]?.value ?? zero;
  const broken = choices.find((rule) => rule.holds(figureOf) !== true);
  if (!broken) return solution;
  const remaining = choices.filter((rule) => rule !== broken);
  const used = new Set<LinearCondition>();
  const support = new Set<number>();
  for (const choice of broken.choices) {
    const branch = solveChoices(free, [...conditions, ...choice], remaining, cells, work);
    if (branch === 'exhausted' || 'figures' in branch) return branch;
    const { conflict } = branch;
    if (!choice.some((condition) => conflict.conditions.has(condition))) return branch;
    for (const condition of conflict.conditions) if (!choice.includes(condition)) used.add(condition);
    for (const cell of conflict.support) support.add(cell);
  }
  const conflict: Conflict = { conditions: used, support };
  return { conflict };
}
