import type { Edition } from '../forms/edition.ts';
import { expectedWordings } from '../model/catalogue/rule-wordings.ts';
import { quantityAt, stateAt } from '../model/cell-values.ts';
import type { Finding } from '../model/finding.ts';
import type { Cell } from '../model/form.ts';
import { mustBeEntered } from '../model/must-be-entered.ts';
import type { Return } from '../model/return.ts';
import { checkBounds } from './check-bounds.ts';
import { checkCode } from './check-code.ts';
import { checkListKeys } from './check-list-keys.ts';
import { enteredCells, unusualCells } from './entered-cells.ts';
import { filledRows } from './list-rows.ts';
import { columnTitle, itemTitle } from './place-titles.ts';
import { cellPlace, returnPlace, valueIndex } from './return-place.ts';

/**
 * Checks every entered cell on its own: blanks, bounds, choices, and the keys of a list. What could not be read at
 * all, and surplus decimals, are found while reading.
 *
 * @returns findings of stage `value`, in reading order
 */
export function checkValues(ret: Return, edition: Edition): Finding[] {
  return edition.form.kind === 'list' ? checkList(ret, edition) : checkTable(ret, edition);
}

function checkTable(ret: Return, edition: Edition): Finding[] {
  const entered = enteredCells(edition);
  const untouched = !ret.nil && entered.every((cell) => stateAt(ret.values, cell.index) === 'blank');
  const required = untouched ? entered.filter((cell) => mustBeEntered(cell, ret.kind)).length : 0;
  // One kind word instead of a hundred identical ones for a sheet nobody has touched.
  if (required > 1) return [returnBlank(ret, required)];
  return unusualCells(ret.values, edition).flatMap((cell) => checkCell(ret, edition, cell));
}

function checkList(ret: Return, edition: Edition): Finding[] {
  const { form } = edition;
  const rows = filledRows(form, ret.values);
  if (rows.length === 0) return ret.nil ? [] : [listEmpty(ret)];
  const entered = enteredCells(edition);
  const cells = rows.flatMap((row) => entered.flatMap((cell) => checkCell(ret, edition, cell, row)));
  return [...cells, ...checkListKeys(ret, form, rows)];
}

function checkCell(ret: Return, edition: Edition, cell: Cell, row?: number): Finding[] {
  const { form } = edition;
  const index = valueIndex(form, cell.item, cell.column, row);
  const state = stateAt(ret.values, index);
  if (state === 'blank') {
    const isKey = row !== undefined && (form.list?.key ?? []).includes(cell.column);
    return mustBeEntered(cell, ret.kind) && !ret.nil && !isKey ? [blank(ret, edition, cell, row)] : [];
  }
  if (state !== 'value' && state !== 'text') return [];
  const quantity = quantityAt(ret.values, index, cell.decimals);
  const bounds = quantity && ret.kind !== 'adjustment' ? checkBounds(ret, form, cell, quantity, row) : [];
  return [...bounds, ...checkCode(ret, form, cell, row)];
}

function blank(ret: Return, edition: Edition, cell: Cell, row?: number): Finding {
  const { form } = edition;
  const isNumber = (cell.type === 'integer' || cell.type === 'decimal') && cell.codes === undefined;
  const expected = expectedWordings[cell.codes ? 'code' : cell.type];
  return {
    ...cellPlace(ret, form, cell.item, cell.column, row),
    code: row !== undefined ? 'list-cell-blank' : isNumber ? 'cell-blank' : 'cell-unanswered',
    severity: 'error',
    parameters: {
      item: itemTitle(ret, form, cell.item, row),
      column: columnTitle(form, cell.column),
      expected,
    },
  };
}

function returnBlank(ret: Return, count: number): Finding {
  return { ...returnPlace(ret), code: 'return-blank', severity: 'error', parameters: { count } };
}

function listEmpty(ret: Return): Finding {
  return { ...returnPlace(ret), code: 'list-empty', severity: 'warning', parameters: {} };
}
