import { fitsDecimals } from '../rules/grain.ts';
import type { CellDraft } from './form-draft.ts';
import type { CellNode, FormulaGraph } from './formula-graph.ts';
import { nodeName } from './formula-graph.ts';
import type { WonFormula } from './resolve-cell-formulas.ts';

/** What additivity asks of a cell before its aggregation is decided. */
export interface AdditivityTraits {
  readonly draft: CellDraft;
  readonly won: WonFormula | undefined;
}

/**
 * Says of a cell whether sums of it mean what it means: a number that its author lets add up, and if calculated, then
 * linearly from such cells, in this form and others. A SUM over percentages is linear and still does not add up; nor does what
 * its own decimals do not hold exactly: nobody may lose a digit on the way up.
 */
export function additivity(
  traitsOf: (node: CellNode) => AdditivityTraits | undefined,
  graph: FormulaGraph,
): (node: CellNode) => boolean {
  const known = new Map<string, boolean>();

  function adds(node: CellNode): boolean {
    const name = nodeName(node);
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, true);
    const traits = traitsOf(node);
    const answer = traits !== undefined && isNumber(traits.draft) && isSummed(traits, node);
    known.set(name, answer);
    return answer;
  }

  function isSummed({ draft, won }: AdditivityTraits, node: CellNode): boolean {
    if (won) return won.linear && isExact(won, draft) && graph.reads(node).every((read) => adds(read.node));
    const choice = draft.rollUp?.choice;
    // A confirmed figure replaces the sum, so what is calculated from it recomputes.
    return choice === undefined || choice === 'sum' || choice === 'count';
  }

  return adds;
}

/** What is typed has its decimals anyway. */
function isExact({ formula, expression }: WonFormula, { cell }: CellDraft): boolean {
  return formula.entry !== 'computed' || expression === undefined || fitsDecimals(expression, cell.decimals);
}

function isNumber({ cell }: CellDraft): boolean {
  return cell.type !== 'text' && cell.type !== 'date' && cell.source?.from !== 'targets';
}
