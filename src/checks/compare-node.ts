import { quantityAt, stateAt } from '../model/cell-values.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { absolute, compare, isZero, scaled, subtract } from '../model/quantity.ts';
import type { CellState, CellValues } from '../model/return.ts';
import type { UnitTotal } from '../model/totals.ts';
import type { NodeSurroundings } from './node-surroundings.ts';

/** A declared figure that is not what came from below. */
export interface NodeDifference {
  readonly declared: Quantity;
  readonly computed: Quantity;
  /** declared − computed */
  readonly difference: Quantity;
}

/** How the comparison of one cell ended; figures as far as they are there. */
export interface ComparedCell extends Partial<NodeDifference> {
  readonly cell: Cell;
  readonly outcome: 'passed' | 'failed' | 'undecided' | 'not-applicable';
}

/** What comparing one declared return yields, by cell index. */
export interface NodeComparison {
  readonly differences: ReadonlyMap<number, NodeDifference>;
  /** Cells that could not be compared yet, or hold no figure on one side. */
  readonly undecided: readonly number[];
  readonly passed: number;
  readonly notApplicable: number;
}

/** Compares a declared return with own + Σ below, entered cell by entered cell. */
export function compareNode(
  form: Form,
  total: UnitTotal,
  declared: CellValues,
  surroundings: NodeSurroundings,
): NodeComparison {
  const differences = new Map<number, NodeDifference>();
  const undecided: number[] = [];
  let [passed, notApplicable] = [0, 0];
  for (const { cell, outcome, ...figures } of comparedCells(form, total, declared, surroundings)) {
    if (outcome === 'passed') passed += 1;
    else if (outcome === 'not-applicable') notApplicable += 1;
    else if (outcome === 'undecided') undecided.push(cell.index);
    else if (isDifference(figures)) differences.set(cell.index, figures);
  }
  return { differences, undecided, passed, notApplicable };
}

/** Every cell that can be compared and is open to the filer, with how it ended. */
export function* comparedCells(
  form: Form,
  total: UnitTotal,
  declared: CellValues,
  surroundings: NodeSurroundings,
): Generator<ComparedCell> {
  const isComplete = total.coverage.accepted >= total.coverage.due;
  for (const cell of form.cells) {
    if (!isComparable(cell)) continue;
    const state = stateAt(declared, cell.index);
    const figure = quantityAt(declared, cell.index, cell.decimals);
    const computed = computedFigure(total, cell, surroundings);
    if (figure === undefined || computed === undefined) {
      const outcome = oneSided(figure, computed, state);
      const figures = { ...(figure ? { declared: figure } : {}), ...(computed ? { computed } : {}) };
      if (outcome !== 'absent') yield { cell, outcome, ...figures };
      continue;
    }
    const difference = subtract(figure, computed);
    const figures = { declared: figure, computed, difference };
    yield { cell, outcome: compared(difference, cell, isComplete), ...figures };
  }
}

function isDifference(figures: Partial<NodeDifference>): figures is NodeDifference {
  return figures.difference !== undefined;
}

function compared(difference: Quantity, cell: Cell, isComplete: boolean): ComparedCell['outcome'] {
  if (isComplete) return differs(difference, cell) ? 'failed' : 'passed';
  return isTooSmall(difference, cell) ? 'failed' : 'undecided';
}

/** Entered numbers that a total has; confirmed and unaggregated figures have no sum to be compared with. */
function isComparable(cell: Cell): boolean {
  if (cell.closed || cell.origin !== 'typed' || cell.type === 'text' || cell.type === 'date') return false;
  return cell.aggregation.kind !== 'none' && cell.aggregation.kind !== 'confirmed';
}

function isAdditive(cell: Cell): boolean {
  return cell.aggregation.kind !== 'recompute' && cell.aggregation.kind !== 'mean';
}

function computedFigure(total: UnitTotal, cell: Cell, surroundings: NodeSurroundings): Quantity | undefined {
  return isAdditive(cell)
    ? quantityAt(total.computed, cell.index, cell.decimals)
    : surroundings.recomputed?.(total, cell.index);
}

/**
 * A declared 0 where nobody below reported anything is no disagreement, and neither are a blank (which is a finding of
 * its own where it has to be filled) and nothing to compare it with.
 */
function oneSided(
  declared: Quantity | undefined,
  computed: Quantity | undefined,
  state: CellState,
): ComparedCell['outcome'] | 'absent' {
  if (declared !== undefined) return isZero(declared) ? 'passed' : 'undecided';
  if (state === 'closed') return 'absent';
  if (state === 'blank') return 'not-applicable';
  const isNothingBelow = computed === undefined || isZero(computed);
  return state === 'notApplicable' && isNothingBelow ? 'not-applicable' : 'undecided';
}

/** Sums agree exactly; a rounded ratio stands for the interval of half a unit of its last decimal on either side. */
function differs(difference: Quantity, cell: Cell): boolean {
  if (isAdditive(cell)) return !isZero(difference);
  return compare(absolute(difference), scaled(5, cell.decimals + 1)) > 0;
}

/** What is still to come can only add to a sum of figures that cannot be negative. */
function isTooSmall(difference: Quantity, cell: Cell): boolean {
  const grows = cell.aggregation.kind === 'sum' || cell.aggregation.kind === 'maximum';
  return grows && (cell.minimum ?? -1) >= 0 && difference.numerator < 0;
}
