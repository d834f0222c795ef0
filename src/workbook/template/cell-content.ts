import { quantityAt, stateAt } from '../../model/cell-values.ts';
import type { Cell } from '../../model/form.ts';
import { toNumber } from '../../model/quantity.ts';
import type { CellValues } from '../../model/return.ts';
import { printFormula } from '../../rules/print-formula.ts';
import type { Value } from '../../rules/value.ts';
import type { TemplateSheet } from './template-sheet.ts';
import type { Content } from './write-cell.ts';

/** What stands in one cell of the form, in the row of a list or in a table. */
export function cellContent(sheet: TemplateSheet, cell: Cell, listRow?: number): Content {
  const role = sheet.roles[cell.index] ?? 'closed';
  if (role === 'closed') return '×';
  if (role === 'computed' || role === 'takenOver') return computedContent(sheet, cell, listRow);
  if (role === 'linked') return linkedContent(sheet, cell);
  const filled = listRow === undefined || listRow < sheet.filledRows;
  const index = (listRow ?? 0) * (listRow === undefined ? 0 : sheet.edition.form.columns.length) + cell.index;
  return filled ? storedContent(sheet.values, index, cell) : undefined;
}

function computedContent(sheet: TemplateSheet, cell: Cell, listRow: number | undefined): Content {
  const formula = sheet.edition.formulas.get(cell.index);
  const printed = formula && printFormula(formula.expression, sheet.book(listRow));
  const isFilled = listRow === undefined || listRow < sheet.filledRows;
  const result = isFilled ? valueResult(ownValue(sheet, cell, listRow), cell) : '';
  // A formula shows what is not applicable as it shows what cannot be calculated.
  if (printed !== undefined) return { formula: printed, result: result === '—' ? '' : result };
  return result === '' ? undefined : result;
}

/** A cell that shows one of another form of the workbook; blank while that one is. */
function linkedContent(sheet: TemplateSheet, cell: Cell): Content {
  if (cell.source?.from !== 'form') return undefined;
  const { form, item, column } = cell.source;
  const other = sheet.linkTarget(form, item, column);
  if (other === undefined) return undefined;
  return { formula: `IF(ISBLANK(${other}),"",${other})`, result: valueResult(ownValue(sheet, cell), cell) };
}

function ownValue(sheet: TemplateSheet, cell: Cell, listRow?: number): Value {
  const reference = { form: sheet.edition.form.code, item: cell.item, column: cell.column };
  return sheet.operands(listRow).cell({ ...reference, time: 'current', of: 'self' });
}

/** A value as a spreadsheet shows it; what cannot be calculated is an empty text there. */
function valueResult(value: Value, cell: Cell): string | number {
  if (value.kind === 'number') {
    const number = toNumber(value.quantity);
    return cell.type === 'yesNo' ? yesNoText(number) : number;
  }
  if (value.kind === 'boolean') return value.boolean ? 1 : 0;
  if (value.kind === 'notApplicable') return '—';
  return value.kind === 'text' ? value.text : '';
}

/** A figure or text as it is typed. */
function storedContent(values: CellValues, index: number, cell: Cell): Content {
  const state = stateAt(values, index);
  if (state === 'notApplicable') return '—';
  if (state === 'belowUnit') return '…';
  const quantity = quantityAt(values, index, cell.decimals);
  if (quantity === undefined) return values.text.get(index);
  const number = toNumber(quantity);
  return cell.type === 'yesNo' ? yesNoText(number) : number;
}

function yesNoText(value: number): string {
  return value === 0 ? '否' : '是';
}
