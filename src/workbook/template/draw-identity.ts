import type { Workbook } from 'exceljs';
import { encodeIdentity, identitySchema, identitySheetName } from '../../layout/template-identity.ts';
import { formatPeriod } from '../../model/period.ts';
import type { TemplatePlan } from '../template-plan.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { writeCell } from './write-cell.ts';

/** The very-hidden sheet that says what this workbook is. */
export function drawIdentity(book: Workbook, plan: TemplatePlan, sheets: readonly TemplateSheet[]): void {
  const worksheet = book.addWorksheet(identitySheetName, { state: 'veryHidden' });
  const rows = encodeIdentity({
    schema: identitySchema,
    unit: plan.unit.code,
    period: formatPeriod(plan.period),
    language: plan.language,
    sheets: sheets.map(({ name, edition, kind }) => ({
      sheet: name,
      form: edition.form.code,
      version: edition.form.version,
      kind,
      submission: plan.submission,
    })),
  });
  rows.forEach((row, index) => {
    row.forEach((text, column) => {
      writeCell(worksheet, { row: index + 1, column: column + 1 }, text, { numFmt: '@' });
    });
  });
}
