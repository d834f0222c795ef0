import type { SummarySheet } from '../summary/summary-book.ts';
import type { RowAlignment } from './align-rows.ts';
import { alignRows } from './align-rows.ts';
import { rowLikeness } from './row-likeness.ts';
import type { SheetRow } from './sheet-rows.ts';
import { sheetRows } from './sheet-rows.ts';

/** A sheet beside the one it should be, row by row. */
export interface AlignedSheet {
  readonly expected: SummarySheet;
  readonly found: SummarySheet;
  readonly expectedRows: readonly SheetRow[];
  readonly foundRows: readonly SheetRow[];
  readonly alignment: RowAlignment;
}

export function alignSheet(expected: SummarySheet, found: SummarySheet): AlignedSheet {
  const expectedRows = sheetRows(expected.grid);
  const foundRows = sheetRows(found.grid);
  const likeness = rowLikeness({ grid: expected.grid, rows: expectedRows }, { grid: found.grid, rows: foundRows });
  return { expected, found, expectedRows, foundRows, alignment: alignRows(expectedRows, foundRows, likeness) };
}
