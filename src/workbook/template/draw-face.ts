import type { Worksheet } from 'exceljs';
import type { Address } from '../../layout/address.ts';
import { faceLabels, nilMark, printedFaceText } from '../../layout/face-text.ts';
import { periodTitle } from '../../layout/period-title.ts';
import { formMeasure } from '../../layout/printed-measure.ts';
import { inLanguage } from '../../model/label.ts';
import { returnKindLabels } from '../../model/return-kind.ts';
import { unitTitle } from '../../model/unit.ts';
import type { TemplatePlan } from '../template-plan.ts';
import { alignments, fills, fonts, unlocked } from './styles.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { footerEntries } from './template-texts.ts';
import { textWidth } from './text-width.ts';
import { mergeCells, writeCell } from './write-cell.ts';

const line = Object.freeze({ font: fonts.plain, alignment: alignments.leftOneLine });
const hair = Object.freeze({ style: 'hair' } as const);
/** The name of an authority may be longer than the block is wide. */
const smallLine = Object.freeze({ font: fonts.small, alignment: { ...alignments.leftOneLine, shrinkToFit: true } });

/** The title and the block between title and table: who, when, what kind, which form, whose authority. */
export function drawFace(worksheet: Worksheet, sheet: TemplateSheet, plan: TemplatePlan): void {
  const { layout, language } = sheet;
  const { face } = layout;
  const { form } = sheet.edition;
  mergeCells(
    worksheet,
    layout.title,
    { row: layout.title.row, column: layout.lastColumn },
    inLanguage(form.title, language),
    { font: fonts.title, alignment: alignments.centre },
  );
  worksheet.getRow(layout.title.row).height = 32;

  const left = (address: Address, text: string): void =>
    mergeCells(worksheet, address, { row: address.row, column: face.leftEnd }, text, line);
  left(face.unit, printedFaceText('unit', unitTitle(plan.unit), language));
  left(face.period, printedFaceText('period', periodTitle(plan.period, language), language));
  left(face.kind, printedFaceText('kind', inLanguage(returnKindLabels[sheet.kind], language), language));

  const right = (address: Address, text: string): void =>
    mergeCells(worksheet, address, { row: address.row, column: layout.lastColumn }, text, smallLine);
  right(face.formCode, printedFaceText('formCode', form.code, language));
  const measure = formMeasure(form);
  if (measure !== undefined) right(face.measure, printedFaceText('measure', measure, language));
  if (face.legal && form.legal) {
    right(face.legal.authority, printedFaceText('authority', form.legal.authority, language));
    right(face.legal.approval, printedFaceText('approval', form.legal.approval, language));
    right(face.legal.validUntil, printedFaceText('validUntil', form.legal.validUntil, language));
  }
  for (let row = face.formCode.row; row <= face.measure.row; row += 1) worksheet.getRow(row).height = 15.75;
  drawNil(worksheet, sheet);
}

function drawNil(worksheet: Worksheet, sheet: TemplateSheet): void {
  const { nil } = sheet.layout.face;
  const label = { row: nil.row, column: 1 };
  mergeCells(worksheet, label, { row: nil.row, column: nil.column - 1 }, inLanguage(faceLabels.nil, sheet.language), {
    font: fonts.small,
    alignment: alignments.leftOneLine,
  });
  writeCell(worksheet, nil, sheet.nil ? nilMark : undefined, {
    font: fonts.bold,
    fill: fills.optional,
    alignment: alignments.centre,
    border: { top: hair, left: hair, right: hair },
    protection: unlocked,
    numFmt: '@',
  });
}

/** The line for names and date under the table. It may be typed into and is never read. */
export function drawFooter(worksheet: Worksheet, sheet: TemplateSheet, widths: readonly number[]): void {
  const { footerRow, lastColumn } = sheet.layout;
  mergeCells(
    worksheet,
    { row: footerRow, column: 1 },
    { row: footerRow, column: lastColumn },
    footerText(sheet, widths),
    { font: fonts.small, alignment: alignments.left, protection: unlocked },
  );
  worksheet.getRow(footerRow).height = 30;
}

/** The five entries of the footer, as far apart as the table is wide. */
function footerText({ layout, language }: TemplateSheet, widths: readonly number[]): string {
  const entries = footerEntries.map((entry) => inLanguage(entry, language));
  // Widths count characters of 10.5 points; the footer is set in 9. A little is kept back.
  const room = widths.slice(1, layout.lastColumn + 1).reduce((sum, width) => sum + width, 0) * 1.1 - 4;
  const taken = entries.reduce((sum, entry) => sum + textWidth(entry), 0);
  const gap = Math.floor((room - taken) / (entries.length - 1));
  return entries.join(' '.repeat(Math.min(36, Math.max(8, gap))));
}
