import { quantityAt, stateAt } from '../model/cell-values.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { absolute, compare, isZero, scaled, subtract } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import type { UnitTotal } from '../model/totals.ts';
import type { NodeSurroundings } from './node-surroundings.ts';

/** A declared figure that is not what came from below. */
export interface NodeDifference {
  readonly declared: Quantity;
  readonly computed: Quantity;
  /** declared − computed */
  readonly difference: Quantity;
}

/** What comparing one declared return yields, by cell index. */
export interface NodeComparison {
  readonly differences: ReadonlyMap<number, NodeDifference>;
  /** Cells that could not be compared yet, or hold no figure on one side. */
  readonly undecided: readonly number[];
}

/** Compares a declared return with own + Σ below, entered cell by entered cell. */
export function compareNode(
  form: Form,
  total: UnitTotal,
  declared: CellValues,
  surroundings: NodeSurroundings,
): NodeComparison {
  const isComplete = total.coverage.accepted >= total.coverage.due;
  const differences = new Map<number, NodeDifference>();
  const undecided: number[] = [];
  for (const cell of form.cells) {
    if (!isComparable(cell)) continue;
    const figure = quantityAt(declared, cell.index, cell.decimals);
    const computed = computedFigure(total, cell, surroundings);
    if (figure === undefined || computed === undefined) {
      if (isOneSided(figure, computed, stateAt(declared, cell.index))) undecided.push(cell.index);
      continue;
    }
    const difference = subtract(figure, computed);
    if (isComplete) {
      if (differs(difference, cell)) differences.set(cell.index, { declared: figure, computed, difference });
    } else if (isTooSmall(difference, cell)) {
      differences.set(cell.index, { declared: figure, computed, difference });
    } else {
      undecided.push(cell.index);
    }
  }
  return { differences, undecided };
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

/** A declared 0 where nobody below reported anything is no disagreement, and a blank is a finding of its own. */
function isOneSided(declared: Quantity | undefined, computed: Quantity | undefined, state: string): boolean {
  if (declared !== undefined) return !isZero(declared);
  return computed !== undefined && state !== 'blank' && state !== 'closed' && !isZero(computed);
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
