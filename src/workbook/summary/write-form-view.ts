import { columnLetters, formatAddress } from '../../layout/address.ts';
import type { FormViewLayout } from '../../layout/summary-form-view-layout.ts';
import type { Form } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import { unitTitle } from '../../model/unit.ts';
import { columnLabel, itemLabel, itemMeasure } from './form-labels.ts';
import { isNumeric, numberFormat } from './number-format.ts';
import { periodText } from './period-text.ts';
import { receivedText, stateText } from './row-state.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import type { SheetCell } from './table-cells.ts';
import { symbols, tableCells } from './table-cells.ts';
import type { TableFigures } from './table-figures.ts';
import { textWidth, wrappedLines } from './text-width.ts';
import { wholeColumn } from './write-by-unit.ts';

const labelWidth = 34;
const columnWidth = 13;

const headLook: Look = { bold: true, horizontal: 'center', wrap: true, lines: 'inside' };

/**
 * Writes the 汇总 sheet: the form's own look for the unit chosen in a drop-down. One MATCH finds the unit's row in the
 * 分单位 sheet, every figure is an INDEX into it. It opens with the scope unit.
 */
export function writeFormView(context: SummaryContext, figures: TableFigures): void {
  const { view, form, units } = figures.plan;
  const top = units.get(context.contents.scope);
  const first = top ? tableCells(context.sheets, figures, top, 'total') : [];
  const pen = openSheet(context, figures);
  writeHead(context, figures, pen, first);
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
    if (row === view.noteRow) pen.put(row, 1, context.say(note), { size: 9, color: '595959' });
    writeOffer(row);
    pen.commit(row);
  }
  pen.end();
}

const note = {
  zh: '注：在“填报单位”处选择任一单位，即显示该单位的数字；数字取自“分单位”表。# 表示其中项。',
  en: 'Choose any unit in the drop-down; the figures come from the "by unit" sheet. # marks an of-which row.',
};

function openSheet(context: SummaryContext, figures: TableFigures): SheetPen {
  const { view, form, units } = figures.plan;
  const widths: number[] = [];
  widths[view.stub.label - 1] = labelWidth;
  widths[view.stub.code - 1] = 7;
  if (view.stub.measure) widths[view.stub.measure - 1] = 9;
  for (const column of view.columns) widths[column - 1] = columnWidth;
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

function writeHead(context: SummaryContext, figures: TableFigures, pen: SheetPen, first: readonly SheetCell[]): void {
  const { view, form, units, byUnit } = figures.plan;
  const { contents, say } = context;
  const { language } = contents;
  const top = units.get(contents.scope);
  const chosen = top ? unitTitle(top.unit) : contents.scope;
  const row = top ? byUnit.rowOf(top.unit.code, 'total') : 0;
  const match = `MATCH(${absolute(view.unit)},${wholeColumn(byUnit, byUnit.keyColumn)},0)`;
  pen.put(view.match.row, view.match.column, { value: row, formula: match }, {});
  pen.put(view.legal.row, view.legal.column, legalText(context, form), { size: 9, horizontal: 'right' });
  const across = (row: number) => ({ top: row, left: 1, bottom: row, right: view.lastColumn });
  pen.putAcross(across(view.title.row), inLanguage(form.title, language), {
    bold: true,
    size: 16,
    horizontal: 'center',
  });
  pen.height(view.title.row, 28);
  pen.putAcross(across(view.period.row), periodText(contents.period, language), { horizontal: 'center' });
  pen.put(view.unitLabel.row, view.unitLabel.column, say({ zh: '填报单位（可选择）：', en: 'Unit (choose):' }), {
    horizontal: 'right',
  });
  const { unit, unitEnd } = view;
  const range = { top: unit.row, left: unit.column, bottom: unit.row, right: Math.max(unit.column, unitEnd.column) };
  pen.putAcross(range, chosen, { bold: true, fill: 'FFF2CC', horizontal: 'left', lines: 'inside' });
  if (units.size > 0) {
    const letters = columnLetters(view.listFirst.column);
    const last = view.listFirst.row + units.size - 1;
    const list = `$${letters}$${view.listFirst.row}:$${letters}$${last}`;
    pen.offer(unit.row, unit.column, list, say({ zh: '请从列表中选择单位。', en: 'Choose a unit from the list.' }));
  }
  if (top) {
    const received = `INDEX(${wholeColumn(byUnit, byUnit.stub.received)},${absolute(view.match)})`;
    const state = `INDEX(${wholeColumn(byUnit, byUnit.stub.state)},${absolute(view.match)})`;
    const label = say({ zh: '已报/应报：', en: 'Received/due: ' });
    const value = `${label}${receivedText(top)}　${say(stateText(figures, top, 'total', first))}`;
    pen.put(view.state.row, view.state.column, { value, formula: `"${label}"&${received}&"　"&${state}` }, { size: 9 });
  }
  if (form.unitMeasure) {
    const measure = `${say({ zh: '计量单位：', en: 'Measure: ' })}${form.unitMeasure}`;
    pen.put(view.measure.row, view.measure.column, measure, { size: 9, horizontal: 'right' });
  }
}

function legalText(context: SummaryContext, form: Form): string {
  const { say } = context;
  const parts = [`${say({ zh: '表号：', en: 'Form: ' })}${form.code}`];
  if (form.legal) {
    const { authority, approval, validUntil } = form.legal;
    parts.push(`${say({ zh: '制定机关：', en: 'Authority: ' })}${authority}`);
    parts.push(`${say({ zh: '批准文号：', en: 'Approval: ' })}${approval}`);
    parts.push(`${say({ zh: '有效期至：', en: 'Valid until: ' })}${validUntil}`);
  }
  return parts.join('　');
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
      const label = columnLabel(form, index, language);
      const column = view.columns[index] ?? 1;
      if (group) pen.put(heading.labelRow, column, label, headLook);
      else whole(column, label);
      lines = Math.max(lines, wrappedLines(label, columnWidth));
    }
    from = to + 1;
  }
  pen.height(heading.labelRow, Math.min(5, lines) * 14 + 4);
  const codeLook: Look = { horizontal: 'center', lines: 'inside', size: 9, color: '7F7F7F' };
  pen.put(heading.codeRow, stub.label, say({ zh: '甲', en: 'A' }), codeLook);
  pen.put(heading.codeRow, stub.code, say({ zh: '乙', en: 'B' }), codeLook);
  if (stub.measure) pen.put(heading.codeRow, stub.measure, say({ zh: '丙', en: 'C' }), codeLook);
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
  const label = itemLabel(form, item, language);
  const look: Look = { wrap: true, horizontal: 'left', lines };
  pen.put(row, view.stub.label, label, found.depth > 0 ? { ...look, indent: found.depth } : look);
  pen.put(row, view.stub.code, found.code, { horizontal: 'center', lines });
  if (view.stub.measure) pen.put(row, view.stub.measure, itemMeasure(form, item), { horizontal: 'center', lines });
  pen.height(row, textWidth(label) > labelWidth - 2 ? 30 : 17);
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

function absolute(address: { readonly row: number; readonly column: number }): string {
  return formatAddress(address).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
