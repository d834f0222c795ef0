import type { DataValidation, Workbook, Worksheet } from 'exceljs';
import type { Address } from '../../layout/address.ts';
import { formatAddress } from '../../layout/address.ts';
import { changeChoices, nilMark } from '../../layout/face-text.ts';
import { codesSheetName, quotedSheetName } from '../../layout/sheet-names.ts';
import type { Cell } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import { entryValidation, inlineList } from './entry-validation.ts';
import { formatAbsolute, formatRectangle, rectanglesOf } from './rectangles.ts';
import { addressesOf, isDisputable, type TemplateSheet } from './template-sheet.ts';
import { templateTexts } from './template-texts.ts';

/** Limits and hints for everything that can be typed: one validation per contiguous range of like cells. */
export function drawValidations(book: Workbook, worksheet: Worksheet, sheet: TemplateSheet): void {
  const groups = new Map<string, { validation: DataValidation; cells: Address[] }>();
  for (const cell of sheet.edition.form.cells) {
    if (sheet.roles[cell.index] !== 'input') continue;
    const validation = entryValidation(cell, sheet.language, codeRange(book, cell));
    const key = JSON.stringify(validation);
    const group = groups.get(key) ?? { validation, cells: [] };
    group.cells.push(...addressesOf(sheet, cell));
    groups.set(key, group);
  }
  for (const { validation, cells } of groups.values()) {
    for (const rectangle of rectanglesOf(cells)) add(worksheet, formatRectangle(rectangle), validation);
  }
  add(worksheet, formatAddress(sheet.layout.face.nil), {
    type: 'list',
    allowBlank: true,
    formulae: [`"${nilMark}"`],
    showInputMessage: true,
    prompt: inLanguage(templateTexts.nilHint, sheet.language),
    showErrorMessage: true,
    error: inLanguage(templateTexts.nilHint, sheet.language),
  });
  addChange(worksheet, sheet);
  addHints(worksheet, sheet);
}

function addChange(worksheet: Worksheet, { layout, language }: TemplateSheet): void {
  const { change } = layout.face;
  if (!change) return;
  const choices = [changeChoices.unchanged, changeChoices.changed].map((choice) => inLanguage(choice, language));
  const hint = inLanguage(templateTexts.changeHint, language);
  add(worksheet, formatAddress(change), {
    type: 'list',
    allowBlank: true,
    formulae: [`"${choices.join(',')}"`],
    showInputMessage: true,
    prompt: hint,
    showErrorMessage: true,
    error: hint,
  });
}

/** exceljs takes a range here; its types do not know this member. */
function add(worksheet: Worksheet, range: string, validation: DataValidation): void {
  (
    worksheet as Worksheet & { dataValidations: { add(range: string, validation: DataValidation): void } }
  ).dataValidations.add(range, validation);
}

function addHints(worksheet: Worksheet, sheet: TemplateSheet): void {
  const { layout, language } = sheet;
  const hint = (prompt: string): DataValidation => ({
    type: 'textLength',
    operator: 'lessThanOrEqual',
    formulae: [1000],
    allowBlank: true,
    showInputMessage: true,
    prompt,
  });
  if (sheet.rules.length > 0) {
    const { firstRow, explanationColumn: column } = layout.ruleBlock;
    const rectangle = { top: firstRow, bottom: firstRow + sheet.rules.length - 1, left: column, right: column };
    add(worksheet, formatRectangle(rectangle), hint(inLanguage(templateTexts.explanationHint, language)));
  }
  if (!layout.disputeColumn) return;
  const disputed = sheet.edition.form.cells
    .filter((cell) => isDisputable(sheet.roles[cell.index]))
    .map((cell) => ({ row: layout.itemRows[cell.item] ?? 0, column: layout.disputeColumn }));
  for (const rectangle of rectanglesOf(disputed)) {
    add(worksheet, formatRectangle(rectangle), hint(inLanguage(templateTexts.disputeHint, language)));
  }
}

/** Long code lists stand in a column of a very-hidden sheet; the same list is written once. */
function codeRange(book: Workbook, cell: Cell): string | undefined {
  if (!cell.codes || inlineList(cell) !== undefined) return undefined;
  const codes = cell.codes.map(({ code }) => code);
  const sheet = book.getWorksheet(codesSheetName) ?? book.addWorksheet(codesSheetName, { state: 'veryHidden' });
  const written = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  const same = written.find((column) => codes.every((code, index) => sheet.getCell(index + 1, column).value === code));
  const column = same ?? sheet.columnCount + 1;
  if (same === undefined) {
    codes.forEach((code, index) => {
      sheet.getCell(index + 1, column).value = code;
    });
  }
  const range = formatAbsolute({ top: 1, left: column, bottom: codes.length, right: column });
  return `${quotedSheetName(codesSheetName)}!${range}`;
}
