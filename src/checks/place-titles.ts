import { rowKey } from '../forms/row-key.ts';
import { ruleWordings } from '../model/catalogue/rule-wordings.ts';
import { elementTitle } from '../model/element-title.ts';
import type { Form } from '../model/form.ts';
import type { Label } from '../model/label.ts';
import type { Return } from '../model/return.ts';
import { phrase } from './phrase.ts';

const nameless: Label = { zh: '', en: '' };

/** A row of a list as a person finds it in Excel: its number there, and its key where it has one. */
export function rowTitle(ret: Return, form: Form, row: number): Label {
  const number = ret.addresses.rows[row] || row + 1;
  const key = rowKey(form, ret.values, row);
  return key === undefined
    ? phrase(ruleWordings.row, { row: number })
    : phrase(ruleWordings.rowWithKey, { row: number, key });
}

/** Code and label of an item, or of the row of a list. */
export function itemTitle(ret: Return, form: Form, item: number, row?: number): Label {
  if (row !== undefined) return rowTitle(ret, form, row);
  const element = form.items[item];
  return element ? elementTitle(element) : nameless;
}

/** Code and label of a column. */
export function columnTitle(form: Form, column: number): Label {
  const element = form.columns[column];
  return element ? elementTitle(element) : nameless;
}
