import type { Style, Worksheet } from 'exceljs';
import { printedColumnLabel } from '../../layout/printed-column-label.ts';
import { inLanguage } from '../../model/label.ts';
import { balanceLines } from './balance-lines.ts';
import { alignments, fonts, tableBorder } from './styles.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { stubCodes, templateTexts } from './template-texts.ts';
import { linesIn } from './text-width.ts';
import { mergeCells, writeCell } from './write-cell.ts';

/** The heading: groups, labels, codes of columns (甲 乙 丙 for the stub, then as printed). */
export function drawHeading(worksheet: Worksheet, sheet: TemplateSheet, widths: readonly number[]): void {
  const { layout, language } = sheet;
  const { heading, stub } = layout;
  const top = heading.groupRow || heading.labelRow;
  const tall = (column: number, text: string): void =>
    mergeCells(
      worksheet,
      { row: top, column },
      { row: heading.labelRow, column },
      text,
      headingStyle(sheet, column, { top: true }),
    );
  stubHeadings(sheet).forEach(([column, text], index) => {
    tall(column, text);
    const code = stub.label === 0 ? stubCodes[0] : stubCodes[index];
    writeCell(worksheet, { row: heading.codeRow, column }, code, headingStyle(sheet, column));
  });
  if (layout.disputeColumn) {
    tall(layout.disputeColumn, inLanguage(templateTexts.disputeHeading, language));
    const address = { row: heading.codeRow, column: layout.disputeColumn };
    writeCell(worksheet, address, undefined, headingStyle(sheet, layout.disputeColumn));
  }
  drawColumnHeadings(worksheet, sheet, widths, tall);
  const heights = layout.columns.map((column, index) =>
    column === 0 ? 1 : linesIn(headingText(sheet, index, widths), widths[column] ?? 10),
  );
  worksheet.getRow(heading.labelRow).height = 6 + 14.25 * Math.max(2, ...heights);
  if (heading.groupRow) worksheet.getRow(heading.groupRow).height = 20;
  worksheet.getRow(heading.codeRow).height = 16;
}

function drawColumnHeadings(
  worksheet: Worksheet,
  sheet: TemplateSheet,
  widths: readonly number[],
  tall: (column: number, text: string) => void,
): void {
  const { layout } = sheet;
  const { heading } = layout;
  const { form } = sheet.edition;
  form.columns.forEach((column, index) => {
    const position = layout.columns[index] ?? 0;
    if (position === 0) return;
    const text = headingText(sheet, index, widths);
    if (!column.group) tall(position, text);
    else writeCell(worksheet, { row: heading.labelRow, column: position }, text, headingStyle(sheet, position));
    writeCell(worksheet, { row: heading.codeRow, column: position }, column.code, headingStyle(sheet, position));
  });
  for (const { first, last, label } of columnGroups(sheet)) {
    const from = { row: heading.groupRow, column: first };
    const to = { row: heading.groupRow, column: last };
    mergeCells(worksheet, from, to, label, headingStyle(sheet, from.column, { top: true }));
  }
}

function headingText({ layout, edition, language }: TemplateSheet, column: number, widths: readonly number[]): string {
  const label = printedColumnLabel(edition.form, column, language);
  return balanceLines(label, widths[layout.columns[column] ?? 0] ?? 10);
}

function stubHeadings({ layout, language }: TemplateSheet): [number, string][] {
  const { stub } = layout;
  if (stub.label === 0) return [[stub.code, inLanguage(templateTexts.rowHeading, language)]];
  const headings: [number, string][] = [[stub.label, inLanguage(templateTexts.itemHeading, language)]];
  if (stub.measure) headings.push([stub.measure, inLanguage(templateTexts.measureHeading, language)]);
  headings.push([stub.code, inLanguage(templateTexts.codeHeading, language)]);
  return headings;
}

interface ColumnGroup {
  readonly first: number;
  last: number;
  readonly label: string;
}

/** Neighbouring columns of one group, by their places in the sheet. */
function columnGroups({ layout, edition, language }: TemplateSheet): readonly ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  edition.form.columns.forEach(({ group }, index) => {
    const position = layout.columns[index] ?? 0;
    if (!group || position === 0) return;
    const label = inLanguage(group, language);
    const last = groups.at(-1);
    if (last && last.last === position - 1 && last.label === label) last.last = position;
    else groups.push({ first: position, last: position, label });
  });
  return groups;
}

function headingStyle(sheet: TemplateSheet, column: number, edge: { top: boolean } = { top: false }): Partial<Style> {
  const { heading, lastColumn } = sheet.layout;
  const top = edge.top || (heading.groupRow === 0 && heading.labelRow === 0);
  return {
    font: fonts.plain,
    alignment: alignments.centre,
    border: tableBorder({ top, bottom: false, left: column === 1, right: column === lastColumn }),
    numFmt: '@',
  };
}
