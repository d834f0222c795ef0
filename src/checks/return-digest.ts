import { createHash } from 'node:crypto';
import { rowCount } from '../forms/row-key.ts';
import { quantityAt, stateAt, textAt } from '../model/cell-values.ts';
import type { Form } from '../model/form.ts';
import type { Return } from '../model/return.ts';
import { reducedText } from './reduced-text.ts';

const digestLength = 32;

/**
 * What a unit entered, in one hexadecimal text: the figures it typed by item and column, its explanations, whether it
 * reported nil. The same return in another file has the same digest; what is computed or filled in plays no part.
 */
export function returnDigest(ret: Return, form: Form): string {
  const typed = form.cells.filter(({ origin }) => origin === 'typed');
  const rows = form.kind === 'list' ? rowCount(form, ret.values) : 1;
  const entered: string[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (const { item, column, index, decimals } of typed) {
      const at = form.kind === 'list' ? row * form.columns.length + column : index;
      const place = form.kind === 'list' ? row : form.items[item]?.id;
      entered.push(`${place}.${form.columns[column]?.id}=${enteredText(ret, at, decimals)}`);
    }
  }
  const explanations = [...ret.explanations].sort(([a], [b]) => (a < b ? -1 : 1));
  const content = JSON.stringify([entered, explanations, ret.nil]);
  return createHash('sha256').update(content).digest('hex').slice(0, digestLength);
}

function enteredText({ values }: Return, index: number, decimals: number): string {
  const quantity = quantityAt(values, index, decimals);
  return quantity ? reducedText(quantity) : (textAt(values, index) ?? stateAt(values, index));
}
