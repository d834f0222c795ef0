import type { Form } from '../model/form.ts';
import type { Address } from './address.ts';
import { columnLetters } from './address.ts';

/** Three rows below the table for what moves inside the district only: the whole, the part inside, and the rest. */
export interface TransferRows {
  /** Index of the 其中 item that moves inside only, and of its whole. */
  readonly item: number;
  readonly whole: number;
  readonly grossRow: number;
  readonly withinRow: number;
  readonly netRow: number;
}

/** Where everything stands in the 汇总 sheet: the form's own look for one chosen unit. All numbers are 1-based. */
export interface FormViewLayout {
  readonly sheet: string;
  readonly legal: Address;
  readonly title: Address;
  readonly period: Address;
  readonly unitLabel: Address;
  /** The drop-down, merged up to `unitEnd`. */
  readonly unit: Address;
  readonly unitEnd: Address;
  /** Reporting state of the chosen unit, and the measure of the whole form. */
  readonly state: Address;
  readonly measure: Address;
  /** `groupRow` is `labelRow` where no column has a group. */
  readonly heading: { readonly groupRow: number; readonly labelRow: number; readonly codeRow: number };
  /** `measure` is 0 where one measure covers the form. */
  readonly stub: { readonly label: number; readonly code: number; readonly measure: number };
  readonly itemRows: readonly number[];
  readonly columns: readonly number[];
  readonly lastColumn: number;
  readonly lastRow: number;
  /** What is shown gross and net, below the table; `headingRow` is 0 where nothing is. */
  readonly transfers: { readonly headingRow: number; readonly rows: readonly TransferRows[] };
  readonly noteRow: number;
  /** Hidden: the row of the chosen unit in the 分单位 sheet, and below it the units that the drop-down offers. */
  readonly match: Address;
  readonly listFirst: Address;
  readonly printTitles: string;
  readonly printArea: string;
}

const legalRow = 1;
const titleRow = 2;
const periodRow = 3;
const unitRow = 4;
const stateRow = 5;

/** Where the drop-down of every 汇总 sheet stands. */
export const formViewUnit: Address = { row: unitRow, column: 2 };
const headingRow = 6;

/**
 * Lays out the 汇总 sheet of a table form.
 *
 * @param internalItems indexes of the items whose whole is shown gross and net of them
 */
export function formViewLayout(
  sheet: string,
  form: Form,
  withMeasures: boolean,
  internalItems: readonly number[] = [],
): FormViewLayout {
  const stub = { label: 1, measure: withMeasures ? 2 : 0, code: withMeasures ? 3 : 2 };
  const firstColumn = withMeasures ? 4 : 3;
  const columns = form.columns.map((_, index) => firstColumn + index);
  const lastColumn = firstColumn + Math.max(columns.length, 1) - 1;
  const labelRow = form.columns.some((column) => column.group) ? headingRow + 1 : headingRow;
  const heading = { groupRow: headingRow, labelRow, codeRow: labelRow + 1 };
  const itemRows = form.items.map((_, index) => heading.codeRow + 1 + index);
  const lastRow = heading.codeRow + Math.max(itemRows.length, 1);
  const transfers = transferRows(form, internalItems, lastRow + 1);
  const noteRow = (transfers.rows.at(-1)?.netRow ?? lastRow) + 1;
  const hidden = lastColumn + 2;
  return {
    sheet,
    legal: { row: legalRow, column: lastColumn },
    title: { row: titleRow, column: 1 },
    period: { row: periodRow, column: 1 },
    unitLabel: { row: unitRow, column: 1 },
    unit: formViewUnit,
    unitEnd: { row: unitRow, column: Math.min(lastColumn, 6) },
    state: { row: stateRow, column: 1 },
    measure: { row: stateRow, column: lastColumn },
    heading,
    stub,
    itemRows,
    columns,
    lastColumn,
    lastRow,
    transfers,
    noteRow,
    match: { row: 1, column: hidden },
    listFirst: { row: 2, column: hidden },
    printTitles: `${heading.groupRow}:${heading.codeRow}`,
    printArea: `A$1:${columnLetters(lastColumn)}$${noteRow}`,
  };
}

function transferRows(form: Form, items: readonly number[], headingRow: number): FormViewLayout['transfers'] {
  const rows = items.flatMap((item, index): readonly TransferRows[] => {
    const whole = form.items[item]?.parent;
    const grossRow = headingRow + 1 + index * 3;
    return whole === undefined ? [] : [{ item, whole, grossRow, withinRow: grossRow + 1, netRow: grossRow + 2 }];
  });
  return { headingRow: rows.length > 0 ? headingRow : 0, rows };
}
