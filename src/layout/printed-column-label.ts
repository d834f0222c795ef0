import type { Form } from '../model/form.ts';
import type { Language } from '../model/label.ts';
import { inLanguage } from '../model/label.ts';
import { columnMeasure } from './printed-measure.ts';

const part: Readonly<Record<Language, string>> = { 'zh-CN': '其中：\n', en: 'of which:\n' };

/**
 * The label of a column as it stands in the heading: 其中： above a part of another column, and on a line of its own the
 * measure it has of its own.
 *
 * @example printedColumnLabel(form, 5, 'zh-CN') // '组织覆盖率\n（%）'
 */
export function printedColumnLabel(form: Form, column: number, language: Language): string {
  const found = form.columns[column];
  if (!found) return '';
  const label = (found.parent === undefined ? '' : part[language]) + inLanguage(found.label, language);
  const measure = columnMeasure(form, column);
  if (measure === undefined || label.includes(measure)) return label;
  return language === 'en' ? `${label}\n(${measure})` : `${label}\n（${measure}）`;
}

/** A heading without line breaks, spaces, 其中 and the measure in brackets at its end. For comparing labels found in a sheet. */
export function plainColumnLabel(text: string, measure: string): string {
  const joined = text.replace(/\s+/g, '').replace(/^(?:其中|ofwhich)[：:]?/i, '');
  const endings = [`（${measure}）`, `(${measure})`];
  const ending = measure === '' ? undefined : endings.find((known) => joined.endsWith(known));
  return ending ? joined.slice(0, -ending.length) : joined;
}
