import type { Edition } from '../forms/edition.ts';
import type { MutableCellValues } from '../model/cell-values.ts';
import { copyCellValues, setAmount, setState } from '../model/cell-values.ts';
import type { Quantity } from '../model/quantity.ts';
import { add, exactUnits, isZero, scaled, subtract, zero } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import type { AggregationPlan } from './aggregation-plan.ts';
import { figureAt, unitsOf } from './figure-at.ts';
import type { LinearForm } from './linear-form.ts';
import { evaluateLinear, linearForm } from './linear-form.ts';

/** What a summarising level files on top of what comes from below. */
export interface Corrections {
  readonly adjustment: CellValues | undefined;
  readonly confirmed: CellValues | undefined;
}

/**
 * Applies adjustments, then confirmed figures. Adjustments are added to sums only, in the cells that are entered;
 * computed sums follow the cells they are computed from, unless they are confirmed themselves.
 */
export function settleTotal(
  computed: CellValues,
  corrections: Corrections,
  edition: Edition,
  plan: AggregationPlan,
): CellValues {
  const { adjustment, confirmed } = corrections;
  if (adjustment === undefined && confirmed === undefined) return computed;
  const total = copyCellValues(computed);
  const sums = new Set(plan.sum);
  const followed = [...edition.formulas.values()].flatMap(({ cell, expression }) => {
    const parts = cell.origin === 'computed' && sums.has(cell.index) ? linearForm(expression, edition.form) : undefined;
    return parts === undefined ? [] : [{ cell: cell.index, parts }];
  });
  if (adjustment !== undefined) {
    const computedCells = new Set(followed.map(({ cell }) => cell));
    for (const cell of plan.sum) if (!computedCells.has(cell)) adjust(total, adjustment, cell);
  }
  if (confirmed !== undefined) {
    for (let cell = 0; cell < plan.length; cell++) if (isConfirmed(confirmed, cell)) confirm(total, confirmed, cell);
  }
  for (const { cell, parts } of followed) {
    if (!isConfirmed(confirmed, cell)) follow(total, computed, cell, parts, plan.decimals);
  }
  return total;
}

/** Whether a confirmed figure replaces this cell. */
export function isConfirmed(confirmed: CellValues | undefined, cell: number): boolean {
  return confirmed?.state[cell] === stateCode.value;
}

function adjust(total: MutableCellValues, adjustment: CellValues, cell: number): void {
  if (adjustment.state[cell] !== stateCode.value || total.state[cell] === stateCode.closed) return;
  setAmount(total, cell, BigInt(unitsOf(total, cell)) + BigInt(unitsOf(adjustment, cell)));
}

function confirm(total: MutableCellValues, confirmed: CellValues, cell: number): void {
  if (total.state[cell] !== stateCode.closed) setAmount(total, cell, unitsOf(confirmed, cell));
}

/** Moves a computed sum by as much as its parts moved. */
function follow(
  total: MutableCellValues,
  computed: CellValues,
  cell: number,
  parts: LinearForm,
  decimals: Uint8Array,
): void {
  if (total.state[cell] === stateCode.closed) return;
  const moved = evaluateLinear(parts, (part) =>
    movement(figureAt(total, part, decimals), figureAt(computed, part, decimals)),
  );
  const isUnknown = figureAt(computed, cell, decimals) === undefined;
  const someMissing = isUnknown && [...parts.keys()].some((part) => figureAt(total, part, decimals) === undefined);
  if (someMissing || (isZero(moved) && !isUnknown)) return;
  const places = decimals[cell] ?? 0;
  const sum = add(scaled(unitsOf(computed, cell), places), moved);
  const units = exactUnits(sum, places);
  // A computed cell is never rounded: what does not fit its decimals is evaluated when asked for.
  if (units !== undefined) setAmount(total, cell, units);
  else setState(total, cell, 'notCalculated');
}

function movement(after: Quantity | undefined, before: Quantity | undefined): Quantity {
  return subtract(after ?? zero, before ?? zero);
}
