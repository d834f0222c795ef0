import type { Column, Form } from '../model/form.ts';
import { columnLetters } from './address.ts';

/** Where everything stands in the 明细 sheet of a list form: all rows, the unit in front. All numbers are 1-based. */
export interface ListRowsLayout {
  readonly sheet: string;
  readonly titleRow: number;
  readonly scopeRow: number;
  readonly headingRow: number;
  readonly codeRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly stub: { readonly number: number; readonly unitCode: number; readonly unitName: number };
  /** Sheet column of each column of the form. */
  readonly columns: readonly number[];
  /** Sheet column with the label of a coded entry; 0 where codes need none. */
  readonly labelColumns: readonly number[];
  readonly lastColumn: number;
  readonly printTitles: { readonly rows: string; readonly columns: string };
}

/** Where everything stands in the 分组 sheet of a list form. */
export interface ListGroupsLayout {
  readonly sheet: string;
  readonly titleRow: number;
  readonly scopeRow: number;
  readonly headingRow: number;
  readonly firstRow: number;
  readonly totalRow: number;
  /** For each grouping column its code and, beside it, the label of the code (0 where codes need none). */
  readonly groups: readonly { readonly column: number; readonly label: number }[];
  readonly count: number;
  /** Sheet column of the sum of each column of the form; 0 where it does not add up. */
  readonly sums: readonly number[];
  readonly lastColumn: number;
}

const titleRow = 1;
const scopeRow = 2;
const headingRow = 3;
const codeRow = headingRow + 1;
const firstListRow = codeRow + 1;
const listStub = { number: 1, unitCode: 2, unitName: 3 } as const;

/** Where the rows and columns of every 明细 sheet begin: whoever reads one needs no form for that. */
export const listRowsStart = {
  codeRow,
  firstRow: firstListRow,
  stub: listStub,
  firstColumn: listStub.unitName + 1,
} as const;

/** Does a coded column show codes that a reader cannot understand without their labels. */
export function needsLabels(form: Form, column: number): boolean {
  return form.cells[column]?.codes?.some((entry) => entry.code !== entry.label.zh) ?? false;
}

/** Lays out the 明细 sheet of a list form with `count` rows. */
export function listRowsLayout(sheet: string, form: Form, count: number): ListRowsLayout {
  let next: number = listRowsStart.firstColumn;
  const labelColumns: number[] = [];
  const columns = form.columns.map((_, index) => {
    const column = next++;
    labelColumns.push(needsLabels(form, index) ? next++ : 0);
    return column;
  });
  return {
    sheet,
    titleRow,
    scopeRow,
    headingRow,
    codeRow,
    firstRow: firstListRow,
    lastRow: firstListRow + Math.max(count, 1) - 1,
    stub: listStub,
    columns,
    labelColumns,
    lastColumn: next - 1,
    printTitles: { rows: `${headingRow}:${codeRow}`, columns: `A:${columnLetters(listRowsStart.firstColumn)}` },
  };
}

/** Lays out the 分组 sheet of a list form with `count` groups. */
export function listGroupsLayout(
  sheet: string,
  form: Form,
  groupBy: readonly number[],
  isSummed: (column: Column, index: number) => boolean,
  count: number,
): ListGroupsLayout {
  let next = 1;
  const groups = groupBy.map((column) => ({ column: next++, label: needsLabels(form, column) ? next++ : 0 }));
  const counted = next++;
  const sums = form.columns.map((column, index) => (isSummed(column, index) ? next++ : 0));
  const firstRow = headingRow + 1;
  return {
    sheet,
    titleRow,
    scopeRow,
    headingRow,
    firstRow,
    totalRow: firstRow + count,
    groups,
    count: counted,
    sums,
    lastColumn: next - 1,
  };
}
