import { periodTitle } from '../../layout/period-title.ts';
import { formMeasure } from '../../layout/printed-measure.ts';
import type { ByUnitLayout, SummaryRow } from '../../layout/summary-layout.ts';
import type { Cell } from '../../model/form.ts';
import { inLanguage } from '../../model/label.ts';
import { levelLabels } from '../../model/level.ts';
import { unitTitle } from '../../model/unit.ts';
import { byUnitWidths, narrowest } from './by-unit-widths.ts';
import { cellHeading, itemHeading } from './form-labels.ts';
import { matchedCells } from './matched-cells.ts';
import { partLabel, rateOf, receivedText, stateText } from './row-state.ts';
import type { Look } from './sheet-look.ts';
import type { SheetPen } from './sheet-pen.ts';
import type { SummaryContext } from './summary-context.ts';
import { tableCells } from './table-cells.ts';
import type { TableFigures } from './table-figures.ts';
import { isOwnOnly } from './table-figures.ts';
import { FigureLooks, rowTone, stubLook } from './table-looks.ts';
import type { PlannedUnit } from './table-plan.ts';
import { wrappedLines } from './text-width.ts';

/** Writes the 分单位 sheet (过录表) of a table form: one row per unit in tree order, folding by level, live formulas. */
export async function writeByUnit(context: SummaryContext, figures: TableFigures): Promise<void> {
  const { byUnit } = figures.plan;
  const pen = openSheet(context, figures);
  writeHeading(context, figures, pen);
  const looks = new FigureLooks(context.contents.language);
  for (const row of byUnit.rows) {
    const unit = figures.plan.units.get(row.unit);
    if (unit) writeRow(context, figures, pen, looks, unit, row);
    await pen.settled();
  }
  writeLegend(context, byUnit, pen);
  pen.end();
}

function openSheet(context: SummaryContext, figures: TableFigures): SheetPen {
  const { byUnit } = figures.plan;
  const hiddenColumns = [
    byUnit.keyColumn,
    ...[...byUnit.matched.values()].flatMap((pair) => [pair.numerator, pair.denominator]),
  ];
  return context.open({
    name: byUnit.sheet,
    widths: byUnitWidths(context, figures),
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

function writeRow(
  context: SummaryContext,
  figures: TableFigures,
  pen: SheetPen,
  looks: FigureLooks,
  unit: PlannedUnit,
  row: SummaryRow,
): void {
  const { byUnit, form } = figures.plan;
  const cells = tableCells(context.sheets, figures, unit, row.part);
  const { stub } = byUnit;
  const tone = rowTone(unit, row, row.row === byUnit.lastRow);
  pen.put(row.row, stub.code, unit.unit.code, stubLook(tone, 'left'));
  const name = row.part === 'total' ? unit.unit.name : context.say(partLabel(row.part));
  pen.put(row.row, stub.name, name, {
    ...stubLook(tone, 'left'),
    ...(row.outlineLevel ? { indent: row.outlineLevel } : {}),
  });
  const level = row.part === 'total' ? context.say(levelLabels[unit.unit.level]) : undefined;
  pen.put(row.row, stub.level, level, stubLook(tone, 'center'));
  const isTotal = row.part === 'total';
  pen.put(row.row, stub.received, isTotal ? receivedText(unit) : undefined, stubLook(tone, 'center'));
  pen.put(row.row, stub.rate, isTotal ? rateOf(unit) : undefined, { ...stubLook(tone, 'right'), format: '0.0%' });
  pen.put(row.row, stub.state, context.say(stateText(unit, row.part, cells)), stubLook(tone, 'center'));
  const counted = row.part !== 'own' && !(isTotal && isOwnOnly(unit));
  for (const cell of form.cells) {
    const column = byUnit.columns[cell.index];
    const content = cells[cell.index];
    if (column && content) pen.put(row.row, column, content, looks.of(cell, content, tone, counted));
  }
  writeHidden(context, figures, pen, unit, row);
  pen.outline(row.row, row.outlineLevel);
  pen.commit(row.row);
}

function writeHidden(
  context: SummaryContext,
  figures: TableFigures,
  pen: SheetPen,
  unit: PlannedUnit,
  row: SummaryRow,
): void {
  const { byUnit, form } = figures.plan;
  if (row.part === 'total') pen.put(row.row, byUnit.keyColumn, unitTitle(unit.unit), {});
  for (const [index, columns] of byUnit.matched) {
    const cell: Cell | undefined = form.cells[index];
    const pair = cell && matchedCells(context.sheets, figures, unit, row.part, cell);
    if (!pair) continue;
    pen.put(row.row, columns.numerator, pair.numerator, {});
    pen.put(row.row, columns.denominator, pair.denominator, {});
  }
}

function writeLegend(context: SummaryContext, byUnit: ByUnitLayout, pen: SheetPen): void {
  const legend = context.say({
    zh: '说明：* 汇总不全（浅黄底）；缺 未报或未通过审核；× 不填；— 不适用；… 不足最小单位；蓝底为核定数；≠ 上报合计与汇总数不符；〔缺n〕 比率未含的单位数；灰字行只作对照，不计入合计。',
    en: 'Key: * partial total (light yellow); 缺 not received or not accepted; × not asked; — not applicable; … below the smallest unit; blue: confirmed figure; ≠ declared differs from computed; 〔-n〕 returns left out of a ratio; grey rows are compared only, never added.',
  });
  pen.put(byUnit.legendRow, 1, legend, { size: 9, color: '595959' });
  pen.commit(byUnit.legendRow);
}
