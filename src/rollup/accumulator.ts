import type { MutableCellValues } from '../model/cell-values.ts';
import { emptyCellValues, setAmount, setState } from '../model/cell-values.ts';
import type { CellState, CellValues } from '../model/return.ts';
import { cellStates, stateCode } from '../model/return.ts';
import type { AggregationPlan } from './aggregation-plan.ts';
import { unitsOf } from './figure-at.ts';

/**
 * Sums, maxima and minima on their way up. Sums stay safe integers in `amount`; the one cell that overflows moves
 * to `large` (and its amount is NaN, which no further addition can leave), so the common case costs one comparison.
 */
export interface Accumulator {
  readonly plan: AggregationPlan;
  readonly amount: Float64Array;
  readonly large: Map<number, bigint>;
  /** What was met in each cell, as bits of {@link met}. */
  readonly seen: Uint8Array;
}

const met = { value: 1, notApplicable: 2, nothing: 4 } as const;

/** Below the smallest unit (…) is there and counts as 0. */
const metInState: Readonly<Record<CellState, number>> = {
  closed: 0,
  value: met.value,
  belowUnit: met.value,
  notApplicable: met.notApplicable,
  blank: met.nothing,
  notCalculated: met.nothing,
  unreadable: met.nothing,
  text: met.nothing,
};
const metByCode = Uint8Array.from(cellStates, (state) => metInState[state]);
const valueCode = stateCode.value;

export function createAccumulator(plan: AggregationPlan): Accumulator {
  return { plan, amount: new Float64Array(plan.length), large: new Map(), seen: new Uint8Array(plan.length) };
}

/**
 * Adds one return, or one row of a list return.
 *
 * @param offset where the row starts in `values`, default 0
 */
export function addValues(accumulator: Accumulator, values: CellValues, offset = 0): void {
  const { plan, amount: total, seen } = accumulator;
  const { state, amount } = values;
  const cells = plan.sum;
  // The hot loop: indexes come from the plan and lie inside every array, so the casts drop an undefined that cannot be.
  for (let position = 0; position < cells.length; position++) {
    const cell = cells[position] as number;
    const code = state[offset + cell] as number;
    if (code === valueCode) {
      const sum = (total[cell] as number) + (amount[offset + cell] as number);
      if (sum <= Number.MAX_SAFE_INTEGER && sum >= Number.MIN_SAFE_INTEGER) total[cell] = sum;
      else addLarge(accumulator, cell, values, offset);
      seen[cell] = (seen[cell] as number) | met.value;
    } else {
      seen[cell] = (seen[cell] as number) | (metByCode[code] as number);
    }
  }
  keepExtremes(accumulator, plan.maximum, values, offset, 1);
  keepExtremes(accumulator, plan.minimum, values, offset, -1);
}

function addLarge(accumulator: Accumulator, cell: number, values: CellValues, offset: number): void {
  const sum = unitsAt(accumulator, cell) + BigInt(unitsOf(values, offset + cell));
  accumulator.amount[cell] = Number.NaN;
  accumulator.large.set(cell, sum);
}

function keepExtremes(
  accumulator: Accumulator,
  cells: Int32Array,
  values: CellValues,
  offset: number,
  direction: 1 | -1,
): void {
  for (const cell of cells) {
    const meeting = metByCode[values.state[offset + cell] ?? 0] ?? 0;
    const before = accumulator.seen[cell] ?? 0;
    accumulator.seen[cell] = before | meeting;
    if (meeting !== met.value) continue;
    const units = unitsOf(values, offset + cell);
    const kept = accumulator.large.get(cell) ?? accumulator.amount[cell] ?? 0;
    const isFurther = direction === 1 ? units > kept : units < kept;
    if ((before & met.value) !== 0 && !isFurther) continue;
    accumulator.large.delete(cell);
    accumulator.amount[cell] = typeof units === 'bigint' ? Number.NaN : units;
    if (typeof units === 'bigint') accumulator.large.set(cell, units);
  }
}

function unitsAt(accumulator: Accumulator, cell: number): bigint {
  return accumulator.large.get(cell) ?? BigInt(accumulator.amount[cell] ?? 0);
}

/**
 * What was accumulated, as values of a total; cells that add up in another way are `blank`, cells that are not open
 * `closed`.
 */
export function accumulated(accumulator: Accumulator, open: readonly boolean[]): MutableCellValues {
  const { plan, amount, large, seen } = accumulator;
  const values = emptyCellValues(plan.length);
  for (let cell = 0; cell < plan.length; cell++) {
    if (!open[cell]) continue;
    const meeting = seen[cell] ?? 0;
    if ((meeting & met.value) !== 0) setAmount(values, cell, large.get(cell) ?? amount[cell] ?? 0);
    else setState(values, cell, meeting === met.notApplicable ? 'notApplicable' : 'blank');
  }
  return values;
}
