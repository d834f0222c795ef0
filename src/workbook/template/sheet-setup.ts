import type { Worksheet } from 'exceljs';
import { inLanguage, type Language } from '../../model/label.ts';
import type { TemplateSheet } from './template-sheet.ts';
import { templateTexts } from './template-texts.ts';

/** What A4 holds between the margins below, upright, in points; lying it is the other way round. */
const page = { width: 508, height: 738 };

/** Below this share of its size a form is laid across the page. */
const turned = 0.85;

/** Below this share of its size a form on one page can no longer be read. */
const smallest = 0.66;

/** Widths, frozen heading and protection. */
export function setUpSheet(worksheet: Worksheet, sheet: TemplateSheet, widths: readonly number[]): void {
  const { layout } = sheet;
  widths.forEach((width, column) => {
    if (column > 0) worksheet.getColumn(column).width = width;
  });
  const { heading, stub } = layout;
  const frozen = { xSplit: Math.max(stub.code, stub.label, stub.measure), ySplit: heading.codeRow };
  worksheet.views = [{ state: 'frozen', ...frozen, showGridLines: false }];
  protect(worksheet);
}

/** Printing on A4 with the heading repeated, once all rows are drawn: upright or lying, whichever shows more of it. */
export function setUpPrinting(worksheet: Worksheet, sheet: TemplateSheet, widths: readonly number[]): void {
  const { layout, language } = sheet;
  const { heading } = layout;
  // A column of n characters is 7n + 5 pixels wide, and a pixel is three quarters of a point.
  const width = widths
    .slice(1, layout.lastColumn + 1)
    .reduce((sum, characters) => sum + (7 * characters + 5) * 0.75, 0);
  let height = 0;
  for (let row = layout.title.row; row <= layout.footerRow; row += 1) height += worksheet.getRow(row).height ?? 15;
  const upright = Math.min(1, page.width / width, page.height / height);
  const lying = Math.min(1, page.height / width, page.width / height);
  const onePage = Math.max(upright, lying) >= smallest;
  const fits = onePage ? upright : page.width / width;
  setUpPage(worksheet, language, fits < turned && (lying > upright || !onePage));
  if (onePage) worksheet.pageSetup.fitToHeight = 1;
  // exceljs puts `$` before the columns itself and leaves the rows to us.
  worksheet.pageSetup.printArea = layout.printArea.replace(/\d+/g, (row) => `$${row}`);
  worksheet.pageSetup.printTitlesRow = `${heading.groupRow || heading.labelRow}:${heading.codeRow}`;
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
