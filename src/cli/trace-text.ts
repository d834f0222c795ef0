import type { TracedFigure, TraceNode, TracePart } from '../audit/trace/trace-node.ts';
import type { Catalogue } from '../forms/catalogue.ts';
import { serialDay } from '../model/day-serial.ts';
import { elementTitle } from '../model/element-title.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { toNumber } from '../model/quantity.ts';
import { shownText } from './exact-text.ts';
import { textTable } from './text-table.ts';
import { traceLabel } from './trace-label.ts';
import { decimalsOf, traceRemark } from './trace-remark.ts';

/** How a trace is laid out. */
export interface TraceLayout {
  readonly catalogue: Catalogue;
  readonly language: Language;
  /** Steps down from the figure; what lies deeper is counted. */
  readonly depth: number;
}

/** A trace as an indented table: what is added, figures under each other, and where each stands. */
export function traceText(root: TraceNode, layout: TraceLayout): string {
  const { catalogue, language } = layout;
  const say = (zh: string, en: string) => inLanguage({ zh, en }, language);
  const rows = [
    [`${root.place.unit} ${root.place.unitName}`, figureText(root, catalogue), traceRemark(root, catalogue, language)],
    ...root.parts.flatMap((part) => partRows(part, root, 1, layout)),
  ];
  const columns = [
    { heading: say('构成', 'Made of') },
    { heading: say('数值', 'Figure'), align: 'right' as const },
    { heading: say('来源', 'From') },
  ];
  return [titleText(root, layout), '', ...textTable(columns, rows, 2)].join('\n');
}

/** `DJ01 基层党组织设置与覆盖情况 · 11 合计 / 1 单位总数（个）· 2020-Q1`. */
export function titleText({ place }: TraceNode, { catalogue, language }: TraceLayout): string {
  const form = catalogue.forms.get(place.form);
  const item = form?.items.findIndex(({ id }) => id === place.item) ?? -1;
  const column = form?.columns.findIndex(({ id }) => id === place.column) ?? -1;
  const elements = [form?.items[item], form?.columns[column]].flatMap((element) => (element ? [element] : []));
  const named = elements.map((element) => inLanguage(elementTitle(element), language)).join(' / ');
  const measure = form?.cells[Math.max(item, 0) * form.columns.length + column]?.unitMeasure;
  const inMeasure = measure ? (language === 'en' ? ` (${measure})` : `（${measure}）`) : '';
  const title = form ? ` ${inLanguage(form.title, language)}` : '';
  return [`${place.form}${title}`, `${named}${inMeasure}`, place.period].join(' · ');
}

function partRows(part: TracePart, above: TraceNode, level: number, layout: TraceLayout): readonly string[][] {
  const { catalogue, language, depth } = layout;
  const { node } = part;
  const label = `${'  '.repeat(level)}${traceLabel(part, above, catalogue, language)}`;
  const remark = traceRemark(node, catalogue, language);
  if (level < depth || node.parts.length === 0) {
    return [
      [label, figureText(node, catalogue), remark],
      ...node.parts.flatMap((below) => partRows(below, node, level + 1, layout)),
    ];
  }
  const more = language === 'en' ? `${node.parts.length} parts` : `${node.parts.length} 项`;
  return [[label, figureText(node, catalogue), remark === '' ? `…${more}` : `${remark} …${more}`]];
}

/** A figure with the decimals of its cell; — … × as in the sheet. */
export function figureText(node: TraceNode, catalogue: Catalogue): string {
  return tracedText(node.figure, decimalsOf(node, catalogue), typeOf(node, catalogue) === 'date');
}

export function tracedText(figure: TracedFigure, decimals: number, isDate = false): string {
  switch (figure.kind) {
    case 'number':
      return isDate ? serialDay(toNumber(figure.quantity)) : shownText(figure.quantity, decimals);
    case 'boolean':
      return figure.boolean ? '1' : '0';
    case 'text':
      return figure.text;
    case 'notApplicable':
      return '—';
    case 'belowUnit':
      return '…';
    case 'closed':
      return '×';
    case 'undecided':
      return '?';
    case 'blank':
      return '';
  }
}

function typeOf({ place }: TraceNode, catalogue: Catalogue): string | undefined {
  const form = catalogue.forms.get(place.form);
  const item = form?.items.findIndex(({ id }) => id === place.item) ?? -1;
  const column = form?.columns.findIndex(({ id }) => id === place.column) ?? -1;
  return form?.cells[Math.max(item, 0) * form.columns.length + column]?.type;
}
