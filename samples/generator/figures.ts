import type { Edition } from '../../src/forms/edition.ts';
import {
  emptyCellValues,
  type MutableCellValues,
  setAmount,
  setState,
  setText,
  stateAt,
} from '../../src/model/cell-values.ts';
import type { Cell, Form } from '../../src/model/form.ts';
import type { CellValues } from '../../src/model/return.ts';

/** A sheet being filled in: figures by the ids of the form, as a clerk would type them. */
export interface Figures {
  readonly form: Form;
  readonly values: MutableCellValues;
  /** Puts a figure into a cell that is typed and open; anything else is left alone. */
  put(item: string, column: string, amount: number): void;
  /** What stands there, as a plain number; 0 where nothing does. */
  get(item: string, column: string): number;
  isTyped(item: string, column: string): boolean;
}

function indexOf(elements: readonly { readonly id: string }[], id: string): number {
  return elements.findIndex((element) => element.id === id);
}

/** Starts from the prefilled cells of a template. */
export function startFigures(edition: Edition, prefill: CellValues | undefined): Figures {
  const { form } = edition;
  const values = emptyCellValues(form.cells.length);
  for (const cell of form.cells) {
    if (edition.open[cell.index]) setState(values, cell.index, 'blank');
    if (prefill && stateAt(prefill, cell.index) === 'value') {
      setAmount(values, cell.index, prefill.large.get(cell.index) ?? prefill.amount[cell.index] ?? 0);
    }
  }
  const cellAt = (item: string, column: string): Cell | undefined => {
    const index = indexOf(form.items, item) * form.columns.length + indexOf(form.columns, column);
    return form.cells[index];
  };
  const isTyped = (cell: Cell | undefined): cell is Cell =>
    cell !== undefined && edition.open[cell.index] === true && cell.origin !== 'computed' && !isKnown(cell);
  const isKnown = (cell: Cell) =>
    cell.origin === 'prefilled' && prefill !== undefined && stateAt(prefill, cell.index) === 'value';
  return {
    form,
    values,
    isTyped: (item, column) => isTyped(cellAt(item, column)),
    put(item, column, amount) {
      const cell = cellAt(item, column);
      if (isTyped(cell)) setAmount(values, cell.index, Math.round(amount * 10 ** cell.decimals));
    },
    get(item, column) {
      const cell = cellAt(item, column);
      return cell ? (values.amount[cell.index] ?? 0) / 10 ** cell.decimals : 0;
    },
  };
}

/** The rows of a list form, as a clerk would type them: one record per row, by column id. */
export function listFigures(
  edition: Edition,
  rows: readonly Readonly<Record<string, string | number | undefined>>[],
): CellValues {
  const { form } = edition;
  const width = form.columns.length;
  const values = emptyCellValues(rows.length * width);
  rows.forEach((row, rowIndex) => {
    form.columns.forEach((column, columnIndex) => {
      const index = rowIndex * width + columnIndex;
      const entry = row[column.id];
      const decimals = form.cells[columnIndex]?.decimals ?? 0;
      if (typeof entry === 'number') setAmount(values, index, Math.round(entry * 10 ** decimals));
      else if (entry !== undefined) setText(values, index, entry);
      else setState(values, index, 'blank');
    });
  });
  return values;
}
