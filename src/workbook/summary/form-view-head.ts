import { columnLetters, formatAddress } from '../../layout/address.ts';
import { periodTitle } from '../../layout/period-title.ts';
import { formMeasure } from '../../layout/printed-measure.ts';
import { wholeColumn } from '../../layout/summary-layout.ts';
import type { Form } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import { unitTitle } from '../../model/unit.ts';
import { rateOf, receivedText, stateText } from './row-state.ts';
import type { SheetCell } from './sheet-cell.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import type { TableFigures } from './table-figures.ts';
import type { PlannedUnit } from './table-plan.ts';

/** Writes what stands above the table of the 汇总 sheet: legal block, title, period, the drop-down and the state. */
export function writeFormViewHead(
  context: SummaryContext,
  figures: TableFigures,
  pen: SheetPen,
  first: readonly SheetCell[],
): void {
  const { view, form, units, byUnit } = figures.plan;
  const { contents, say } = context;
  const { language } = contents;
  const top = units.get(shownUnit(context, form));
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
  pen.putAcross(across(view.period.row), periodTitle(contents.period, language), { horizontal: 'center' });
  pen.put(view.unitLabel.row, view.unitLabel.column, say({ zh: '填报单位（可选择）：', en: 'Unit (choose):' }), {
    horizontal: 'right',
  });
  writeDropDown(context, figures, pen);
  if (top) writeState(context, figures, pen, top, first);
  const measure = formMeasure(form);
  if (measure) {
    const text = `${say({ zh: '计量单位：', en: 'Measure: ' })}${measure}`;
    pen.put(view.measure.row, view.measure.column, text, { size: 9, horizontal: 'right' });
  }
}

function writeDropDown(context: SummaryContext, figures: TableFigures, pen: SheetPen): void {
  const { view, units, form } = figures.plan;
  const { contents, say } = context;
  const top = units.get(shownUnit(context, form));
  const chosen = top ? unitTitle(top.unit) : contents.scope;
  const { unit, unitEnd } = view;
  const range = { top: unit.row, left: unit.column, bottom: unit.row, right: Math.max(unit.column, unitEnd.column) };
  pen.putAcross(range, chosen, { bold: true, fill: 'FFF2CC', horizontal: 'left', lines: 'inside' });
  if (units.size > 0) {
    const letters = columnLetters(view.listFirst.column);
    const last = view.listFirst.row + units.size - 1;
    const list = `$${letters}$${view.listFirst.row}:$${letters}$${last}`;
    pen.offer(unit.row, unit.column, list, say({ zh: '请从列表中选择单位。', en: 'Choose a unit from the list.' }));
  }
}

/** Received of due and the state of the chosen unit, and whether its totals are partial. */
function writeState(
  context: SummaryContext,
  figures: TableFigures,
  pen: SheetPen,
  top: PlannedUnit,
  first: readonly SheetCell[],
): void {
  const { view, byUnit } = figures.plan;
  const { say } = context;
  const received = `INDEX(${wholeColumn(byUnit, byUnit.stub.received)},${absolute(view.match)})`;
  const state = `INDEX(${wholeColumn(byUnit, byUnit.stub.state)},${absolute(view.match)})`;
  const label = say({ zh: '已报/应报：', en: 'Received/due: ' });
  const partial = say({ zh: '　* 汇总不全', en: '　* partial total' });
  const rate = `INDEX(${wholeColumn(byUnit, byUnit.stub.rate)},${absolute(view.match)})`;
  const isPartial = ((share) => share > 0 && share < 1)(rateOf(top) ?? 1);
  const value = `${label}${receivedText(top)}　${say(stateText(top, 'total', first))}${isPartial ? partial : ''}`;
  const formula = `"${label}"&${received}&"　"&${state}&IF(AND(N(${rate})>0,N(${rate})<1),"${partial}","")`;
  pen.put(view.state.row, view.state.column, { value, formula }, { size: 9 });
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

/** Code of the unit that the sheet opens with. */
export function shownUnit({ contents }: SummaryContext, form: Form): string {
  return contents.shown?.get(form.code) ?? contents.scope;
}

/** `$B$4` */
export function absolute(address: { readonly row: number; readonly column: number }): string {
  return formatAddress(address).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
