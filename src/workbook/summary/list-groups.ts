import type { Form } from '../../model/form.ts';
import type { Quantity } from '../../model/quantity.ts';
import { add, compare, zero } from '../../model/quantity.ts';
import type { ListRow } from '../../model/totals.ts';
import type { Figure } from './figure.ts';
import { storedFigure } from './figure.ts';

/** Rows of a list that agree in all grouping columns. */
export interface ListGroup {
  /** What stands in each grouping column; blank where it is not filled in. */
  readonly key: readonly Figure[];
  readonly count: number;
  /** By column of the form, exact; zero where nothing adds up. */
  readonly sums: readonly Quantity[];
}

/** The figure in one column of one list row. */
export function listFigure(form: Form, row: ListRow, column: number): Figure {
  const cell = form.cells[column];
  return cell ? storedFigure(row.values, row.row * form.columns.length + column, cell) : { kind: 'blank' };
}

/** Groups the rows of a list, in the order of the code lists, then of the texts. */
export function listGroups(form: Form, rows: readonly ListRow[], groupBy: readonly number[]): readonly ListGroup[] {
  if (groupBy.length === 0) return [];
  const groups = new Map<string, { key: readonly Figure[]; count: number; sums: Quantity[] }>();
  for (const row of rows) {
    const key = groupBy.map((column) => listFigure(form, row, column));
    const name = JSON.stringify(key);
    const group = groups.get(name) ?? { key, count: 0, sums: form.columns.map(() => zero) };
    group.count++;
    group.sums = group.sums.map((sum, column) => {
      const figure = listFigure(form, row, column);
      return figure.kind === 'number' ? add(sum, figure.quantity) : sum;
    });
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => compareKeys(form, groupBy, a.key, b.key));
}

function compareKeys(form: Form, groupBy: readonly number[], a: readonly Figure[], b: readonly Figure[]): number {
  for (const [index, column] of groupBy.entries()) {
    const order = compareFigures(form, column, a[index], b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareFigures(form: Form, column: number, a: Figure | undefined, b: Figure | undefined): number {
  if (a?.kind === 'number' && b?.kind === 'number') return compare(a.quantity, b.quantity);
  const codes = form.cells[column]?.codes?.map((entry) => entry.code) ?? [];
  const [left, right] = [sortKey(codes, a), sortKey(codes, b)];
  return left.rank - right.rank || (left.text < right.text ? -1 : left.text > right.text ? 1 : 0);
}

/** Known codes in their order, other texts after them, blanks last. */
function sortKey(codes: readonly string[], figure: Figure | undefined): { rank: number; text: string } {
  if (figure?.kind !== 'text') return { rank: codes.length + 1, text: figure?.kind ?? '' };
  const rank = codes.indexOf(figure.text);
  return { rank: rank < 0 ? codes.length : rank, text: figure.text };
}
