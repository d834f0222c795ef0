import type { Cell } from '../model/form.ts';
import type { CellValues } from '../model/return.ts';
import { stateCode } from '../model/return.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Operands } from '../rules/operands.ts';
import type { Value } from '../rules/value.ts';
import type { Edition } from './edition.ts';
import { rowCount, rowsByKey } from './row-key.ts';
import { storedValue } from './stored-value.ts';

/** Reads the cells of one form at one unit, calculating what is computed: once, when asked, unrounded. */
export interface FormReader {
  readonly edition: Edition;
  readonly values: CellValues;
  /** @param row of a list form; 0 in a table */
  cell(item: number, column: number, row: number): Value;
  /** What stands there, in units of its decimals; NaN for what is computed, and where no figure stands. */
  amount(item: number, column: number, row: number): number;
  /** A whole column of a list form. */
  column(column: number): readonly Value[];
  /** Row of a key in a list form. */
  rowOf(key: string): number | undefined;
}

/** @param operandsFor what the computed cells of a row are calculated from */
export function formReader(edition: Edition, values: CellValues, operandsFor: (row: number) => Operands): FormReader {
  const { form } = edition;
  const columns = form.columns.length;
  const calculated = new Map<number, Value>();
  let rows: ReadonlyMap<string, number> | undefined;

  const indexOf = (own: number, column: number, row: number): number =>
    form.kind === 'list' ? row * columns + column : own;

  function cell(item: number, column: number, row: number): Value {
    const own = item * columns + column;
    const index = indexOf(own, column, row);
    const described = form.cells[own];
    if (described === undefined) return { kind: 'undecided', reason: 'noData' };
    const formula = edition.formulas.get(own);
    if (formula === undefined) return storedValue(described, values, index);
    const known = calculated.get(index);
    if (known) return known;
    const value = addedUp(described, index) ?? evaluate(formula.expression, operandsFor(row));
    calculated.set(index, value);
    return value;
  }

  function amount(item: number, column: number, row: number): number {
    const own = item * columns + column;
    const index = indexOf(own, column, row);
    const isFigure = values.state[index] === stateCode.value && !edition.formulas.has(own);
    return isFigure ? (values.amount[index] ?? Number.NaN) : Number.NaN;
  }

  /**
   * A total that was added up is what it was added up to: its parts may be of other returns (a form whose own ledger
   * was sent back), so calculating it again could give another figure.
   */
  function addedUp(described: Cell, index: number): Value | undefined {
    if (edition.profile.kind !== 'total' || described.aggregation.kind !== 'sum') return undefined;
    const stored = storedValue(described, values, index);
    return stored.kind === 'number' ? stored : undefined;
  }

  return {
    edition,
    values,
    cell,
    amount,
    column: (column) => Array.from({ length: rowCount(form, values) }, (_, row) => cell(0, column, row)),
    rowOf(key) {
      rows ??= rowsByKey(form, values);
      return rows.get(key);
    },
  };
}
