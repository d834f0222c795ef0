import type { Style, Worksheet } from 'exceljs';
import { printedItemLabel } from '../../layout/printed-item-label.ts';
import { rowMeasure } from '../../layout/printed-measure.ts';
import { inLanguage } from '../../model/label.ts';
import { cellContent } from './cell-content.ts';
import { cellStyle } from './cell-style.ts';
import { alignments, fills, fonts, type TableEdge, tableBorder, unlocked } from './styles.ts';
import { isDisputable, type TemplateSheet } from './template-sheet.ts';
import { templateTexts } from './template-texts.ts';
import { linesIn } from './text-width.ts';
import { writeCell } from './write-cell.ts';

/** The rows of a table form: stub, cells, dispute. */
export function drawTable(worksheet: Worksheet, sheet: TemplateSheet, widths: readonly number[]): void {
  const { layout, language } = sheet;
  const { form } = sheet.edition;
  const lastRow = Math.max(...layout.itemRows);
  layout.itemRows.forEach((row, item) => {
    if (row === 0) return;
    const edge = (column: number): TableEdge => ({
      top: false,
      bottom: row === lastRow,
      left: column === 1,
      right: column === layout.lastColumn,
    });
    const label = printedItemLabel(form, item, language);
    worksheet.getRow(row).height = Math.max(18, 4 + 14.25 * linesIn(label, widths[layout.stub.label] ?? 26));
    const { stub } = layout;
    writeCell(worksheet, { row, column: stub.label }, label, stubStyle(edge(stub.label), 'left'));
    if (stub.measure) {
      writeCell(
        worksheet,
        { row, column: stub.measure },
        measureText(sheet, item),
        stubStyle(edge(stub.measure), 'centre'),
      );
    }
    writeCell(worksheet, { row, column: stub.code }, form.items[item]?.code, stubStyle(edge(stub.code), 'centre'));
    drawCells(worksheet, sheet, item, row, edge);
    drawDispute(worksheet, sheet, item, row, edge);
  });
}

/** A row of 是 and 否 has no measure: the choice stands there instead. */
function measureText({ edition: { form, open }, language }: TemplateSheet, item: number): string {
  const isChosen = form.cells.some((cell) => cell.item === item && open[cell.index] && cell.type === 'yesNo');
  return rowMeasure(form, item) || (isChosen ? inLanguage(templateTexts.yesNoMeasure, language) : '');
}

function drawCells(
  worksheet: Worksheet,
  sheet: TemplateSheet,
  item: number,
  row: number,
  edge: (column: number) => TableEdge,
): void {
  const { form } = sheet.edition;
  sheet.layout.columns.forEach((position, column) => {
    const cell = form.cells[item * form.columns.length + column];
    if (!cell || position === 0) return;
    const style = cellStyle(cell, sheet.roles[cell.index] ?? 'closed', edge(position));
    writeCell(worksheet, { row, column: position }, cellContent(sheet, cell), style);
  });
}

/** 异议 can be typed where something in the row was filled in for the filler. */
function drawDispute(
  worksheet: Worksheet,
  sheet: TemplateSheet,
  item: number,
  row: number,
  edge: (column: number) => TableEdge,
): void {
  const { disputeColumn } = sheet.layout;
  if (!disputeColumn) return;
  const disputable = sheet.edition.form.cells.some(
    (cell) => cell.item === item && isDisputable(sheet.roles[cell.index]),
  );
  const style = { font: fonts.small, alignment: alignments.left, border: tableBorder(edge(disputeColumn)) };
  writeCell(
    worksheet,
    { row, column: disputeColumn },
    disputable ? undefined : '×',
    disputable
      ? { ...style, fill: fills.optional, protection: unlocked, numFmt: '@' }
      : { ...style, font: fonts.grey, alignment: alignments.centre },
  );
}

function stubStyle(edge: TableEdge, alignment: 'left' | 'centre'): Partial<Style> {
  return { font: fonts.plain, alignment: alignments[alignment], border: tableBorder(edge), numFmt: '@' };
}
