import { gridKind } from '../../grid/sheet-grid.ts';
import { formatAddress } from '../../layout/address.ts';
import { listRowsStart } from '../../layout/summary-list-layout.ts';
import type { Form } from '../../model/form.ts';
import { fromDouble, parseQuantity, quantityText } from '../../model/quantity.ts';
import { sheetText } from '../summary/sheet-text.ts';
import type { SummaryBook, SummarySheet } from '../summary/summary-book.ts';
import { unitFigures } from '../summary/unit-figures.ts';
import type { TracedFigure } from '../trace/trace-node.ts';
import type { DifferencePlace } from './difference.ts';

/** One row of a summary: a unit's total, own row …, or the row of a list. */
export interface SummaryRow {
  readonly place: DifferencePlace;
  /** By printed code. */
  readonly cells: ReadonlyMap<string, { readonly figure: TracedFigure; readonly address: string }>;
}

/**
 * The figures of a summary by row, each row under what makes it the same row in another summary: form, unit and part,
 * in a list its key.
 *
 * @param formOf the forms of the collection, which know what the key of a list is
 */
export function summaryRows(
  { sheets }: SummaryBook,
  formOf: (code: string) => Form | undefined,
): ReadonlyMap<string, SummaryRow> {
  const rows = new Map<string, SummaryRow>();
  const put = (row: SummaryRow): void => {
    const { form, unit, part, rowKey = '' } = row.place;
    rows.set([form, unit, part, rowKey].join('\u0000'), row);
  };
  for (const sheet of sheets) {
    const { form } = sheet;
    if (form === undefined) continue;
    if (sheet.role === 'byUnit') for (const row of byUnitRows(sheet, form)) put(row);
    if (sheet.role === 'rows') for (const row of listRows(sheet, form, formOf(form))) put(row);
  }
  return rows;
}

function byUnitRows(sheet: SummarySheet, form: string): readonly SummaryRow[] {
  return unitFigures(sheet).map(({ unit, name, part, figures }) => ({
    place: { unit, unitName: part === 'total' ? name : '', form, part },
    cells: new Map(
      [...figures].map(([code, { row, column, value }]) => [
        code,
        { figure: figureOf(value), address: `${sheet.name}!${formatAddress({ row, column })}` },
      ]),
    ),
  }));
}

function listRows({ grid, name }: SummarySheet, code: string, form: Form | undefined): readonly SummaryRow[] {
  const keys = (form?.list?.key ?? []).flatMap((column) => form?.columns[column]?.code ?? []);
  const rows = new Map<number, Map<string, { figure: TracedFigure; address: string }>>();
  for (let index = 0; index < grid.length; index++) {
    const [row, column] = [grid.row[index] ?? 0, grid.column[index] ?? 0];
    const heading = column < listRowsStart.firstColumn ? '' : sheetText(grid, listRowsStart.codeRow, column);
    if (row < listRowsStart.firstRow || heading === '') continue;
    const cells = rows.get(row) ?? new Map<string, { figure: TracedFigure; address: string }>();
    const isNumber = grid.kind[index] === gridKind.number;
    const figure = figureOf(isNumber ? grid.number[index] : grid.text[index] || undefined);
    rows.set(row, cells.set(heading, { figure, address: `${name}!${formatAddress({ row, column })}` }));
  }
  return [...rows].flatMap(([row, cells]): readonly SummaryRow[] => {
    const unit = sheetText(grid, row, listRowsStart.stub.unitCode);
    if (unit === '') return [];
    const place = { unit, unitName: sheetText(grid, row, listRowsStart.stub.unitName), form: code, part: 'own' };
    return [{ place: { ...place, rowKey: rowKeyOf(row, cells, keys) }, cells }];
  });
}

function rowKeyOf(row: number, cells: SummaryRow['cells'], keys: readonly string[]): string {
  const parts = keys.map((key) => {
    const figure = cells.get(key)?.figure;
    if (figure?.kind === 'text') return figure.text;
    return figure?.kind === 'number' ? quantityText(figure.quantity) : '';
  });
  return parts.some((part) => part !== '') ? parts.join('|') : `#${row - listRowsStart.firstRow + 1}`;
}

function figureOf(value: number | string | undefined): TracedFigure {
  if (value === undefined) return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  // 1e400 in a forged file.
  if (!Number.isFinite(value)) return { kind: 'text', text: String(value) };
  // The shortest decimal that is this double: what Excel shows of it.
  return { kind: 'number', quantity: parseQuantity(String(value)) ?? fromDouble(value) };
}
