import { formatAddress } from '../../layout/address.ts';
import { byUnitStart } from '../../layout/summary-layout.ts';
import type { Finding } from '../../model/finding.ts';
import { findingCatalogue } from '../../model/finding-catalogue.ts';
import { sheetText } from '../summary/sheet-text.ts';
import type { SummarySheet } from '../summary/summary-book.ts';
import { printedValue, type SheetRow } from './sheet-rows.ts';

/** A row is told by its first cells. */
const cellsNamed = 4;
const longestText = 40;

/** Whose row of which form it is, where the sheet has rows of units. */
export function rowPlace({ role, form, grid }: SummarySheet, row: number): Pick<Finding, 'form' | 'unit'> {
  const unit = role === 'byUnit' && row >= byUnitStart.firstRow ? sheetText(grid, row, byUnitStart.stub.code) : '';
  return { ...(form === undefined ? {} : { form }), ...(unit === '' ? {} : { unit }) };
}

/** A row that is not there, or does not belong there. */
export function rowFinding(
  code: 'summary-row-missing' | 'summary-row-added',
  sheet: SummarySheet,
  row: SheetRow | undefined,
): Finding | undefined {
  if (!row) return undefined;
  const texts: string[] = [];
  for (let index = row.from; index < row.to && texts.length < cellsNamed; index++) {
    const text = printedValue(sheet.grid, index).replace(/\s+/g, ' ');
    if (text !== '') texts.push(text.length > longestText ? `${text.slice(0, longestText)}…` : text);
  }
  const said = texts.join(' | ');
  return {
    code,
    severity: findingCatalogue[code].severity,
    sheet: sheet.name,
    cell: formatAddress({ row: row.row, column: 1 }),
    ...rowPlace(sheet, row.row),
    ...(code === 'summary-row-missing' ? { expected: said } : { actual: said }),
    parameters: { row: row.row },
  };
}
