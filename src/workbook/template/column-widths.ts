import { printedColumnLabel } from '../../layout/printed-column-label.ts';
import { printedItemLabel } from '../../layout/printed-item-label.ts';
import type { TemplateLayout } from '../../layout/template-layout.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import { textWidth } from './text-width.ts';

/** What an upright A4 page takes across at full size. */
const pageWidth = 93;

/** Columns of figures grow up to this where a page would stay half empty, the stub takes the rest. */
const widestFigures = 22;

/** With more columns than this a table goes across the page, and each is as narrow as its figures allow. */
const manyColumns = 7;

/** Widths of the sheet's columns in Excel's units (a digit is one), by column number; entry 0 is not used. */
export function columnWidths(layout: TemplateLayout, language: Language): number[] {
  const { form, stub, columns, disputeColumn, lastColumn, ruleBlock } = layout;
  const widths = new Array<number>(Math.max(lastColumn, ruleBlock.explanationEnd) + 1).fill(10);
  if (stub.label) widths[stub.label] = labelWidth(layout, language);
  if (stub.measure) widths[stub.measure] = 9.5;
  widths[stub.code] = 8;
  const shown = columns.filter((position) => position > 0);
  columns.forEach((position, column) => {
    if (position === 0) return;
    const narrow = shown.length > manyColumns;
    widths[position] =
      form.kind === 'list' ? listWidth(form, column, language) : tableWidth(form, column, narrow, language);
  });
  if (disputeColumn) widths[disputeColumn] = 13;
  if (form.kind === 'table') widenToPage(widths, layout, shown);
  return widths;
}

function labelWidth(layout: TemplateLayout, language: Language): number {
  const labels = layout.itemRows.map((row, item) =>
    row ? textWidth(printedItemLabel(layout.form, item, language)) : 0,
  );
  return Math.min(40, Math.max(22, ...labels.map((width) => width + 2)));
}

function tableWidth(form: Form, column: number, narrow: boolean, language: Language): number {
  const cells = form.cells.filter((cell) => cell.column === column);
  const least = Math.max(...cells.map((cell) => figureWidth(cell, narrow)));
  // A heading of two lines is wanted, one of three borne.
  return Math.min(16, Math.max(least, headingWidth(form, column, language)));
}

function figureWidth({ type, unitMeasure, decimals }: Cell, narrow: boolean): number {
  if (type === 'text') return 12;
  if (unitMeasure === '%') return 7 + decimals;
  return (narrow ? 8.5 : 10) + decimals;
}

function listWidth(form: Form, column: number, language: Language): number {
  const cell = form.cells[column];
  return Math.min(28, Math.max(headingWidth(form, column, language), cell ? entryWidth(cell) : 10));
}

/** Wide enough for the label on two lines, or for its longest line where it is broken already. */
function headingWidth(form: Form, column: number, language: Language): number {
  const lines = printedColumnLabel(form, column, language).split('\n').map(textWidth);
  return (lines.length === 1 ? 2 * Math.ceil(Math.max(...lines) / 4) : Math.min(14, Math.max(...lines))) + 1.5;
}

function entryWidth(cell: Cell): number {
  if (cell.type === 'date') return 12;
  if (cell.type === 'yesNo') return 7;
  if (cell.codes) return 2 + Math.max(6, ...cell.codes.map(({ code }) => textWidth(code)));
  return cell.type === 'text' ? 20 : 10 + cell.decimals;
}

/** A form of a few columns would leave half the page empty and no room for the block at the top right. */
function widenToPage(widths: number[], { stub, lastColumn }: TemplateLayout, shown: readonly number[]): void {
  const spare = (): number => pageWidth - widths.slice(1, lastColumn + 1).reduce((sum, width) => sum + width, 0);
  const more = Math.max(0, spare()) / Math.max(1, shown.length);
  for (const column of shown) {
    const width = widths[column] ?? 0;
    widths[column] = Math.max(width, Math.min(widestFigures, Math.floor(width + more)));
  }
  widths[stub.label] = (widths[stub.label] ?? 0) + Math.max(0, Math.floor(spare()));
}
