import type { Edition } from '../../src/forms/edition.ts';
import { type MutableCellValues, setAmount, setState, stateAt } from '../../src/model/cell-values.ts';
import type { CellValues } from '../../src/model/return.ts';
import type { Figures } from './figures.ts';

/**
 * What a street declares when it adds up correctly: each typed cell is the sum of the same cell in the parts; what is
 * filled in stays.
 */
export function addValues({ values, form, isTyped }: Figures, parts: readonly CellValues[], { open }: Edition): void {
  for (const { index, item, column, origin } of form.cells) {
    const [row, heading] = [form.items[item]?.id ?? '', form.columns[column]?.id ?? ''];
    if (!open[index] || origin === 'computed' || !isTyped(row, heading)) continue;
    addCell(values, parts, index, origin === 'prefilled');
  }
}

function addCell(values: MutableCellValues, parts: readonly CellValues[], index: number, isBase: boolean): void {
  const present = parts.filter((part) => stateAt(part, index) === 'value');
  if (isBase && present.length === 0) setState(values, index, 'blank');
  else
    setAmount(
      values,
      index,
      present.reduce((sum, part) => sum + (part.amount[index] ?? 0), 0),
    );
}
