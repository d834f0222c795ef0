import type { Cell, Form } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import { inLanguage } from '../../model/label.ts';

/** The label of an item: `#` in front of a 其中 row. */
export function itemLabel(form: Form, item: number, language: Language): string {
  const found = form.items[item];
  if (!found) return '';
  return `${found.parent === undefined ? '' : '#'}${inLanguage(found.label, language)}`;
}

/** The label of a column with its group, and with its measure where that is not the item's own. */
export function columnLabel(form: Form, column: number, language: Language): string {
  const found = form.columns[column];
  return found ? withMeasure(inLanguage(found.label, language), columnMeasure(form, column), language) : '';
}

/** The label over one column of the 分单位 sheet: group, column and measure. */
export function cellLabel(form: Form, cell: Cell, language: Language): string {
  const column = form.columns[cell.column];
  if (!column) return '';
  const group = column.group ? `${inLanguage(column.group, language)}${language === 'en' ? ': ' : '：'}` : '';
  const measure = cell.unitMeasure === form.unitMeasure ? '' : cell.unitMeasure;
  return withMeasure(group + inLanguage(column.label, language), measure, language);
}

/** The measure most cells of an item have. */
export function itemMeasure(form: Form, item: number): string {
  const counts = new Map<string, number>();
  for (const cell of form.cells) {
    if (cell.item !== item || cell.closed || cell.unitMeasure === '') continue;
    counts.set(cell.unitMeasure, (counts.get(cell.unitMeasure) ?? 0) + 1);
  }
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0] as [string, number])[0];
}

/** Does the form need a column of measures: not when one measure covers all items. */
export function hasMeasures(form: Form): boolean {
  return form.items.some((_, item) => itemMeasure(form, item) !== form.unitMeasure);
}

/** The measure that a column has in every item, where it differs from theirs: 组织覆盖率（%）. */
function columnMeasure(form: Form, column: number): string {
  const cells = form.cells.filter((cell) => cell.column === column && !cell.closed && cell.unitMeasure !== '');
  const measure = cells[0]?.unitMeasure ?? '';
  const isOwn = cells.every((cell) => cell.unitMeasure === measure && itemMeasure(form, cell.item) !== measure);
  return isOwn ? measure : '';
}

function withMeasure(label: string, measure: string, language: Language): string {
  if (measure === '') return label;
  return language === 'en' ? `${label} (${measure})` : `${label}（${measure}）`;
}
