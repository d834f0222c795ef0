import type { Edition } from '../forms/edition.ts';
import type { Cell } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';

const known = new WeakMap<Edition, readonly Cell[]>();

/** The cells a filer of this edition enters. Kept per edition: thousands of returns share one. */
export function enteredCells(edition: Edition): readonly Cell[] {
  const cells =
    known.get(edition) ?? edition.form.cells.filter((cell) => edition.open[cell.index] && cell.origin === 'typed');
  known.set(edition, cells);
  return cells;
}

/**
 * Whether a cell holds a number within its bounds, so that nothing needs to be looked at more closely. Doubles decide
 * this exactly: an amount below 2^53 divided by a power of ten is the double nearest to the decimal, and so is the bound.
 */
export function isPlainNumber(values: CellValues, index: number, cell: Cell): boolean {
  if (values.state[index] !== stateCode.value || cell.codes !== undefined) return false;
  const value = (values.amount[index] ?? Number.NaN) / 10 ** cell.decimals;
  // An amount that did not fit is NaN, and fails both.
  return value >= (cell.minimum ?? Number.NEGATIVE_INFINITY) && value <= (cell.maximum ?? Number.POSITIVE_INFINITY);
}
