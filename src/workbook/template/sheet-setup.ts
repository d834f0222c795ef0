import type { Worksheet } from 'exceljs';
import { inLanguage, type Language } from '../../model/label.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { templateTexts } from './template-texts.ts';

/** Characters of width that fit across an upright A4 page at a size that can be read. */
const uprightWidth = 100;

/** Widths, frozen heading, protection, and printing on A4 with the heading repeated. */
export function setUpSheet(worksheet: Worksheet, sheet: TemplateSheet, widths: readonly number[]): void {
  const { layout, language } = sheet;
  widths.forEach((width, column) => {
    if (column > 0) worksheet.getColumn(column).width = width;
  });
  const { heading, stub } = layout;
  const frozen = { xSplit: Math.max(stub.code, stub.label, stub.measure), ySplit: heading.codeRow };
  worksheet.views = [{ state: 'frozen', ...frozen, showGridLines: false }];
  const printedWidth = widths.slice(1, layout.lastColumn + 1).reduce((sum, width) => sum + width, 0);
  setUpPage(worksheet, language, printedWidth > uprightWidth);
  // exceljs puts `$` before the columns itself and leaves the rows to us.
  worksheet.pageSetup.printArea = layout.printArea.replace(/\d+/g, (row) => `$${row}`);
  worksheet.pageSetup.printTitlesRow = `${heading.groupRow || heading.labelRow}:${heading.codeRow}`;
  protect(worksheet);
}

/** A4, one page wide, page numbers at the foot, without the fills that only help typing. */
export function setUpPage(worksheet: Worksheet, language: Language, landscape: boolean): void {
  Object.assign(worksheet.pageSetup, {
    paperSize: 9,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    blackAndWhite: true,
    margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 },
  });
  worksheet.headerFooter.oddFooter = `&C&9${inLanguage(templateTexts.page, language)}`;
}

/** Without a password: it keeps slips out, not people, and a password draws a random salt that changes the bytes. */
export function protect(worksheet: Worksheet): void {
  // exceljs writes this property, and its types do not know it. `false` means locked, `true` allowed.
  Object.assign(worksheet, {
    sheetProtection: { sheet: true, objects: false, scenarios: false, formatColumns: true, formatRows: true },
  });
}
