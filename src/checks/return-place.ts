import { rowKey } from '../forms/row-key.ts';
import { formatAddress } from '../layout/address.ts';
import type { FindingPlace } from '../model/finding-place.ts';
import type { Form } from '../model/form.ts';
import { formatPeriod } from '../model/period.ts';
import type { Return } from '../model/return.ts';
import { listCell } from './list-rows.ts';

/** Where a return stands: unit, form, period, kind, file and sheet. */
export function returnPlace(ret: Return): FindingPlace {
  return {
    unit: ret.unit,
    form: ret.form,
    period: formatPeriod(ret.period),
    kind: ret.kind,
    file: ret.file,
    sheet: ret.sheet,
  };
}

/** Where a cell of a return stands; `row` is the row of a list form, 0-based. */
export function cellPlace(ret: Return, form: Form, item: number, column: number, row?: number): FindingPlace {
  const address = cellAddress(ret, item, column, row);
  const key = row === undefined ? undefined : rowKey(form, ret.values, row);
  const itemId = row === undefined ? form.items[item]?.id : undefined;
  const columnId = form.columns[column]?.id;
  return {
    ...returnPlace(ret),
    ...(itemId === undefined ? {} : { item: itemId }),
    ...(columnId === undefined ? {} : { column: columnId }),
    ...(key === undefined ? {} : { rowKey: key }),
    ...(address === undefined ? {} : { cell: address }),
  };
}

/** As Excel shows it, or undefined where the row or column was not found in the sheet. */
export function cellAddress(ret: Return, item: number, column: number, row?: number): string | undefined {
  const { rows, columns, cellRows } = ret.addresses;
  const sheetRow = (cellRows ? cellRows[(row ?? item) * columns.length + column] : rows[row ?? item]) ?? 0;
  const sheetColumn = columns[column] ?? 0;
  return sheetRow === 0 || sheetColumn === 0 ? undefined : formatAddress({ row: sheetRow, column: sheetColumn });
}

/** Index of a cell in the values of a return. */
export function valueIndex(form: Form, item: number, column: number, row?: number): number {
  return row === undefined ? item * form.columns.length + column : listCell(form, row, column);
}
