import { columnLetters, formatAddress } from '../../layout/address.ts';
import { periodTitle } from '../../layout/period-title.ts';
import type { Cell } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import { toNumber } from '../../model/quantity.ts';
import type { ListRow } from '../../model/totals.ts';
import { unitTitle } from '../../model/unit.ts';
import { printFormula } from '../../rules/print-formula.ts';
import { computedFigure } from './figure.ts';
import { listHeading } from './form-labels.ts';
import type { PenCell } from './held-rows.ts';
import { listFigure } from './list-groups.ts';
import type { ListPlan } from './list-plan.ts';
import { numberFormat } from './number-format.ts';
import { figureValue } from './sheet-cell.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import { textWidth, wrappedLines } from './text-width.ts';

const head: Look = { bold: true, horizontal: 'center', wrap: true, lines: 'inside', fill: 'F2F2F2' };

/** Writes the 明细 sheet of a list form: all rows of the scope, the unit in front. */
export function writeListRows(context: SummaryContext, plan: ListPlan): void {
  const { rowsLayout: layout, form } = plan;
  const { contents, say } = context;
  const { language } = contents;
  const widths = columnWidths(context, plan);
  const pen = context.open({
    name: layout.sheet,
    widths,
    freeze: { rows: layout.codeRow, columns: layout.stub.unitName },
    autoFilter: `A${layout.codeRow}:${columnLetters(layout.lastColumn)}${layout.lastRow}`,
    tab: '5B9BD5',
    page: {
      paper: 'A3',
      landscape: true,
      fitWidth: true,
      titleRows: layout.printTitles.rows,
    },
  });
  const title = `${form.code} ${inLanguage(form.title, language)}${say({ zh: '（明细）', en: ' (all rows)' })}`;
  pen.put(layout.titleRow, 1, title, { bold: true, size: 14 });
  pen.height(layout.titleRow, 24);
  const scope = contents.tree.get(contents.scope);
  const facts = [
    scope ? unitTitle(scope) : contents.scope,
    periodTitle(contents.period, language),
    say({ zh: `共 ${plan.rows.length} 行`, en: `${plan.rows.length} rows` }),
  ];
  pen.put(layout.scopeRow, 1, facts.join('　'), { color: '595959' });
  writeHeading(context, plan, pen, widths);
  for (const [index, row] of plan.rows.entries()) writeRow(context, plan, pen, row, index);
  if (plan.rows.length === 0) {
    pen.put(layout.firstRow, 1, say({ zh: '没有采用的数据行。', en: 'No accepted rows.' }), { color: '7F7F7F' });
    pen.commit(layout.firstRow);
  }
  pen.end();
}

function columnWidths(context: SummaryContext, plan: ListPlan): readonly number[] {
  const { rowsLayout: layout, form } = plan;
  const widths: number[] = [6, 11, 18];
  form.columns.forEach((column, index) => {
    const label = inLanguage(column.label, context.contents.language);
    let longest = Math.ceil(textWidth(label) / 2) + 2;
    for (const row of plan.rows.slice(0, 500)) {
      const value = figureValue(listFigure(form, row, index));
      longest = Math.max(longest, typeof value === 'string' ? textWidth(value) + 2 : 11);
    }
    widths[(layout.columns[index] ?? 1) - 1] = Math.min(30, Math.max(8, longest));
    const labels = layout.labelColumns[index];
    if (labels) widths[labels - 1] = 14;
  });
  return widths;
}

function writeHeading(context: SummaryContext, plan: ListPlan, pen: SheetPen, widths: readonly number[]): void {
  const { rowsLayout: layout, form } = plan;
  const { say, contents } = context;
  const { headingRow, codeRow, stub } = layout;
  const column = (at: number, label: string, code: string): void => {
    pen.put(headingRow, at, label, { ...head, lines: 'first' });
    pen.put(codeRow, at, code, { ...head, bold: false, size: 9, color: '7F7F7F' });
  };
  column(stub.number, say({ zh: '序号', en: 'No.' }), '');
  column(stub.unitCode, say({ zh: '单位代码', en: 'Unit code' }), '');
  column(stub.unitName, say({ zh: '单位名称', en: 'Unit' }), '');
  let lines = 1;
  form.columns.forEach((found, index) => {
    const label = listHeading(form, index, contents.language);
    const at = layout.columns[index] ?? 1;
    column(at, label, found.code);
    lines = Math.max(lines, wrappedLines(label, widths[at - 1] ?? 10));
    const labels = layout.labelColumns[index];
    if (labels) column(labels, say({ zh: `${found.label.zh}名称`, en: `${found.label.en}, label` }), '');
  });
  pen.height(headingRow, Math.min(4, lines) * 14 + 4);
  pen.commit(codeRow);
}

function writeRow(context: SummaryContext, plan: ListPlan, pen: SheetPen, row: ListRow, index: number): void {
  const { rowsLayout: layout, form } = plan;
  const at = layout.firstRow + index;
  const lines = at === layout.lastRow ? 'last' : 'inside';
  pen.put(at, layout.stub.number, index + 1, { horizontal: 'center', lines });
  pen.put(at, layout.stub.unitCode, row.unit.code, { horizontal: 'left', lines });
  pen.put(at, layout.stub.unitName, row.unit.name, { horizontal: 'left', lines });
  form.columns.forEach((_, column) => {
    const cell = form.cells[column];
    if (!cell) return;
    const content = listCell(context, plan, row, cell, at);
    pen.put(at, layout.columns[column] ?? 1, content, listLook(context, cell, content, lines));
    const labels = layout.labelColumns[column];
    if (!labels) return;
    const entry = cell.codes?.find((code) => code.code === content.value);
    pen.put(at, labels, entry && inLanguage(entry.label, context.contents.language), { horizontal: 'left', lines });
  });
  pen.commit(at);
}

/** 是/否 are texts here, as in the sheet they came from: criteria of COUNTIFS and SUMIFS compare with them. */
function listCell(context: SummaryContext, plan: ListPlan, row: ListRow, cell: Cell, at: number): PenCell {
  const figure = listFigure(plan.form, row, cell.column);
  if (cell.type === 'yesNo' && figure.kind === 'number') {
    const isYes = toNumber(figure.quantity) === 1;
    return { value: context.say(isYes ? { zh: '是', en: '是' } : { zh: '否', en: '否' }) };
  }
  if (figure.kind === 'number' || figure.kind === 'text' || cell.origin !== 'computed') {
    const formula = cell.origin === 'computed' && figure.kind !== 'blank' ? rowFormula(plan, row, cell, at) : undefined;
    return { value: figureValue(figure), ...(formula ? { formula } : {}) };
  }
  const edition = plan.source.editionOf(row.unit.code, 'own');
  if (!edition.formulas.has(cell.index)) return { value: undefined };
  const computed = computedFigure(cell, edition, plan.source.operandsOf(row.unit.code, 'own', row.row));
  const formula = computed.kind === 'number' || computed.kind === 'text' ? rowFormula(plan, row, cell, at) : undefined;
  return { value: figureValue(computed), ...(formula ? { formula } : {}) };
}

function rowFormula(plan: ListPlan, row: ListRow, cell: Cell, at: number): string | undefined {
  const formula = plan.source.editionOf(row.unit.code, 'own').formulas.get(cell.index);
  if (!formula) return undefined;
  const operands = plan.source.operandsOf(row.unit.code, 'own', row.row);
  const printed = printFormula(formula.expression, {
    cell: (reference) => {
      const column = plan.rowsLayout.columns[reference.column];
      const isHere = reference.form === plan.form.code && reference.time === 'current' && reference.of === 'self';
      return isHere && column ? formatAddress({ row: at, column }) : undefined;
    },
    constant: (reference) => operands.cell(reference),
    listColumn: () => undefined,
    units: (count) => operands.units(count),
    periodIndex: operands.periodIndex,
    yearStart: operands.yearStart,
    periodEnd: operands.periodEnd,
  });
  return printed || undefined;
}

function listLook(context: SummaryContext, cell: Cell, content: PenCell, lines: 'inside' | 'last'): Look {
  const isFreeText = cell.type === 'text' && !cell.codes;
  if (typeof content.value !== 'number') return { horizontal: isFreeText ? 'left' : 'center', lines };
  const format = numberFormat(cell, context.contents.language, true);
  const horizontal = cell.type === 'date' ? 'center' : 'right';
  return { horizontal, lines, ...(format ? { format } : {}) };
}
