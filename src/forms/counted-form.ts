import type { Cell, Form } from '../model/form.ts';
import { given } from './given.ts';

/**
 * The form as everybody meets it who speaks for more than one return: 是/否 that adds up has become the number of 是.
 * Rows of a list form stay what they are, and a form without such cells is handed back as it is.
 */
export function countedForm(form: Form): Form {
  if (form.kind === 'list' || !form.cells.some(isCounted)) return form;
  return { ...form, cells: form.cells.map((cell) => (isCounted(cell) ? countOf(cell) : cell)) };
}

function isCounted(cell: Cell): boolean {
  return cell.type === 'yesNo' && cell.aggregation.kind === 'sum';
}

function countOf(cell: Cell): Cell {
  return {
    ...cell,
    type: 'integer',
    unitMeasure: '个',
    ...given({ minimum: cell.origin === 'typed' ? 0 : undefined }),
  };
}
