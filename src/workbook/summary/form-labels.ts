import { columnMeasure, formMeasure, hasRowMeasures } from '../../layout/printed-measure.ts';
import type { Cell, Form } from '../../model/form.ts';
import type { Language } from '../../model/label.ts';
import { inLanguage } from '../../model/label.ts';

/** The label of an item over its columns in the 分单位 sheet: `#` in front of a 其中 row. */
export function itemHeading(form: Form, item: number, language: Language): string {
  const found = form.items[item];
  if (!found) return '';
  return `${found.parent === undefined ? '' : '#'}${inLanguage(found.label, language)}`;
}

/** The label over one column of the 分单位 sheet: group, column, and the measure where the form has no single one. */
export function cellHeading(form: Form, cell: Cell, language: Language): string {
  const column = form.columns[cell.column];
  if (!column) return '';
  const group = column.group ? `${inLanguage(column.group, language)}${language === 'en' ? ': ' : '：'}` : '';
  const isPlain = !hasRowMeasures(form) && columnMeasure(form, cell.column) === undefined;
  const measure = isPlain && cell.unitMeasure === formMeasure(form) ? '' : cell.unitMeasure;
  const label = group + inLanguage(column.label, language);
  return measure === '' || label.includes(measure) ? label : withMeasure(label, measure, language);
}

/** The label of a column of a list form with its measure. */
export function listHeading(form: Form, column: number, language: Language): string {
  const label = inLanguage(form.columns[column]?.label ?? { zh: '', en: '' }, language);
  const measure = form.cells[column]?.unitMeasure ?? '';
  return measure === '' || label.includes(measure) ? label : withMeasure(label, measure, language);
}

function withMeasure(label: string, measure: string, language: Language): string {
  return language === 'en' ? `${label}\n(${measure})` : `${label}\n（${measure}）`;
}
