import type { Worksheet } from 'exceljs';
import { cellContent } from './cell-content.ts';
import { cellStyle } from './cell-style.ts';
import { alignments, fonts, type TableEdge, tableBorder } from './styles.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { writeCell } from './write-cell.ts';

/** The rows a list form offers, numbered from 1. */
export function drawList(worksheet: Worksheet, sheet: TemplateSheet): void {
  const { layout } = sheet;
  const { form } = sheet.edition;
  const lastRow = layout.itemRows.at(-1);
  layout.itemRows.forEach((row, listRow) => {
    const edge = (column: number): TableEdge => ({
      top: false,
      bottom: row === lastRow,
      left: column === 1,
      right: column === layout.lastColumn,
    });
    worksheet.getRow(row).height = 18;
    writeCell(worksheet, { row, column: layout.stub.code }, listRow + 1, {
      font: fonts.plain,
      alignment: alignments.centre,
      border: tableBorder(edge(layout.stub.code)),
    });
    form.cells.forEach((cell) => {
      const column = layout.columns[cell.column] ?? 0;
      const style = cellStyle(cell, sheet.roles[cell.index] ?? 'closed', edge(column));
      writeCell(worksheet, { row, column }, cellContent(sheet, cell, listRow), style);
    });
  });
}
