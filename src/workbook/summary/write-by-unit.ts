import { periodTitle } from '../../layout/period-title.ts';
import { formMeasure } from '../../layout/printed-measure.ts';
import type { ByUnitLayout } from '../../layout/summary-layout.ts';
import { inLanguage } from '../../model/label.ts';
import { unitTitle } from '../../model/unit.ts';
import { byUnitWidths, narrowest } from './by-unit-widths.ts';
import { cellHeading, itemHeading } from './form-labels.ts';
import { PlainRows } from './plain-rows.ts';
import { receivedText } from './row-state.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import type { TableFigures } from './table-figures.ts';
import { wrappedLines } from './text-width.ts';
import { writeUnitRows } from './write-unit-rows.ts';

/** Writes the 分单位 sheet (过录表) of a table form: one row per unit in tree order, folding by level, live formulas. */
export function writeByUnit(context: SummaryContext, figures: TableFigures): void {
  const plain = new PlainRows(figures, context.contents.policy);
  const pen = openSheet(context, figures, plain);
  writeHeading(context, figures, pen);
  writeUnitRows(context, figures, plain, pen);
  writeLegend(context, figures.plan.byUnit, pen);
  pen.end();
}

function openSheet(context: SummaryContext, figures: TableFigures, plain: PlainRows): SheetPen {
  const { byUnit } = figures.plan;
  const hiddenColumns = [
    byUnit.keyColumn,
    ...[...byUnit.matched.values()].flatMap((pair) => [pair.numerator, pair.denominator]),
  ];
  return context.open({
    name: byUnit.sheet,
    widths: byUnitWidths(context, figures, plain),
    hiddenColumns,
    freeze: { rows: byUnit.heading.codeRow, columns: byUnit.stub.name },
    deepestOutline: byUnit.deepestOutline,
    tab: '5B9BD5',
    page: {
      paper: 'A3',
      landscape: true,
      scale: 80,
      titleRows: byUnit.printTitles.rows,
      titleColumns: byUnit.printTitles.columns,
      area: byUnit.printArea,
    },
  });
}

function writeHeading(context: SummaryContext, figures: TableFigures, pen: SheetPen): void {
  const { byUnit, form, units } = figures.plan;
  const { contents, say } = context;
  const { heading, stub } = byUnit;
  const top = units.get(contents.scope);
  const measure = formMeasure(form);
  const title = `${form.code} ${inLanguage(form.title, contents.language)}`;
  pen.put(byUnit.titleRow, 1, `${title}${say({ zh: '（分单位）', en: ' (by unit)' })}`, { bold: true, size: 14 });
  pen.height(byUnit.titleRow, 24);
  const facts = [
    `${say({ zh: '汇总单位', en: 'Unit' })}: ${top ? unitTitle(top.unit) : contents.scope}`,
    `${say({ zh: '报告期', en: 'Period' })}: ${periodTitle(contents.period, contents.language)}`,
    ...(measure ? [`${say({ zh: '计量单位', en: 'Measure' })}: ${measure}`] : []),
    ...(top ? [`${say({ zh: '报送', en: 'Received' })}: ${receivedText(top)}`] : []),
  ];
  pen.put(byUnit.scopeRow, 1, facts.join('　').replaceAll(': ', say({ zh: '：', en: ': ' })), { color: '595959' });

  const head: Look = { bold: true, horizontal: 'center', wrap: true, lines: 'inside', fill: 'F2F2F2' };
  const labels: readonly (readonly [number, string])[] = [
    [stub.code, say({ zh: '单位代码', en: 'Unit code' })],
    [stub.name, say({ zh: '单位名称', en: 'Unit' })],
    [stub.level, say({ zh: '层级', en: 'Level' })],
    [stub.received, say({ zh: '已报/应报', en: 'Received /due' })],
    [stub.rate, say({ zh: '采用率', en: 'Accepted' })],
    [stub.state, say({ zh: '状态', en: 'State' })],
  ];
  for (const [column, label] of labels) {
    const range = { top: heading.itemRow, left: column, bottom: heading.codeRow, right: column };
    pen.putAcross(range, label, { ...head, lines: 'first' });
  }
  writeCellHeadings(context, figures, pen, head);
  pen.put(heading.codeRow, byUnit.keyColumn, say({ zh: '查找键', en: 'key' }), head);
  pen.commit(heading.codeRow);
}

function writeCellHeadings(context: SummaryContext, figures: TableFigures, pen: SheetPen, head: Look): void {
  const { byUnit, form } = figures.plan;
  const { language } = context.contents;
  const { heading } = byUnit;
  let labelLines = 1;
  let itemLines = 1;
  form.items.forEach((item, index) => {
    const cells = form.cells.filter((cell) => cell.item === index && byUnit.columns[cell.index]);
    const columns = cells.map((cell) => byUnit.columns[cell.index] ?? 0);
    const [left, right] = [columns[0], columns.at(-1)];
    if (left === undefined || right === undefined) return;
    const label = itemHeading(form, index, language);
    const range = { top: heading.itemRow, left, bottom: heading.itemRow, right };
    pen.putAcross(range, label, { ...head, lines: 'first' });
    itemLines = Math.max(itemLines, wrappedLines(label, narrowest * columns.length));
    for (const cell of cells) {
      const column = byUnit.columns[cell.index] ?? 0;
      const text = cellHeading(form, cell, language);
      labelLines = Math.max(labelLines, wrappedLines(text, narrowest));
      pen.put(heading.columnRow, column, text, { ...head, bold: false });
      const code = form.columns.length > 1 ? `${item.code}.${form.columns[cell.column]?.code ?? ''}` : item.code;
      pen.put(heading.codeRow, column, code, { ...head, bold: false, color: '7F7F7F', size: 9 });
    }
  });
  pen.height(heading.itemRow, Math.min(5, itemLines) * 14 + 6);
  pen.height(heading.columnRow, Math.min(5, labelLines) * 14 + 4);
}

function writeLegend(context: SummaryContext, byUnit: ByUnitLayout, pen: SheetPen): void {
  const legend = context.say({
    zh: '说明：* 汇总不全（浅黄底）；缺 未报或未通过审核；× 不填；— 不适用；… 不足最小单位；蓝底为核定数；≠ 上报合计与汇总数不符；〔缺n〕 比率未含的单位数；灰字行只作对照，不计入合计。',
    en: 'Key: * partial total (light yellow); 缺 not received or not accepted; × not asked; — not applicable; … below the smallest unit; blue: confirmed figure; ≠ declared differs from computed; 〔-n〕 returns left out of a ratio; grey rows are compared only, never added.',
  });
  pen.put(byUnit.legendRow, 1, legend, { size: 9, color: '595959' });
  pen.commit(byUnit.legendRow);
}
