import type { CellValues } from '../model/return.ts';
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

  function cell(item: number, column: number, row: number): Value {
    const own = item * columns + column;
    const index = form.kind === 'list' ? row * columns + column : own;
    const described = form.cells[own];
    if (described === undefined) return { kind: 'undecided', reason: 'noData' };
    const formula = edition.formulas.get(own);
    if (formula === undefined) return storedValue(described, values, index);
    const known = calculated.get(index);
    if (known) return known;
    const value = evaluate(formula.expression, operandsFor(row));
    const kept = edition.profile.kind === 'total' && value.kind === 'undecided' ? storedTotal(index, value) : value;
    calculated.set(index, kept);
    return kept;
  }

  /** A total that was added up is known even where it cannot be calculated again from its parts. */
  function storedTotal(index: number, undecided: Value): Value {
    const described = form.cells[index % form.cells.length];
    const stored = described && storedValue(described, values, index);
    return stored?.kind === 'number' ? stored : undecided;
  }

  return {
    edition,
    values,
    cell,
    column: (column) => Array.from({ length: rowCount(form, values) }, (_, row) => cell(0, column, row)),
    rowOf(key) {
      rows ??= rowsByKey(form, values);
      return rows.get(key);
    },
  };
}
