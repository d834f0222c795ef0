import { printedColumnLabel } from '../../layout/printed-column-label.ts';
import { printedItemLabel } from '../../layout/printed-item-label.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import { textWidth } from './text-width.ts';

/** Widths of the sheet's columns in Excel's units (a digit is one), by column number; entry 0 is not used. */
export function columnWidths(layout: TemplateLayout, language: Language): number[] {
  const { form, stub, columns, disputeColumn, lastColumn, ruleBlock } = layout;
  const widths = new Array<number>(Math.max(lastColumn, ruleBlock.explanationEnd) + 1).fill(10);
  if (stub.label) widths[stub.label] = labelWidth(layout, language);
  if (stub.measure) widths[stub.measure] = 9.5;
  widths[stub.code] = 9.5;
  columns.forEach((position, column) => {
    widths[position] = form.kind === 'list' ? listWidth(form, column, language) : tableWidth(form, column, language);
  });
  if (disputeColumn) widths[disputeColumn] = 14;
  if (form.kind === 'table' && columns.length < 4) widenFewColumns(widths, columns);
  return widths;
}

function labelWidth(layout: TemplateLayout, language: Language): number {
  const labels = layout.itemRows.map((row, item) =>
    row ? textWidth(printedItemLabel(layout.form, item, language)) : 0,
  );
  return Math.min(44, Math.max(26, ...labels.map((width) => width + 2)));
}

function tableWidth(form: Form, column: number, language: Language): number {
  const cells = form.cells.filter((cell) => cell.column === column);
  const digits = Math.max(...cells.map((cell) => (cell.type === 'text' ? 12 : 10 + cell.decimals)));
  // A heading of two lines is wanted, one of three borne.
  return Math.min(16, Math.max(digits, headingWidth(form, column, language)));
}

function listWidth(form: Form, column: number, language: Language): number {
  const cell = form.cells[column];
  return Math.min(28, Math.max(headingWidth(form, column, language), cell ? entryWidth(cell) : 10));
}

/** Wide enough for the label on two lines, or for its longest line where it is broken already. */
function headingWidth(form: Form, column: number, language: Language): number {
  const lines = printedColumnLabel(form, column, language).split('\n').map(textWidth);
  return (lines.length === 1 ? Math.max(...lines) / 2 : Math.min(14, Math.max(...lines))) + 2;
}

function entryWidth(cell: Cell): number {
  if (cell.type === 'date') return 12;
  if (cell.type === 'yesNo') return 7;
  if (cell.codes) return 2 + Math.max(6, ...cell.codes.map(({ code }) => textWidth(code)));
  return cell.type === 'text' ? 20 : 10 + cell.decimals;
}

/** A form of one to three columns would leave half the page empty and no room for the block at the top right. */
function widenFewColumns(widths: number[], columns: readonly number[]): void {
  for (const column of columns) widths[column] = Math.max(widths[column] ?? 0, 16);
}
