import type { Style, Worksheet } from 'exceljs';
import { printedColumnLabel } from '../../layout/printed-column-label.ts';
import type { Form } from '../../model/form.ts';
import { inLanguage, type Language } from '../../model/label.ts';
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
  drawColumnHeadings(worksheet, sheet, tall);
  const heights = layout.columns.map((column, index) =>
    linesIn(printedColumnLabel(sheet.edition.form, index, language), widths[column] ?? 10),
  );
  worksheet.getRow(heading.labelRow).height = 6 + 14.25 * Math.max(2, ...heights);
  if (heading.groupRow) worksheet.getRow(heading.groupRow).height = 20;
  worksheet.getRow(heading.codeRow).height = 16;
}

function drawColumnHeadings(
  worksheet: Worksheet,
  sheet: TemplateSheet,
  tall: (column: number, text: string) => void,
): void {
  const { layout, language } = sheet;
  const { heading } = layout;
  const { form } = sheet.edition;
  form.columns.forEach((column, index) => {
    const position = layout.columns[index] ?? 0;
    const text = printedColumnLabel(form, index, language);
    if (!column.group) tall(position, text);
    else writeCell(worksheet, { row: heading.labelRow, column: position }, text, headingStyle(sheet, position));
    writeCell(worksheet, { row: heading.codeRow, column: position }, column.code, headingStyle(sheet, position));
  });
  for (const { first, last, label } of columnGroups(form, language)) {
    const from = { row: heading.groupRow, column: layout.columns[first] ?? 0 };
    const to = { row: heading.groupRow, column: layout.columns[last] ?? 0 };
    mergeCells(worksheet, from, to, label, headingStyle(sheet, from.column, { top: true }));
  }
}

function stubHeadings({ layout, language }: TemplateSheet): [number, string][] {
  const { stub } = layout;
  if (stub.label === 0) return [[stub.code, inLanguage(templateTexts.rowHeading, language)]];
  const headings: [number, string][] = [[stub.label, inLanguage(templateTexts.itemHeading, language)]];
  if (stub.measure) headings.push([stub.measure, inLanguage(templateTexts.measureHeading, language)]);
  headings.push([stub.code, inLanguage(templateTexts.codeHeading, language)]);
  return headings;
}

/** Neighbouring columns of one group. */
function columnGroups(form: Form, language: Language): { first: number; last: number; label: string }[] {
  const groups: { first: number; last: number; label: string }[] = [];
  form.columns.forEach((column, index) => {
    if (!column.group) return;
    const label = inLanguage(column.group, language);
    const last = groups.at(-1);
    if (last && last.last === index - 1 && last.label === label) last.last = index;
    else groups.push({ first: index, last: index, label });
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
