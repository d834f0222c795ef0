import { quantityAt, stateAt, textAt } from '../model/cell-values.ts';
import type { Cell, Form } from '../model/form.ts';
import type { Quantity } from '../model/quantity.ts';
import { add, formatQuantity } from '../model/quantity.ts';
import type { ListRow } from '../model/totals.ts';

/** The rows of a list form that agree in the columns it groups by. */
export interface RowGroup {
  /** One text per column of `list.groupBy`; undefined where nothing was entered. */
  readonly key: readonly (string | undefined)[];
  readonly count: number;
  /** By column index: exact sums of the columns that add up; only where some row holds a figure. */
  readonly sums: ReadonlyMap<number, Quantity>;
}

/**
 * Groups rows by `list.groupBy`: codes in the order of their code list, anything else in order of appearance, rows
 * without entry last. Without `groupBy` all rows are one group.
 *
 * @param rows of one form, any units
 */
export function groupRows(form: Form, rows: readonly ListRow[]): readonly RowGroup[] {
  const columns = (form.list?.groupBy ?? []).flatMap((column) => form.cells[column] ?? []);
  const summed = form.cells.filter(
    ({ type, aggregation }) => aggregation.kind === 'sum' && type !== 'text' && type !== 'date',
  );
  const groups = new Map<string, { key: RowGroup['key']; count: number; sums: Map<number, Quantity> }>();
  for (const { row, values } of rows) {
    const offset = row * form.columns.length;
    const key = columns.map((cell) => entryAt(values, offset, cell));
    const name = JSON.stringify(key);
    const group = groups.get(name) ?? { key, count: 0, sums: new Map<number, Quantity>() };
    groups.set(name, group);
    group.count++;
    for (const { column, index, decimals } of summed) {
      const figure = quantityAt(values, offset + index, decimals);
      if (figure === undefined) continue;
      const before = group.sums.get(column);
      group.sums.set(column, before === undefined ? figure : add(before, figure));
    }
  }
  const ranks = columns.map((cell, position) => ranksOf(cell, position, groups.values()));
  return [...groups.values()].sort((a, b) => {
    for (const [position, rank] of ranks.entries()) {
      const difference = rank(a.key[position]) - rank(b.key[position]);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

function entryAt(values: ListRow['values'], offset: number, cell: Cell): string | undefined {
  const index = offset + cell.index;
  if (stateAt(values, index) === 'text') return textAt(values, index);
  const figure = quantityAt(values, index, cell.decimals);
  return figure === undefined ? undefined : formatQuantity(figure, cell.decimals);
}

/** A number to sort by: place in the code list, else place of first appearance behind all codes, else last. */
function ranksOf(
  cell: Cell,
  position: number,
  groups: Iterable<{ readonly key: RowGroup['key'] }>,
): (entry: string | undefined) => number {
  const order = new Map<string, number>();
  for (const { code } of cell.codes ?? []) order.set(code, order.size);
  for (const { key } of groups) {
    const entry = key[position];
    if (entry !== undefined && !order.has(entry)) order.set(entry, order.size);
  }
  return (entry) => (entry === undefined ? order.size : (order.get(entry) ?? order.size));
}
