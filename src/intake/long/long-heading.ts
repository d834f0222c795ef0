import { halfWidth } from '../numbers/half-width.ts';
import type { SheetView } from '../sheet-view.ts';
import { isTextTable } from '../sheet-view.ts';

/** Columns of a long table: one line for every figure. */
export type LongColumn = 'form' | 'item' | 'column' | 'value' | 'unit' | 'period' | 'kind';

/** Where the heading of a long table stands, and which column of the sheet holds what. */
export interface LongHeading {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<LongColumn, number>>> & { readonly value: number };
}

const names: Readonly<Record<string, LongColumn>> = {
  form: 'form',
  报表: 'form',
  表号: 'form',
  item: 'item',
  行次: 'item',
  column: 'column',
  栏次: 'column',
  value: 'value',
  数值: 'value',
  unit: 'unit',
  填报单位: 'unit',
  period: 'period',
  报告期: 'period',
  kind: 'kind',
  报表类型: 'kind',
};

/**
 * The heading `form,item,column,value` of a text file, perhaps with `unit`, `period` and `kind`, in any order; the same in
 * Chinese.
 *
 * @returns undefined where the sheet is no long table
 */
export function longHeading(view: SheetView): LongHeading | undefined {
  if (!isTextTable(view)) return undefined;
  const { grid, row } = view;
  const first = grid.row[0] ?? 0;
  const columns: Partial<Record<LongColumn, number>> = {};
  for (const { column, text } of row(first)) {
    const name = text.length < 40 ? halfWidth(text).toLowerCase() : '';
    const known = Object.hasOwn(names, name) ? names[name] : undefined;
    if (known !== undefined) columns[known] ??= column;
  }
  const { form, item, column, value } = columns;
  const isComplete = form !== undefined && item !== undefined && column !== undefined && value !== undefined;
  return isComplete ? { row: first, columns: { ...columns, value } } : undefined;
}
