import type { Edition } from '../../src/forms/edition.ts';
import { emptyCellValues, setAmount, setState, setText } from '../../src/model/cell-values.ts';
import type { CellValues } from '../../src/model/return.ts';

/** One row of a list form, by column id; what is left out stays blank. */
export type ListRow = Readonly<Record<string, string | number | undefined>>;

/** The rows of a list form, as a clerk would type them. */
export function listFigures({ form }: Edition, rows: readonly ListRow[]): CellValues {
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
