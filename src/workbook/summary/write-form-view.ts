import { printedColumnLabel } from '../../layout/printed-column-label.ts';
import { printedItemLabel } from '../../layout/printed-item-label.ts';
import { rowMeasure } from '../../layout/printed-measure.ts';
import type { FormViewLayout } from '../../layout/summary-form-view-layout.ts';
import { wholeColumn } from '../../layout/summary-layout.ts';
import type { Form } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import { unitTitle } from '../../model/unit.ts';
import { absolute, shownUnit, writeFormViewHead } from './form-view-head.ts';
import { isNumeric, numberFormat } from './number-format.ts';
import type { SheetCell } from './sheet-cell.ts';
import { symbols } from './sheet-cell.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import { tableCells } from './table-cells.ts';
import type { TableFigures } from './table-figures.ts';
import { shownWidth } from './table-looks.ts';
import { textWidth, wrappedLines } from './text-width.ts';
import { writeTransfers } from './write-transfers.ts';

const labelWidth = 34;
const columnWidth = 13;
const widestColumn = 24;

/** Codes of the stub columns, as forms have them. */
const stubCodes = ['甲', '乙', '丙'] as const;

const headLook: Look = { bold: true, horizontal: 'center', wrap: true, lines: 'inside' };

/**
 * Writes the 汇总 sheet: the form's own look for the unit chosen in a drop-down. One MATCH finds the unit's row in the
 * 分单位 sheet, every figure is an INDEX into it. It opens with the scope unit.
 */
export function writeFormView(context: SummaryContext, figures: TableFigures): void {
  const { view, form, units } = figures.plan;
  const top = units.get(shownUnit(context, form));
  const first = top ? tableCells(context.sheets, figures, top, 'total') : [];
  const pen = openSheet(context, figures, first);
  writeFormViewHead(context, figures, pen, first);
  writeHeadings(context, form, view, pen);
  const offered = [...units.values()].map(({ unit }) => unitTitle(unit));
  const lastRow = Math.max(view.noteRow, view.listFirst.row + offered.length - 1);
  const writeOffer = (row: number): void => {
    const title = offered[row - view.listFirst.row];
    if (title !== undefined) pen.put(row, view.listFirst.column, title, {});
  };
  for (let row = view.listFirst.row; row <= view.heading.codeRow; row++) writeOffer(row);
  pen.commit(view.heading.codeRow);
  for (let row = view.heading.codeRow + 1; row <= lastRow; row++) {
    const item = view.itemRows.indexOf(row);
    if (item >= 0) writeItem(context, figures, pen, item, first);
    if (row === view.transfers.headingRow) writeTransfers(context, figures, pen, first);
    if (row === view.noteRow) pen.put(row, 1, context.say(note), { size: 9, color: '595959' });
    writeOffer(row);
    pen.commit(row);
  }
  pen.end();
}

const note = {
  zh: '注：在“填报单位”处选择任一单位，即显示该单位的数字；数字取自“分单位”表。× 为不填，缺 为未报或未采用。',
  en: 'Choose any unit in the drop-down; the figures come from the "by unit" sheet. × not asked, 缺 not received or not accepted.',
};

function openSheet(context: SummaryContext, figures: TableFigures, first: readonly SheetCell[]): SheetPen {
  const { view, form, units } = figures.plan;
  const { language } = context.contents;
  const widths: number[] = [];
  widths[view.stub.label - 1] = labelWidth;
  widths[view.stub.code - 1] = 7;
  if (view.stub.measure) widths[view.stub.measure - 1] = 9;
  for (const cell of form.cells) {
    const at = (view.columns[cell.column] ?? 1) - 1;
    const content = first[cell.index];
    const shown = content ? shownWidth(cell, content, language) + 3 : 0;
    widths[at] = Math.min(widestColumn, Math.max(widths[at] ?? columnWidth, shown));
  }
  widths[view.lastColumn] = 3;
  widths[view.lastColumn + 1] = 20;
  const isWide = form.columns.length > 6;
  return context.open({
    name: view.sheet,
    widths: Array.from(widths, (width) => width ?? columnWidth),
    hiddenColumns: [view.match.column],
    freeze: { rows: view.heading.codeRow, columns: view.stub.code },
    tab: '70AD47',
    page: {
      paper: units.size > 0 && isWide ? 'A3' : 'A4',
      landscape: isWide,
      fitWidth: true,
      titleRows: view.printTitles,
      area: view.printArea,
    },
  });
}

function writeHeadings(context: SummaryContext, form: Form, view: FormViewLayout, pen: SheetPen): void {
  const { say, contents } = context;
  const { language } = contents;
  const { heading, stub } = view;
  const topLook: Look = { ...headLook, lines: 'first' };
  const whole = (column: number, label: string): void =>
    pen.putAcross({ top: heading.groupRow, left: column, bottom: heading.labelRow, right: column }, label, topLook);
  whole(stub.label, say({ zh: '指标名称', en: 'Item' }));
  whole(stub.code, say({ zh: '行次', en: 'Row' }));
  if (stub.measure) whole(stub.measure, say({ zh: '计量单位', en: 'Measure' }));
  let lines = 1;
  let from = 0;
  while (from < form.columns.length) {
    const group = form.columns[from]?.group;
    let to = from;
    while (group && form.columns[to + 1]?.group?.zh === group.zh) to++;
    if (group && heading.groupRow !== heading.labelRow) {
      const range = {
        top: heading.groupRow,
        left: view.columns[from] ?? 1,
        bottom: heading.groupRow,
        right: view.columns[to] ?? 1,
      };
      pen.putAcross(range, inLanguage(group, language), topLook);
    }
    for (let index = from; index <= to; index++) {
      const label = printedColumnLabel(form, index, language);
      const column = view.columns[index] ?? 1;
      if (group) pen.put(heading.labelRow, column, label, headLook);
      else whole(column, label);
      lines = Math.max(lines, wrappedLines(label, columnWidth));
    }
    from = to + 1;
  }
  pen.height(heading.labelRow, Math.min(5, lines) * 14 + 4);
  const codeLook: Look = { horizontal: 'center', lines: 'inside', size: 9, color: '7F7F7F' };
  for (const column of [stub.label, stub.measure, stub.code]) {
    if (column > 0) pen.put(heading.codeRow, column, stubCodes[column - 1], codeLook);
  }
  form.columns.forEach((column, index) => {
    pen.put(heading.codeRow, view.columns[index] ?? 1, column.code, codeLook);
  });
}

function writeItem(
  context: SummaryContext,
  figures: TableFigures,
  pen: SheetPen,
  item: number,
  first: readonly SheetCell[],
): void {
  const { view, form, byUnit } = figures.plan;
  const { language } = context.contents;
  const row = view.itemRows[item] ?? 0;
  const lines = row === view.lastRow ? 'last' : 'inside';
  const found = form.items[item];
  if (!found) return;
  const label = printedItemLabel(form, item, language);
  const look: Look = { wrap: true, horizontal: 'left', lines };
  pen.put(row, view.stub.label, label, look);
  pen.put(row, view.stub.code, found.code, { horizontal: 'center', lines });
  if (view.stub.measure) pen.put(row, view.stub.measure, rowMeasure(form, item), { horizontal: 'center', lines });
  pen.height(row, textWidth(label) > labelWidth - 2 ? 32 : 20);
  form.columns.forEach((_, column) => {
    const index = item * form.columns.length + column;
    const cell = form.cells[index];
    const at = view.columns[column] ?? 1;
    const source = byUnit.columns[index];
    if (!cell || !source) {
      pen.put(row, at, symbols.closed, { horizontal: 'center', color: 'BFBFBF', lines });
      return;
    }
    const format = numberFormat(cell, language, true);
    const horizontal = isNumeric(cell) ? 'right' : 'center';
    const entry = `INDEX(${wholeColumn(byUnit, source)},${absolute(view.match)})`;
    const content = { value: first[index]?.value ?? '', formula: `IF(${entry}="","",${entry})` };
    pen.put(row, at, content, { horizontal, lines, ...(format ? { format } : {}) });
  });
}
