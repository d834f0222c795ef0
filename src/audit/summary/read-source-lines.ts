import { summarySourcesLayout } from '../../layout/summary-sources-layout.ts';
import { sheetText } from './sheet-text.ts';
import type { SummarySheet, SummarySourceLine } from './summary-book.ts';

/** The files that the 数据来源 sheet of a summary names, line by line. */
export function readSourceLines({ name, grid }: SummarySheet): readonly SummarySourceLine[] {
  const { headingRow, file, checksum } = summarySourcesLayout;
  const lines: SummarySourceLine[] = [];
  for (let index = 0; index < grid.length; index++) {
    const row = grid.row[index] ?? 0;
    if (row <= headingRow || grid.column[index] !== file) continue;
    const sha256 = sheetText(grid, row, checksum).trim().toLowerCase();
    lines.push({ sheet: name, row, path: sheetText(grid, row, file), ...(sha256 === '' ? {} : { sha256 }) });
  }
  return lines;
}
