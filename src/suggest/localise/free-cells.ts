import type { Quantity } from '../../model/quantity.ts';
import { negate, one, zero } from '../../model/quantity.ts';
import type { LinearCondition, OtherRule } from '../rule-system.ts';
import { gridSplit } from './grid-split.ts';
import type { RuleIndex } from './rule-index.ts';
import { solveChoices } from './solve-choices.ts';
import type { WorkBudget } from './work-budget.ts';

export type FreeCellsAnswer =
  /** With some figures in these cells every rule holds, as far as that can be decided. */
  | 'feasible'
  /** Of these cells one more has to change, whatever else does. */
  | { readonly edit: ReadonlySet<number> }
  /** Not these cells alone: what else has to change is among those. */
  | { readonly besides: ReadonlySet<number> }
  | 'exhausted';

/** How often the figures found may be moved to the grid of declared decimals before a set is kept undecided. */
const mostSplits = 16;

type Figures = ReadonlyMap<number, Quantity>;

/**
 * Whether figures for these cells let every rule hold that reads them, all other cells keeping theirs.
 *
 * Linear rules and choices are decided exactly. A set of cells is dropped where no figures of the declared decimals do
 * (branch and bound, as long as a few steps decide it), and where a rule that can only be asked is broken by the only
 * figures there are; where there are several figures, the set is kept.
 */
export function freeCells(free: readonly number[], index: RuleIndex, work: WorkBudget): FreeCellsAnswer {
  const { cells } = index.system;
  const linear = index.linearOf(free);
  const choices = index.choicesOf(free);
  const solve = (more: readonly LinearCondition[]) => solveChoices(free, [...linear, ...more], choices, cells, work);

  const solution = solve([]);
  if (solution === 'exhausted') return solution;
  if ('conflict' in solution) return { edit: blameable(solution.conflict.support) };
  const figures = onGrid(solution.figures);
  if (figures === 'exhausted') return figures;
  if (figures === 'none') return { besides: around(undefined) };
  const figureOf = (cell: number): Quantity => figures.get(cell) ?? cells[cell]?.value ?? zero;
  const broken = index.askedOf(free).find((rule) => rule.holds(figureOf) === false);
  if (!broken) return 'feasible';
  const isOnly = areOnly(figures);
  if (isOnly === 'exhausted') return isOnly;
  return isOnly ? { besides: around(broken) } : 'feasible';

  /** Figures of the declared decimals; those found where a few steps do not decide. */
  function onGrid(found: Figures): Figures | 'none' | 'exhausted' {
    let splits = 0;
    const search = (start: Figures, more: readonly LinearCondition[]): Figures | 'none' | 'exhausted' => {
      const halves = gridSplit(start, cells);
      if (!halves) return start;
      splits += 1;
      if (splits > mostSplits) return found;
      for (const half of halves) {
        const next = solve([...more, half]);
        if (next === 'exhausted') return next;
        if ('conflict' in next) continue;
        const result = search(next.figures, [...more, half]);
        if (result !== 'none') return result;
      }
      return 'none';
    };
    return search(found, []);
  }

  /** Whether no cell can hold anything else. */
  function areOnly(found: Figures): boolean | 'exhausted' {
    for (const [cell, value] of found) {
      for (const operator of ['<', '>'] as const) {
        const terms = [{ cell, coefficient: one }];
        const other = solve([{ terms, constant: negate(value), operator, radius: zero }]);
        if (other === 'exhausted') return other;
        if ('figures' in other) return false;
      }
    }
    return true;
  }

  /** Every cell that reaches a free one by a rule, and those of the rule that was broken. */
  function around(rule: OtherRule | undefined): ReadonlySet<number> {
    const near = [
      ...linear.flatMap(({ terms }) => terms.map(({ cell }) => cell)),
      ...choices.flatMap((each) => each.cells),
    ];
    return blameable(new Set([...near, ...(rule?.cells ?? [])]));
  }

  function blameable(found: ReadonlySet<number>): ReadonlySet<number> {
    const isFree = new Set(free);
    return new Set([...found].filter((cell) => !isFree.has(cell) && !cells[cell]?.fixed));
  }
}
