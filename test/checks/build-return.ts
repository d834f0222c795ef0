import type { MutableCellValues } from '../../src/model/cell-values.ts';
import { emptyCellValues, setQuantity, setState, setText } from '../../src/model/cell-values.ts';
import type { Form } from '../../src/model/form.ts';
import { parseQuantity } from '../../src/model/quantity.ts';
import type { CellState, Return } from '../../src/model/return.ts';

/** What a test puts into a cell: a number, a text, or a state other than these. */
export type Entry = number | string | { readonly state: CellState };

export const blank: Entry = { state: 'blank' };

/** Values of a form, row by row. In a table one row per item, in a list one per row. */
export function valuesOf(form: Form, rows: readonly (readonly Entry[])[]): MutableCellValues {
  const width = form.columns.length;
  const values = emptyCellValues(rows.length * width);
  for (const [row, entries] of rows.entries()) {
    for (const [column, entry] of entries.entries()) {
      const index = row * width + column;
      if (typeof entry === 'object') setState(values, index, entry.state);
      else if (typeof entry === 'string') setText(values, index, entry);
      else setNumber(form, values, index, column, entry);
    }
  }
  return values;
}

function setNumber(form: Form, values: MutableCellValues, index: number, column: number, entry: number): void {
  const cell = form.cells[form.kind === 'list' ? column : index];
  const quantity = parseQuantity(String(entry));
  if (cell === undefined || quantity === undefined) throw new Error(`no cell for ${entry}`);
  setQuantity(values, index, quantity, cell.decimals);
}

/** A return of unit 101, with its first data row in row 5 and its first column in C. */
export function returnOf(form: Form, rows: readonly (readonly Entry[])[], changes: Partial<Return> = {}): Return {
  return {
    unit: '101',
    form: form.code,
    period: { frequency: 'quarter', year: 2020, index: 1 },
    kind: 'own',
    submission: 1,
    file: '101.xlsx',
    sheet: form.code,
    sha256: '0'.repeat(64),
    values: valuesOf(form, rows),
    addresses: {
      rows: Uint32Array.from(rows.map((_, row) => row + 5)),
      columns: Uint16Array.from(form.columns.map((_, column) => column + 3)),
    },
    explanations: new Map(),
    nil: false,
    ...changes,
  };
}

/** Where findings of {@link returnOf} stand. */
export const place = { unit: '101', period: '2020-Q1', kind: 'own', file: '101.xlsx' } as const;
