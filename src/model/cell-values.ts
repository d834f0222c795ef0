import type { Quantity } from './quantity.ts';
import { roundToUnits, scaled } from './quantity.ts';
import type { CellState, CellValues } from './return.ts';
import { cellStates, stateCode } from './return.ts';

/** {@link CellValues} while they are being built; whoever is handed them afterwards sees the read-only type. */
export interface MutableCellValues extends CellValues {
  readonly large: Map<number, bigint>;
  readonly text: Map<number, string>;
}

/** Values for `length` cells, all of them `closed`. */
export function emptyCellValues(length: number): MutableCellValues {
  return {
    state: new Uint8Array(length),
    amount: new Float64Array(length),
    large: new Map(),
    text: new Map(),
  };
}

/** A copy that can be changed without touching the original. */
export function copyCellValues(values: CellValues): MutableCellValues {
  return {
    state: values.state.slice(),
    amount: values.amount.slice(),
    large: new Map(values.large),
    text: new Map(values.text),
  };
}

/**
 * Puts a number into cell `index`.
 *
 * @param units the value in units of 10^−decimals of the cell: 1234 in a cell of two decimals is 12.34
 */
export function setAmount(values: MutableCellValues, index: number, units: number | bigint): void {
  setState(values, index, 'value');
  if (typeof units === 'number' && Number.isSafeInteger(units)) {
    values.amount[index] = units + 0;
    return;
  }
  const small = Number(units);
  if (Number.isSafeInteger(small)) {
    values.amount[index] = small + 0;
    return;
  }
  values.amount[index] = Number.NaN;
  values.large.set(index, BigInt(units));
}

/** Puts a number into cell `index`, rounded half away from zero to the cell's decimals. */
export function setQuantity(values: MutableCellValues, index: number, quantity: Quantity, decimals: number): void {
  setAmount(values, index, roundToUnits(quantity, decimals));
}

/** Marks cell `index` and forgets what it held. */
export function setState(values: MutableCellValues, index: number, state: CellState): void {
  values.state[index] = stateCode[state];
  values.amount[index] = 0;
  values.large.delete(index);
  values.text.delete(index);
}

/** Puts a text into cell `index`. */
export function setText(values: MutableCellValues, index: number, text: string): void {
  setState(values, index, 'text');
  values.text.set(index, text);
}

/** What stands in cell `index`; an index outside the values is `closed`. */
export function stateAt(values: CellValues, index: number): CellState {
  return cellStates[values.state[index] ?? 0] ?? 'closed';
}

/** The number in cell `index`, or undefined where its state is not `value`. */
export function quantityAt(values: CellValues, index: number, decimals: number): Quantity | undefined {
  if (values.state[index] !== stateCode.value) return undefined;
  return scaled(values.large.get(index) ?? values.amount[index] ?? 0, decimals);
}

/** The text in cell `index`, or undefined where its state is not `text`. */
export function textAt(values: CellValues, index: number): string | undefined {
  return values.state[index] === stateCode.text ? (values.text.get(index) ?? '') : undefined;
}
