import { columnLetters, formatAddress } from '../../layout/address.ts';
import { periodTitle } from '../../layout/period-title.ts';
import { absoluteRange } from '../../layout/summary-layout.ts';
import { inLanguage } from '../../model/label.ts';
import { add, toNumber, zero } from '../../model/quantity.ts';
import { unitTitle } from '../../model/unit.ts';
import type { Figure } from './figure.ts';
import { listHeading } from './form-labels.ts';
import type { ListGroup } from './list-groups.ts';
import type { ListPlan } from './list-plan.ts';
import { numberFormat } from './number-format.ts';
import { figureValue } from './sheet-cell.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';

const head: Look = { bold: true, horizontal: 'center', wrap: true, lines: 'first', fill: 'F2F2F2' };

/** Writes the 分组 sheet of a list form: number of rows and sums by the form's grouping columns, as formulas. */
export function writeListGroups(context: SummaryContext, plan: ListPlan): void {
  const { groupsLayout: layout, form } = plan;
  const { contents, say } = context;
  const { language } = contents;
  const widths = Array.from({ length: layout.lastColumn }, () => 16);
  for (const { column, label } of layout.groups) {
    widths[column - 1] = 12;
    if (label) widths[label - 1] = 24;
  }
  const pen = context.open({
    name: layout.sheet,
    widths,
    freeze: { rows: layout.headingRow, columns: 0 },
    tab: '70AD47',
    page: { paper: 'A4', landscape: true, fitWidth: true, titleRows: `${layout.headingRow}:${layout.headingRow}` },
  });
  const title = `${form.code} ${inLanguage(form.title, language)}${say({ zh: '（分组汇总）', en: ' (grouped)' })}`;
  const across = { top: layout.titleRow, left: 1, bottom: layout.titleRow, right: layout.lastColumn };
  pen.putAcross(across, title, { bold: true, size: 14, horizontal: 'center' });
  pen.height(layout.titleRow, 24);
  const scope = contents.tree.get(contents.scope);
  const facts = [scope ? unitTitle(scope) : contents.scope, periodTitle(contents.period, language)];
  pen.put(layout.scopeRow, 1, facts.join('　'), { color: '595959' });
  writeHeading(context, plan, pen);
  plan.groups.forEach((group, index) => {
    writeGroup(context, plan, pen, group, layout.firstRow + index);
  });
  writeTotal(context, plan, pen);
  pen.end();
}

function writeHeading(context: SummaryContext, plan: ListPlan, pen: SheetPen): void {
  const { groupsLayout: layout, form } = plan;
  const { say, contents } = context;
  const { headingRow } = layout;
  layout.groups.forEach(({ column, label }, index) => {
    const found = form.columns[form.list?.groupBy[index] ?? 0];
    if (!found) return;
    pen.put(headingRow, column, inLanguage(found.label, contents.language), head);
    if (label) pen.put(headingRow, label, say({ zh: `${found.label.zh}名称`, en: `${found.label.en}, label` }), head);
  });
  pen.put(headingRow, layout.count, say({ zh: '行数', en: 'Rows' }), head);
  layout.sums.forEach((at, index) => {
    const found = form.columns[index];
    if (!at || !found) return;
    pen.put(headingRow, at, listHeading(form, index, contents.language), head);
  });
  pen.height(headingRow, 32);
  pen.commit(headingRow);
}

function writeGroup(context: SummaryContext, plan: ListPlan, pen: SheetPen, group: ListGroup, row: number): void {
  const { groupsLayout: layout, form } = plan;
  const conditions: string[] = [];
  layout.groups.forEach(({ column, label }, index) => {
    const formColumn = form.list?.groupBy[index] ?? 0;
    const figure = group.key[index] ?? { kind: 'blank' };
    const isGiven = figure.kind === 'number' || figure.kind === 'text';
    const shown = isGiven
      ? groupValue(context, plan, formColumn, figure)
      : context.say({ zh: '（未填）', en: '(blank)' });
    pen.put(row, column, shown, { horizontal: 'center', lines: 'inside' });
    if (label) {
      const entry = form.cells[formColumn]?.codes?.find((code) => code.code === shown);
      pen.put(row, label, entry && inLanguage(entry.label, context.contents.language), {
        horizontal: 'left',
        lines: 'inside',
      });
    }
    const criterion = isGiven ? `$${formatAddress({ row, column })}` : blankCriterion(figure);
    conditions.push(`--(${rowsRange(plan, formColumn)}=${criterion})`);
  });
  const all = conditions.join(',');
  const count = { value: group.count, formula: `SUMPRODUCT(${all})` };
  pen.put(row, layout.count, count, { horizontal: 'right', format: '#,##0', lines: 'inside' });
  layout.sums.forEach((at, index) => {
    const cell = form.cells[index];
    if (!at || !cell) return;
    const sum = { value: toNumber(group.sums[index] ?? zero), formula: `SUMPRODUCT(${all},${rowsRange(plan, index)})` };
    const format = numberFormat(cell, context.contents.language, true);
    pen.put(row, at, sum, { horizontal: 'right', lines: 'inside', ...(format ? { format } : {}) });
  });
  pen.commit(row);
}

function writeTotal(context: SummaryContext, plan: ListPlan, pen: SheetPen): void {
  const { groupsLayout: layout, form, groups } = plan;
  const look: Look = { bold: true, lines: 'last', fill: 'F2F2F2' };
  for (let column = 1; column < layout.count; column++) pen.put(layout.totalRow, column, undefined, look);
  const label = context.say({ zh: '合计', en: 'Total' });
  if (layout.count > 1) pen.put(layout.totalRow, 1, label, { ...look, horizontal: 'center' });
  const total = (at: number): string => {
    const letters = columnLetters(at);
    return `SUM(${letters}${layout.firstRow}:${letters}${layout.totalRow - 1})`;
  };
  const isEmpty = groups.length === 0;
  const count = groups.reduce((sum, group) => sum + group.count, 0);
  const put = (at: number, value: number, format: string | undefined): void =>
    pen.put(layout.totalRow, at, isEmpty ? { value } : { value, formula: total(at) }, {
      ...look,
      horizontal: 'right',
      ...(format ? { format } : {}),
    });
  put(layout.count, count, '#,##0');
  layout.sums.forEach((at, index) => {
    const cell = form.cells[index];
    if (!at || !cell) return;
    const sum = groups.reduce((so, group) => add(so, group.sums[index] ?? zero), zero);
    put(at, toNumber(sum), numberFormat(cell, context.contents.language, true));
  });
  pen.commit(layout.totalRow);
}

function groupValue(
  context: SummaryContext,
  plan: ListPlan,
  column: number,
  figure: Figure,
): string | number | undefined {
  const value = figureValue(figure);
  if (plan.form.cells[column]?.type !== 'yesNo') return value;
  return context.say(value === 1 ? { zh: '是', en: '是' } : { zh: '否', en: '否' });
}

/** An empty cell equals "", and a symbol is compared as the text it is. */
function blankCriterion(figure: Figure): string {
  return `"${figureValue(figure) ?? ''}"`;
}

function rowsRange(plan: ListPlan, column: number): string {
  const { rowsLayout: layout } = plan;
  const at = layout.columns[column] ?? 1;
  return absoluteRange(layout.sheet, { row: layout.firstRow, column: at }, { row: layout.lastRow, column: at });
}
