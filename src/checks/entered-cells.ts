import type { Edition } from '../forms/edition.ts';
import type { Cell } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';

/** The cells that a filer of one edition enters, with what decides whether a number in them is plain. */
interface EnteredCells {
  readonly cells: readonly Cell[];
  /** In the order of the cells: their index, 10^decimals (0: never plain), and bounds. */
  readonly indexes: Int32Array;
  readonly scales: Float64Array;
  readonly minimums: Float64Array;
  readonly maximums: Float64Array;
}

const known = new WeakMap<Edition, EnteredCells>();

/** The cells a filer of this edition enters. Kept per edition: thousands of returns share one. */
export function enteredCells(edition: Edition): readonly Cell[] {
  return enteredOf(edition).cells;
}

/** The entered cells that do not hold a number within their bounds, so that each has to be looked at more closely. */
export function unusualCells(values: CellValues, edition: Edition): readonly Cell[] {
  const entered = enteredOf(edition);
  const found: Cell[] = [];
  entered.cells.forEach((cell, position) => {
    if (!isPlainNumber(values, entered, position)) found.push(cell);
  });
  return found;
}

function enteredOf(edition: Edition): EnteredCells {
  const entered = known.get(edition) ?? listEntered(edition);
  known.set(edition, entered);
  return entered;
}

function listEntered({ form, open }: Edition): EnteredCells {
  const cells = form.cells.filter((cell) => open[cell.index] && cell.origin === 'typed');
  return {
    cells,
    indexes: Int32Array.from(cells, (cell) => cell.index),
    scales: Float64Array.from(cells, (cell) => (cell.codes ? 0 : 10 ** cell.decimals)),
    minimums: Float64Array.from(cells, (cell) => cell.minimum ?? Number.NEGATIVE_INFINITY),
    maximums: Float64Array.from(cells, (cell) => cell.maximum ?? Number.POSITIVE_INFINITY),
  };
}

/**
 * Doubles decide this exactly: an amount below 2^53 divided by a power of ten is the double nearest to the decimal, and
 * so is the bound.
 */
function isPlainNumber(values: CellValues, { indexes, scales, minimums, maximums }: EnteredCells, at: number): boolean {
  const [index = 0, scale = 0] = [indexes[at], scales[at]];
  if (values.state[index] !== stateCode.value || scale === 0) return false;
  const value = (values.amount[index] ?? Number.NaN) / scale;
  // An amount that did not fit is NaN, and fails both.
  return value >= (minimums[at] ?? 0) && value <= (maximums[at] ?? 0);
}
