import type { Style, Worksheet } from 'exceljs';
import { formatAddress } from '../../layout/address.ts';
import { periodTitle } from '../../layout/period-title.ts';
import { quotedSheetName } from '../../layout/sheet-names.ts';
import type { Label } from '../../model/label.ts';
import { inLanguage } from '../../model/label.ts';
import { fillTemplate } from '../../model/message.ts';
import { returnKindLabels } from '../../model/return-kind.ts';
import { unitTitle } from '../../model/unit.ts';
import type { InternalLink } from '../finish-worksheet.ts';
import type { TemplatePlan } from '../template-plan.ts';
import type { Counters } from './draw-counters.ts';
import { guideFormLines } from './guide-form-lines.ts';
import { guideSteps, guideTexts } from './guide-texts.ts';
import { protect, setUpPage } from './sheet-setup.ts';
import { alignments, fonts } from './styles.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { linesIn } from './text-width.ts';
import { mergeCells, writeCell } from './write-cell.ts';

const widths = [0, 7, 17, 36, 12, 8, 8, 8];
const lastColumn = widths.length - 1;
const fullWidth = widths.reduce((sum, width) => sum + width, 0);

const line = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const box = { top: line, bottom: line, left: line, right: line };
const cell: Partial<Style> = Object.freeze({ font: fonts.plain, alignment: alignments.centre, border: box });
const headingCell: Partial<Style> = Object.freeze({ ...cell, font: fonts.bold });
const linkCell: Partial<Style> = Object.freeze({ ...cell, font: fonts.link });
/** Its own format: LibreOffice would take over that of the counter, with its words. */
const counterCell: Partial<Style> = Object.freeze({ ...cell, numFmt: '0' });
const leftCell: Partial<Style> = Object.freeze({ ...cell, alignment: alignments.left });
const title: Partial<Style> = Object.freeze({ font: fonts.title, alignment: alignments.centre });
const heading: Partial<Style> = Object.freeze({ font: fonts.bold, alignment: alignments.leftOneLine });
const text: Partial<Style> = Object.freeze({ font: fonts.plain, alignment: alignments.top });

/**
 * The sheet 填报说明 in front: whose workbook this is, the sheets with links and their counters, how to fill them in,
 * and for each form its definitions and rules in words.
 *
 * @returns the links to be added to the finished package
 */
export function drawGuide(
  worksheet: Worksheet,
  plan: TemplatePlan,
  sheets: readonly TemplateSheet[],
  counters: readonly Counters[],
): InternalLink[] {
  widths.forEach((width, column) => {
    if (column > 0) worksheet.getColumn(column).width = width;
  });
  worksheet.views = [{ state: 'normal', showGridLines: false }];
  setUpPage(worksheet, plan.language, false);
  protect(worksheet);

  let row = 0;
  const write = (content: string, style: Partial<Style>, height?: number): void => {
    row += 1;
    mergeCells(worksheet, { row, column: 1 }, { row, column: lastColumn }, content, style);
    worksheet.getRow(row).height = height ?? 5 + 14.25 * linesIn(content, fullWidth * 0.95);
  };
  const say = (template: Label, parameters: Record<string, string> = {}): string =>
    fillTemplate(template, parameters, plan.language);

  write(say(guideTexts.title, { period: periodTitle(plan.period, plan.language) }), title, 36);
  write(say(guideTexts.unit, { unit: unitTitle(plan.unit) }), heading);
  if (plan.deadline) write(say(guideTexts.deadline, { date: plan.deadline }), heading);
  write('', text, 8);
  write(say(guideTexts.sheetsHeading), heading);
  const links = drawSheetTable(worksheet, plan, sheets, counters, row + 1);
  row += 1 + sheets.length;
  write('', text, 8);
  write(say(guideTexts.stepsHeading), heading);
  const hasCarried = sheets.some(({ layout }) => layout.face.change !== undefined);
  const steps = guideSteps.filter(({ onlyWhere }) => onlyWhere === undefined || hasCarried);
  steps.forEach((step, index) => {
    write(`${index + 1}. ${inLanguage(step, plan.language)}`, text);
  });
  for (const { content, isHeading } of guideFormLines(sheets, plan.language)) {
    if (isHeading) write('', text, 8);
    write(content, isHeading ? heading : text);
  }
  return links;
}

function drawSheetTable(
  worksheet: Worksheet,
  plan: TemplatePlan,
  sheets: readonly TemplateSheet[],
  counters: readonly Counters[],
  firstRow: number,
): InternalLink[] {
  const headings = ['number', 'sheet', 'name', 'kind', 'blanks', 'errors', 'explanations'] as const;
  headings.forEach((name, index) => {
    writeCell(
      worksheet,
      { row: firstRow, column: index + 1 },
      inLanguage(guideTexts[name], plan.language),
      headingCell,
    );
  });
  worksheet.getRow(firstRow).height = 20;
  return sheets.map((sheet, index) => {
    const row = firstRow + 1 + index;
    const { form } = sheet.edition;
    worksheet.getRow(row).height = Math.max(20, 5 + 14.25 * linesIn(inLanguage(form.title, plan.language), 36));
    writeCell(worksheet, { row, column: 1 }, index + 1, cell);
    writeCell(worksheet, { row, column: 2 }, sheet.name, linkCell);
    writeCell(worksheet, { row, column: 3 }, inLanguage(form.title, plan.language), leftCell);
    writeCell(worksheet, { row, column: 4 }, inLanguage(returnKindLabels[sheet.kind], plan.language), cell);
    const names = ['blanks', 'errors', 'explanations'] as const;
    names.forEach((name, offset) => {
      const formula = `${quotedSheetName(sheet.name)}!${formatAddress(sheet.layout.counter[name])}`;
      const result = counters[index]?.[name].result ?? 0;
      writeCell(worksheet, { row, column: 5 + offset }, { formula, result }, counterCell);
    });
    return { cell: `B${row}`, location: `${quotedSheetName(sheet.name)}!A1`, display: sheet.name };
  });
}
