import type { Quantity } from '../model/quantity.ts';
import { scaled } from '../model/quantity.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';

/** Whether a figure stands in the cell: a value, or one below the smallest unit (…), which counts as 0. */
export function hasFigure(values: CellValues, cell: number): boolean {
  const state = values.state[cell];
  return state === stateCode.value || state === stateCode.belowUnit;
}

/** The figure as a scaled integer; 0 below the smallest unit and where there is none. */
export function unitsOf(values: CellValues, cell: number): number | bigint {
  if (values.state[cell] !== stateCode.value) return 0;
  return values.large.get(cell) ?? values.amount[cell] ?? 0;
}

/** The figure, or undefined where there is none. */
export function figureAt(values: CellValues, cell: number, decimals: Uint8Array): Quantity | undefined {
  return hasFigure(values, cell) ? scaled(unitsOf(values, cell), decimals[cell] ?? 0) : undefined;
}
